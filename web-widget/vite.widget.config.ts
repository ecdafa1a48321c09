import { defineConfig } from 'vite';

/** The widget: one classic script without imports, beside the pages in `dist`. */
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    lib: { entry: 'src/widget/index.ts', formats: ['iife'], name: 'lotse', fileName: () => 'widget.js' },
  },
});
