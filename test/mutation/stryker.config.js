// `npm run mutation`: changes src in one place at a time, and sees whether a test goes red.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  buildCommand: 'node test/mutation/bundle.js',
  mutate: ['src/**/*.ts'],
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  tempDirName: 'coverage/mutation',
  reporters: ['progress', 'clear-text', 'json', 'html'],
  jsonReporter: { fileName: 'node_modules/.cache/mutation/report.json' },
  htmlReporter: { fileName: 'node_modules/.cache/mutation/report.html' },
  clearTextReporter: { logTests: false, reportTests: false },
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
};
