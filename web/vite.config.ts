import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Everything is served from the server's own address under a policy of 'self': no inlined scripts, styles or fonts.
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': 'http://127.0.0.1:8600' } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
