import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { Statements } from './statements.ts';

let connection: Database.Database;
let statements: Statements;

beforeEach(() => {
  connection = new Database(':memory:');
  connection.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB)');
  statements = new Statements(connection);
});

const insert = (name: string | null, body: ArrayBuffer | null = null) =>
  statements.execute({
    sql: 'INSERT INTO kept (name, body) VALUES (?, ?) RETURNING id, name, body',
    args: [name, body],
  });

describe('a statement', () => {
  it('said again with other values gives what these values give', () => {
    expect(insert('a').rows).toEqual([[1n, 'a', null]]);
    expect(insert('b').rows).toEqual([[2n, 'b', null]]);
    const { columns, columnTypes } = insert(null);
    expect([columns, columnTypes]).toEqual([
      ['id', 'name', 'body'],
      ['INTEGER', 'TEXT', 'BLOB'],
    ]);
  });

  it('takes a single value that is null, and a truth', () => {
    expect(statements.execute({ sql: 'SELECT ?', args: [null] }).rows).toEqual([[null]]);
    expect(statements.execute({ sql: 'SELECT ?', args: [true] }).rows).toEqual([[1n]]);
  });

  it('gives back the bytes it was given, and no others', () => {
    const { rows } = insert('a', new Uint8Array([1, 2, 3]).buffer);
    expect(rows[0]?.[2]).toEqual(new Uint8Array([1, 2, 3]).buffer);
  });

  it('that was refused is told by its code, and can be said again', () => {
    insert('a');
    expect(() => insert('a')).toThrow(
      expect.objectContaining({ name: 'LibsqlError', rawCode: 2067 }),
    );
    connection.exec('BEGIN');
    expect(() => insert('a')).toThrow();
    expect(insert('b').rows).toHaveLength(1);
    connection.exec('COMMIT');
  });

  it('follows a table that has changed since it was prepared', () => {
    const read = () => statements.execute('SELECT * FROM kept').rows;
    insert('a');
    expect(read()).toEqual([[1n, 'a', null]]);
    statements.execute("DELETE FROM kept WHERE name = 'a'");
    expect(read()).toEqual([]);
  });
});
