import { describe, expect, it } from 'vitest';
import {
  allocate,
  checkNumbers,
  creditable,
  describeRefusal as told,
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  replay,
  type CreditNote,
  type Invoice,
  type InvoiceDraft,
  type Outcome,
  type Receivable,
} from '../../src/index.js';
import { parseCreditNote, parseCustomerBalance, parseEvents, parseReceivable } from '../../src/schema/index.js';
import { right, stored } from '../support.js';
import { judged } from '../hostile/judged.js';

// What is large is answered at once or refused at once. Where work would grow with the square of what is given, it is
// given as much as shows it: the test must come back where the library would not.

const many = <A>(count: number, make: (i: number) => A): A[] => Array.from({ length: count }, (_, i) => make(i));

const lines = (count: number, more: object = {}) =>
  many(count, (i) => ({ id: `l${i}`, description: 'Seat', quantity: 2, unitPrice: 150, ...more }));
const rates = (count: number, percent: string | number = '0.125') =>
  many(count, (i) => ({ id: `t${i}`, percent, behavior: i % 2 === 0 ? 'exclusive' : 'inclusive' }));
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);

const finalized = (draft: object): Outcome<Invoice> =>
  finalizeInvoice({ number: 'I', currency: 'EUR', ...draft } as InvoiceDraft);
const openedOf = (draft: object): Receivable => openReceivable(right(finalized(draft)));

const taxRates = rates(2, 10);
const long = openedOf({
  lines: lines(100_000, { taxes: ['t1'] }),
  taxRates,
  discounts: [{ id: 'd', percent: 5 }],
});
const thousand = openedOf({ lines: lines(1000, { taxes: ids(taxRates) }), taxRates });
const small = openedOf({ lines: lines(2) });
const paid = right(recordPayment(small, { id: 'p', amount: 600, method: 'card' }));
// Of so many payments no file was made here, so it is one that was stored.
const paidOften = right(
  parseReceivable({
    ...stored(openedOf({ lines: [{ id: 'l', description: 'Plan', subtotal: 20_000 }] })),
    revision: 20_000,
    payments: many(20_000, (i) => ({
      ...{ id: `p${i}`, amount: 1, method: 'card', state: 'settled' },
      ...{ overpaid: 0, returned: 0 },
    })),
    paid: { cash: 20_000, customerBalance: 0, pending: 0, returned: 0, unexplained: 0 },
  }),
);
const credited = (receivable: Receivable, draft: object) =>
  issueCreditNote(receivable, { number: 'C', credits: [{ by: 'remainder' }], ...draft } as never, openPolicy);
const noteOf = (receivable: Receivable): CreditNote => right(credited(receivable, {})).creditNote;
const smallNote = stored(noteOf(small));
const balance = { schemaVersion: 1, currency: 'EUR', total: 0 };

const names = many(100, (i) => `${i}`);
const texts = 'x'.repeat(50_000);

