import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** React Aria brings its few sentences in 34 languages. The app speaks those of words/; the others would only be sent. */
const spoken = ['en-US'];
const onlySpoken: Plugin = {
  name: 'only-spoken-languages',
  enforce: 'pre',
  load(id) {
    const language = /react-aria[^?]*\/intl\/[^?]*\/(\w\w-\w\w)\.m?js/.exec(id)?.[1];
    return language && !spoken.includes(language) ? 'export default {};' : null;
  },
};

// Everything is served from the server's own address under a policy of 'self': no inlined scripts, styles or fonts.
export default defineConfig({
  plugins: [onlySpoken, react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    manifest: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8600' } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
