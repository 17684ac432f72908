import { defineConfig } from 'vitest/config';

// The long searches are kept short: what they would find, the quick tests mostly do.
process.env['LAW_RUNS'] ??= '10';

export default defineConfig({
  test: {
    include: ['test/print/mutants.test.mjs'],
    server: { deps: { external: [/mutation\/bundle/] } },
    testTimeout: 60_000,
  },
});
