import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { documentsPerModule } from './vite-documents.ts';

const server = process.env.SOLMU_URL ?? 'http://127.0.0.1:4000';

const FOUNDATION =
  /node_modules\/(react|react-dom|scheduler|@apollo|rxjs|graphql|graphql-ws|optimism|@wry|@tanstack\/(react-router|router-core|history|store|react-store)|use-sync-external-store)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsPerModule(), react()],
  // rxjs has a build for today's browsers, a third smaller, under a condition of its own.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: join(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    // What every page needs changes with a dependency, not with each of our releases; together it also packs better.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'foundation', test: FOUNDATION }] } } },
  },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
});
