import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const source = (name: string): string => fileURLToPath(new URL(`src/${name}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^credit-notes$/, replacement: source('index.ts') },
      { find: /^credit-notes\/(.+)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // Those take long, or run a browser and ledger programs: `npm run test:slow`, `npm run test:programs`.
    exclude: [...configDefaults.exclude, 'test/slow/**', 'test/programs/**'],
    // No test leaves anything behind that another one sees, so that the files of a process load src once.
    isolate: false,
    // Vitest leaves one processor alone, which is half of two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 99.5, statements: 99.5, branches: 98, functions: 100 },
    },
  },
});
