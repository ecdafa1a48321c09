import { defineConfig } from 'vitest/config';

const page = (name: string): string => new URL(name, import.meta.url).pathname;

/** The pages: shop and desk. No inline scripts and no data: addresses, because the server's policy allows neither. */
export default defineConfig({
  // Style sheets arrive in tests as they are: one test compares help.css with the tokens.
  test: { css: true, include: ['src/**/*.test.ts'] },
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: page('index.html'), desk: page('desk.html') } },
  },
});
