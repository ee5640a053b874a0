import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { chunks } from './vite-chunks.ts';
import { compressed } from './vite-compressed.ts';
import { documentsPerModule } from './vite-documents.ts';
import { withStandIns } from './vite-stand-ins.ts';
import { themeStyles } from './vite-theme.ts';

const server = process.env.SOLMU_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsPerModule(), withStandIns(), themeStyles(), react(), compressed()],
  // rxjs has a build for today's browsers, a third smaller, under a condition of its own.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: join(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    // Browsers of that age preload modules themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { proxy: { '/graphql': { target: server, ws: true }, '/files': server } },
});
