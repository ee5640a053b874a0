import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node gives everybody the CommonJS build of graphql; Vite would give our own files a second one, and schemas of two builds don't mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['{platform,gateway,subgraphs,scripts,tests,examples}/**/*.test.ts', 'client/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Files share their process, so that what they all need is loaded, and warm, once.
    isolate: false,
    // What is live waits for the oldest write anywhere in the cluster, which all files share.
    expect: { poll: { timeout: 15_000 } },
    // Tests of what is live wait on real clocks; on a shared machine one may be late once, never twice.
    retry: process.env.CI ? 1 : 0,
  },
});
