import { defineConfig } from 'vitest/config';

/** The browser journey: real server, real pages. One file after the other, because who is at the desk concerns them all. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: './setup.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    teardownTimeout: 60_000,
  },
});
