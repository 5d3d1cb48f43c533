import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,adapters,test,prisma}/**/*.test.{ts,tsx}'],
    // One worker per core: vitest would keep one of two cores for itself.
    maxWorkers: 2,
    // A worker loads each module once for all its files: no test leaves anything global behind.
    isolate: false,
    globalSetup: 'test/support/templates.ts',
    setupFiles: 'test/support/watchTransactions.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
