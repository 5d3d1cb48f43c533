import { defineConfig } from 'prisma/config';

// `prisma generate` needs no schema engine, but the CLI insists on finding one and would
// download it; any executable satisfies it. Migrations are applied by the bot itself
// (docs/decisions/0002-prisma-without-downloads.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:data/griot.db' },
});
