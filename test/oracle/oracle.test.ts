import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditedBy, nextCredits, noModes, noteSeeds, tooMuch } from '../generators/credit-plans.js';
import { invoiceDrafts, isValid } from '../generators/invoice-drafts.js';
import { nextMoneyEvent, nextSettlement } from '../generators/payment-plans.js';
import { seeded } from '../generators/random.js';
import {
  afterDiscountOf,
  credit,
  discountOf,
  exclusiveOf,
  inclusiveOf,
  leftOf,
  leftOfInvoice,
  leftOfLines,
  openReceivable,
  subtotalOf,
  totalOf,
  undo,
  type OracleLineState,
  type OracleNote,
  type OracleReceivable,
  type Tree,
} from './credit.js';
import { dispatch } from './dispatch.js';
import { isRefused, type Credit, type InvoiceDraft, type LineDraft, type Refused, type Settlement } from './drafts.js';
import { finalize, type Figures, type OracleInvoice, type Part } from './invoice.js';
import { at, magnitude, sum } from './lists.js';
import { compared, dividedBy, fromDecimal, minus, plus, ratio, rounded, times, toDecimal, zero } from './rational.js';
import { absolute, type Rational } from './rational.js';
import {
  amountDue,
  cashLeft,
  invoiceStatus,
  openAccount,
  pay,
  returnCash,
  settle,
  unsettle,
  type OracleAccount,
} from './settle.js';

function accepted<A extends object>(answer: A | Refused): A {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
}

const vat = (percent: string, behavior: 'exclusive' | 'inclusive' = 'exclusive', id = 'vat') => ({
  id,
  percent,
  behavior,
});

type Rest = Omit<InvoiceDraft, 'number' | 'currency' | 'lines'>;

/** An invoice of lines with these subtotals, every line under every rate. */
function invoiced(subtotals: readonly number[], rest: Rest = {}): OracleInvoice {
  const taxes = (rest.taxRates ?? []).map(({ id }) => id);
  return ofLines(
    subtotals.map((subtotal, i) => ({ id: `${i + 1}`, description: 'Item', quantity: 1, subtotal, taxes })),
    rest,
  );
}

function ofLines(lines: readonly LineDraft[], rest: Rest = {}): OracleInvoice {
  return accepted(finalize({ number: 'I-1', currency: 'EUR', lines, ...rest }));
}

/** The notes that these credits make, one note each. */
function notesOf(invoice: OracleInvoice, ...credits: readonly (Credit | readonly Credit[])[]): readonly OracleNote[] {
  let receivable = openReceivable(invoice);
  return credits.map((asked) => {
    const answer = accepted(credit(receivable, Array.isArray(asked) ? asked : [asked as Credit]));
    receivable = answer.receivable;
    return answer.note;
  });
}

const taxesOf = (document: OracleInvoice | OracleNote): readonly bigint[] => document.taxes.map(({ amount }) => amount);
const totalsOfNotes = (notes: readonly OracleNote[]): readonly bigint[] => notes.map(({ totals }) => totals.total);
const of =
  (name: 'subtotal' | 'discount' | 'net' | 'tax' | 'total') =>
  (document: { readonly lines: readonly Figures[] }): readonly bigint[] =>
    document.lines.map((line) => line[name]);

const wholeLine = (line: string): Credit => ({ by: 'remainder', line });
const ofTotal = (amount: number, line = '1'): Credit => ({ by: 'amount', line, amount, of: 'total' });
const ofNet = (amount: number, line = '1'): Credit => ({ by: 'amount', line, amount, of: 'net' });
const byQuantity = (quantity: string, line = '1'): Credit => ({ by: 'quantity', line, quantity });
const custom = (unitPrice: number): Credit => ({ by: 'custom', description: 'Extra', quantity: 1, unitPrice });

/** An account on which cash and balance were taken. */
function account(total: bigint, cash: bigint, balance = 0n): OracleAccount {
  let opened = openAccount(total);
  if (balance > 0n) opened = accepted(pay(opened, balance, 'customer-balance'));
  return cash > 0n ? accepted(pay(opened, cash, 'cash')) : opened;
}

