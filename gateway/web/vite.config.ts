import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// Where `npm run dev` sends what is not a file of the client: a running gateway.
const gateway = loadEnv('', '.', 'CAIRN_')['CAIRN_GATEWAY_URL'] ?? 'http://localhost:8080';
const served = ['/api', '/session', '/login', '/logout', '/oauth2', '/docs'];

export default defineConfig({
  plugins: [react()],
  build: {
    // Maven packs this folder into the jar that the gateway has on its class path.
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // Nothing inline: the gateway's policy allows scripts from its own address only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, gateway])) },
  test: {
    environment: 'jsdom',
    // A window of its own for each file takes ten times as long as the tests.
    isolate: false,
    setupFiles: ['./src/test-setup.ts'],
    restoreMocks: true,
  },
});
