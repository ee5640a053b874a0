import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{platform,gateway,subgraphs,scripts,tests,examples}/**/*.test.ts', 'client/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
