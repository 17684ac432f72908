import { defineConfig, mergeConfig } from 'vitest/config';
import main from '../../vitest.config.js';

// The tests that run a browser and ledger programs, which a machine may not have: `npm run test:programs`.
const { test, ...shared } = main;

export default mergeConfig(
  defineConfig(shared),
  defineConfig({ test: { include: ['test/programs/**/*.test.ts'], testTimeout: test?.testTimeout ?? 60_000 } }),
);
