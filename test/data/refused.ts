import {
  allocate,
  finalizeInvoice,
  issueCreditNote,
  recordPayment,
  type Credit,
  type CreditNoteDraft,
  type Outcome,
  type Receivable,
  type Refusal,
  type Settlement,
} from '../../src/index.js';
import { credit, fileOf, item, rate, right, units } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;

const file = fileOf({
  lines: [units('a', 5, 1000, 'vat'), units('b', -2, 500), item('c', 10000)],
  taxRates: [rate('vat', 20)],
});
const paid = right(recordPayment(file, { id: 'p-1', amount: 15000, method: 'card' }));
const credited = credit(file, { by: 'remainder', line: 'a' }).receivable;
const closed = credit(file, { by: 'remainder' }).receivable;
const byAmount = credit(file, { by: 'amount', line: 'a', amount: 100, of: 'net' }).receivable;
export const byQuantity = credit(file, { by: 'quantity', line: 'a', quantity: 2 }).receivable;
const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100 };
const wholeC = { by: 'remainder', line: 'c' };
const ofC = (amount: unknown) => ({ by: 'amount', line: 'c', amount, of: 'total' });
const ofA = (quantity: unknown) => ({ by: 'quantity', line: 'a', quantity });

// Bad input has no type of ours: a spread object hides it from the compiler.
export const draft = (changes: object) =>
  finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [item('a', 100)], ...changes });
const line = (changes: object) => draft({ lines: [{ id: 'a', description: 'A', ...changes }] });
const discount = (changes: object) => draft({ discounts: [{ id: 'd', ...changes }] });
const note = (changes: object, of: Receivable = file) =>
  issueCreditNote(of, { number: 'C-9', credits: [wholeC], ...changes } as CreditNoteDraft);
const crediting = (of: Receivable, ...credits: readonly object[]) =>
  note({ credits: credits as readonly Credit[] }, of);
const settling = (settlement: unknown) => note({ settlement: settlement as Settlement }, paid);
const payment = (changes: object, of: Receivable = file) =>
  recordPayment(of, { id: 'p-9', amount: 100, method: 'card', ...changes });

export type Row = readonly [name: string, refused: Outcome<unknown>, ...reasons: readonly Partial<Refusal>[]];

const shapes: readonly Row[] = [
  ['no draft', finalizeInvoice(undefined as never), { code: 'missing', path: [] }],
  ['null', finalizeInvoice(null as never), { code: 'wrong-type', path: [], received: 'null' }],
  ['lines of text', draft({ lines: 'a' }), { code: 'wrong-type', path: ['lines'], received: '"a"' }],
  ['a number for a text', draft({ number: 7 }), { code: 'wrong-type', path: ['number'], received: '7' }],
  ['a line of null', draft({ lines: [null] }), { code: 'wrong-type', path: ['lines', 0], received: 'null' }],
  ['no lines', draft({ lines: [] }), { code: 'empty', path: ['lines'] }],
  ['an empty id', line({ id: '', subtotal: 1 }), { code: 'empty', path: ['lines', 0, 'id'] }],
  ['an amount as text', line({ subtotal: '100' }), { code: 'wrong-type', path: ['lines', 0, 'subtotal'] }],
  ['NaN', line({ subtotal: NaN }), { code: 'not-minor-units', path: ['lines', 0, 'subtotal'], received: 'NaN' }],
  ['Infinity', line({ subtotal: Infinity }), { code: 'not-minor-units', received: 'Infinity' }],
  ['half a cent', line({ subtotal: 10.5 }), { code: 'not-minor-units', received: '10.5' }],
  ['2^53', line({ subtotal: MOST + 1 }), { code: 'not-minor-units', received: '9007199254740992' }],
  [
    'neither quantity nor subtotal',
    line({}),
    { code: 'missing', path: ['lines', 0, 'quantity'] },
    { code: 'missing', path: ['lines', 0, 'unitPrice'] },
  ],
  ['a unit price alone', line({ unitPrice: 5 }), { code: 'missing', path: ['lines', 0, 'quantity'] }],
  ...['1e3', '+1', ' 1', '1,5', '.5', '1.', '', '0x10', '1234567890123456', '0.1234567890123'].map((quantity): Row => [
    `the quantity '${quantity}'`,
    line({ quantity, unitPrice: 1 }),
    { code: 'not-a-decimal', path: ['lines', 0, 'quantity'], received: `"${quantity}"` },
  ]),
  ['a quantity of NaN', line({ quantity: NaN, unitPrice: 1 }), { code: 'not-a-decimal', received: 'NaN' }],
  ['a quantity of 1e21', line({ quantity: 1e21, unitPrice: 1 }), { code: 'not-a-decimal', received: '1e+21' }],
  ['an unknown key', line({ subtotal: 5, qty: 2 }), { code: 'unknown-field', path: ['lines', 0, 'qty'], field: 'qty' }],
  [
    'an unknown key beside a missing one',
    line({ qty: 2, unitPrice: 5 }),
    { code: 'unknown-field', field: 'qty' },
    { code: 'missing', path: ['lines', 0, 'quantity'] },
  ],
  ['another rounding', draft({ taxRounding: 'unit' }), { code: 'not-one-of', path: ['taxRounding'] }],
  ['no date', draft({ issuedOn: 'today' }), { code: 'not-a-date', path: ['issuedOn'], received: '"today"' }],
  ['a day that is none', draft({ issuedOn: '2026-02-30' }), { code: 'not-a-date', received: '"2026-02-30"' }],
  [
    'a discount of both kinds',
    discount({ percent: 5, amount: 5 }),
    { code: 'conflicting-fields', path: ['discounts', 0], fields: ['percent', 'amount'] },
  ],
  ['a discount of no kind', discount({}), { code: 'missing', path: ['discounts', 0, 'amount'] }],
];

