import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker for each core: the default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // The files share one load of the modules and tables; no test may change what is shared.
          isolate: false,
          include: ['tests/*.test.ts', 'tests/{graph,server,client}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'embedded',
          include: ['tests/{contract,integration,laws}/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['tests/neo4j/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/e2e/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 200_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'determinism', include: ['tests/determinism/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
