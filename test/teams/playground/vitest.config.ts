import { defineConfig } from 'vitest/config';

/** Pictures are taken on demand, from what the suite is made of. */
export default defineConfig({
  test: {
    include: ['test/teams/playground/take.ts'],
    globalSetup: 'test/support/templates.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
