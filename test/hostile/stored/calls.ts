import { issueCreditNote, replay, voidCreditNote, type Credit, type Invoice } from '../../../src/index.js';
import { parseCreditNote, parseEvents, parseInvoice, parseReceivable } from '../../../src/schema/index.js';
import { right } from '../../support.js';
import { amount, credited, percent, quantity, type Documents } from './documents.js';

/** A call, made ready with the documents it is given. */
export type Call = {
  readonly on: readonly (keyof Documents)[];
  readonly ready: (documents: Documents) => () => unknown;
};

const issues = (on: 'receivable' | 'byQuantity', creditsOf: (lines: Invoice['lines']) => readonly Credit[]): Call => ({
  on: [on],
  ready: ({ [on]: receivable }) => {
    const credits = creditsOf(receivable.invoice.lines);
    return () => credited(right(parseReceivable(receivable)), 'C-2', credits);
  },
});

const replays = (on: 'creditNote' | 'noteOfLines'): Call => ({
  on: ['invoice', on],
  ready:
    ({ invoice, [on]: creditNote }) =>
    () =>
      replay(right(parseInvoice(invoice)), right(parseEvents([{ type: 'credit-note', creditNote }]))),
});

const parses = (on: 'creditNote' | 'noteOfLines' | 'noteOfRest'): Call => ({
  on: ['invoice', on],
  ready:
    ({ invoice, [on]: creditNote }) =>
    () =>
      parseCreditNote(creditNote, right(parseInvoice(invoice))),
});

/** What is asked of stored documents: each is parsed at the door, and so proven again. */
export const calls: Readonly<Record<string, Call>> = {
  'is parsed': {
    on: ['receivable'],
    ready:
      ({ receivable }) =>
      () =>
        parseReceivable(receivable),
  },
  'is credited by a remainder': issues('receivable', () => [{ by: 'remainder' }]),
  'is credited by a spread': issues('receivable', ({ length }) => [{ by: 'spread', amount: 10 * length, of: 'net' }]),
  'is credited line by line': issues('receivable', (lines) => lines.map(amount)),
  'is credited by percentage': issues('receivable', (lines) => lines.map(percent)),
  'is credited by a remainder once more, quantities too': issues('byQuantity', () => [{ by: 'remainder' }]),
  'is credited by quantity once more': issues('byQuantity', (lines) => lines.map(quantity)),
  'is credited as the usual policy has it': {
    on: ['receivable'],
    ready:
      ({ receivable }) =>
      () =>
        issueCreditNote(right(parseReceivable(receivable)), { number: 'C-2', credits: [{ by: 'remainder' }] }),
  },
  'has its note voided': {
    on: ['receivable'],
    ready:
      ({ receivable }) =>
      () =>
        voidCreditNote(right(parseReceivable(receivable)), 'C'),
  },
  'is replayed': replays('creditNote'),
  'is replayed line by line': replays('noteOfLines'),
  'has its events parsed': {
    on: ['noteOfLines'],
    ready:
      ({ noteOfLines }) =>
      () =>
        parseEvents([{ type: 'credit-note', creditNote: noteOfLines }]),
  },
  'has its note parsed': parses('creditNote'),
  'has its note parsed line by line': parses('noteOfLines'),
  'has a note of what a custom credit left parsed': parses('noteOfRest'),
};