describe('oracle: published figures of documents', () => {
  it('oracle F-01: 50 % off ten lines of 1000 leaves 500 on each', () => {
    const invoice = invoiced(Array<number>(10).fill(1000), { discounts: [{ id: 'd', percent: '50' }] });
    expect(of('total')(invoice)).toEqual(Array<bigint>(10).fill(500n));
  });

  it('oracle F-02: 1000 off ten lines of 1000 leaves 900 on each; a whole line credits 900, with a custom line of 100 1000', () => {
    const invoice = invoiced(Array<number>(10).fill(1000), { discounts: [{ id: 'd', amount: 1000 }] });
    expect(of('total')(invoice)).toEqual(Array<bigint>(10).fill(900n));
    expect(totalsOfNotes(notesOf(invoice, wholeLine('1'), [wholeLine('2'), custom(100)]))).toEqual([900n, 1000n]);
  });

  it('oracle F-03: 500 at 25 % is 625 exclusive, and 500 with a tax of 100 inclusive', () => {
    const exclusive = invoiced([500], { taxRates: [vat('25')] });
    expect([exclusive.totals.tax, exclusive.totals.total]).toEqual([125n, 625n]);
    const inclusive = invoiced([500], { taxRates: [vat('25', 'inclusive')] });
    expect([inclusive.totals.tax, inclusive.totals.total]).toEqual([100n, 500n]);
  });

  it('oracle F-04: 500 at 5 % and 1000 at 10 % are 1625', () => {
    const invoice = ofLines(
      [
        { id: '1', description: 'Item', subtotal: 500, taxes: ['low'] },
        { id: '2', description: 'Item', subtotal: 1000, taxes: ['high'] },
      ],
      { taxRates: [vat('5', 'exclusive', 'low'), vat('10', 'exclusive', 'high')] },
    );
    expect(taxesOf(invoice)).toEqual([25n, 100n]);
    expect(invoice.totals.total).toBe(1625n);
  });

  it('oracle F-05: 100000 and 5000 inclusive of 10 %, rounded by line, bear 9546', () => {
    const invoice = invoiced([100000, 5000], { taxRates: [vat('10', 'inclusive')] });
    expect(of('tax')(invoice)).toEqual([9091n, 455n]);
    expect([invoice.totals.tax, invoice.totals.net]).toEqual([9546n, 95454n]);
  });

  it('oracle F-06: the same rounded by document bear 9545', () => {
    const invoice = invoiced([100000, 5000], { taxRates: [vat('10', 'inclusive')], taxRounding: 'document' });
    expect([invoice.totals.tax, invoice.totals.net]).toEqual([9545n, 95455n]);
  });

  it('oracle F-07: 500 and 1000 less 10 % at 5 % exclusive', () => {
    const invoice = invoiced([500, 1000], { discounts: [{ id: 'd', percent: '10' }], taxRates: [vat('5')] });
    expect(of('discount')(invoice)).toEqual([50n, 100n]);
    expect(of('tax')(invoice)).toEqual([23n, 45n]);
    expect(of('total')(invoice)).toEqual([473n, 945n]);
    expect(invoice.totals.total).toBe(1418n);
  });

  it('oracle F-08: 500 and 1000 less 10 % at 5 % inclusive', () => {
    const rates = [vat('5', 'inclusive')];
    const invoice = invoiced([500, 1000], { discounts: [{ id: 'd', percent: '10' }], taxRates: rates });
    expect(of('tax')(invoice)).toEqual([21n, 43n]);
    expect(invoice.totals.total).toBe(1350n);
  });

  it('oracle F-09: 500 and 1000 less 10 % at 5 % inclusive and 7 % exclusive', () => {
    const rates = [vat('5', 'inclusive', 'in'), vat('7', 'exclusive', 'on')];
    const invoice = invoiced([500, 1000], { discounts: [{ id: 'd', percent: '10' }], taxRates: rates });
    expect(invoice.lines.map(({ taxes }) => taxes.map(({ amount }) => amount))).toEqual([
      [21n, 30n],
      [43n, 60n],
    ]);
    expect(of('net')(invoice)).toEqual([429n, 857n]);
    expect(of('total')(invoice)).toEqual([480n, 960n]);
    expect(invoice.totals.total).toBe(1440n);
  });

  it('oracle F-10: whole-line notes of a document-rounded invoice sum to 33499', () => {
    const invoice = invoiced([6833, 6833, 5750, 8500], { taxRates: [vat('20')], taxRounding: 'document' });
    expect(invoice.totals.total).toBe(33499n);
    const notes = notesOf(invoice, wholeLine('1'), wholeLine('2'), wholeLine('3'), wholeLine('4'));
    expect(sum(totalsOfNotes(notes))).toBe(33499n);
  });

  it('oracle F-11: 76900 at 20 %, net 72686 then net 4214, is 87223 then 5057', () => {
    const invoice = invoiced([76900], { taxRates: [vat('20')] });
    expect(totalsOfNotes(notesOf(invoice, ofNet(72686), ofNet(4214)))).toEqual([87223n, 5057n]);
    expect(invoice.totals.total).toBe(92280n);
  });

  it('oracle F-12: two lines of 33 at 20 % bear 14 by line and 13 by document', () => {
    expect(invoiced([33, 33], { taxRates: [vat('20')] }).totals.tax).toBe(14n);
    expect(invoiced([33, 33], { taxRates: [vat('20')], taxRounding: 'document' }).totals.tax).toBe(13n);
  });

  it('oracle F-13: 999 inclusive of 20 % is net and tax exactly, whole and credited', () => {
    const invoice = invoiced([999], { taxRates: [vat('20', 'inclusive')] });
    expect(invoice.totals.net + invoice.totals.tax).toBe(999n);
    for (const note of notesOf(invoice, ofTotal(500), wholeLine('1'))) {
      expect(note.totals.net + note.totals.tax).toBe(note.totals.total);
    }
  });

  it('oracle F-14: 299 inclusive of 4 % bears 12 on a net of 287', () => {
    const { totals } = invoiced([299], { taxRates: [vat('4', 'inclusive')] });
    expect([totals.tax, totals.net]).toEqual([12n, 287n]);
  });
});

