import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MigratingLibSql } from '../sqlite/migratingAdapter.ts';
import { readMigrations } from './folder.ts';
import { schemaDrift } from './schemaEngine.ts';

/** The SQL that the migrations lack to give `schema.prisma`; undefined when they agree. */
export async function drift(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-drift-'));
  const adapter = new MigratingLibSql(join(folder, 'drift.db'));
  try {
    return await schemaDrift(await readMigrations(), adapter);
  } finally {
    await adapter.dispose();
    await rm(folder, { recursive: true });
  }
}
