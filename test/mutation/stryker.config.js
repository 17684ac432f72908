import { env } from 'node:process';

const kept = `node_modules/.cache/mutation/${env['MUTATION_FLOOR'] ?? 'all'}`;

// How `npm run mutation` changes src: run.js runs it floor by floor.
//
// What no test can tell from src, judged one by one. Everywhere: `new Array(n)` made at its length or not; a loop that
// looks one place beyond its end and finds nothing there.
//
// - money/decimal: the quick ways for what doubles hold, and at a figure of exactly 2^53, come to what the long way does.
// - money/allocate, money/rounding, crediting/allocate-table: so does the quick way where no bound binds or nothing is left,
//   at the edge of the doubles, and where a sum is met exactly. The doubling of rounds ends on either side of its last power,
//   and a search that goes on after the rank is found, or among no places, finds the same.
// - invoicing/lookups, invoicing/taxes, crediting/move-line, crediting/line-state: few lines, lines in their order, few rates,
//   one tax and no parts are quick ways of the general one; mirroring a list of a positive line is no change. A set of rates
//   found by its places is the one that was found before; beyond the exact range any figure is refused.
// - invoicing/totals: a rate that the invoice does not have is summed at a place that no one looks at.
// - crediting/spread: what a row may take of exclusive tax is what is left of its parts, which hold it by themselves.
// - rules: rates that can't pass the limit together, few ids, no custom lines, and a policy without such rules are quick ways;
//   sizes that are all taken away leave the range as those that are added.
// - proving: only whether there is a refusal is asked, not which; where a discount is off, the lines were not summed either.
// - operations: what a refused credit moves is not looked at, nor are the first credits of an empty balance; a year before
//   none is no year (numbering).
// - reading: what is compared at one go may give up, and is then compared field by field (differences); neutral values of what
//   was refused anyway are not looked at; a field's name is always text.
// - documents: `'ZZZ'.minorUnit` is as absent as that of no document (currency-of); equal keys were found before.
// - print: a locale that throws is none either way, and a figure found again is the same (format); a list of rates that is
//   empty is filled rate by rate; words need no width of their own, and figures as wide as their column do not break (text).
// - explain: a spread that is given in full is answered by its own credit.
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