const cases: Readonly<Record<string, () => unknown>> = {
  'an invoice of 100,000 lines': () => finalized({ lines: lines(100_000, { taxes: ids(taxRates) }), taxRates }),
  'an invoice of 100,000 lines, its taxes rounded for the document': () =>
    finalized({ lines: lines(100_000, { taxes: ids(taxRates) }), taxRates, taxRounding: 'document' }),
  'an invoice of 100,000 lines of one id': () => finalized({ lines: many(100_000, () => lines(1)[0]) }),
  'an invoice of 100,000 things that are no lines': () => finalized({ lines: many(100_000, (i) => i) }),
  'a million lines': () => finalized({ lines: new Array(1_000_000).fill(lines(1)[0]) }),
  '100,000 discounts': () =>
    finalized({ lines: lines(2), discounts: many(100_000, (i) => ({ id: `${i}`, percent: 1 })) }),
  '100 discounts of the same 100,000 lines': () => {
    const own = lines(100_000);
    return finalized({ lines: own, discounts: many(100, (i) => ({ id: `${i}`, lines: ids(own), percent: 1 })) });
  },
  '100 rates on 5,000 lines': () =>
    finalized({ lines: lines(5000, { taxes: names.map((i) => `t${i}`) }), taxRates: rates(100) }),
  '100 rates on 10,000 lines': () =>
    finalized({ lines: lines(10_000, { taxes: names.map((i) => `t${i}`) }), taxRates: rates(100) }),
  '100 rates on 10,000 lines, beyond 1000 percent together': () =>
    finalized({ lines: lines(10_000, { taxes: names.map((i) => `t${i}`) }), taxRates: rates(100, '99.99') }),
  '200,000 taxes on one line': () =>
    finalized({ lines: lines(1, { taxes: many(200_000, (i) => `${i}`) }), taxRates: rates(100) }),
  '100,000 unknown fields': () => finalized(Object.fromEntries(many(100_000, (i) => [`f${i}`, i]))),
  'an unknown field with a long name': () => finalized({ lines: lines(1), [texts]: 1 }),

  'a remainder of 100,000 lines': () => credited(long, {}),
  'a spread over 100,000 lines': () => credited(long, { credits: [{ by: 'spread', amount: 12_345_678, of: 'total' }] }),
  'a line of 100,000': () => credited(long, { credits: [{ by: 'remainder', line: 'l99999' }] }),
  'what is creditable of 100,000 lines': () => creditable(long),
  '1000 spreads over 1000 lines': () =>
    credited(thousand, { credits: many(1000, () => ({ by: 'spread', amount: 3, of: 'total' })) }),
  '2000 spreads over 1000 lines': () =>
    credited(thousand, { credits: many(2000, () => ({ by: 'spread', amount: 1, of: 'total' })) }),
  '10 spreads over 100,000 lines': () =>
    credited(long, { credits: many(10, () => ({ by: 'spread', amount: 1, of: 'total' })) }),
  '30 remainders of 100,000 lines': () => credited(long, { credits: many(30, () => ({ by: 'remainder' })) }),
  '100,000 amounts of one line': () =>
    credited(small, { credits: many(100_000, () => ({ by: 'amount', line: 'l0', amount: 1, of: 'total' })) }),
  '100,000 lines credited by amount': () =>
    credited(long, { credits: many(100_000, (i) => ({ by: 'amount', line: `l${i}`, amount: 1, of: 'total' })) }),
  '20,000 custom credits of 100 rates': () =>
    credited(openedOf({ lines: lines(2), taxRates: rates(100) }), {
      credits: many(20_000, () => ({
        by: 'custom',
        description: 'x',
        quantity: 1,
        unitPrice: 0,
        taxes: names.slice(0, 3).map((i) => `t${i}`),
      })),
    }),
  '5,000 custom credits of 100 taxes': () =>
    credited(openedOf({ lines: lines(2), taxRates: rates(100) }), {
      credits: many(5000, () => ({
        ...{ by: 'custom', description: 'x', quantity: 1, unitPrice: 0 },
        taxes: names.map((i) => `t${i}`).reverse(),
      })),
    }),
  '100,000 amounts of one line with 100 taxes': () =>
    credited(openedOf({ lines: lines(2, { taxes: names.map((i) => `t${i}`) }), taxRates: rates(100) }), {
      credits: many(100_000, () => ({ by: 'amount', line: 'l0', amount: 1, of: 'net' })),
    }),
  '20,000 payments that go back with one note': () => credited(paidOften, {}),
  '20,000 payments that go back with one note, each listed': () =>
    credited(paidOften, {
      credits: [{ by: 'remainder' }],
      settlement: { refund: paidOften.payments.map(({ id }) => ({ payment: id, amount: 1 })) },
    }),
  '50,000 refunds to payments that are none': () =>
    credited(paid, { settlement: { refund: many(50_000, (i) => ({ payment: `${i}`, amount: 0 })) } }),
  '100,000 refunds to one payment': () =>
    credited(paid, { settlement: { refund: many(100_000, () => ({ payment: 'p', amount: 0 })) } }),
  'a memo of a megabyte': () => credited(small, { memo: 'x'.repeat(1_000_000) }),

  'a stored receivable of 100,000 lines': () => parseReceivable(stored(long)),
  'a stored receivable of 50,000 payments': () => {
    const payments = many(50_000, (i) => ({
      id: `${i}`,
      amount: 1,
      method: 'm',
      state: 'settled',
      overpaid: 1,
      returned: 0,
    }));
    return parseReceivable({ ...stored(small), payments });
  },
  'a stored receivable of 50,000 refunds': () => {
    const refunds = many(50_000, (i) => ({ id: `${i}`, amount: 1 }));
    return parseReceivable({ ...stored(small), refunds });
  },
  'a stored receivable of 10,000 notes': () =>
    parseReceivable({ ...stored(small), creditNotes: many(10_000, (i) => ({ ...smallNote, number: `${i}` })) }),
  'a stored receivable of 100,000 things that are no notes': () =>
    parseReceivable({ ...stored(small), creditNotes: many(100_000, () => []), creditedLines: many(100_000, () => []) }),
  'a stored note of 20,000 lines and 20,000 taxes': () =>
    parseCreditNote({
      ...smallNote,
      lines: many(20_000, () => ({ ...smallNote.lines[0]!, taxes: [{ id: 't', amount: 0 }] })),
      taxes: many(20_000, (i) => ({ id: `t${i}`, taxable: 0, amount: 0 })),
    }),
  'a stored note of a line with 100,000 taxes': () =>
    parseCreditNote({
      ...smallNote,
      lines: [{ ...smallNote.lines[0]!, taxes: many(100_000, (i) => ({ id: `t${i}`, amount: 0 })) }],
    }),
  'a stored balance of 50,000 credits': () =>
    parseCustomerBalance({
      ...balance,
      credits: many(50_000, (i) => ({
        source: { kind: 'payment', document: `${i}`, invoice: 'I' },
        amount: 0,
        left: 0,
        uses: [],
      })),
    }),
  'a stored balance of 100,000 uses of one credit': () =>
    parseCustomerBalance({
      ...balance,
      credits: [
        {
          source: { kind: 'payment', document: 'p', invoice: 'I' },
          amount: 100_000,
          left: 0,
          uses: many(100_000, (i) => ({ invoice: 'I', payment: `${i}`, amount: 1 })),
        },
      ],
    }),
  '100,000 events': () =>
    replay(
      small.invoice,
      many(100_000, (i) => ({ type: 'payment-failed', payment: `${i}` })),
    ),
  '20,000 payments, replayed': () =>
    replay(
      small.invoice,
      many(20_000, (i) => ({ type: 'payment', payment: { id: `${i}`, amount: 1, method: 'card', state: 'pending' } })),
    ),
  '10,000 pending payments that fail at last, replayed': () =>
    replay(
      small.invoice,
      many(20_000, (i) =>
        i < 10_000
          ? { type: 'payment', payment: { id: `${i}`, amount: 1, method: 'card', state: 'pending' } }
          : { type: 'payment-failed', payment: `${i - 10_000}` },
      ),
    ),
  '2000 payments, replayed': () =>
    replay(
      openedOf({ lines: lines(100) }).invoice,
      many(2000, (i) => ({ type: 'payment', payment: { id: `${i}`, amount: 1, method: 'card' } })),
    ),
  '10,000 pending payments that fail, replayed': () =>
    parseEvents(
      many(10_000, (i) =>
        i % 2 === 0
          ? { type: 'payment', payment: { id: `${i}`, amount: 1, method: 'card', state: 'pending' } }
          : { type: 'payment-failed', payment: `${i - 1}` },
      ),
    ),

  'an allocation to 200,000': () =>
    allocate(
      Number.MAX_SAFE_INTEGER,
      many(200_000, (i) => i % 7),
    ),
  'an allocation to a million': () => allocate(5, new Array<number>(1_000_000).fill(1)),
  '200,000 numbers': () =>
    checkNumbers(
      { prefix: '' },
      many(200_000, (i) => `${200_000 - i}`),
    ),
  'numbers far apart': () => checkNumbers({ prefix: '' }, ['1', '999999999999999']),
  'a refusal of a long text': () => told({ code: texts }),
};

describe('large input', () => {
  it.each(Object.entries(cases))('L11 %s are answered or refused within a second', (_, call) => {
    expect(judged(call, [], 'any').flaw).toBeUndefined();
  });
});
