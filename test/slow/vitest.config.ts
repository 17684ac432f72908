import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import main from '../../vitest.config.js';

// What takes long, or is measured by the clock: `npm run test:slow`. Hostile calls are made here once more, larger and
// timed, one file at a time, so that no other one is in the way of the clock.
const { test, ...shared } = main;

export default mergeConfig(
  defineConfig(shared),
  defineConfig({
    test: {
      include: ['test/slow/**/*.test.ts', 'test/hostile/**/*.test.ts', 'test/schema/{hostile,json-schema}.test.ts'],
      exclude: configDefaults.exclude,
      setupFiles: ['test/slow/by-the-clock.ts'],
      env: { SLOW: '1' },
      fileParallelism: false,
      testTimeout: test?.testTimeout ?? 60_000,
    },
  }),
);
