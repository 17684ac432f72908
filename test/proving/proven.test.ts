import { describe, expect, it } from 'vitest';
import {
  applyBalance,
  depositCreditNote,
  markUncollectible,
  openCustomerBalance,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  voidCreditNote,
  type Outcome,
  type Refusal,
} from '../../src/index.js';
import { parseCreditNote, parseCustomerBalance, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { thawed } from '../laws/frozen.js';
import { credit, fileOf, invoiceOf, item, left, mismatch, pay, right, stored } from '../support.js';

const lines = [item('a', 1000)];
const file = pay(fileOf({ lines }), 700);
const { creditNote } = credit(file, { by: 'remainder' });
const balance = right(openCustomerBalance('EUR'));

type Row = readonly [name: string, made: () => unknown, parse: (value: unknown) => Outcome<unknown>];

describe('a document that was proven', () => {
  it.each<Row>([
    ['a finalized invoice', () => invoiceOf({ lines }), parseInvoice],
    ['a stored invoice', () => right(parseInvoice(stored(file.invoice))), parseInvoice],
    ['an opened receivable', () => openReceivable(file.invoice), parseReceivable],
    ['the next receivable', () => pay(file, 100), parseReceivable],
    ['a stored receivable', () => right(parseReceivable(stored(file))), parseReceivable],
    ['an issued credit note', () => credit(file, { by: 'remainder' }).creditNote, parseCreditNote],
    ['a stored credit note', () => right(parseCreditNote(stored(creditNote))), parseCreditNote],
    ['an empty balance', () => right(openCustomerBalance('EUR')), parseCustomerBalance],
    ['a stored balance', () => right(parseCustomerBalance(stored(balance))), parseCustomerBalance],
    [
      'a voided credit note',
      () => {
        const issued = credit(fileOf({ lines }), { by: 'remainder' });
        return right(voidCreditNote(issued.receivable, issued.creditNote, openPolicy)).creditNote;
      },
      parseCreditNote,
    ],
  ])('is that very document when it is read: %s', (_, made, parse) => {
    const document = made();
    expect(right(parse(document))).toBe(document);
    expect(right(parse(stored(document)))).toEqual(document);
    expect(thawed(document)).toBeUndefined();
  });
});

describe('a stored invoice', () => {
  it('that holds is read once', () => {
    let reads = 0;
    const { number } = file.invoice;
    const counted = Object.defineProperty(stored(file.invoice), 'number', {
      enumerable: true,
      get: () => {
        reads++;
        return number;
      },
    });
    expect([right(parseInvoice(counted)), reads]).toEqual([file.invoice, 1]);
  });

  it('may hold undefined for a field that it has not', () => {
    const { invoice } = file;
    expect(right(parseInvoice({ ...stored(invoice), issuedOn: undefined, minorUnit: undefined }))).toStrictEqual(
      invoice,
    );
  });

  it('that does not hold opens as a void one without anything', () => {
    const changed = { ...stored(file.invoice), totals: { ...file.invoice.totals, tax: 1 } };
    for (const none of [{}, undefined, changed]) {
      const opened = openReceivable(none as never);
      expect(opened).toMatchObject({
        ...openReceivable(file.invoice),
        declared: 'void',
        invoice: { number: '', lines: [] },
      });
      expect(right(parseReceivable(opened))).toBe(opened);
    }
  });

  it('opens once, and stands in each receivable after', () => {
    const opened = openReceivable(stored(file.invoice));
    const next = right(recordPayment(opened, { id: 'p', amount: 1, method: 'card' }));
    expect(next.invoice).toBe(opened.invoice);
    expect(openReceivable(opened.invoice).invoice).toBe(opened.invoice);
  });
});

const oddFile = { ...stored(file), revision: -1 };
const oddNote = { ...stored(creditNote), prePayment: -1 };
const oddBalance = { ...stored(balance), total: -1 };
const wrongFile = { ...stored(file), paid: { ...file.paid, cash: 600 } };
const wrongNote = { ...stored(creditNote), type: 'pre-payment' as const };
const wrongBalance = { ...stored(balance), total: 5 };
const less = (field: string) => mismatch([field], '-1', '0 or more');
const oddInvoice = { ...stored(file), invoice: { ...stored(file.invoice), lines: [] } };
const taxed = [{ ...stored(file.invoice.lines[0]!), taxes: [{ id: 'vat', amount: 0 }] }];
const wrongInvoice = { ...stored(file), invoice: { ...stored(file.invoice), lines: taxed } };
const notPaid = mismatch(['paid', 'cash'], '600', '700');
const mixed = mismatch(['type'], 'pre-payment', 'mixed');
const notLeft = mismatch(['total'], '5', '0');

describe('a document that does not hold', () => {
  it.each<[string, () => Outcome<unknown>, Refusal]>([
    ['paying', () => recordPayment(oddFile, { id: '', amount: 0, method: '' }), less('revision')],
    ['refunding', () => recordRefund(oddFile, { id: '', amount: 0 }), less('revision')],
    [
      'paying',
      () => recordPayment(oddInvoice, { id: '', amount: 0, method: '' }),
      { code: 'empty', path: ['invoice', 'lines'], expected: 'list' },
    ],
    [
      'paying',
      () => recordPayment(wrongInvoice, { id: '', amount: 0, method: '' }),
      { code: 'unknown-tax-rate', path: ['invoice', 'lines', 0, 'taxes', 0], taxRate: 'vat' },
    ],
    ['closing', () => markUncollectible(wrongFile), notPaid],
    ['depositing', () => depositCreditNote(balance, oddNote), less('prePayment')],
    ['depositing', () => depositCreditNote(balance, wrongNote), mixed],
    ['depositing', () => depositCreditNote(oddBalance, creditNote), less('total')],
    ['applying', () => applyBalance(file, wrongBalance), notLeft],
    ['voiding', () => voidCreditNote(file, oddNote), less('prePayment')],
    ['voiding', () => voidCreditNote(file, creditNote, openPolicy, wrongBalance), notLeft],
  ])('is refused by what is off in it, and nothing is computed with it: %s', (_, outcome, refusal) => {
    expect(left(outcome())).toEqual([refusal]);
  });
});
