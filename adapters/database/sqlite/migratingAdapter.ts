import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { OneConnectionLibSql } from './oneConnection.ts';

/**
 * The adapter lent to the schema engine, never to the client. A migration is one transaction: it
 * is applied whole or not at all, where Prisma by itself leaves a failed one half applied.
 */
export class MigratingLibSql extends OneConnectionLibSql {
  readonly #open: SqlDriverAdapter[] = [];

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = this.#keep(await super.connect());
    // Prisma rebuilds a table by dropping the old one: with foreign keys on, that would delete or
    // empty the rows that refer to it. They cannot be turned off once the transaction is open.
    await adapter.executeScript('PRAGMA foreign_keys = OFF;');
    const run = adapter.executeScript.bind(adapter);
    adapter.executeScript = (script) => run(asOneTransaction(script));
    return adapter;
  }

  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const adapter = this.#keep(await super.connectToShadowDb());
    const run = adapter.executeRaw.bind(adapter);
    // The engine sends whole migrations to its scratch database as one statement, of which the
    // driver would execute the first and silently drop the rest.
    adapter.executeRaw = async (query) => {
      if (query.args.length > 0) return run(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    return adapter;
  }

  /** The engine leaves its connections open. */
  async dispose(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((adapter) => adapter.dispose()));
  }

  #keep(adapter: SqlDriverAdapter): SqlDriverAdapter {
    this.#open.push(adapter);
    return adapter;
  }
}

/** With a check, foreign keys being off, that every reference still leads somewhere. */
function asOneTransaction(script: string): string {
  return `
    BEGIN IMMEDIATE;
    ${script}
    ;
    CREATE TEMP TABLE migration_check (
      broken INTEGER CONSTRAINT every_reference_leads_somewhere CHECK (broken = 0)
    );
    INSERT INTO temp.migration_check SELECT count(*) FROM pragma_foreign_key_check;
    DROP TABLE temp.migration_check;
    COMMIT;`;
}