const invoices: readonly Row[] = [
  [
    'a line id twice',
    draft({ lines: [item('a', 1), item('b', 1), item('a', 2)] }),
    { code: 'duplicate-id', path: ['lines', 2, 'id'], id: 'a', first: ['lines', 0, 'id'] },
  ],
  [
    'a line id twice among many',
    draft({ lines: [...Array.from({ length: 40 }, (_, i) => item(`${i}`, 1)), item('7', 1)] }),
    { code: 'duplicate-id', path: ['lines', 40, 'id'], id: '7', first: ['lines', 7, 'id'] },
  ],
  [
    'a tax rate id twice',
    draft({ taxRates: [rate('t', 5), rate('t', 6)] }),
    { code: 'duplicate-id', path: ['taxRates', 1, 'id'], id: 't' },
  ],
  [
    'a discount id twice',
    draft({
      discounts: [
        { id: 'd', amount: 1 },
        { id: 'd', percent: 1 },
      ],
    }),
    { code: 'duplicate-id', path: ['discounts', 1, 'id'], id: 'd' },
  ],
  [
    'a tax twice on a line',
    draft({ lines: [item('a', 100, 't', 't')], taxRates: [rate('t', 5)] }),
    { code: 'duplicate-id', path: ['lines', 0, 'taxes', 1], id: 't' },
  ],
  [
    'an unknown currency',
    draft({ currency: 'ZZZ' }),
    { code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' },
  ],
  ['a currency in small letters', draft({ currency: 'eur' }), { code: 'unknown-currency', currency: 'eur' }],
  [
    'a minor unit against the table',
    draft({ minorUnit: 3 }),
    { code: 'minor-unit-contradicts-currency', path: ['minorUnit'], currency: 'EUR', stated: 3, known: 2 },
  ],
  [
    'an unknown tax rate',
    draft({ lines: [item('a', 100, 'vat')] }),
    { code: 'unknown-tax-rate', path: ['lines', 0, 'taxes', 0], taxRate: 'vat' },
  ],
  [
    'a discount on an unknown line',
    discount({ amount: 5, lines: ['a', 'z'] }),
    { code: 'unknown-line', path: ['discounts', 0, 'lines', 1], line: 'z' },
  ],
  [
    'a discount on a line kept off discounts',
    draft({
      lines: [{ ...item('a', 100), discountable: false }],
      discounts: [{ id: 'd', amount: 5, lines: ['a'] }],
    }),
    { code: 'line-not-discountable', path: ['discounts', 0, 'lines', 0], line: 'a', discount: 'd' },
  ],
  [
    'a discount above 100 %',
    discount({ percent: '100.01' }),
    { code: 'percent-out-of-range', path: ['discounts', 0, 'percent'], percent: '100.01', least: '0', most: '100' },
  ],
  ['a discount below 0 %', discount({ percent: -1 }), { code: 'percent-out-of-range', percent: '-1' }],
  ['a discount below 0', discount({ amount: -5 }), { code: 'negative-discount', amount: -5 }],
  ['a total below zero', line({ subtotal: -1 }), { code: 'invoice-total-negative', total: -1 }],
  [
    'a subtotal beyond the safe range',
    line({ quantity: '999999999999999', unitPrice: '1000' }),
    { code: 'amount-out-of-range', path: ['lines', 0], limit: MOST },
  ],
  [
    'a sum beyond the safe range',
    draft({ lines: [item('a', MOST), item('b', 1)] }),
    { code: 'amount-out-of-range', path: ['lines'], limit: MOST },
  ],
  ...(['line', 'document'] as const).map((taxRounding): Row => [
    `a tax beyond the safe range, by ${taxRounding}`,
    draft({ lines: [item('a', MOST, 't')], taxRates: [rate('t', 1000)], taxRounding }),
    { code: 'amount-out-of-range', limit: MOST },
  ]),
];

const six: Row = [
  'six defects at once',
  draft({
    currency: 'ZZZ',
    lines: [
      { ...item('a', 1.5), qty: 3 },
      item('b', 100, 'none'),
      { id: 'b', description: 'B', quantity: 'two', unitPrice: 5 },
    ],
  }),
  { code: 'unknown-field', path: ['lines', 0, 'qty'] },
  { code: 'not-minor-units', path: ['lines', 0, 'subtotal'] },
  { code: 'not-a-decimal', path: ['lines', 2, 'quantity'] },
  { code: 'duplicate-id', path: ['lines', 2, 'id'] },
  { code: 'unknown-currency', path: ['currency'] },
  { code: 'unknown-tax-rate', path: ['lines', 1, 'taxes', 0] },
];

const credits: readonly Row[] = [
  ['no draft', issueCreditNote(file, undefined as never), { code: 'missing', path: [] }],
  ['no credits', crediting(file), { code: 'empty', path: ['credits'] }],
  ['a credit of null', crediting(file, null as never), { code: 'wrong-type', path: ['credits', 0] }],
  ['another way', crediting(file, { by: 'guess' }), { code: 'not-one-of', path: ['credits', 0, 'by'] }],
  ['no way', crediting(file, { line: 'a' }), { code: 'missing', path: ['credits', 0, 'by'] }],
  [
    'an amount of nothing said',
    crediting(file, { by: 'amount', line: 'c', amount: 5 }),
    { code: 'missing', path: ['credits', 0, 'of'] },
  ],
  [
    'an unknown key',
    crediting(file, { by: 'quantity', line: 'a', quantity: 1, qty: 2 }),
    { code: 'unknown-field', path: ['credits', 0, 'qty'], field: 'qty' },
  ],
  [
    'an unknown line',
    crediting(file, { by: 'remainder', line: 'z' }),
    { code: 'unknown-line', path: ['credits', 0, 'line'], line: 'z' },
  ],
  ['NaN', crediting(file, ofC(NaN)), { code: 'not-minor-units', path: ['credits', 0, 'amount'], received: 'NaN' }],
  ['half a cent', crediting(file, ofC(0.5)), { code: 'not-minor-units', received: '0.5' }],
  ['an amount as text', crediting(file, ofC('5')), { code: 'wrong-type', path: ['credits', 0, 'amount'] }],
  [
    'an amount of 0',
    crediting(file, ofC(0)),
    { code: 'credit-not-above-zero', path: ['credits', 0, 'amount'], asked: 0 },
  ],
  ['an amount below 0', crediting(file, ofC(-5)), { code: 'credit-not-above-zero', asked: -5 }],
  ['a quantity of 0', crediting(file, ofA(0)), { code: 'credit-not-above-zero', path: ['credits', 0, 'quantity'] }],
  ['a quantity of NaN', crediting(file, ofA(NaN)), { code: 'not-a-decimal', path: ['credits', 0, 'quantity'] }],
  [
    'a percent of 0',
    crediting(file, { by: 'percent', line: 'c', percent: 0 }),
    { code: 'credit-not-above-zero', path: ['credits', 0, 'percent'] },
  ],
  [
    'a quantity above the line',
    crediting(file, ofA('5.1')),
    { code: 'quantity-exceeds-line', path: ['credits', 0, 'quantity'], line: 'a', asked: '5.1', left: '5' },
  ],
  [
    'a quantity above what is left',
    crediting(byQuantity, ofA(4)),
    { code: 'quantity-exceeds-line', line: 'a', asked: '4', left: '3' },
  ],
  [
    'a quantity above what the note itself left',
    crediting(file, ofA(3), ofA(3)),
    { code: 'quantity-exceeds-line', path: ['credits', 1, 'quantity'], asked: '3', left: '2' },
  ],
  [
    'an amount above the line',
    crediting(file, ofC(10001)),
    { code: 'credit-exceeds-line', path: ['credits', 0, 'amount'], line: 'c', of: 'total', asked: 10001, left: 10000 },
  ],
  [
    'a percent above 100',
    crediting(file, { by: 'percent', line: 'c', percent: 101 }),
    { code: 'percent-out-of-range', path: ['credits', 0, 'percent'], percent: '101', least: '0', most: '100' },
  ],
  [
    'a percent of sixteen digits and more, beside another credit',
    crediting(file, ofA(1), { by: 'percent', line: 'c', percent: '10000.123456789012' }),
    { code: 'percent-out-of-range', path: ['credits', 1, 'percent'], percent: '10000.123456789012', most: '100' },
  ],
  [
    'an amount of net above what is left',
    crediting(byAmount, { by: 'amount', line: 'a', amount: 4901, of: 'net' }),
    { code: 'credit-exceeds-line', of: 'net', asked: 4901, left: 4900 },
  ],
  [
    'an amount beyond the safe range',
    crediting(file, ofC(MOST + 1)),
    { code: 'not-minor-units', path: ['credits', 0, 'amount'] },
  ],
  [
    'a custom amount beyond the safe range',
    crediting(file, { ...custom, quantity: '999999999999999', unitPrice: '1000' }),
    { code: 'amount-out-of-range', path: ['credits'], limit: MOST },
  ],
  [
    'an amount above zero of a negative line',
    crediting(file, wholeC, { by: 'amount', line: 'b', amount: 100, of: 'total' }),
    { code: 'credit-not-below-zero', path: ['credits', 1, 'amount'], line: 'b', asked: 100 },
  ],
  [
    'a spread above the lines',
    crediting(file, { by: 'spread', amount: 16001, of: 'total' }),
    { code: 'spread-exceeds-lines', path: ['credits', 0, 'amount'], of: 'total', asked: 16001, left: 16000 },
  ],
  [
    'a custom line below zero',
    crediting(file, wholeC, { ...custom, unitPrice: '-0.5' }),
    { code: 'custom-credit-negative', path: ['credits', 1], quantity: '1', unitPrice: '-0.5' },
  ],
  [
    'an unknown tax rate on a custom line',
    crediting(file, { ...custom, taxes: ['gst'] }),
    { code: 'unknown-tax-rate', path: ['credits', 0, 'taxes', 0], taxRate: 'gst' },
  ],
  [
    'more than the invoice',
    crediting(file, { ...custom, unitPrice: 15001 }),
    { code: 'credit-exceeds-invoice', asked: 15001, left: 15000 },
  ],
  [
    'a note below zero',
    crediting(file, { by: 'remainder', line: 'b' }),
    { code: 'credit-note-not-positive', total: -1000 },
  ],
  [
    'the rest of a line twice',
    crediting(credited, { by: 'remainder', line: 'a' }),
    { code: 'line-fully-credited', path: ['credits', 0], line: 'a' },
  ],
  [
    'the rest of the invoice twice',
    crediting(closed, { by: 'remainder' }),
    { code: 'invoice-fully-credited', path: ['credits', 0], invoice: 'I-1' },
  ],
  [
    'a number twice',
    note({ number: 'C-9' }, right(note({})).receivable),
    { code: 'duplicate-credit-note-number', path: ['number'], number: 'C-9' },
    { code: 'line-fully-credited', line: 'c' },
  ],
  [
    'another mode on the line',
    crediting(byQuantity, { by: 'amount', line: 'a', amount: 5, of: 'net' }),
    { code: 'line-credited-otherwise', path: ['credits', 0], line: 'a', credited: 'quantity', asked: 'amount' },
  ],
];

const settlements: readonly Row[] = [
  [
    'too little',
    settling({ refund: 9000, outOfBand: 900 }),
    { code: 'settlement-too-small', path: ['settlement'], postPayment: 10000, settled: 9900, missing: 100 },
  ],
  [
    'too much',
    settling({ refund: 9000, customerBalance: 1001 }),
    { code: 'settlement-too-large', path: ['settlement'], postPayment: 10000, settled: 10001, excess: 1 },
  ],
  [
    'on an open invoice',
    note({ settlement: { refund: 10000 } }),
    { code: 'settlement-too-large', postPayment: 0, settled: 10000, excess: 10000 },
    { code: 'refund-exceeds-cash', asked: 10000, left: 0 },
  ],
  [
    'below zero',
    settling({ refund: 10001, customerBalance: -1 }),
    { code: 'negative-settlement', path: ['settlement', 'customerBalance'], amount: -1 },
  ],
  [
    'an unknown payment',
    settling({ refund: [{ payment: 'p-7', amount: 10000 }] }),
    { code: 'unknown-payment', path: ['settlement', 'refund', 0, 'payment'], payment: 'p-7' },
  ],
  [
    'a payment twice',
    settling({
      refund: [
        { payment: 'p-1', amount: 6000 },
        { payment: 'p-1', amount: 4000 },
      ],
    }),
    { code: 'duplicate-id', path: ['settlement', 'refund', 1, 'payment'], id: 'p-1' },
  ],
  [
    'half a cent',
    settling({ refund: 9999.5 }),
    { code: 'not-minor-units', path: ['settlement', 'refund'], received: '9999.5' },
  ],
  ['another order', settling({ order: 'fifo' }), { code: 'not-one-of', path: ['settlement', 'order'] }],
  [
    'an order and amounts',
    settling({ order: 'all-refund', refund: 10000 }),
    { code: 'conflicting-fields', path: ['settlement'] },
  ],
];

const payments: readonly Row[] = [
  ['of 0', payment({ amount: 0 }), { code: 'payment-not-above-zero', path: ['amount'], amount: 0 }],
  ['of NaN', payment({ amount: NaN }), { code: 'not-minor-units', path: ['amount'], received: 'NaN' }],
  ['of no method', payment({ method: undefined }), { code: 'missing', path: ['method'] }],
  ['with an unknown key', payment({ currency: 'EUR' }), { code: 'unknown-field', path: ['currency'] }],
  [
    'above the amount due',
    payment({ amount: 15001 }),
    { code: 'payment-exceeds-amount-due', path: ['amount'], asked: 15001, due: 15000, excess: 1 },
  ],
  [
    'of a paid invoice',
    payment({ amount: 1 }, paid),
    { code: 'payment-exceeds-amount-due', asked: 1, due: 0, excess: 1 },
  ],
  [
    'of a number on file',
    payment({ id: 'p-1', amount: 100 }, right(payment({ id: 'p-1' }))),
    { code: 'duplicate-payment', path: ['id'], payment: 'p-1' },
  ],
];

const allocations: readonly Row[] = [
  ['to nobody', allocate(100, []), { code: 'no-weight', weights: 0 }],
  ['to weights of 0', allocate(100, [0, 0]), { code: 'no-weight', weights: 2 }],
  ['to a weight below 0', allocate(100, [1, -1]), { code: 'negative-weight', path: ['weights', 1], weight: -1 }],
  ['of half a cent', allocate(0.5, [1]), { code: 'not-minor-units', path: ['amount'], received: '0.5' }],
  ['to half a weight', allocate(100, [0.5, 1]), { code: 'not-minor-units', path: ['weights', 0], received: '0.5' }],
  ['to weights beyond the safe range', allocate(100, [MOST, 1]), { code: 'amount-out-of-range', limit: MOST }],
];

/** What is refused, and why: by what is asked. */
export const refused: readonly (readonly [string, readonly Row[]])[] = [
  ['an invoice draft of another shape', shapes],
  ['an invoice draft against the laws', invoices],
  ['all reasons at once', [six]],
  ['a credit', credits],
  ['a settlement', settlements],
  ['a payment', payments],
  ['an allocation', allocations],
];
