import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsPerModule } from './vite-documents.ts';

const server = process.env.SOLMU_URL ?? 'http://127.0.0.1:4000';

const FOUNDATION =
  /node_modules\/(react|react-dom|scheduler|@apollo|rxjs|graphql|graphql-ws|optimism|@wry|@tanstack\/(react-router|router-core|history|store|react-store)|i18next|react-i18next)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsPerModule(), react()],
  build: {
    outDir: join(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    // What every page needs changes with a dependency, not with each of our releases; together it also packs better.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'foundation', test: FOUNDATION }] } } },
  },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
});
