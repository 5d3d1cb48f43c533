import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { type MigrationFolder, prismaPath } from './folder.ts';
import { catchingPanics } from './panic.ts';
import { loadSchemaEngine } from './wasmModule.ts';

const EVERYTHING = { externalTables: [], externalEnums: [] };

/** Applies what is not applied yet and records it in `_prisma_migrations`; the names, in order. */
export function applyMigrations(
  folder: MigrationFolder,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  return withEngine(adapter, async (engine) => {
    const migrationsList = migrationList(folder);
    const done = await engine.applyMigrations({ migrationsList, filters: EVERYTHING });
    return done.appliedMigrationNames;
  });
}

/** Records that a failed migration was undone, so that the next start tries it again. */
export function markRolledBack(
  migrationName: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<void> {
  return withEngine(adapter, async (engine) => {
    await engine.markMigrationRolledBack({ migrationName });
  });
}

/** The SQL that leads from the migrations to `schema.prisma`; undefined when they agree. */
export async function schemaDrift(
  folder: MigrationFolder,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | undefined> {
  const path = join(prismaPath(), 'schema.prisma');
  const content = await readFile(path, 'utf8');
  return withEngine(adapter, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(folder) },
      to: { tag: 'schemaDatamodel', files: [{ path, content }] },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  });
}

async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadSchemaEngine();
  // It only has to know which engine it speaks to: the models are read where they are needed.
  const provider = adapter.provider === 'postgres' ? 'postgresql' : adapter.provider;
  const datamodel = `datasource db {\n  provider = "${provider}"\n}\n`;
  return catchingPanics(async () => {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const options = { datamodels: [['schema.prisma', datamodel] satisfies [string, string]] };
    const engine = await SchemaEngine.new(options, () => undefined, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  });
}

function migrationList(folder: MigrationFolder): MigrationList {
  return {
    baseDir: folder.path,
    lockfile: { path: 'migration_lock.toml', content: folder.lockfile },
    shadowDbInitScript: '',
    migrationDirectories: folder.migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
