import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,adapters,test,prisma}/**/*.test.{ts,tsx}'],
    // One worker per core: vitest would keep one of two cores for itself.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
