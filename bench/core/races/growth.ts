import { deepStrictEqual, notDeepStrictEqual } from 'node:assert/strict';
import { finalizeInvoice, issueCreditNote, openReceivable, type CreditNoteDraft, type Receivable } from 'credit-notes';
import { createInvoiceInputs } from '../inputs/invoices.js';
import { LAST, ROTATION } from '../inputs/random.js';
import { getAnswer, type Contender, type Race } from './race.js';

const LINES = 100_000;
const EARLIER_NOTES = 9_999;

const formatNumber = (number: number): string => `CN-${String(number).padStart(5, '0')}`;

/** One unit of a line's net. */
const oneUnit = (number: number, line: string): CreditNoteDraft => ({
  number: formatNumber(number),
  credits: [{ by: 'amount', line, amount: 1, of: 'net' }],
});

const createIssuing = (receivable: Receivable, drafts: readonly CreditNoteDraft[]): Contender => ({
  run: (turn) => issueCreditNote(receivable, drafts[turn & LAST]!),
});

const openInvoice = (lines: number): Receivable =>
  openReceivable(getAnswer(finalizeInvoice(createInvoiceInputs(lines, 1, 1)[0]!.draft)));

/** A note on an invoice that has none, and on the same invoice when it has 9,999. */
export const notesRace = (): Race => {
  const first = openReceivable(
    getAnswer(
      finalizeInvoice({
        number: 'INV-1',
        currency: 'EUR',
        lines: Array.from({ length: 10 }, (_, i) => ({
          id: `line-${i + 1}`,
          description: `Seat ${i + 1}`,
          quantity: 12,
          unitPrice: 99_900,
          taxes: ['vat'],
        })),
        discounts: [{ id: 'loyalty', percent: 10 }],
        taxRates: [{ id: 'vat', percent: 19, behavior: 'exclusive' }],
      }),
    ),
  );
  const lineOf = (number: number): string => first.invoice.lines[number % first.invoice.lines.length]!.id;
  let last = first;
  for (let number = 1; number <= EARLIER_NOTES; number++) {
    last = getAnswer(issueCreditNote(last, oneUnit(number, lineOf(number)))).receivable;
  }
  const drafts = (number: number) => Array.from({ length: ROTATION }, (_, turn) => oneUnit(number, lineOf(turn)));
  return {
    works: {
      'first note': createIssuing(first, drafts(1)),
      '10,000th note': createIssuing(last, drafts(EARLIER_NOTES + 1)),
    },
    references: {},
    check: () => {
      deepStrictEqual(last.revision, EARLIER_NOTES);
      deepStrictEqual(last.credited.totals.net, EARLIER_NOTES);
      for (const draft of drafts(EARLIER_NOTES + 1)) {
        deepStrictEqual(getAnswer(issueCreditNote(last, draft)).receivable.credited.totals.net, EARLIER_NOTES + 1);
      }
    },
  };
};

/** One credit of one line of a short invoice, and of a very long one. */
export const linesRace = (): Race => {
  const [short, long] = [openInvoice(10), openInvoice(LINES)];
  const drafts = ({ invoice: { lines } }: Receivable) =>
    Array.from({ length: ROTATION }, (_, turn) => oneUnit(1, lines[(turn * 12_347) % lines.length]!.id));
  return {
    works: { '10 lines': createIssuing(short, drafts(short)), '100,000 lines': createIssuing(long, drafts(long)) },
    references: {},
    check: () => {
      for (const file of [short, long]) {
        for (const draft of drafts(file)) {
          const { creditNote, receivable } = getAnswer(issueCreditNote(file, draft));
          deepStrictEqual(creditNote.totals.net, 1);
          deepStrictEqual(receivable.invoice === file.invoice, true, 'the lines are shared');
          notDeepStrictEqual(receivable.creditedLines, file.creditedLines);
        }
      }
    },
  };
};

/** A line of a long invoice, and of a very long one. */
export const scaleRace = (): Race => {
  const finalizing = (lines: number, turns: number): Contender => {
    const inputs = createInvoiceInputs(lines, 1, turns);
    return { run: (turn) => finalizeInvoice(inputs[turn & (turns - 1)]!.draft), per: lines };
  };
  const works = { '100 lines': finalizing(100, ROTATION), '100,000 lines': finalizing(LINES, 2) };
  return {
    works,
    references: {},
    check: () => {
      for (const { run } of Object.values(works)) deepStrictEqual((run(0) as { _tag: string })._tag, 'Right');
    },
  };
};
