import { describe, expect, it } from 'vitest';
import { finalizeInvoice, openReceivable, type Invoice, type Outcome } from '../../src/index.js';
import { parseCreditNote, parseCustomerBalance, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { often } from '../laws/plays.js';
import { item, left, right } from '../support.js';
import { changedAt, leavesOf } from './leaves.js';
import { lives, richLife, stored } from './stored.js';

const rich = richLife();
const all = [rich, ...lives(40, 7)];

/** Changes every figure by one, up and down; the places, without their indices, where that is not noticed. */
const unnoticed = (
  document: unknown,
  parse: (value: unknown) => Outcome<unknown>,
  into: Map<string, number>,
): number => {
  const plain = stored(document);
  let refused = 0;
  for (const { path, value } of leavesOf(plain)) {
    if (typeof value !== 'number') continue;
    for (const by of [1, -1]) {
      if (parse(changedAt(plain, path, value + by))._tag === 'Left') refused++;
      else {
        const place = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
        into.set(place, (into.get(place) ?? 0) + 1);
      }
    }
  }
  return refused;
};

describe('a figure that is changed by one unit is noticed', () => {
  it('of an invoice, but for a discount amount that is more than there is to take', () => {
    const seen = new Map<string, number>();
    const refused = all.reduce((sum, { invoice }) => sum + unnoticed(invoice, parseInvoice, seen), 0);
    expect(refused).toBeGreaterThan(often(2000));
    expect([...seen.keys()].filter((place) => place !== 'discounts.*.amount')).toEqual([]);
  });

  it('of a credit note held against its invoice, but for the worth of earlier quantities where none is asked', () => {
    const seen = new Map<string, number>();
    let refused = 0;
    for (const { invoice, creditNotes } of all) {
      for (const note of creditNotes) refused += unnoticed(note, (value) => parseCreditNote(value, invoice), seen);
    }
    expect(refused).toBeGreaterThan(often(10_000));
    expect([...seen.keys()].filter((place) => place !== 'lines.*.before.byQuantity')).toEqual([]);
  });

  it('of a credit note by itself, but for what was asked, which credit a line answers, and what was credited before', () => {
    const seen = new Map<string, number>();
    for (const { creditNotes } of all) {
      for (const note of creditNotes) unnoticed(note, (value) => parseCreditNote(value), seen);
    }
    expect(
      [...seen.keys()].filter((place) => !/^credits\.\*\.amount$|^lines\.\*\.credit$|\.before\./.test(place)),
    ).toEqual([]);
  });

  it('of a receivable, but for its revision, and the worth of earlier quantities where none is asked', () => {
    const seen = new Map<string, number>();
    // A receivable holds its invoice and all its notes, so that a few have thousands of figures.
    const refused = all.slice(0, 12).reduce((sum, { receivables }) => {
      return sum + receivables.slice(-1).reduce((own, file) => own + unnoticed(file, parseReceivable, seen), 0);
    }, 0);
    const unknowable = ['revision', 'invoice.discounts.*.amount', 'creditNotes.*.lines.*.before.byQuantity'];
    expect(refused).toBeGreaterThan(often(5000));
    expect([...seen.keys()].filter((place) => !unknowable.includes(place))).toEqual([]);
  });

  it('of a customer balance', () => {
    const seen = new Map<string, number>();
    const refused = all.reduce((sum, life) => sum + unnoticed(life.customerBalance, parseCustomerBalance, seen), 0);
    expect(refused).toBeGreaterThan(often(50));
    expect([...seen.keys()]).toEqual([]);
  });
});

describe('what is off is named: where, what it says, what it should be', () => {
  const invoice = stored(rich.invoice);

  it.each([
    [['totals', 'total'], 1],
    [['lines', 0, 'net'], 1],
    [['lines', 0, 'discounts', 0, 'amount'], 1],
    [['lines', 0, 'taxes', 1, 'amount'], -1],
    [['taxes', 0, 'taxable'], 5],
  ] as const)('an invoice at %j', (path, by) => {
    const own = leavesOf(invoice).find((leaf) => leaf.path.join() === path.join())?.value as number;
    expect(left(parseInvoice(changedAt(invoice, path, own + by)))).toEqual([
      { code: 'document-mismatch', path, stated: String(own + by), expected: String(own) },
    ]);
  });

  it('several figures are named at once, with what is unknown', () => {
    const off = { ...(invoice as object), qty: 1, totals: { ...rich.invoice.totals, net: 1, tax: 2 } };
    expect(left(parseInvoice(off)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown-field', 'qty'],
      ['document-mismatch', 'totals.net'],
      ['document-mismatch', 'totals.tax'],
    ]);
  });

  it('the part of a discount that is missing is named, or one too many', () => {
    const { discounts } = rich.invoice.lines[0]!;
    const changed = (parts: readonly unknown[]) => changedAt(invoice, ['lines', 0, 'discounts'], parts);
    expect(left(parseInvoice(changed(discounts.slice(1))))).toMatchObject([
      { code: 'document-mismatch', path: ['lines', 0, 'discounts'], stated: '"1 items"', expected: '"2 items"' },
    ]);
    expect(left(parseInvoice(changed([...discounts, { id: 'more', amount: 1 }])))).toHaveLength(1);
    expect(left(parseInvoice(changed([{ ...discounts[0], id: 'other' }, discounts[1]])))).toMatchObject([
      { path: ['lines', 0, 'discounts', 0, 'id'], stated: '"other"', expected: '"loyal"' },
    ]);
  });

  it('a law that the facts break is named', () => {
    const twice = changedAt(invoice, ['lines', 1, 'id'], 'desk');
    expect(left(parseInvoice(twice)).map(({ code }) => code)).toContain('duplicate-id');
  });

  it('decimals that are none of a document are named', () => {
    const quantity = (value: unknown) => left(parseInvoice(changedAt(invoice, ['lines', 0, 'quantity'], value)));
    const path = ['lines', 0, 'quantity'];
    expect(quantity('7.50')).toEqual([{ code: 'document-mismatch', path, stated: '"7.50"', expected: '"7.5"' }]);
    expect(quantity(7.5)).toEqual([{ code: 'wrong-type', path, expected: 'text', received: '7.5' }]);
    expect(quantity('1e3')).toEqual([{ code: 'not-a-decimal', path, received: '"1e3"' }]);
  });

  it('what is off in a receivable is named with its invoice and its sums at once', () => {
    const file = stored(rich.receivables.at(-1)) as object;
    const off = changedAt(changedAt(file, ['invoice', 'totals', 'net'], 1), ['paid', 'cash'], -1);
    expect(left(parseReceivable(off)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['document-mismatch', 'invoice.totals.net'],
      ['document-mismatch', 'paid.cash'],
    ]);
  });
});

describe('a receivable', () => {
  const invoice = right(finalizeInvoice({ number: 'I', currency: 'EUR', lines: [item('a', 1000)] }));
  const file = (more: object, paid: object) => ({
    ...(stored(openReceivable(invoice)) as object),
    payments: [{ id: 'p', amount: 400, method: 'card', state: 'settled', overpaid: 0, returned: 0, ...more }],
    refunds: [{ id: 'r', amount: 100 }],
    paid: { cash: 0, customerBalance: 0, pending: 0, returned: 100, unexplained: 100, ...paid },
  });
  const off = (receivable: unknown) => left(parseReceivable(receivable));

  it('gives back nothing of balance that was applied', () => {
    const applied = file({ method: 'customer-balance', returned: 100 }, { customerBalance: 400 });
    expect(off(applied)).toEqual([
      { code: 'document-mismatch', path: ['payments', 0, 'returned'], stated: '100', expected: '0 to 0' },
    ]);
  });

  it('gives back nothing of a payment in flight', () => {
    expect(off(file({ state: 'pending', returned: 100 }, {}))).toContainEqual({
      code: 'document-mismatch',
      path: ['payments', 0, 'returned'],
      stated: '100',
      expected: '0 to 0',
    });
  });

  it('gives back of a card payment what it paid of the invoice', () => {
    const paid = { cash: 100, returned: 100 };
    const excess = 'customer-balance';
    expect(parseReceivable(file({ excess, overpaid: 300, returned: 100 }, paid))._tag).toBe('Right');
    expect(off(file({ excess, overpaid: 301, returned: 100 }, { ...paid, cash: 99 }))).toContainEqual({
      code: 'document-mismatch',
      path: ['payments', 0, 'returned'],
      stated: '100',
      expected: '0 to 99',
    });
  });
});

describe('a credit note against its invoice', () => {
  const [byQuantity, byAmount, custom, spread, , rest] = rich.creditNotes.map(stored) as [
    object,
    object,
    object,
    object,
    object,
    object,
  ];
  const off = (note: unknown, ...changes: readonly (readonly [readonly (string | number)[], unknown])[]) =>
    left(
      parseCreditNote(
        changes.reduce((own, [path, value]) => changedAt(own, path, value), note),
        rich.invoice,
      ),
    ).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('is a note of that invoice', () => {
    const other = lives(1, 1)[0]!.invoice;
    expect(left(parseCreditNote(byQuantity, other)).map(({ path }) => path.join('.'))).toContain('invoice');
    expect(off(byQuantity, [['currency'], 'USD'])).toEqual(['document-mismatch currency']);
    expect(off(byQuantity, [['minorUnit'], 2])).toEqual(['document-mismatch minorUnit']);
  });

  it('says what the invoice says of the line', () => {
    expect(off(byQuantity, [['lines', 0, 'description'], 'Desks'])).toEqual(['document-mismatch lines.0.description']);
    expect(off(byQuantity, [['credits', 0, 'line'], 'none'])).toEqual(['unknown-line credits.0.line']);
    expect(off(spread, [['lines', 0, 'line'], 'none'])).toContain('unknown-line lines.0.line');
  });

  it('has the lines that its credits make', () => {
    const more = { by: 'custom', description: 'More', quantity: 1, unitPrice: 1 };
    const note = changedAt(byAmount, ['credits', 3], more);
    expect(left(parseCreditNote(note, rich.invoice))).toEqual([
      { code: 'document-mismatch', path: ['credits', 3], stated: '0 lines', expected: '1 line' },
    ]);
    const fewer = changedAt(byAmount, ['credits'], [{ by: 'amount', line: 'room', amount: 3333, of: 'net' }]);
    expect(left(parseCreditNote(fewer, rich.invoice))).toEqual([
      { code: 'document-mismatch', path: ['lines', 1, 'credit'], stated: '1', expected: '0 to 0' },
      { code: 'document-mismatch', path: ['lines', 2, 'credit'], stated: '2', expected: '1 to 0' },
    ]);
    expect(off(spread, [['credits', 0], { by: 'remainder' }])).not.toEqual([]);
    expect(off(rest, [['credits', 1], { by: 'remainder' }])).not.toEqual([]);
  });

  it('asks for no more than the line has', () => {
    expect(off(byQuantity, [['credits', 0, 'quantity'], '8'])).toContain('quantity-exceeds-line credits.0.quantity');
    expect(off(custom, [['credits', 0, 'taxes'], ['none']])).toEqual(['unknown-tax-rate credits.0.taxes.0']);
  });

  it('moves a figure between net and tax in no line', () => {
    const line = (spread as { lines: readonly { net: number; taxes: readonly { amount: number }[] }[] }).lines[0]!;
    expect(
      off(spread, [['lines', 0, 'net'], line.net - 1], [['lines', 0, 'taxes', 0, 'amount'], line.taxes[0]!.amount + 1])
        .length,
    ).toBeGreaterThan(0);
  });

  it('knows what was credited before within its own lines, and bounds it elsewhere', () => {
    const before = (rest as { lines: readonly { before?: object }[] }).lines.findIndex(
      (own) => own.before !== undefined,
    );
    expect(off(rest, [['lines', before, 'before', 'net'], 10 ** 9]).join()).toContain(`lines.${before}.before.net`);
    expect(off(rest, [['lines', before, 'before', 'position'], 99]).join()).toContain(
      `lines.${before}.before.position`,
    );
  });

  it('refuses an invoice that this library did not make, beside what is off in the note', () => {
    const copy = { ...rich.invoice } as Invoice;
    expect(left(parseCreditNote(byQuantity, copy))).toMatchObject([{ code: 'not-proven', path: ['invoice'] }]);
    expect(left(parseCreditNote({}, copy)).length).toBeGreaterThan(5);
  });

  it('takes every note of every life', () => {
    for (const { invoice, creditNotes } of all) {
      for (const note of creditNotes) expect(right(parseCreditNote(stored(note), invoice))).toStrictEqual(note);
    }
  });
});
