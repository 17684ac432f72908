import { describe as suite, expect, it } from 'vitest';
import { describeRefusal, formatAmount, issueCreditNote, type Path, type Refusal } from '../../src/index.js';
import { fileOf, item, left, noteDraft } from '../support.js';

type Code = Refusal['code'];
type Operands<Of extends Code> = Omit<Extract<Refusal, { readonly code: Of }>, 'code' | 'path'>;

/** A row for every code, or this does not compile: a path as it is printed, operands, the sentence in euros. */
const ROWS: { readonly [Of in Code]: readonly [where: string, path: Path, operands: Operands<Of>, sentence: string] } =
  {
    'wrong-type': ['lines', ['lines'], { expected: 'list', received: '"a"' }, 'Give a list, not "a".'],
    missing: [
      'lines[0].quantity',
      ['lines', 0, 'quantity'],
      { expected: 'decimal' },
      'Nothing is given; give a decimal.',
    ],
    'unknown-field': [
      'lines[0].qty',
      ['lines', 0, 'qty'],
      { field: 'qty', known: ['id', 'description', 'quantity'] },
      'There is no field "qty" here; check its spelling or leave it out. The fields are id, description and quantity.',
    ],
    'conflicting-fields': [
      'discounts[0]',
      ['discounts', 0],
      { fields: ['percent', 'amount'] },
      'percent and amount cannot be given together; decide for one way and leave out the rest.',
    ],
    'not-minor-units': [
      'credits[0].amount',
      ['credits', 0, 'amount'],
      { received: '10.5' },
      'Give a whole number of minor units (cents, yen, fils), not 10.5.',
    ],
    'not-a-decimal': [
      'lines[2].quantity',
      ['lines', 2, 'quantity'],
      { received: '"1e3"' },
      'Give a decimal such as "2.5", not "1e3": up to 15 digits, up to 12 more after a point; no comma, no exponent, no spaces.',
    ],
    'not-a-date': [
      'issuedOn',
      ['issuedOn'],
      { received: '"2026-02-30"' },
      'Give a date of the calendar, written like "2026-01-31", not "2026-02-30".',
    ],
    'not-one-of': [
      'credits[1].of',
      ['credits', 1, 'of'],
      { expected: ['subtotal', 'net', 'total'], received: '"gross"' },
      'Give "subtotal", "net" or "total", not "gross".',
    ],
    empty: ['lines', ['lines'], { expected: 'list' }, 'This is empty; give a list with something in it.'],
    'too-many': [
      'lines',
      ['lines'],
      { asked: 200001, limit: 200000 },
      'There are too many of these: 200001, where at most 200000 are possible. Give fewer, or split the document.',
    ],
    'more-refused': [
      '',
      [],
      { listed: 10_000 },
      'More was refused than the 10000 reasons listed; correct these first.',
    ],
    unreadable: [
      '',
      [],
      { received: 'value that fails when it is read' },
      'What was given cannot be read: it is a value that fails when it is read. Give plain data.',
    ],
    'amount-out-of-range': [
      'lines[0]',
      ['lines', 0],
      { limit: Number.MAX_SAFE_INTEGER },
      'This comes to more than 90,071,992,547,409.91 EUR, the largest amount that is exact; give smaller figures.',
    ],
    'document-mismatch': [
      'creditNotes["CN-1"].total',
      ['creditNotes', 'CN-1', 'total'],
      { stated: '1200', expected: '1199' },
      'The document says 1200, and 1199 is expected; use it as it was issued.',
    ],
    'not-proven': [
      'receivable',
      ['receivable'],
      { expected: 'receivable', received: 'a copy of a receivable', parser: 'parseReceivable' },
      'This is a copy of a receivable, and only documents that this library made are used; ' +
        'read it with parseReceivable of credit-notes/schema.',
    ],
    'void-event-missing': [
      'events[0].creditNote.status',
      ['events', 0, 'creditNote', 'status'],
      { number: 'CN-1' },
      'Credit note "CN-1" is stored as void, and no later event voids it; add the event that voided it.',
    ],
    'unsupported-version': [
      'invoice.schemaVersion',
      ['invoice', 'schemaVersion'],
      { received: 2, supported: 1 },
      'The document is of version 2, and versions up to 1 can be read; use a later release.',
    ],
    'too-precise': [
      'decimal',
      ['decimal'],
      { decimal: '10.505', currency: 'EUR', places: 2 },
      '10.505 has more decimals than the 2 of EUR; round it first.',
    ],
    'negative-weight': [
      'weights[3]',
      ['weights', 3],
      { weight: -2 },
      'The weight -2 is below zero; give weights of 0 or more.',
    ],
    'no-weight': [
      'weights',
      ['weights'],
      { weights: 3 },
      'Of 3 weights none is above zero; give at least one that is.',
    ],
    'duplicate-id': [
      'lines[2].id',
      ['lines', 2, 'id'],
      { id: 'a', first: ['lines', 0, 'id'] },
      '"a" stands at lines[0].id already; give it once only.',
    ],
    'unknown-currency': [
      'currency',
      ['currency'],
      { currency: 'ZZZ' },
      'The currency "ZZZ" is not known; give an ISO 4217 code, or state its minor unit.',
    ],
    'minor-unit-contradicts-currency': [
      'minorUnit',
      ['minorUnit'],
      { currency: 'EUR', stated: 3, known: 2 },
      'The minor unit of EUR is 2 and not 3; give 2, or leave it out.',
    ],
    'unknown-line': [
      'credits[0].line',
      ['credits', 0, 'line'],
      { line: 'z' },
      'The invoice has no line "z"; give the id of one of its lines.',
    ],
    'unknown-tax-rate': [
      'lines[0].taxes[1]',
      ['lines', 0, 'taxes', 1],
      { taxRate: 'vat' },
      'The invoice has no tax rate "vat"; give the id of one of its tax rates.',
    ],
    'line-not-discountable': [
      'discounts[0].lines[0]',
      ['discounts', 0, 'lines', 0],
      { line: 'deposit', discount: 'summer' },
      'Line "deposit" is kept off discounts; take it off the lines of discount "summer".',
    ],
    'percent-out-of-range': [
      'discounts[0].percent',
      ['discounts', 0, 'percent'],
      { percent: '101', least: '0', most: '100' },
      'Give a percentage from 0 to 100, not 101.',
    ],
    'negative-discount': [
      'discounts[0].amount',
      ['discounts', 0, 'amount'],
      { amount: -500 },
      'A discount of -5.00 EUR is below zero; give 0 or more.',
    ],
    'tax-above-limit': [
      'lines[0].taxes',
      ['lines', 0, 'taxes'],
      { line: 'a', limit: '1000' },
      'The tax rates of line "a" come to more than 1000 percent together; give it fewer or lower ones.',
    ],
    'invoice-total-negative': [
      '',
      [],
      { total: -500 },
      'The invoice would come to -5.00 EUR, and an invoice is never below zero; invoice more or deduct less.',
    ],
    'credit-not-above-zero': [
      'credits[0].amount',
      ['credits', 0, 'amount'],
      { asked: -500 },
      '-5.00 EUR cannot be credited; ask for more than zero.',
    ],
    'credit-not-below-zero': [
      'credits[0].amount',
      ['credits', 0, 'amount'],
      { line: 'b', asked: 500 },
      'Line "b" is negative, so 5.00 EUR of it cannot be credited; ask for less than zero.',
    ],
    'credit-exceeds-line': [
      'credits[0].amount',
      ['credits', 0, 'amount'],
      { line: 'a', of: 'net', asked: 10000, left: 8400 },
      '100.00 EUR of the net of line "a" cannot be credited: you can credit at most 84.00 EUR.',
    ],
    'quantity-exceeds-line': [
      'credits[0].quantity',
      ['credits', 0, 'quantity'],
      { line: 'a', asked: '3', left: '1.5' },
      'A quantity of 3 of line "a" cannot be credited: you can credit at most 1.5.',
    ],
    'spread-exceeds-lines': [
      'credits[0].amount',
      ['credits', 0, 'amount'],
      { of: 'total', asked: 10000, left: 8400 },
      '100.00 EUR cannot be spread over the total of the lines: you can spread at most 84.00 EUR.',
    ],
    'line-fully-credited': [
      'credits[0]',
      ['credits', 0],
      { line: 'a' },
      'Nothing of line "a" is left to credit; leave it out.',
    ],
    'invoice-fully-credited': [
      'credits[0]',
      ['credits', 0],
      { invoice: 'I-1' },
      'Nothing of invoice "I-1" is left to credit; leave this credit out.',
    ],
    'custom-credit-negative': [
      'credits[0]',
      ['credits', 0],
      { quantity: '-2', unitPrice: '150' },
      'A quantity of -2 at a unit price of 1.50 EUR cannot be credited; give neither below zero.',
    ],
    'credit-note-not-positive': [
      '',
      [],
      { total: 0 },
      'The credit note would come to 0.00 EUR; credit so much that it comes to more than zero.',
    ],
    'credit-exceeds-invoice': [
      '',
      [],
      { asked: 10000, left: 8400 },
      'The credit note would come to 100.00 EUR, which is more than is left of the invoice: ' +
        'you can credit at most 84.00 EUR.',
    ],
    'duplicate-credit-note-number': [
      'number',
      ['number'],
      { number: 'CN-1' },
      'The invoice has a credit note "CN-1" already; give another number.',
    ],
    'invoice-void': [
      '',
      [],
      { invoice: 'I-1' },
      'Invoice "I-1" is void and takes nothing more; use an invoice that is not void.',
    ],
    'negative-settlement': [
      'settlement.refund',
      ['settlement', 'refund'],
      { amount: -100 },
      '-1.00 EUR is below zero; give 0 or more.',
    ],
    'settlement-too-small': [
      'settlement',
      ['settlement'],
      { postPayment: 8400, settled: 5000, missing: 3400 },
      '84.00 EUR is to be given back, and only 50.00 EUR is settled; settle 34.00 EUR more as a refund, ' +
        'to the customer balance or out of band.',
    ],
    'settlement-too-large': [
      'settlement',
      ['settlement'],
      { postPayment: 5000, settled: 8400, excess: 3400 },
      '50.00 EUR is to be given back, and 84.00 EUR is settled; settle 34.00 EUR less.',
    ],
    'refund-exceeds-cash': [
      'settlement.refund',
      ['settlement', 'refund'],
      { asked: 10000, left: 8400 },
      '100.00 EUR of the cash that was paid cannot be refunded: you can refund at most 84.00 EUR.',
    ],
    'refund-exceeds-payment': [
      'settlement.refund[0].amount',
      ['settlement', 'refund', 0, 'amount'],
      { payment: 'p-1', asked: 10000, left: 8400 },
      '100.00 EUR of payment "p-1" cannot be refunded: you can refund at most 84.00 EUR.',
    ],
    'unknown-payment': [
      'settlement.refund[0].payment',
      ['settlement', 'refund', 0, 'payment'],
      { payment: 'p-9' },
      'The invoice has no payment "p-9"; give the id of a payment that is recorded.',
    ],
    'status-not-allowed': [
      '',
      [],
      { status: 'paid', to: 'void', allowed: ['open', 'uncollectible'] },
      'The invoice is paid, and only one that is open or uncollectible can become void; leave it paid.',
    ],
    'invoice-has-payments': [
      '',
      [],
      { cash: 8400, customerBalance: 500, pending: 0, givenBack: 300 },
      'The invoice has payments: 84.00 EUR in cash, 5.00 EUR from the customer balance, 0.00 EUR pending, ' +
        'and 3.00 EUR given back by credit notes. It cannot be voided; credit it instead.',
    ],
    'unknown-credit-note': [
      'creditNote.number',
      ['creditNote', 'number'],
      { number: 'CN-9', invoice: 'I-1' },
      'Invoice "I-1" has no credit note "CN-9"; take a note on the invoice that it credits.',
    ],
    'credit-note-already-void': [
      'creditNote.status',
      ['creditNote', 'status'],
      { number: 'CN-1' },
      'Credit note "CN-1" is void already; void it once only.',
    ],
    'credit-note-paid-out': [
      'creditNote.settlement',
      ['creditNote', 'settlement'],
      { number: 'CN-1', refund: 8400, outOfBand: 0 },
      'Credit note "CN-1" gave back 84.00 EUR as a refund and 0.00 EUR out of band, so it cannot be voided; ' +
        'issue a new invoice for what is to be paid again.',
    ],
    'customer-balance-needed': [
      'customerBalance',
      ['customerBalance'],
      { number: 'CN-1', amount: 8400 },
      'Credit note "CN-1" gave 84.00 EUR to the customer balance; void it together with that balance.',
    ],
    'balance-spent': [
      'customerBalance',
      ['customerBalance'],
      { document: 'CN-1', amount: 8400, left: 400 },
      'Of the 84.00 EUR that "CN-1" gave to the customer balance, 4.00 EUR is left; ' +
        'it can be voided only while all of it is there. Issue a new invoice for what is to be paid again.',
    ],
    'nothing-due': ['', [], { invoice: 'I-1' }, 'Nothing is due on invoice "I-1"; leave it as it is.'],
    'currency-mismatch': [
      'currency',
      ['currency'],
      { expected: 'EUR', received: 'USD' },
      'USD is given where EUR is expected; use documents of one currency.',
    ],
    'nothing-to-deposit': [
      '',
      [],
      { document: 'CN-1' },
      '"CN-1" gave nothing to the customer balance, so there is nothing to deposit; leave it out.',
    ],
    'already-deposited': [
      '',
      [],
      { document: 'CN-1', invoice: 'I-1' },
      'What "CN-1" of invoice "I-1" gave to the customer balance is deposited already; deposit it once only.',
    ],
    'balance-empty': [
      '',
      [],
      { currency: 'EUR' },
      'The customer balance in EUR is empty, so nothing can be applied; deposit a credit first.',
    ],
    'number-not-in-series': [
      'last',
      ['last'],
      { number: 'X-1', example: 'CN-00001' },
      '"X-1" is not a number of the series; give one that is written like "CN-00001".',
    ],
    'payment-not-pending': [
      'payment',
      ['payment'],
      { payment: 'p-1' },
      'Payment "p-1" is settled, and only a pending payment can fail; record a refund instead.',
    ],
    'refund-not-above-zero': [
      'amount',
      ['amount'],
      { amount: 0 },
      '0.00 EUR cannot be refunded; give an amount above zero.',
    ],
    'duplicate-refund': [
      'id',
      ['id'],
      { refund: 're-1' },
      'The refund "re-1" is recorded already; give another refund an id of its own.',
    ],
    'payment-not-above-zero': [
      'amount',
      ['amount'],
      { amount: -100 },
      '-1.00 EUR cannot be paid; give an amount above zero.',
    ],
    'payment-exceeds-amount-due': [
      'amount',
      ['amount'],
      { asked: 10000, due: 8400, excess: 1600 },
      'A payment of 100.00 EUR is 16.00 EUR more than is due: you can record at most 84.00 EUR, ' +
        'or let the excess of cash go to the customer balance.',
    ],
    'duplicate-payment': [
      'id',
      ['id'],
      { payment: 'p-1' },
      'Payment "p-1" is recorded already; give another payment an id of its own.',
    ],
    'status-takes-no-credit': [
      '',
      [],
      { status: 'uncollectible', allowed: ['open', 'paid'] },
      'The invoice is uncollectible, and only one that is open or paid takes a credit note; ' +
        'credit such an invoice, or choose a policy that allows this.',
    ],
    'payment-in-flight': [
      '',
      [],
      { pending: 8400 },
      'A payment of 84.00 EUR is in flight; wait until it has settled or failed, and credit then.',
    ],
    'line-credited-otherwise': [
      'credits[0]',
      ['credits', 0],
      { line: 'a', credited: 'quantity', asked: 'amount' },
      'Line "a" was credited by quantity before and cannot be credited by amount; ' +
        'credit it by quantity, or all that is left of it.',
    ],
    'void-needs-open-invoice': [
      '',
      [],
      { status: 'paid' },
      'The invoice is paid, and a credit note is voided only while its invoice is open; ' +
        'leave the note as it is, or choose a policy that allows this.',
    ],
    'refund-needs-paid-invoice': [
      'settlement',
      ['settlement'],
      { status: 'open', refund: 8400, customerBalance: 0 },
      'The invoice is open, and nothing is given back before it is paid in full: neither 84.00 EUR as a refund ' +
        'nor 0.00 EUR to the customer balance. Credit no more than is due.',
    ],
    'credit-not-whole-line': [
      'credits[0].by',
      ['credits', 0, 'by'],
      { by: 'percent' },
      'A credit by percent is not possible here, where only whole lines are credited; credit by remainder.',
    ],
    'rule-failed': [
      '',
      [],
      { rule: 'four-eyes' },
      'The house rule "four-eyes" failed instead of answering, so nothing is credited; mend the rule.',
    ],
  };