describe('oracle: published figures of credit notes', () => {
  it('oracle F-20: a custom line of 2000 on 10000 open leaves 8000 due', () => {
    const [note] = notesOf(invoiced([10000]), custom(2000));
    const after = accepted(settle(openAccount(10000n), note?.totals.total ?? 0n));
    expect(after.settled).toMatchObject({ type: 'pre-payment', prePayment: 2000n, postPayment: 0n });
    expect([amountDue(after.account), invoiceStatus(after.account)]).toEqual([8000n, 'open']);
  });

  it('oracle F-21: the second of two notes over 10000 makes the invoice paid', () => {
    const notes = notesOf(invoiced([10000]), ofTotal(6000), wholeLine('1'));
    const [first, second] = totalsOfNotes(notes);
    const open = accepted(settle(openAccount(10000n), first ?? 0n)).account;
    expect(invoiceStatus(open)).toBe('open');
    const paid = accepted(settle(open, second ?? 0n)).account;
    expect([invoiceStatus(paid), paid.cashIn]).toEqual(['paid', 0n]);
  });

  it('oracle F-22: 500 settled as refund 100, balance 200 and out of band 200; no other sum', () => {
    const [note] = notesOf(ofLines([{ id: '1', description: 'Item', quantity: 2, unitPrice: 250 }]), byQuantity('2'));
    expect(note?.totals.total).toBe(500n);
    const paid = account(500n, 500n);
    const stated: Settlement = { refund: 100, customerBalance: 200, outOfBand: 200 };
    expect(accepted(settle(paid, 500n, stated)).settled.type).toBe('post-payment');
    expect(settle(paid, 500n, { ...stated, outOfBand: 199 })).toEqual({ refused: 'sum' });
    expect(settle(paid, 500n, { ...stated, outOfBand: 201 })).toEqual({ refused: 'sum' });
  });

  it('oracle F-23: +10000 and -5000, both credited, are a note of 5000', () => {
    const invoice = invoiced([10000, -5000]);
    const [note] = notesOf(invoice, [wholeLine('1'), wholeLine('2')]);
    expect(note?.totals.total).toBe(5000n);
    expect(invoiceStatus(accepted(settle(openAccount(5000n), 5000n)).account)).toBe('paid');
    expect(credit(openReceivable(invoice), [wholeLine('2')])).toEqual({ refused: 'nothing' });
    expect(credit(openReceivable(invoice), [wholeLine('1')])).toEqual({ refused: 'invoice' });
  });

  it('oracle F-24: 20000 with balance 15000 and cash 5000; 8000 refunds 5000 and gives back 3000', () => {
    const { settled } = accepted(settle(account(20000n, 5000n, 15000n), 8000n));
    expect(settled).toMatchObject({ refund: 5000n, customerBalance: 3000n, type: 'post-payment' });
  });

  it('oracle F-25: the same before the cash; 8000 is 5000 before payment and 3000 after, to the balance', () => {
    const open = account(20000n, 0n, 15000n);
    expect(cashLeft(open)).toBe(0n);
    const { settled } = accepted(settle(open, 8000n));
    expect(settled).toMatchObject({ type: 'mixed', prePayment: 5000n, postPayment: 3000n, customerBalance: 3000n });
  });

  it('oracle F-26: 10000 with 6000 paid; 7000 is 4000 before payment and 3000 after, and the invoice is paid', () => {
    const { settled, account: after } = accepted(settle(account(10000n, 6000n), 7000n));
    expect(settled).toMatchObject({ type: 'mixed', prePayment: 4000n, postPayment: 3000n });
    expect(invoiceStatus(after)).toBe('paid');
  });

  it('oracle F-27: 2500 of the total spread over 6000 and 4000 at 25 % exclusive', () => {
    const invoice = invoiced([6000, 4000], { taxRates: [vat('25')] });
    const [note] = notesOf(invoice, { by: 'spread', amount: 2500, of: 'total' });
    expect(note?.lines.map(({ total, net, tax }) => [total, net, tax])).toEqual([
      [1500n, 1200n, 300n],
      [1000n, 800n, 200n],
    ]);
  });

  it('oracle F-28: 2000 of the total spread over 6000 and 4000 inclusive of 25 %', () => {
    const invoice = invoiced([6000, 4000], { taxRates: [vat('25', 'inclusive')] });
    const [note] = notesOf(invoice, { by: 'spread', amount: 2000, of: 'total' });
    expect(note?.lines.map(({ total, tax }) => [total, tax])).toEqual([
      [1200n, 240n],
      [800n, 160n],
    ]);
  });

  it('oracle F-29: 52 at 19.23 %, credited by 32, 9, 8, 3, 6, 3 of the total, then the last 1', () => {
    const invoice = invoiced([52], { taxRates: [vat('19.23')] });
    expect([invoice.totals.tax, invoice.totals.total]).toEqual([10n, 62n]);
    let receivable = openReceivable(invoice);
    for (const amount of [32, 9, 8, 3, 6, 3]) {
      receivable = accepted(credit(receivable, [ofTotal(amount)])).receivable;
      const { credited } = at(receivable.lines, 0);
      expect(credited.net <= 52n && exclusiveOf(credited) <= 10n).toBe(true);
    }
    const { credited } = at(receivable.lines, 0);
    expect([credited.net, exclusiveOf(credited)]).toEqual([51n, 10n]);
  });

  it('oracle F-30: 1000 of net at 7 % is a note of 1070; settling 1000 of it is refused', () => {
    const invoice = invoiced([5000], { taxRates: [vat('7')] });
    expect(totalsOfNotes(notesOf(invoice, ofNet(1000)))).toEqual([1070n]);
    expect(settle(account(5350n, 5350n), 1070n, { refund: 1000 })).toEqual({ refused: 'sum' });
  });

  it('oracle F-31: 1230 inclusive of 23 % in thirds of the total bears 77, 76, 77', () => {
    const invoice = invoiced([1230], { taxRates: [vat('23', 'inclusive')] });
    expect(notesOf(invoice, ofTotal(410), ofTotal(410), ofTotal(410)).map(({ totals }) => totals.tax)).toEqual([
      77n,
      76n,
      77n,
    ]);
  });

  it('oracle F-32: a stated subtotal of 10000 over 3, one at a time, is 3333, 3334, 3333', () => {
    const invoice = ofLines([{ id: '1', description: 'Item', quantity: '3', subtotal: 10000 }]);
    const notes = notesOf(invoice, byQuantity('1'), byQuantity('1'), byQuantity('1'));
    expect(totalsOfNotes(notes)).toEqual([3333n, 3334n, 3333n]);
  });

  it('oracle F-33: 1000 off three lines of 1000, credited line by line, sums to 2000', () => {
    const invoice = invoiced([1000, 1000, 1000], { discounts: [{ id: 'd', amount: 1000 }] });
    expect(sum(totalsOfNotes(notesOf(invoice, wholeLine('1'), wholeLine('2'), wholeLine('3'))))).toBe(2000n);
  });

  it('oracle F-34: 100 × 333 at 8.875 %, one at a time and all at once, sums to 36255', () => {
    const invoice = ofLines([{ id: '1', description: 'Item', quantity: 100, unitPrice: 333, taxes: ['vat'] }], {
      taxRates: [vat('8.875')],
    });
    const singles = notesOf(invoice, ...Array<Credit>(100).fill(byQuantity('1')));
    expect(sum(totalsOfNotes(singles))).toBe(36255n);
    expect(totalsOfNotes(notesOf(invoice, byQuantity('100')))).toEqual([36255n]);
  });

  it('oracle F-35: a discount of 100 over ten units taken 2, 3, 5 gives 20, 30, 50', () => {
    const invoice = ofLines([{ id: '1', description: 'Item', quantity: 10, unitPrice: 100 }], {
      discounts: [{ id: 'd', amount: 100 }],
    });
    const notes = notesOf(invoice, byQuantity('2'), byQuantity('3'), byQuantity('5'));
    expect(notes.map(({ totals }) => totals.discount)).toEqual([20n, 30n, 50n]);
  });

  it('oracle F-36: returning 2 of 3 × 10000 less 10 % is 18000', () => {
    const invoice = ofLines([{ id: '1', description: 'Item', quantity: 3, unitPrice: 10000 }], {
      discounts: [{ id: 'd', percent: '10' }],
    });
    expect(totalsOfNotes(notesOf(invoice, byQuantity('2')))).toEqual([18000n]);
  });

  it('oracle F-37: 103 spread over two lines of 100 is 52 and 51', () => {
    const [note] = notesOf(invoiced([100, 100]), { by: 'spread', amount: 103, of: 'total' });
    expect(note?.lines.map(({ total }) => total)).toEqual([52n, 51n]);
  });
});

