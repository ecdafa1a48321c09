import { defineConfig } from 'vitest/config';

/** The built pages against a server that is played: whatever it may say is shown, in every size and language. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