type Row = readonly [where: string, path: Path, operands: Readonly<Record<string, unknown>>, sentence: string];
const rows = Object.entries<Row>(ROWS).map(([code, [where, path, operands, sentence]]) => ({
  where,
  operands,
  sentence,
  refusal: { code, path, ...operands } as Refusal,
}));

const pathLike = (value: unknown): string => (value as Path).map((key) => String(key)).join('');

suite('describe', () => {
  it.each(rows)('$refusal.code', ({ refusal, where, sentence }) => {
    expect(describeRefusal(refusal, 'EUR')).toBe(where === '' ? sentence : `${where}: ${sentence}`);
  });

  it.each(rows)('$refusal.code holds every operand', ({ refusal, operands }) => {
    const text = describeRefusal(refusal, 'EUR');
    for (const [name, value] of Object.entries(operands)) {
      if (name === 'first') expect(text.replace(/[^a-z0-9]/g, '')).toContain(pathLike(value));
      else if (Array.isArray(value)) for (const word of value) expect(text).toContain(String(word));
      else if (name === 'unitPrice') expect(text).toContain('1.50 EUR');
      else if (typeof value === 'number')
        expect(text.includes(String(value)) || text.includes(formatAmount(value, 'EUR')), name).toBe(true);
      else expect(text).toContain(String(value));
    }
  });

  it.each(rows)('$refusal.code has a sentence of its own without a currency and without a path', ({ refusal }) => {
    const text = describeRefusal({ ...refusal, path: [] });
    expect(text).toMatch(/^.+\.$/);
    expect(text).not.toMatch(/undefined|NaN|\[object|This was refused/);
    expect(text).not.toContain(' EUR cannot');
  });

  const steps =
    /(?:^|[;:.] (?:you can )?)(?:add|ask|check|correct|credit|decide|deposit|give|invoice|issue|leave|mend|read|record|refund|round|settle|spread|take|use|void|wait)\b/i;
  it.each(rows)('$refusal.code says what to do next', ({ sentence }) => expect(sentence).toMatch(steps));

  it('writes plain minor units where no currency is given', () => {
    const asked = { code: 'credit-exceeds-invoice', path: [], asked: 8401, left: 1 } as const;
    expect(describeRefusal(asked)).toBe(
      'The credit note would come to 8401 minor units, which is more than is left of the invoice: ' +
        'you can credit at most 1 minor unit.',
    );
  });

  it('takes the currency of a document', () => {
    const file = fileOf({ currency: 'JPY', lines: [item('a', 84000)] });
    const asked = noteDraft(file, { by: 'amount', line: 'a', amount: 100000, of: 'total' });
    expect(left(issueCreditNote(file, asked)).map((refusal) => describeRefusal(refusal, file.invoice))).toEqual([
      'credits[0].amount: 100,000 JPY of the total of line "a" cannot be credited: you can credit at most 84,000 JPY.',
    ]);
  });

  it.each<readonly [Refusal, string]>([
    [
      { code: 'credit-exceeds-line', path: [], line: 'a', of: 'net', asked: 1, left: 0 },
      '0.01 EUR of the net of line "a" cannot be credited: nothing is left to credit; leave this credit out.',
    ],
    [
      { code: 'quantity-exceeds-line', path: [], line: 'a', asked: '1', left: '0' },
      'A quantity of 1 of line "a" cannot be credited: nothing is left to credit; leave this credit out.',
    ],
    [
      { code: 'spread-exceeds-lines', path: [], of: 'net', asked: 1, left: 0 },
      '0.01 EUR cannot be spread over the net of the lines: nothing is left to spread; leave this credit out.',
    ],
    [
      { code: 'refund-exceeds-cash', path: [], asked: 1, left: 0 },
      '0.01 EUR of the cash that was paid cannot be refunded: nothing is left to refund; leave the refund out.',
    ],
    [
      { code: 'refund-exceeds-payment', path: [], payment: 'p-1', asked: 1, left: 0 },
      '0.01 EUR of payment "p-1" cannot be refunded: nothing is left to refund; refund another payment.',
    ],
    [
      { code: 'payment-exceeds-amount-due', path: [], asked: 100, due: 0, excess: 100 },
      'A payment of 1.00 EUR is 1.00 EUR more than is due: nothing is due; record it on another invoice, or pay it back.',
    ],
    [{ code: 'credit-not-above-zero', path: [], asked: '-2.5' }, '-2.5 cannot be credited; ask for more than zero.'],
    [
      { code: 'custom-credit-negative', path: [], quantity: '1', unitPrice: '-0.35' },
      'A quantity of 1 at a unit price of -0.35 minor units cannot be credited; give neither below zero.',
    ],
    [
      { code: 'amount-out-of-range', path: ['series', 'year'], limit: 9999 },
      'series.year: Give a whole number from 0 to 9999.',
    ],
    [{ code: 'missing', path: ['of'], expected: 'net | total' }, 'of: Nothing is given; give "net" or "total".'],
    [{ code: 'missing', path: ['schemaVersion'], expected: '1' }, 'schemaVersion: Nothing is given; give 1.'],
    [
      { code: 'wrong-type', path: ['locale'], expected: 'BCP 47 language tag', received: '"x"' },
      'locale: Give a BCP 47 language tag, not "x".',
    ],
    [{ code: 'empty', path: ['number'], expected: 'text' }, 'number: This is empty; give text with something in it.'],
    [
      { code: 'wrong-type', path: ['amount'], expected: 'minor units', received: '"1"' },
      'amount: Give a whole number of minor units, not "1".',
    ],
    [
      { code: 'currency-mismatch', path: [], expected: 'XTS', received: 'XTS' },
      'XTS is given with another minor unit than the XTS of the other document; use one and the same.',
    ],
    [
      { code: 'duplicate-id', path: [0, 'a-b', 'c'], id: 'x"y', first: [1] },
      '[0]["a-b"].c: "x\\"y" stands at [1] already; give it once only.',
    ],
    [
      { code: 'too-many', path: ['lines'], asked: 640_000, limit: 500_000, of: 'figures' },
      'lines: There are too many figures: 640000, where at most 500000 are possible. Give fewer, or split the document.',
    ],
    [
      { code: 'too-many', path: ['events'], asked: 20_001, limit: 20_000 },
      'events: There are too many of these: 20001, where at most 20000 are possible. Give fewer, or split the document.',
    ],
  ])('%o', (refusal, sentence) => expect(describeRefusal(refusal, 'EUR')).toBe(sentence));
});

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('read');
    },
    has: () => {
      throw new Error('read');
    },
  },
);

