import { describe, expect, it } from 'vitest';
import {
  describeRefusal,
  finalizeInvoice,
  issueCreditNote,
  recordPayment,
  recordRefund,
  type Refusal,
} from '../../src/index.js';
import { parseCreditNoteDraft, parseInvoiceDraft, parsePayment } from '../../src/schema/index.js';
import { fileOf, item, left, pay, right } from '../support.js';

const line = { id: 'a', description: 'A', quantity: '1', unitPrice: '1000' };
const draft = { number: 'I-1', currency: 'EUR', lines: [line] };
const note = { number: 'C-1', credits: [{ by: 'remainder', line: 'a' }] };
const payment = { id: 'p-1', amount: 100, method: 'card' };

describe('null counts as absent', () => {
  it('in the optional fields of an invoice draft', () => {
    const nothing = { taxes: null, discountable: null, subtotal: null };
    const stated = {
      ...draft,
      ...{ minorUnit: null, issuedOn: null, discounts: null, taxRates: null, taxRounding: null, rounding: null },
      lines: [{ ...line, ...nothing }],
    };
    expect(right(parseInvoiceDraft(stated))).toStrictEqual(draft);
    expect(right(finalizeInvoice(stated as never))).toStrictEqual(right(finalizeInvoice(draft)));
  });

  it('in a line that states its subtotal, or a discount that states one way', () => {
    const lines = [{ id: 'a', description: 'A', quantity: null, unitPrice: null, subtotal: 5 }];
    const discounts = [{ id: 'd', lines: null, percent: null, amount: 1 }];
    expect(right(parseInvoiceDraft({ ...draft, lines, discounts }))).toStrictEqual({
      ...draft,
      lines: [{ id: 'a', description: 'A', subtotal: 5 }],
      discounts: [{ id: 'd', amount: 1 }],
    });
  });

  it('in the optional fields of a credit note draft', () => {
    const stated = { ...note, issuedOn: null, reason: null, memo: null, settlement: null };
    expect(right(parseCreditNoteDraft(stated))).toStrictEqual(note);
    const file = pay(fileOf({ lines: [item('a', 1000)] }));
    expect(right(issueCreditNote(file, stated as never))).toStrictEqual(right(issueCreditNote(file, note as never)));
    const settlement = { refund: 5, customerBalance: null, outOfBand: null, order: null };
    expect(right(parseCreditNoteDraft({ ...note, settlement })).settlement).toStrictEqual({ refund: 5 });
  });

  it('in the optional fields of a payment or a refund', () => {
    const stated = { ...payment, paidOn: null, state: null, excess: null };
    expect(right(parsePayment(stated))).toStrictEqual(payment);
    const file = fileOf({ lines: [item('a', 1000)] });
    const paid = right(recordPayment(file, stated as never));
    expect(paid).toStrictEqual(right(recordPayment(file, payment)));
    const refund = { id: 'r', amount: 1, payment: null, refundedOn: null, reason: null };
    expect(right(recordRefund(paid, refund as never)).refunds).toStrictEqual([{ id: 'r', amount: 1 }]);
  });

  it('but not in a field that is needed', () => {
    expect(left(parseInvoiceDraft({ ...draft, number: null, lines: [{ ...line, quantity: null }] }))).toEqual([
      { code: 'wrong-type', path: ['number'], expected: 'text', received: 'null' },
      { code: 'missing', path: ['lines', 0, 'quantity'], expected: 'decimal' },
    ]);
  });
});

/** What is refused, and what is said about it. */
type Row = readonly [name: string, refused: () => readonly Refusal[], refusal: Refusal, sentence: string];

const object = (prints: unknown) => ({ digits: [2, 5], toString: () => prints });
const inLine = (changes: object) => left(parseInvoiceDraft({ ...draft, lines: [{ ...line, ...changes }] }));

