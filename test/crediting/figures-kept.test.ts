import { describe, expect, it } from 'vitest';
import {
  creditable,
  depositCreditNote,
  finalizeInvoice,
  issueCreditNote,
  openCustomerBalance,
  openPolicy,
  refundable,
  type Credit,
  type Receivable,
} from '../../src/index.js';
import { deriveCreditNoteType } from '../../src/settling/settlement.js';
import { fileOf, invoiceOf, item, left, pay, rate, right, units } from '../support.js';

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));
const creditedOf = ({ creditedLines }: Receivable) => creditedLines.flat();

describe('a note line says only what applies', () => {
  it('a quantity where one is used up', () => {
    const { creditNote } = issue(
      fileOf({ lines: [units('a', 2, 500)] }),
      { by: 'amount', line: 'a', amount: 100, of: 'net' },
      { by: 'quantity', line: 'a', quantity: 1 },
    );
    expect(creditNote.lines[0]).not.toHaveProperty('quantity');
    expect(creditNote.lines[1]).toMatchObject({ quantity: '1', subtotal: 500 });
  });

  it('taxes inside the price of a custom line', () => {
    const file = fileOf({ lines: [item('a', 5000)], taxRates: [rate('vat', 20), rate('eco', 25, 'inclusive')] });
    const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 1000, taxes: ['eco'] } as const;
    expect(issue(file, custom).creditNote.lines[0]).toMatchObject({ subtotal: 1000, net: 800, total: 1000 });
  });
});

describe('what is credited of a line is kept', () => {
  const file = fileOf({ lines: [units('a', 4, 250)] });
  const byQuantity: Credit = { by: 'quantity', line: 'a', quantity: 1 };
  const byAmount: Credit = { by: 'amount', line: 'a', amount: 10, of: 'net' };

  it.each<readonly [string, readonly Credit[], string | undefined]>([
    ['by quantity', [byQuantity, byQuantity], 'quantity'],
    ['by amount', [byAmount, byAmount], 'amount'],
    ['by both', [byQuantity, byAmount], 'both'],
    ['by both, the other way round', [byAmount, byQuantity, byAmount], 'both'],
    ['by amount, and then the rest', [byAmount, { by: 'remainder', line: 'a' }], 'amount'],
    ['all of it', [{ by: 'remainder', line: 'a' }], undefined],
  ])('%s', (_, credits, by) => {
    expect(creditedOf(issue(file, ...credits).receivable)[0]?.by).toBe(by);
  });

  it('where it comes to nothing but a subtotal that is all discounted', () => {
    const free = fileOf({
      lines: [item('a', 100), item('b', 100)],
      discounts: [{ id: 'd', amount: 100, lines: ['a'] }],
    });
    const { receivable } = issue(
      free,
      { by: 'amount', line: 'a', amount: 40, of: 'subtotal' },
      { by: 'amount', line: 'b', amount: 1, of: 'net' },
    );
    expect(creditedOf(receivable)[0]).toMatchObject({ subtotal: 40, discounts: [40], net: 0, total: 0 });
  });

  it('and a quantity then asks for no more than what is left', () => {
    const { receivable } = issue(file, { by: 'amount', line: 'a', amount: 900, of: 'subtotal' });
    expect(issue(receivable, { by: 'quantity', line: 'a', quantity: 3 }).creditNote.totals.subtotal).toBe(100);
  });

  it('custom lines too, which leave less of the invoice', () => {
    const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 300 };
    expect(creditable(issue(file, custom).receivable).total).toBe(700);
  });

  it('custom lines too, after which no more goes back than is creditable, and no rest is left', () => {
    const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 600 };
    const draft = { number: 'C', credits: [custom], settlement: { order: 'all-out-of-band' } } as const;
    const { receivable } = right(issueCreditNote(pay(file), draft, openPolicy));
    expect(refundable(receivable)).toBe(400);
    const all = issue(receivable, { ...custom, unitPrice: 400 }).receivable;
    expect([refundable(all), creditable(all).total]).toEqual([0, 0]);
    expect(left(issueCreditNote(all, { number: 'E', credits: [{ by: 'remainder' }] }, openPolicy))).toEqual([
      { code: 'invoice-fully-credited', path: ['credits', 0], invoice: 'I-1' },
    ]);
  });
});

