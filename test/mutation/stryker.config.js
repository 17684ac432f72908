import { env } from 'node:process';

const kept = `node_modules/.cache/mutation/${env['MUTATION_FLOOR'] ?? 'all'}`;

// How `npm run mutation` changes src: run.js runs it floor by floor.
//
// What no test can tell from src, judged one by one. Everywhere: `new Array(n)` made at its length or not; a loop that
// looks one place beyond its end and finds nothing there.
//
// - money/decimal: the quick ways for what doubles hold, and at a figure of exactly 2^53, come to what the long way does.
// - money/dispatch, rounds, rounding, crediting/dispatch-table: so does the quick way where no bound binds or nothing is left,
//   at the edge of the doubles, and where a sum is met exactly. The doubling of rounds ends on either side of its last power.
// - money/selection: a search that goes on after the rank is found, or among no places, finds the same.
// - invoicing/line-position, line-taxes, place-among, crediting/line-tree, line-movement: few lines, lines in their order, few
//   rates, one tax, no parts are quick ways of the general one; mirroring a list of a positive line is no change.
// - invoicing/document-sums: a rate that the invoice does not have is summed at a place that no one looks at.
// - crediting/spread-rows: what a row may take of exclusive tax is what is left of its parts, which hold it by themselves.
// - invoicing/document-taxes, crediting/spread: an empty set of rates, or a share of nothing, has no line, and a set found by
//   its places is the one that was found before; beyond the exact range any figure is refused.
// - rules/amounts-in-range: sizes that are all taken away leave the range as those that are added.
// - rules/invoice/tax-percents, invoice/unique-ids, credit-note/still-credited, house-rules: rates that can't pass the limit
//   together, few ids, no custom lines, and a policy without such rules are quick ways.
// - proving/credited-lines-hold: times a sign is divided by it, and a quantity that is all of the line's is told as no other
//   one. proving/invoice-holds: only whether there is a refusal is asked, not which; where a discount is off, the lines were
//   not summed either. proving/credit-note-of: a record copied, or compared at once where its quantity would tell, says the
//   same.
// - operations: what a refused credit moves is not looked at (credit-movements), nor are the first credits of an empty balance
//   (customer-balance), nor the id of a line that is none (void-credit-note); a year before none is no year (numbering), and
//   one before the same is refused before (numbering).
// - reading: what is compared or read at one go may give up, and is then told field by field (differences, decoding); neutral
//   values of what was refused anyway (invoice-facts, payment-facts, rate-facts); a list that is complete or not has the same
//   fields (decoding); a field's name is always text (plain-values); a list is cut to the length that it has (reading).
// - documents: `'ZZZ'.minorUnit` is as absent as that of no document (currency-of); equal keys were found before, one page is
//   put in place either way, and what is looked at first is used only where it is the one (pages, as in
//   invoicing/line-position).
// - print: a locale that throws is none either way, and a figure found again is the same (print-format); a list of rates that
//   is empty is filled rate by rate (print-tables); words need no width of their own, and figures as wide as their column do
//   not break (print-text); a text is refused before its letters are named (read-presentation); Latin letters are found by the
//   patterns too, and a word that fits is cut into itself (text-columns).
// - explain: a spread that is given in full is answered by its own credit (explain-credits).
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
