import { env } from 'node:process';

const kept = `node_modules/.cache/mutation/${env['MUTATION_FLOOR'] ?? 'all'}`;

// How `npm run mutation` changes src: run.js runs it floor by floor.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  buildCommand: 'node test/mutation/bundle.js',
  mutate: ['src/**/*.ts'],
  ignoreStatic: true,
  tempDirName: 'coverage/mutation',
  reporters: ['progress', 'clear-text', 'json', 'html'],
  jsonReporter: { fileName: `${kept}.json` },
  htmlReporter: { fileName: `${kept}.html` },
  clearTextReporter: { logTests: false, reportTests: false },
  timeoutMS: 10_000,
};