describe('a line below zero', () => {
  it('mirrors each of its discounts and taxes', () => {
    const file = fileOf({
      lines: [item('a', 10_000), item('back', -1000, 'vat', 'city')],
      discounts: [
        { id: 'd', percent: 10, lines: ['a', 'back'] },
        { id: 'e', percent: 20, lines: ['a', 'back'] },
      ],
      taxRates: [rate('vat', 20), rate('city', 5)],
    });
    const { creditNote } = issue(
      file,
      { by: 'amount', line: 'a', amount: 5000, of: 'total' },
      { by: 'amount', line: 'back', amount: -500, of: 'subtotal' },
    );
    expect(creditNote.lines[1]).toMatchObject({
      subtotal: -500,
      discounts: [
        { id: 'd', amount: -50 },
        { id: 'e', amount: -90 },
      ],
      net: -360,
      taxes: [
        { id: 'vat', amount: -72 },
        { id: 'city', amount: -18 },
      ],
      total: -450,
    });
  });

  it('is none that comes to nothing', () => {
    const file = fileOf({ lines: [item('a', 100), item('free', 0)] });
    const asked = (amount: number) =>
      left(issueCreditNote(file, { number: 'C', credits: [{ by: 'amount', line: 'free', amount, of: 'net' }] })).map(
        ({ code }) => code,
      );
    expect(asked(5)).toEqual(['credit-exceeds-line']);
    expect(asked(-5)).toEqual(['credit-not-above-zero']);
  });
});

it('a line that is kept off discounts says so on the invoice, and no other', () => {
  const { lines } = invoiceOf({ lines: [{ ...item('a', 100), discountable: false }, item('b', 100)] });
  expect(lines[0]?.discountable).toBe(false);
  expect(lines[1]).not.toHaveProperty('discountable');
});

it('a note gives back what was paid, lowers what is due, or both', () => {
  expect([deriveCreditNoteType(5, 0), deriveCreditNoteType(0, 5), deriveCreditNoteType(3, 2)]).toEqual([
    'pre-payment',
    'post-payment',
    'mixed',
  ]);
});

it('a balance in a currency of the table does not state its decimals', () => {
  const paid = pay(fileOf({ lines: [item('a', 100)] }));
  const settlement = { order: 'all-balance' } as const;
  const { creditNote } = right(issueCreditNote(paid, { number: 'C', credits: [{ by: 'remainder' }], settlement }));
  const balance = right(depositCreditNote(right(openCustomerBalance('EUR')), creditNote));
  expect(balance).not.toHaveProperty('minorUnit');
});

describe('tax rounded for the document', () => {
  it('keeps apart the sets of inclusive rates that lines share', () => {
    const taxRates = Array.from({ length: 13 }, (_, i) => rate(`t${i}`, 1, 'inclusive'));
    const lines = [item('a', 150, 't1', 't2'), item('b', 50, 't12'), item('c', 50, 't12')];
    // 150 hold 2.94; 50 and 50 hold 0.50 each, and together 0.99.
    const { totals } = invoiceOf({ lines, taxRates, taxRounding: 'document' });
    expect(totals.tax).toBe(4);
    expect(invoiceOf({ lines, taxRates }).totals.tax).toBe(3);
  });

  it('is refused beyond the exact range', () => {
    const huge = { number: 'I', currency: 'EUR', lines: [item('a', 2 ** 52, 'vat')], taxRates: [rate('vat', 1000)] };
    expect(left(finalizeInvoice({ ...huge, taxRounding: 'document' }))).toEqual([
      { code: 'amount-out-of-range', path: ['lines', 0], limit: Number.MAX_SAFE_INTEGER },
    ]);
  });
});
