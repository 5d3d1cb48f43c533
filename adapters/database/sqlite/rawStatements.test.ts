import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/kernel/database.ts';
import {
  type TemporaryRegister,
  temporaryRegister,
} from '../../../test/support/temporaryRegister.ts';
import { openDatabase } from '../engines.ts';

const at = new Date('2027-03-12T09:00:00.000Z');

let register: TemporaryRegister;
let database: Database;

beforeAll(async () => {
  register = await temporaryRegister(Temporal.Instant.from('2027-03-12T09:00Z'));
  database = await openDatabase(register.url);
});

afterAll(async () => {
  await database.close();
  await register.remove();
});

const written = () =>
  database.client.$queryRaw`SELECT "id", "at" FROM "Delivery" WHERE "id" = 'raw'`;

describe('a statement written by hand', () => {
  it('gives the values that the query builder gives: instants, truths, whole numbers', async () => {
    await database.client.delivery.create({ data: { id: 'raw', at } });
    expect(await written()).toEqual([{ id: 'raw', at }]);
    const [group] = await database.client.group.findMany({
      select: { id: true, active: true, defaultDuration: true, parentId: true },
      take: 1,
    });
    expect(
      await database.client.$queryRaw`
        SELECT "id", "active", "defaultDuration", "parentId" FROM "Group" WHERE "id" = ${group?.id}`,
    ).toEqual([group]);
    expect(await database.client.$queryRaw`SELECT count(*) AS "n" FROM "Delivery"`).toEqual([
      { n: 1n },
    ]);
  });

  it('is a part of its transaction: rolled back with it, and seen by what follows it there', async () => {
    const id = 'rolled back';
    const rolled = database.transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "Delivery" ("id", "at") VALUES (${id}, ${at})`;
      expect(await tx.delivery.findUnique({ where: { id } })).toEqual({ id, at });
      throw new Error('no');
    });
    await expect(rolled).rejects.toThrow('no');
    expect(await database.client.delivery.findUnique({ where: { id } })).toBeNull();
  });

  it('that is refused fails as one of Prisma’s, which the doctor reads', async () => {
    await expect(database.client.$queryRaw`SELECT * FROM "Nowhere"`).rejects.toMatchObject({
      code: 'P2010',
    });
  });
});