describe('oracle: what it is made of', () => {
  it('reads decimals exactly and writes them back', () => {
    for (const text of ['0', '12', '-3', '0.35', '-12.5', '8.875', '0.000000000001']) {
      expect(toDecimal(fromDecimal(text))).toBe(text);
    }
    expect(fromDecimal(2.5)).toEqual(ratio(5n, 2n));
    expect(toDecimal(fromDecimal('2.50'))).toBe('2.5');
  });

  it('rounds a half away from zero or to the even neighbour, alike on both sides of zero', () => {
    const halves: readonly Rational[] = [ratio(1n, 2n), ratio(3n, 2n), ratio(5n, 2n), ratio(-1n, 2n), ratio(-5n, 2n)];
    expect(halves.map((half) => rounded(half, 'half-up'))).toEqual([1n, 2n, 3n, -1n, -3n]);
    expect(halves.map((half) => rounded(half, 'half-even'))).toEqual([0n, 2n, 2n, 0n, -2n]);
    expect(rounded(ratio(-49n, 100n), 'half-up')).toBe(0n);
  });

  it('dispatches as largest remainder does, sorted, where nothing bounds it', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: -300, max: 300 }), (given, amount) => {
        const whole = BigInt(given.reduce((total, weight) => total + weight, 0));
        fc.pre(whole > 0n);
        const total = BigInt(amount);
        const takers = given.map((weight) => ({ share: ratio(total * BigInt(weight), whole) }));
        const size = magnitude(total);
        const sorted = given.map((weight) => (size * BigInt(weight)) / whole);
        const remainders = given.map((weight, i) => ({ rest: (size * BigInt(weight)) % whole, i }));
        remainders.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
        for (const { i } of remainders.slice(0, Number(size - sum(sorted)))) sorted[i] = at(sorted, i) + 1n;
        expect(dispatch(total, takers)).toEqual(sorted.map((units) => (total < 0n ? -units : units)));
      }),
    );
  });

  it('dispatches within bounds, and takes back from the later where they made the sum too large', () => {
    const third = ratio(10n, 3n);
    expect(dispatch(10n, [{ share: third }, { share: third }, { share: third }])).toEqual([4n, 3n, 3n]);
    expect(dispatch(-10n, [negative(third), negative(third), negative(third)])).toEqual([-4n, -3n, -3n]);
    expect(dispatch(10n, [{ share: third, high: 1n }, { share: third }, { share: third }])).toEqual([1n, 5n, 4n]);
    expect(dispatch(10n, [{ share: third, low: 6n }, { share: third }, { share: third }])).toEqual([6n, 2n, 2n]);
    expect(dispatch(9n, [{ share: third, low: 4n }, { share: third, low: 3n }, { share: third }])).toEqual([
      4n,
      3n,
      2n,
    ]);
    expect(() => dispatch(3n, [{ share: ratio(3n), high: 2n }])).toThrow('no way');
  });

  it('leaps over many units to where single ones would have come', () => {
    const taker = fc.record({
      share: fc.tuple(fc.bigInt(-200n, 200n), fc.bigInt(1n, 7n)).map(([n, d]) => ratio(n, d)),
      low: fc.bigInt(-90n, 0n),
      high: fc.bigInt(0n, 90n),
    });
    fc.assert(
      fc.property(fc.array(taker, { minLength: 1, maxLength: 7 }), fc.nat(1000), (takers, thousandths) => {
        const least = sum(takers.map(({ low }) => low));
        const most = sum(takers.map(({ high }) => high));
        const total = least + ((most - least) * BigInt(thousandths)) / 1000n;
        expect(dispatch(total, takers, 0n)).toEqual(dispatch(total, takers, 1_000_000n));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers a credit of more than is left with a refusal', () => {
    const receivable = openReceivable(invoiced([100, 50], { taxRates: [vat('20')] }));
    const refusal = (...credits: readonly Credit[]) => credit(receivable, credits);
    expect(refusal(ofTotal(121))).toEqual({ refused: 'line' });
    expect(refusal(ofTotal(-5))).toEqual({ refused: 'sign' });
    expect(refusal(byQuantity('1.5'))).toEqual({ refused: 'quantity' });
    expect(refusal({ by: 'percent', line: '1', percent: '101' })).toEqual({ refused: 'line' });
    expect(refusal({ by: 'spread', amount: 181, of: 'total' })).toEqual({ refused: 'invoice' });
    expect(refusal(custom(181))).toEqual({ refused: 'invoice' });
    expect(refusal(wholeLine('1'), wholeLine('1'))).toEqual({ refused: 'left' });
  });

  it('spreads what custom lines left of the invoice when the remainder is asked', () => {
    const invoice = invoiced([6000, 4000]);
    const [, rest] = notesOf(invoice, custom(2500), { by: 'remainder' });
    expect(rest?.lines.map(({ by, total }) => [by, total])).toEqual([
      ['remainder', 4500n],
      ['remainder', 3000n],
    ]);
  });
});

function negative(share: Rational): { readonly share: Rational } {
  return { share: minus(zero, share) };
}

const amountsOf = (parts: readonly Part[]): bigint => sum(parts.map(({ amount }) => amount));

function expectSums(figures: Figures): void {
  const total = figures.subtotal - figures.discount - figures.net;
  expect(figures.discount).toBe(amountsOf(figures.discounts));
  expect(figures.tax).toBe(amountsOf(figures.taxes));
  expect(figures.total).toBe(figures.net + figures.tax);
  // What the discounts leave above the net is the inclusive tax, so it lies between nothing and all tax.
  expect(magnitude(total)).toBeLessThanOrEqual(magnitude(figures.tax));
}

const leavesOf = (tree: Tree): readonly bigint[] => [
  tree.net,
  ...[...tree.discounts, ...tree.inclusive, ...tree.exclusive].map(({ amount }) => amount),
];

function expectWithin(line: OracleLineState): void {
  for (const amount of [...leavesOf(line.credited), ...leavesOf(leftOf(line))]) {
    expect(amount).toBeGreaterThanOrEqual(0n);
  }
}

const receivableOf = (draft: InvoiceDraft): OracleReceivable => openReceivable(accepted(finalize(draft)));
const runs = { numRuns: 300 };

describe('oracle: it holds the laws it is to check', () => {
  it('every invoice line and the document sum, and no figure leans from its line by a unit', () => {
    fc.assert(
      fc.property(invoiceDrafts(), (draft) => {
        const invoice = accepted(finalize(draft));
        for (const line of invoice.lines) {
          expectSums(line);
          for (const { id, amount } of line.taxes) {
            const rate = (draft.taxRates ?? []).find((candidate) => candidate.id === id);
            if (rate?.behavior !== 'exclusive') continue;
            const exact = times(ratio(line.net), dividedBy(fromDecimal(rate.percent), ratio(100n)));
            const lean = absolute(minus(ratio(amount), exact));
            expect(compared(lean, ratio(1n, draft.taxRounding === 'document' ? 1n : 2n))).toBeLessThanOrEqual(0);
          }
        }
        for (const name of ['subtotal', 'discount', 'net', 'tax', 'total'] as const) {
          expect(invoice.totals[name]).toBe(sum(invoice.lines.map((line) => line[name])));
        }
        expect(sum(taxesOf(invoice))).toBe(invoice.totals.tax);
      }),
      runs,
    );
  });

  it('every planned note sums and stays within what is left', () => {
    fc.assert(
      fc.property(invoiceDrafts(), noteSeeds(), (draft, seeds) => {
        let receivable = receivableOf(draft);
        for (const seed of seeds) {
          const random = seeded(seed);
          const refused = tooMuch(receivable, random);
          if (refused !== undefined) expect(credit(receivable, refused)).toHaveProperty('refused');
          const credits = nextCredits(receivable, random);
          if (credits === undefined) break;
          const answer = accepted(credit(receivable, credits));
          answer.note.lines.forEach(expectSums);
          expect(answer.note.totals.total).toBeGreaterThan(0n);
          expect(sum(taxesOf(answer.note))).toBe(answer.note.totals.tax);
          answer.receivable.lines.forEach(expectWithin);
          expect(answer.receivable.creditedTotal).toBe(receivable.creditedTotal + answer.note.totals.total);
          expect(leftOfInvoice(answer.receivable)).toBeGreaterThanOrEqual(0n);
          receivable = answer.receivable;
        }
      }),
      runs,
    );
  });

  it('notes without custom lines add up to the invoice in every figure once all is credited', () => {
    fc.assert(
      fc.property(invoiceDrafts(), noteSeeds(), fc.boolean(), (draft, seeds, oneMode) => {
        const opened = receivableOf(draft);
        const plan = oneMode ? { custom: false, modes: noModes } : { custom: false };
        const { steps, end } = creditedBy(opened, seeds, plan);
        expect(leftOfInvoice(end)).toBe(leftOfLines(end));
        expect(leftOfInvoice(end)).toBe(0n);
        // A total of 0 can be left over figures that cancel; nothing else can.
        const isClosed = end.lines.every((line) => leavesOf(leftOf(line)).every((amount) => amount === 0n));
        const canCancel =
          end.lines.some(({ negative }) => negative) || end.lines.some((line) => discountOf(leftOf(line)) > 0n);
        expect(isClosed || canCancel).toBe(true);
        if (!isClosed) return;
        for (const line of opened.invoice.lines) {
          const credited = steps.flatMap(({ note }) => note.lines.filter((noteLine) => noteLine.line === line.id));
          for (const name of ['subtotal', 'discount', 'net', 'tax', 'total'] as const) {
            expect(sum(credited.map((noteLine) => noteLine[name]))).toBe(line[name]);
          }
          const partSum = (name: 'discounts' | 'taxes', id: string): bigint =>
            sum(
              credited
                .flatMap((noteLine) => noteLine[name].filter((part) => part.id === id))
                .map((part) => part.amount),
            );
          for (const { id, amount } of line.discounts) expect(partSum('discounts', id)).toBe(amount);
          for (const { id, amount } of line.taxes) expect(partSum('taxes', id)).toBe(amount);
        }
      }),
      runs,
    );
  });

  it('a line keeps its running figures within a unit of exact pro rata', () => {
    fc.assert(
      fc.property(invoiceDrafts({ mostLines: 4 }), noteSeeds(), (draft, seeds) => {
        let receivable = receivableOf(draft);
        for (const seed of seeds) {
          const credits = nextCredits(receivable, seeded(seed), { custom: false, spread: false, mostCredits: 1 });
          if (credits === undefined) return;
          receivable = accepted(credit(receivable, credits)).receivable;
          const asked = at(credits, 0);
          const id = 'line' in asked ? asked.line : undefined;
          if (id === undefined) return;
          const { whole, credited } = at(
            receivable.lines.filter((line) => line.id === id),
            0,
          );
          const measure = asked.by === 'amount' ? measures[asked.of] : subtotalOf;
          if (measure(whole) === 0n) continue;
          const lean = (read: (tree: Tree) => bigint): Rational =>
            absolute(minus(ratio(read(credited)), ratio(read(whole) * measure(credited), measure(whole))));
          for (const read of [
            subtotalOf,
            discountOf,
            inclusiveOf,
            exclusiveOf,
            measures.net,
            totalOf,
            afterDiscountOf,
          ]) {
            expect(compared(lean(read), ratio(3n, 2n))).toBeLessThanOrEqual(0);
          }
        }
      }),
      runs,
    );
  });

  it('a voided note gives back exactly what it took', () => {
    fc.assert(
      fc.property(invoiceDrafts(), noteSeeds(6), fc.nat(), (draft, seeds, chosen) => {
        const opened = receivableOf(draft);
        const { steps, end } = creditedBy(opened, seeds);
        if (steps.length === 0) return;
        const back = steps.reduceRight((receivable, { note }) => undo(receivable, note), end);
        expect(back).toEqual(opened);
        const { note } = at(steps, chosen % steps.length);
        const after = undo(end, note);
        expect(after.creditedTotal).toBe(end.creditedTotal - note.totals.total);
        after.lines.forEach(expectWithin);
        const again = credit(after, [{ by: 'remainder' }]);
        if (!isRefused(again)) expect(leftOfInvoice(again.receivable)).toBe(0n);
      }),
      runs,
    );
  });

  it('quantities come back too: a line sold by the piece is worth its whole subtotal again', () => {
    const opened = openReceivable(ofLines([{ id: '1', description: 'Item', quantity: '2.5', unitPrice: 333 }]));
    const first = accepted(credit(opened, [byQuantity('0.5')]));
    const second = accepted(credit(first.receivable, [byQuantity('2')]));
    expect(plus(ratio(1n, 2n), ratio(2n))).toEqual(at(second.receivable.lines, 0).quantityUsed);
    const back = undo(second.receivable, first.note);
    expect(accepted(credit(back, [byQuantity('0.5')])).note.totals).toEqual(first.note.totals);
  });

  it('an account never owes less than nothing, and every settlement sums', () => {
    const money = fc.tuple(fc.integer({ min: 1, max: 100_000 }), noteSeeds());
    fc.assert(
      fc.property(money, ([total, seeds]) => {
        let running = openAccount(BigInt(total));
        let creditable = BigInt(total);
        for (const seed of seeds) {
          const random = seeded(seed);
          const event = nextMoneyEvent(running, random);
          if (event !== undefined) {
            const amount = BigInt(event.amount);
            running = accepted(
              event.kind === 'refund' ? returnCash(running, amount) : pay(running, amount, event.from),
            );
          }
          if (creditable > 0n && random() < 0.6) {
            const noteTotal = creditable > 2n ? creditable / 2n : creditable;
            const before = running;
            const answer = accepted(settle(running, noteTotal, nextSettlement(running, noteTotal, random)));
            const { prePayment, postPayment, refund, customerBalance, outOfBand } = answer.settled;
            expect(prePayment + postPayment).toBe(noteTotal);
            expect(refund + customerBalance + outOfBand).toBe(postPayment);
            expect(cashLeft(answer.account)).toBeGreaterThanOrEqual(0n);
            expect(unsettle(answer.account, answer.settled)).toEqual(before);
            running = answer.account;
            creditable -= noteTotal;
          }
          expect(amountDue(running)).toBeGreaterThanOrEqual(0n);
          expect(invoiceStatus(running)).toBe(amountDue(running) === 0n ? 'paid' : 'open');
        }
      }),
      runs,
    );
  });
});

const measures = { subtotal: subtotalOf, net: ({ net }: Tree): bigint => net, total: totalOf };

describe('oracle: what the generators make', () => {
  const drafts = fc.sample(invoiceDrafts(), { numRuns: 2000, seed: 7 });

  it.each<readonly [string, (draft: InvoiceDraft) => boolean]>([
    ['more than twenty lines', ({ lines }) => lines.length > 20],
    ['a negative line', (draft) => accepted(finalize(draft)).lines.some(({ subtotal }) => subtotal < 0n)],
    ['a zero line', (draft) => accepted(finalize(draft)).lines.some(({ subtotal }) => subtotal === 0n)],
    ['a discounted negative line', (draft) => accepted(finalize(draft)).lines.some(({ discount }) => discount < 0n)],
    ['a line given away', (draft) => accepted(finalize(draft)).lines.some((l) => l.discount > 0n && l.total === 0n)],
    ['stacked discounts', ({ discounts = [] }) => discounts.length > 1],
    ['both behaviors on one line', (draft) => accepted(finalize(draft)).lines.some(bearsBoth(draft))],
    ['three taxes on one line', ({ lines }) => lines.some(({ taxes = [] }) => taxes.length === 3)],
    ['a quantity of 0', ({ lines }) => lines.some(({ quantity }) => quantity !== undefined && Number(quantity) === 0)],
    [
      'a price below one unit',
      ({ lines }) => lines.some((l) => 'unitPrice' in l && /^0\.\d*[1-9]/.test(`${l.unitPrice}`)),
    ],
    ['amounts near 2^53', (draft) => accepted(finalize(draft)).totals.subtotal > 2n ** 51n],
    ['half-even by document', ({ rounding, taxRounding }) => rounding === 'half-even' && taxRounding === 'document'],
    ['a currency of four decimals', ({ currency }) => currency === 'CLF'],
    ['an invoice of 0', (draft) => accepted(finalize(draft)).totals.total === 0n],
  ])('some draft has %s', (_, has) => {
    expect(drafts.filter(has).length).toBeGreaterThanOrEqual(5);
  });

  it('shrinks to valid drafts only', () => {
    const shrunk = drafts.slice(0, 100).flatMap((draft) => [...invoiceDrafts().shrink(draft, undefined).take(5)]);
    expect(shrunk.length).toBeGreaterThan(100);
    expect(shrunk.every(({ value }) => isValid(value))).toBe(true);
  });

  it('keeps each line to its first mode where asked to', () => {
    const first = new Map<string, string>();
    const opened = receivableOf(at(drafts, 12));
    const { steps } = creditedBy(opened, [1, 2, 3, 4, 5, 6, 7, 8], { modes: noModes });
    for (const { line, by } of steps.flatMap(({ note }) => note.lines)) {
      if (line === undefined || by === 'remainder') continue;
      const mode = by === 'quantity' ? 'quantity' : 'amount';
      expect(first.get(line) ?? mode).toBe(mode);
      first.set(line, mode);
    }
  });
});

function bearsBoth(draft: InvoiceDraft): (line: Figures) => boolean {
  const behaviors = new Map((draft.taxRates ?? []).map(({ id, behavior }) => [id, behavior]));
  return ({ taxes }) => new Set(taxes.map(({ id }) => behaviors.get(id))).size === 2;
}