suite('describe of what is no refusal of this package', () => {
  it.each<readonly [string, unknown, string]>([
    ['a host rule', { code: 'four-eyes', path: ['credits', 0] }, 'credits[0]: This was refused: "four-eyes".'],
    ['a host rule without a path', { code: 'four-eyes', by: 'Ann' }, 'This was refused: "four-eyes".'],
    ['a name of every object', { code: 'constructor', path: [] }, 'This was refused: "constructor".'],
    [
      'a known code without its operands',
      { code: 'unknown-field', path: ['x'] },
      'x: This was refused: "unknown-field".',
    ],
    [
      'a path of symbols',
      { code: 'invoice-void', path: [Symbol('x')], invoice: 'I-1' },
      'Invoice "I-1" is void and takes nothing more; use an invoice that is not void.',
    ],
    ['no code', { path: ['lines', 0] }, 'lines[0]: This was refused.'],
    ['a code of another type', { code: 7 }, 'This was refused.'],
    ['a getter that fails', throwing, 'This was refused.'],
    ...[undefined, null, '', 'empty', 0, NaN, true, [], {}, Symbol('x'), 7n, () => 'x'].map(
      (value): readonly [string, unknown, string] => [typeof value, value, 'This was refused.'],
    ),
  ])('%s', (_, refusal, sentence) => expect(describeRefusal(refusal as Refusal, 'EUR')).toBe(sentence));

  it.each([null, 7, '', {}, { currency: 7 }, [], throwing, Symbol('x'), 'ZZZ', { currency: 'EUR', minorUnit: 'x' }])(
    'answers whatever the currency is',
    (currency) => {
      for (const { refusal } of rows) expect(describeRefusal(refusal, currency as never)).toMatch(/^.+\.$/);
    },
  );
});
