import { describe, expect, it } from 'vitest';
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
import { finalizeInvoice, issueCreditNote, openPolicy, openReceivable, replay } from '../../src/index.js';
import { credit, invoiceOf, left, right } from '../support.js';
import { lives, richLife, stored } from '../proving/stored.js';

const all = [richLife(), ...lives(150, 20260331)];

/** Every place that could still be written to. */
const thawed = (value: unknown, place = '$'): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Object.isFrozen(value) ? [] : [place]),
        ...Object.entries(value).flatMap(([key, inner]) => thawed(inner, `${place}.${key}`)),
      ];

/** The same text again, and nothing of it can be written to. */
const comesBack = <A>(document: A, parse: (value: unknown) => Parameters<typeof right<A>>[0]): void => {
  const text = JSON.stringify(document);
  const read = right(parse(JSON.parse(text)));
  expect(JSON.stringify(read)).toBe(text);
  expect(read).toStrictEqual(document);
  expect(thawed(read)).toEqual([]);
};

describe('what the library made comes back from JSON as it was', () => {
  it('invoices', () => {
    for (const { invoice } of all) comesBack(invoice, parseInvoice);
  });

  it('credit notes, by themselves and against their invoice', () => {
    for (const { creditNotes, invoice } of all) {
      for (const note of creditNotes) {
        comesBack(note, (value) => parseCreditNote(value));
        comesBack(note, (value) => parseCreditNote(value, invoice));
        const { refund, outOfBand } = note.settlement;
        if (refund + outOfBand > 0) continue;
        comesBack<unknown>({ ...(stored(note) as object), status: 'void' }, (value) => parseCreditNote(value, invoice));
      }
    }
  });

  it('receivables, at every step', () => {
    for (const { receivables } of all) for (const receivable of receivables) comesBack(receivable, parseReceivable);
  });

  it('events, and what is replayed of them', () => {
    for (const { events, invoice, receivables } of all.slice(1)) {
      comesBack(events, parseEvents);
      const read = right(parseEvents(stored(events)));
      expect(right(replay(invoice, read))).toStrictEqual(receivables.at(-1));
    }
  });

  it('customer balances and payments', () => {
    for (const { customerBalance, payments } of all) {
      comesBack(customerBalance, parseCustomerBalance);
      for (const payment of payments) comesBack(payment, parsePayment);
    }
  });

  it('documents of a currency that the table does not know', () => {
    const line = { id: 'a', description: 'A', quantity: 2, unitPrice: 500 };
    const invoice = invoiceOf({
      currency: 'XTS',
      minorUnit: 3,
      lines: [line, { ...line, id: 'b', discountable: false }],
    });
    comesBack(invoice, parseInvoice);
    const issued = credit(openReceivable(invoice), { by: 'quantity', line: 'a', quantity: 1 });
    comesBack(issued.creditNote, (value) => parseCreditNote(value, invoice));
    comesBack(issued.receivable, parseReceivable);
    expect(left(parseInvoice({ ...(stored(invoice) as object), minorUnit: 7 }))).toMatchObject([
      { code: 'not-one-of' },
    ]);
    expect(left(parseInvoice({ ...(stored(invoice) as object), minorUnit: undefined }))).toMatchObject([
      { code: 'unknown-currency' },
    ]);
  });

  it('a document that this library made is taken as it is', () => {
    const { invoice, receivables, creditNotes } = richLife();
    expect(right(parseInvoice(invoice))).toBe(invoice);
    expect(right(parseReceivable(receivables.at(-1)))).toBe(receivables.at(-1));
    expect(right(parseCreditNote(creditNotes[0], invoice))).toBe(creditNotes[0]);
  });
});

describe('drafts', () => {
  it('finalize to the same invoice, whether they were read or not', () => {
    for (const { invoiceDraft, invoice } of all) {
      const read = right(parseInvoiceDraft(stored(invoiceDraft)));
      expect(thawed(read)).toEqual([]);
      expect(right(finalizeInvoice(read))).toStrictEqual(invoice);
      expect(right(parseInvoiceDraft(read))).toStrictEqual(read);
    }
  });

  it('say no more and no less than they did', () => {
    for (const { invoiceDraft } of all) {
      const read = right(parseInvoiceDraft(stored(invoiceDraft)));
      expect(fieldsOf(read)).toEqual(fieldsOf(stored(invoiceDraft)));
    }
  });

  it('issue the same credit note, whether they were read or not', () => {
    const { receivables, creditNoteDrafts, creditNotes } = richLife();
    creditNoteDrafts.forEach((draft, i) => {
      const read = right(parseCreditNoteDraft(stored(draft)));
      expect(thawed(read)).toEqual([]);
      expect(fieldsOf(read)).toEqual(fieldsOf(stored(draft)));
      expect(right(issueCreditNote(receivables[2 + i]!, read, openPolicy)).creditNote).toStrictEqual(creditNotes[i]);
    });
  });

  it('have canonical decimals', () => {
    const draft = {
      number: 'I-1',
      currency: 'EUR',
      lines: [{ id: 'a', description: 'A', quantity: 2.5, unitPrice: '010.0' }],
    };
    expect(right(parseInvoiceDraft(draft)).lines).toEqual([
      { id: 'a', description: 'A', quantity: '2.5', unitPrice: '10' },
    ]);
    expect(
      right(parseCreditNoteDraft({ number: 'C-1', credits: [{ by: 'percent', line: 'a', percent: '07.50' }] })),
    ).toEqual({ number: 'C-1', credits: [{ by: 'percent', line: 'a', percent: '7.5' }] });
  });

  it('keep the settlement they state, and no other', () => {
    const credits = [{ by: 'remainder' }];
    for (const settlement of [
      {},
      { refund: 5 },
      { order: 'refund-first' },
      { customerBalance: 0, outOfBand: 3 },
      { refund: [{ payment: 'p-1', amount: 5 }] },
    ]) {
      expect(right(parseCreditNoteDraft({ number: 'C-1', credits, settlement }))).toStrictEqual({
        number: 'C-1',
        credits,
        settlement,
      });
    }
    expect(right(parseCreditNoteDraft({ number: 'C-1', credits }))).not.toHaveProperty('settlement');
  });
});

/** The names of all fields, without their order. */
const fieldsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fieldsOf);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'number' ? 'decimal' : typeof value === 'string' ? 'decimal' : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, fieldsOf(inner)]),
  );
};
