import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsPerModule } from './vite-documents.ts';

const server = process.env.SOLMU_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsPerModule(), react()],
  build: { outDir: join(import.meta.dirname, '../dist/client'), emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
});