const rows: readonly Row[] = [
  [
    'a Date',
    () => left(parseInvoiceDraft({ ...draft, issuedOn: new Date(0) })),
    { code: 'wrong-type', path: ['issuedOn'], expected: 'date', received: 'Date' },
    'issuedOn: Give the day as text, such as issuedOn: "2026-11-28", not a Date.',
  ],
  [
    'a Date of a payment',
    () => left(parsePayment({ ...payment, paidOn: new Date(NaN) })),
    { code: 'wrong-type', path: ['paidOn'], expected: 'date', received: 'Date' },
    'paidOn: Give the day as text, such as paidOn: "2026-11-28", not a Date.',
  ],
  [
    'a decimal of another library',
    () => inLine({ quantity: object('2.5') }),
    { code: 'wrong-type', path: ['lines', 0, 'quantity'], expected: 'decimal', received: 'object', decimal: '2.5' },
    'lines[0].quantity: Give the text of the number, "2.5", not the object that holds it.',
  ],
  [
    'an amount of another library',
    () => inLine({ subtotal: object('49.99') }),
    {
      code: 'wrong-type',
      path: ['lines', 0, 'subtotal'],
      expected: 'minor units',
      received: 'object',
      decimal: '49.99',
    },
    'lines[0].subtotal: Give a whole number of minor units, not the object that holds "49.99".',
  ],
  [
    'a currency in small letters',
    () => left(parseInvoiceDraft({ ...draft, currency: 'eur' })),
    { code: 'unknown-currency', path: ['currency'], currency: 'eur' },
    'currency: The currency "eur" is not known; give its code in capitals, "EUR".',
  ],
  [
    'a shortened field, by the fields of its kind of credit',
    () => left(parseCreditNoteDraft({ ...note, credits: [{ by: 'quantity', line: 'a', quantity: 1, qty: 1 }] })),
    {
      ...{ code: 'unknown-field', path: ['credits', 0, 'qty'], field: 'qty' },
      ...{ known: ['by', 'line', 'quantity'], nearest: 'quantity' },
    },
    'credits[0].qty: There is no field "qty" here; did you mean "quantity"? The fields are by, line and quantity.',
  ],
  [
    'a field of another kind of credit',
    () => left(parseCreditNoteDraft({ ...note, credits: [{ by: 'remainder', line: 'a', percent: 5 }] })),
    { code: 'unknown-field', path: ['credits', 0, 'percent'], field: 'percent', known: ['by', 'line'] },
    'credits[0].percent: There is no field "percent" here; check its spelling or leave it out. The fields are by and line.',
  ],
  [
    'a number with a comma',
    () => inLine({ quantity: '2,5' }),
    { code: 'not-a-decimal', path: ['lines', 0, 'quantity'], received: '"2,5"' },
    'lines[0].quantity: Give a decimal such as "2.5", not "2,5": up to 15 digits, up to 12 more after a point; no comma, no exponent, no spaces.',
  ],
];

describe('what is often given is refused with what to give instead', () => {
  it.each(rows)('%s', (_, refused, refusal, sentence) => {
    expect(refused()).toEqual([refusal]);
    expect(describeRefusal(refusal)).toBe(sentence);
  });

  it.each([
    ['a record', {}],
    ['a list of a number', ['2.5']],
    ['an object that prints no decimal', object('two')],
    ['an object that prints a list', object(['2.5'])],
    ['an object that fails to print', Object.defineProperty({}, 'toString', { get: () => expect.fail() })],
    ['an object without a prototype', Object.create(null)],
    ['a proxy that was revoked', revoked()],
  ])('%s is named by its type alone', (_, quantity: unknown) => {
    expect(inLine({ quantity })).toMatchObject([{ code: 'wrong-type', path: ['lines', 0, 'quantity'] }]);
    expect(inLine({ quantity })[0]).not.toHaveProperty('decimal');
    expect(left(parsePayment({ ...payment, paidOn: quantity }))).toMatchObject([{ expected: 'text' }]);
  });
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('the nearest name of a field', () => {
  const nearest = (field: string) => {
    const [refusal] = left(parseInvoiceDraft({ ...draft, lines: [{ ...line, [field]: 1 }] }));
    return (refusal as { nearest?: string }).nearest;
  };

  it.each([
    ['quantitiy', 'quantity'],
    ['qty', 'quantity'],
    ['unit_price', 'unitPrice'],
    ['UnitPrice', 'unitPrice'],
    ['unitprise', 'unitPrice'],
    ['sub total', 'subtotal'],
    ['desc', 'description'],
    ['tax', 'taxes'],
    ['ID', 'id'],
  ])('of %s is %s', (field, name) => expect(nearest(field)).toBe(name));

  it.each(['memo', 'x', 'if', 'product', 'total', 'q', 'yq', 'a'.repeat(10_000)])('of %s is none', (field) =>
    expect(nearest(field)).toBeUndefined(),
  );
});
