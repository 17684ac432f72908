import { describe, expect, it } from 'vitest';
import { allocate, amountDue, invoiceStatus, issueCreditNote, refundable, type Credit } from '../../src/index.js';
import {
  amounts,
  credit,
  creditEach,
  fileOf,
  item,
  left,
  noteDraft,
  pay,
  rate,
  right,
  sum,
  totalOf,
  units,
} from '../support.js';

const totalOfA = (amount: number): Credit => ({ by: 'amount', line: 'a', amount, of: 'total' });
const quantityOfA = (quantity: number): Credit => ({ by: 'quantity', line: 'a', quantity });
const single = (subtotal: number) => fileOf({ lines: [item('a', subtotal)] });

describe('published figures: credit notes', () => {
  it('F-20 open, due 10000, custom line 1 x 2000: pre-payment 2000, due 8000, still open', () => {
    const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 2000 };
    const { creditNote, receivable } = credit(single(10000), custom);
    expect(creditNote).toMatchObject({ type: 'pre-payment', prePayment: 2000, postPayment: 0 });
    expect([amountDue(receivable), invoiceStatus(receivable)]).toEqual([8000, 'open']);
  });

  it('F-21 open 10000, credit 10000 in two notes: the second makes it paid, no payment recorded', () => {
    const first = credit(single(10000), totalOfA(4000)).receivable;
    const second = credit(first, totalOfA(6000)).receivable;
    expect([invoiceStatus(first), invoiceStatus(second)]).toEqual(['open', 'paid']);
    expect(second.payments).toEqual([]);
  });

  it('F-22 paid, quantity 2 x 250, refund 100, balance 200, out of band 200: note 500; any other sum is refused', () => {
    const file = pay(fileOf({ lines: [units('a', 4, 250)] }));
    const settled = (outOfBand: number) =>
      issueCreditNote(file, {
        ...noteDraft(file, quantityOfA(2)),
        settlement: { refund: 100, customerBalance: 200, outOfBand },
      });
    const { creditNote } = right(settled(200));
    expect(creditNote).toMatchObject({ totals: { total: 500 }, postPayment: 500 });
    expect(creditNote.settlement).toMatchObject({ refund: 100, customerBalance: 200, outOfBand: 200 });
    expect(left(settled(170))).toMatchObject([
      { code: 'settlement-too-small', postPayment: 500, settled: 470, missing: 30 },
    ]);
    expect(left(settled(201))).toMatchObject([
      { code: 'settlement-too-large', postPayment: 500, settled: 501, excess: 1 },
    ]);
  });

  it('F-23 open, lines +10000 and -5000 both credited: note 5000, due 0, paid', () => {
    const file = fileOf({ lines: [item('a', 10000), item('b', -5000)] });
    const { creditNote, receivable } = credit(file, { by: 'remainder', line: 'a' }, { by: 'remainder', line: 'b' });
    expect(creditNote.totals.total).toBe(5000);
    expect([amountDue(receivable), invoiceStatus(receivable)]).toEqual([0, 'paid']);
  });

  it('F-24 total 20000, balance applied 15000, paid 5000, credit 8000: refund 5000, customer balance 3000', () => {
    const file = pay(pay(single(20000), 15000, 'customer-balance'));
    expect(file.paid).toMatchObject({ customerBalance: 15000, cash: 5000 });
    const { creditNote } = credit(file, totalOfA(8000));
    expect(creditNote.settlement).toMatchObject({ refund: 5000, customerBalance: 3000, outOfBand: 0 });
  });

  it('F-25 the same before the 5000 is paid: pre-payment 5000, post-payment 3000, mixed; refund possible 0, balance 3000', () => {
    const file = pay(single(20000), 15000, 'customer-balance');
    const draft = noteDraft(file, totalOfA(8000));
    expect([amountDue(file), refundable(file)]).toEqual([5000, 0]);
    const { creditNote } = right(issueCreditNote(file, draft));
    expect(creditNote).toMatchObject({ type: 'mixed', prePayment: 5000, postPayment: 3000 });
    expect(creditNote.settlement).toMatchObject({ refund: 0, customerBalance: 3000, outOfBand: 0 });
    expect(left(issueCreditNote(file, { ...draft, settlement: { refund: 3000 } }))).toMatchObject([
      { code: 'refund-exceeds-cash', asked: 3000, left: 0 },
    ]);
  });

  it('F-26 total 10000, paid 6000, credit 7000: pre-payment 4000, post-payment 3000, mixed, paid', () => {
    const file = pay(single(10000), 6000);
    expect(amountDue(file)).toBe(4000);
    const { creditNote, receivable } = credit(file, totalOfA(7000));
    expect(creditNote).toMatchObject({ type: 'mixed', prePayment: 4000, postPayment: 3000 });
    expect(invoiceStatus(receivable)).toBe('paid');
  });

  it('F-27 6000 + 4000 at 25 % exclusive, paid, spread 2500 of the total: lines 1500/1000, net 1200/800, tax 300/200', () => {
    const file = pay(fileOf({ lines: [item('a', 6000, 'vat'), item('b', 4000, 'vat')], taxRates: [rate('vat', 25)] }));
    expect(file.invoice.totals.total).toBe(12500);
    const { lines } = credit(file, { by: 'spread', amount: 2500, of: 'total' }).creditNote;
    expect(lines.map((line) => line.total)).toEqual([1500, 1000]);
    expect(lines.map((line) => line.net)).toEqual([1200, 800]);
    expect(amounts(lines.map((line) => line.taxes))).toEqual([300, 200]);
  });

  it('F-28 6000 and 4000 inclusive of 25 %, spread 2000 of the total: lines 1200/800, tax 240/160', () => {
    const taxRates = [rate('vat', 25, 'inclusive')];
    const file = fileOf({ lines: [item('a', 6000, 'vat'), item('b', 4000, 'vat')], taxRates });
    expect(file.invoice.totals.total).toBe(10000);
    const { lines } = credit(file, { by: 'spread', amount: 2000, of: 'total' }).creditNote;
    expect(lines.map((line) => line.total)).toEqual([1200, 800]);
    expect(amounts(lines.map((line) => line.taxes))).toEqual([240, 160]);
  });

  it('F-29 52 at 19.23 %, credits of 32, 9, 8, 3, 6, 3 of the total: net 51, tax 10, no figure above its line', () => {
    const file = fileOf({ lines: [item('a', 52, 'vat')], taxRates: [rate('vat', '19.23')] });
    expect(file.invoice.totals).toMatchObject({ tax: 10, total: 62 });
    const { notes } = creditEach(file, [32, 9, 8, 3, 6, 3].map(totalOfA));
    const running = (figure: 'net' | 'tax' | 'total') =>
      notes.map((_, i) => sum(notes.slice(0, i + 1).map((note) => note.totals[figure])));
    expect([running('net').at(-1), running('tax').at(-1), running('total').at(-1)]).toEqual([51, 10, 61]);
    expect(Math.max(...running('net'))).toBeLessThanOrEqual(52);
    expect(Math.max(...running('tax'))).toBeLessThanOrEqual(10);
  });

  it('F-30 7 % exclusive, credit 1000 of net: note 1070; settling 1000 is refused and says 70 is missing', () => {
    const file = pay(fileOf({ lines: [item('a', 5000, 'vat')], taxRates: [rate('vat', 7)] }));
    const draft = noteDraft(file, { by: 'amount', line: 'a', amount: 1000, of: 'net' });
    expect(right(issueCreditNote(file, draft)).creditNote.totals.total).toBe(1070);
    expect(left(issueCreditNote(file, { ...draft, settlement: { refund: 1000 } }))).toMatchObject([
      { code: 'settlement-too-small', postPayment: 1070, settled: 1000, missing: 70 },
    ]);
  });

  it('F-31 1230 inclusive of 23 %, total credited in thirds: taxes 77, 76, 77 = 230', () => {
    const file = fileOf({ lines: [item('a', 1230, 'vat')], taxRates: [rate('vat', 23, 'inclusive')] });
    expect(file.invoice.totals.tax).toBe(230);
    const { notes } = creditEach(file, [410, 410, 410].map(totalOfA));
    expect(notes.map((note) => note.totals.tax)).toEqual([77, 76, 77]);
  });

  it('F-32 stated subtotal 10000, quantity 3, one at a time: 3333, 3334, 3333', () => {
    const file = fileOf({ lines: [{ id: 'a', description: 'Three', quantity: 3, subtotal: 10000 }] });
    const { notes } = creditEach(file, [1, 1, 1].map(quantityOfA));
    expect(notes.map((note) => note.totals.total)).toEqual([3333, 3334, 3333]);
  });

  it('F-33 1000 off 3 lines of 1000, each credited whole, one note each: notes sum to exactly 2000', () => {
    const lines = ['a', 'b', 'c'].map((id) => item(id, 1000));
    const file = fileOf({ lines, discounts: [{ id: 'off', amount: 1000 }] });
    const whole = lines.map(({ id }): Credit => ({ by: 'quantity', line: id, quantity: 1 }));
    expect(totalOf(creditEach(file, whole).notes)).toBe(2000);
    expect(totalOf(creditEach(file, whole.reverse()).notes)).toBe(2000);
  });

  it('F-34 100 x 333 at 8.875 %, sold 36255, returned one at a time and all at once: both sum to exactly 36255', () => {
    const file = fileOf({ lines: [units('a', 100, 333, 'vat')], taxRates: [rate('vat', '8.875')] });
    expect(file.invoice.totals.total).toBe(36255);
    const ones = Array.from({ length: 100 }, () => quantityOfA(1));
    expect(totalOf(creditEach(file, ones).notes)).toBe(36255);
    expect(totalOf(creditEach(file, [quantityOfA(100)]).notes)).toBe(36255);
  });

  it('F-35 a discount of 100 over 10 units, taken 2, 3, 5: discount shares 20, 30, 50', () => {
    const file = fileOf({ lines: [units('a', 10, 250)], discounts: [{ id: 'off', amount: 100 }] });
    const { notes } = creditEach(file, [2, 3, 5].map(quantityOfA));
    expect(notes.map((note) => note.totals.discount)).toEqual([20, 30, 50]);
    expect(right(allocate(100, [2, 3, 5]))).toEqual([20, 30, 50]);
  });

  it('F-36 3 x 10000, -10 %, return 2: 18000', () => {
    const file = fileOf({ lines: [units('a', 3, 10000)], discounts: [{ id: 'off', percent: 10 }] });
    expect(credit(file, quantityOfA(2)).creditNote.totals.total).toBe(18000);
  });

  it('F-37 two lines of 100, spread 103: 52 + 51', () => {
    const file = fileOf({ lines: [item('a', 100), item('b', 100)] });
    const { lines } = credit(file, { by: 'spread', amount: 103, of: 'total' }).creditNote;
    expect(lines.map((line) => line.total)).toEqual([52, 51]);
  });
});
