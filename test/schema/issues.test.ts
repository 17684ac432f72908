import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/index.js';
import {
  parseCreditNote,
  parseCreditNoteDraft,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseInvoiceDraft,
  parsePayment,
  parseReceivable,
} from '../../src/schema/index.js';
import { finalizeInvoice } from '../../src/index.js';
import { left, right } from '../support.js';
import { lives, richLife, stored } from '../proving/stored.js';

type Parse = (value: unknown) => Outcome<unknown>;
const decoders: Readonly<Record<string, Parse>> = {
  parseInvoiceDraft,
  parseInvoice,
  parseCreditNoteDraft,
  parseCreditNote: (value) => parseCreditNote(value),
  parsePayment,
  parseReceivable,
  parseEvents,
  parseCustomerBalance,
};

const told = (outcome: Outcome<unknown>) => left(outcome).map(({ path, ...refusal }) => [path.join('.'), refusal]);

describe.each(Object.entries(decoders))('%s', (name, parse) => {
  const expected = name === 'parseEvents' ? 'list' : 'record';

  it.each([
    [undefined, { code: 'missing', expected }],
    [null, { code: 'wrong-type', expected, received: 'null' }],
    [7, { code: 'wrong-type', expected, received: '7' }],
    ['text', { code: 'wrong-type', expected, received: '"text"' }],
    [() => 1, { code: 'wrong-type', expected, received: 'function' }],
  ])('refuses %s', (value, refusal) => {
    expect(told(parse(value))).toEqual([['', refusal]]);
  });
});

describe('every issue at once, with its path', () => {
  it('of an invoice draft', () => {
    const draft = {
      number: '',
      currency: 'EURO',
      issuedOn: '2026-02-30',
      lines: [
        { id: 'a', description: 'A', qty: 2, unitPrice: '1' },
        { id: 'a', description: 7, quantity: '1,5', unitPrice: 1, taxes: ['none'], discountable: 'no' },
        { id: 'b', description: 'B', subtotal: 10.5 },
        'c',
      ],
      discounts: [{ id: 'd', percent: 101 }, { id: 'e', amount: -1, percent: 1 }, {}],
      taxRates: [{ id: 'v', percent: '19', behavior: 'gross' }],
      rounding: 'down',
      taxes: 1,
    };
    expect(told(parseInvoiceDraft(draft)).map(([path, refusal]) => [path, (refusal as { code: string }).code])).toEqual(
      [
        ['taxes', 'unknown-field'],
        ['number', 'empty'],
        ['issuedOn', 'not-a-date'],
        ['lines.0.qty', 'unknown-field'],
        ['lines.0.quantity', 'missing'],
        ['lines.1.description', 'wrong-type'],
        ['lines.1.quantity', 'not-a-decimal'],
        ['lines.1.discountable', 'not-one-of'],
        ['lines.2.subtotal', 'not-minor-units'],
        ['lines.3', 'wrong-type'],
        ['discounts.1', 'conflicting-fields'],
        ['discounts.2.id', 'missing'],
        ['discounts.2.amount', 'missing'],
        ['taxRates.0.behavior', 'not-one-of'],
        ['rounding', 'not-one-of'],
        ['lines.1.id', 'duplicate-id'],
        ['currency', 'unknown-currency'],
        ['lines.1.taxes.0', 'unknown-tax-rate'],
        ['discounts.0.percent', 'percent-out-of-range'],
      ],
    );
  });

  it('of a credit note draft', () => {
    const draft = {
      number: 'C-1',
      credits: [
        { by: 'quantity', line: 'a', qty: 1 },
        { by: 'amount', line: 'a', amount: '5' },
        { by: 'half' },
        { by: 'spread', amount: 5, of: 'total', line: 'a' },
      ],
      settlement: { order: 'all-refund', refund: 1 },
    };
    expect(
      told(parseCreditNoteDraft(draft)).map(([path, refusal]) => [path, (refusal as { code: string }).code]),
    ).toEqual([
      ['credits.0.qty', 'unknown-field'],
      ['credits.0.quantity', 'missing'],
      ['credits.1.amount', 'wrong-type'],
      ['credits.1.of', 'missing'],
      ['credits.2.by', 'not-one-of'],
      ['credits.3.line', 'unknown-field'],
      ['settlement', 'conflicting-fields'],
    ]);
  });

  it('of a payment', () => {
    expect(told(parsePayment({ id: 'p', amount: '5', methd: 'card', paidOn: '31.3.2026', state: 'sent' }))).toEqual([
      [
        'methd',
        {
          ...{ code: 'unknown-field', field: 'methd', nearest: 'method' },
          known: ['id', 'amount', 'method', 'paidOn', 'state', 'excess'],
        },
      ],
      ['amount', { code: 'wrong-type', expected: 'minor units', received: '"5"' }],
      ['method', { code: 'missing', expected: 'text' }],
      ['paidOn', { code: 'not-a-date', received: '"31.3.2026"' }],
      ['state', { code: 'not-one-of', expected: ['settled', 'pending'], received: '"sent"' }],
    ]);
  });

  it('of events, down to the credit note in one', () => {
    const { creditNotes } = richLife();
    const note = stored(creditNotes[0]) as { totals: object };
    const events = [
      { type: 'payment', payment: { id: 'p-1', amount: 1, method: '' } },
      { type: 'credit-note', creditNote: { ...note, totals: { ...note.totals, net: 1 } } },
      { type: 'paid' },
    ];
    expect(told(parseEvents(events)).map(([path, refusal]) => [path, (refusal as { code: string }).code])).toEqual([
      ['0.payment.method', 'empty'],
      ['1.creditNote.totals.net', 'document-mismatch'],
      ['2.type', 'not-one-of'],
    ]);
  });
});

describe('an invoice draft', () => {
  it('is refused for what finalizing it is refused for, as far as that needs no figure', () => {
    for (const { invoiceDraft } of lives(50, 3)) {
      const draft = stored(invoiceDraft) as { lines: Record<string, unknown>[] };
      draft.lines[0]!['taxes'] = ['none', 'none'];
      draft.lines[0]!['qty'] = 1;
      expect(left(parseInvoiceDraft(draft))).toEqual(left(finalizeInvoice(draft as never)));
    }
  });

  it('is taken where only its figures are out of range', () => {
    const draft = { number: 'I', currency: 'EUR', lines: [{ id: 'a', description: '', subtotal: -1 }] };
    expect(left(finalizeInvoice(right(parseInvoiceDraft(draft))))).toMatchObject([{ code: 'invoice-total-negative' }]);
  });
});
