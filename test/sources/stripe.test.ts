import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  invoiceStatus,
  issueCreditNote,
  markUncollectible,
  openPolicy,
  previewCreditNote,
  recordPayment,
  refundable,
  voidCreditNote,
  voidInvoice,
  type Credit,
  type Receivable,
} from '../../src/index.js';
import { credit, creditEach, fileOf, item, left, noteDraft, pay, rate, right, totalOf, units } from '../support.js';

const single = (subtotal: number) => fileOf({ lines: [item('a', subtotal)] });
const total = (amount: number, line = 'a'): Credit => ({ by: 'amount', line, amount, of: 'total' });
const quantity = (many: number, line = 'a'): Credit => ({ by: 'quantity', line, quantity: many });
const custom = (unitPrice: number, many = 1): Credit => ({
  by: 'custom',
  description: 'Goodwill',
  quantity: many,
  unitPrice,
});
const refused = (file: Receivable, ...credits: readonly Credit[]) =>
  left(issueCreditNote(file, noteDraft(file, ...credits)));
const tenLines = Array.from({ length: 10 }, (_, i) => item(`${i}`, 1000));

describe('Stripe, issue credit notes', () => {
  it.each([
    ['open', single(10000)],
    ['paid', pay(single(10000))],
  ])(
    'ST-01 a credit note decreases the amount of an open or paid invoice and leaves it as it is: %s',
    (status, file) => {
      const before = structuredClone(file.invoice);
      const { creditNote, receivable } = credit(file, total(1000));
      expect(invoiceStatus(file)).toBe(status);
      expect(creditNote).toMatchObject({ invoice: 'I-1', status: 'issued', totals: { total: 1000 } });
      expect(creditable(receivable).total).toBe(9000);
      expect(receivable.invoice).toEqual(before);
    },
  );

  it.each([
    ['void', voidInvoice, { code: 'invoice-void', invoice: 'I-1' }],
    ['uncollectible', markUncollectible, { code: 'status-takes-no-credit', status: 'uncollectible' }],
  ] as const)('ST-01 an invoice that is neither open nor paid takes none: %s', (_, declare, reason) => {
    expect(refused(right(declare(single(10000))), total(1000))).toMatchObject([reason]);
  });

  it('ST-02 overbilled 110.00 instead of 100.00: a 10.00 credit corrects it', () => {
    const { receivable } = credit(single(11000), total(1000));
    expect(amountDue(receivable)).toBe(10000);
  });

  it('ST-03 five billed, three in stock: credit two by quantity', () => {
    const { creditNote, receivable } = credit(fileOf({ lines: [units('a', 5, 2000)] }), quantity(2));
    expect([creditNote.totals.total, amountDue(receivable)]).toEqual([4000, 6000]);
    expect(creditable(receivable).lines).toMatchObject([{ line: 'a', quantity: '3', total: 6000 }]);
  });

  it('ST-04 a discount negotiated afterwards is credited, not re-invoiced', () => {
    const file = fileOf({ lines: [item('a', 20000, 'vat')], taxRates: [rate('vat', 20)] });
    const { creditNote, receivable } = credit(file, { by: 'percent', line: 'a', percent: 10 });
    expect(creditNote.totals).toMatchObject({ net: 2000, tax: 400, total: 2400 });
    expect([receivable.invoice.totals.total, amountDue(receivable)]).toEqual([24000, 21600]);
  });

  it('ST-05 a credit note reduces the amount due without recording a payment', () => {
    const { receivable } = credit(single(10000), total(2500));
    expect(amountDue(receivable)).toBe(7500);
    expect(receivable.payments).toEqual([]);
    expect(receivable.paid).toMatchObject({ cash: 0, customerBalance: 0 });
  });

  it('ST-06 when a credit note brings the amount due of an open invoice to 0, it becomes paid', () => {
    const file = pay(single(10000), 7000);
    const { receivable } = credit(file, total(3000));
    expect([invoiceStatus(file), invoiceStatus(receivable)]).toEqual(['open', 'paid']);
  });

  it('ST-07 on an open invoice a credit note decreases the amount due', () => {
    const { creditNote, receivable } = credit(single(10000), total(3000));
    expect(creditNote).toMatchObject({ type: 'pre-payment', prePayment: 3000, postPayment: 0 });
    expect(creditNote.settlement).toEqual({ refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 });
    expect(amountDue(receivable)).toBe(7000);
  });

  it.each(['refund', 'customerBalance', 'outOfBand'] as const)(
    'ST-07 on a paid invoice it refunds, credits the balance or is settled out of band: %s',
    (way) => {
      const file = pay(single(10000));
      const draft = { ...noteDraft(file, total(3000)), settlement: { [way]: 3000 } };
      const { creditNote, receivable } = right(issueCreditNote(file, draft));
      const nothing = { refund: 0, customerBalance: 0, outOfBand: 0 };
      expect(creditNote).toMatchObject({ type: 'post-payment', prePayment: 0, postPayment: 3000 });
      expect(creditNote.settlement).toMatchObject({ ...nothing, [way]: 3000 });
      expect([amountDue(receivable), invoiceStatus(receivable)]).toEqual([0, 'paid']);
    },
  );

  it('ST-08 all credit notes together never exceed the total of the invoice', () => {
    const { receivable } = creditEach(single(10000), [total(6000), custom(3000)]);
    expect(refused(receivable, custom(1001))).toMatchObject([
      { code: 'credit-exceeds-invoice', asked: 1001, left: 1000 },
    ]);
    expect(refused(receivable, total(4001))).toContainEqual(
      expect.objectContaining({ code: 'credit-exceeds-line', asked: 4001, left: 4000 }),
    );
    expect(creditable(credit(receivable, custom(1000)).receivable).total).toBe(0);
  });

  it('ST-09 on a paid invoice refund, balance credit and out of band must equal the total of the credit note', () => {
    const file = pay(single(10000));
    const settling = (refund: number, customerBalance: number, outOfBand: number) =>
      issueCreditNote(file, {
        ...noteDraft(file, total(3000)),
        settlement: { refund, customerBalance, outOfBand },
      });
    expect(right(settling(1000, 1500, 500)).creditNote.totals.total).toBe(3000);
    expect(left(settling(1000, 1500, 499))).toMatchObject([{ code: 'settlement-too-small', missing: 1 }]);
    expect(left(settling(1001, 1500, 500))).toMatchObject([{ code: 'settlement-too-large', excess: 1 }]);
  });

  it.each<[string, Credit, number]>([
    ['a fixed amount of a line', total(1234), 1234],
    ['a quantity of a line', quantity(3), 4500],
    ['a custom line', custom(700, 2), 1400],
  ])('ST-10 three ways to credit: %s', (_, one, credited) => {
    expect(credit(fileOf({ lines: [units('a', 5, 1500)] }), one).creditNote.totals.total).toBe(credited);
  });

  it.each<[string, Credit, Credit]>([
    ['quantity', quantity(1), total(500)],
    ['amount', total(500), quantity(1)],
    ['amount', { by: 'percent', line: 'a', percent: 10 }, quantity(1)],
  ])('ST-11 a line once credited by %s can later be credited so only', (credited, first, other) => {
    const { receivable } = credit(fileOf({ lines: [units('a', 5, 1500), units('b', 5, 1500)] }), first);
    expect(refused(receivable, other)).toMatchObject([
      { code: 'line-credited-otherwise', line: 'a', credited, asked: other.by },
    ]);
    expect(totalOf([credit(receivable, first).creditNote])).toBeGreaterThan(0);
    expect(totalOf([credit(receivable, { ...other, line: 'b' } as Credit).creditNote])).toBeGreaterThan(0);
    expect(right(issueCreditNote(receivable, noteDraft(receivable, other), openPolicy))).toBeDefined();
  });

  it('ST-12 a custom line can carry a tax rate chosen for it', () => {
    const taxRates = [rate('full', 20), rate('reduced', 7), rate('included', 25, 'inclusive')];
    const file = fileOf({ lines: [item('a', 10000, 'full')], taxRates });
    const totalsAt = (...taxes: readonly string[]) =>
      credit(file, { ...custom(1000), taxes } as Credit).creditNote.totals;
    expect(totalsAt()).toMatchObject({ net: 1000, tax: 0, total: 1000 });
    expect(totalsAt('reduced')).toMatchObject({ net: 1000, tax: 70, total: 1070 });
    expect(totalsAt('included')).toMatchObject({ net: 800, tax: 200, total: 1000 });
  });

  it('ST-19 a credit note can be voided only while its invoice is open; voiding raises the amount due again by it', () => {
    const part = credit(single(10000), total(4000));
    const { creditNote, receivable } = right(voidCreditNote(part.receivable, part.creditNote.number));
    expect([amountDue(part.receivable), amountDue(receivable), creditNote.status]).toEqual([6000, 10000, 'void']);
    const whole = credit(single(10000), total(10000));
    expect(left(voidCreditNote(whole.receivable, whole.creditNote.number))).toEqual([
      { code: 'void-needs-open-invoice', path: [], status: 'paid' },
    ]);
  });

  it.each(['duplicate', 'fraudulent', 'order-change', 'product-unsatisfactory'])(
    'ST-13 a reason is chosen: %s',
    (reason) => {
      const file = single(10000);
      const draft = { ...noteDraft(file, total(1000)), reason };
      expect(right(issueCreditNote(file, draft)).creditNote.reason).toBe(reason);
    },
  );

  it('ST-13 lines and quantities can be edited before issuing', () => {
    const file = fileOf({ lines: [units('a', 5, 1500), units('b', 5, 1000)] });
    const preview = (...credits: readonly Credit[]) => right(previewCreditNote(file, noteDraft(file, ...credits)));
    expect(preview(quantity(3), quantity(1, 'b')).totals.total).toBe(5500);
    expect(preview(quantity(2))).toEqual(credit(file, quantity(2)).creditNote);
  });

  it('ST-14 an open invoice whose payment is in flight cannot take a credit note', () => {
    const payment = { id: 'p-1', amount: 4000, method: 'bank-debit' };
    const inFlight = right(recordPayment(single(10000), { ...payment, state: 'pending' }));
    expect(refused(inFlight, total(1000))).toMatchObject([{ code: 'payment-in-flight', pending: 4000 }]);
    const settled = right(recordPayment(inFlight, payment));
    expect(amountDue(credit(settled, total(1000)).receivable)).toBe(5000);
  });

  it('ST-15 balance of 150.00 applied to 200.00 leaves 50.00; above 50.00 goes to the balance, for the next invoice', () => {
    const applied = pay(single(20000), 15000, 'customer-balance');
    expect(amountDue(applied)).toBe(5000);
    const file = pay(applied);
    expect(refundable(file)).toBe(5000);
    const settlementOf = (amount: number) => credit(file, total(amount)).creditNote.settlement;
    expect(settlementOf(5000)).toMatchObject({ refund: 5000, customerBalance: 0 });
    expect(settlementOf(5000).refunds).toMatchObject([{ method: 'card', amount: 5000 }]);
    expect(settlementOf(5001)).toMatchObject({ refund: 5000, customerBalance: 1 });
    const { customerBalance } = settlementOf(20000);
    expect(customerBalance).toBe(15000);
    expect(amountDue(pay(single(16000), customerBalance, 'customer-balance'))).toBe(1000);
  });

  it('ST-16 50 % on ten lines of 10.00 makes each 5.00; crediting one reduces the invoice by 5.00', () => {
    const file = fileOf({ lines: tenLines, discounts: [{ id: 'half', percent: 50 }] });
    expect(file.invoice.lines.map((line) => line.total)).toEqual(tenLines.map(() => 500));
    expect(amountDue(file) - amountDue(credit(file, quantity(1, '4')).receivable)).toBe(500);
  });

  it('ST-17 10.00 off ten lines of 10.00 makes each 9.00; crediting one reduces the invoice by 9.00', () => {
    const file = fileOf({ lines: tenLines, discounts: [{ id: 'off', amount: 1000 }] });
    expect(file.invoice.lines.map((line) => line.total)).toEqual(tenLines.map(() => 900));
    expect(amountDue(file) - amountDue(credit(file, quantity(1, '4')).receivable)).toBe(900);
  });

  it('ST-18 a custom line of the difference gives back the undiscounted price', () => {
    const file = fileOf({ lines: tenLines, discounts: [{ id: 'off', amount: 1000 }] });
    const { creditNote, receivable } = credit(file, quantity(1, '4'), custom(100));
    expect([creditNote.totals.total, amountDue(receivable)]).toEqual([1000, 8000]);
  });

  const withNegative = () => fileOf({ lines: [units('a', 2, 5000), units('b', -2, 2500)] });

  it.each<[string, Credit, number]>([
    ['by quantity', quantity(1, 'b'), -2500],
    ['by amount', total(-1000, 'b'), -1000],
    ['the rest', { by: 'remainder', line: 'b' }, -5000],
  ])('ST-20 negative invoice lines can be credited: %s', (_, negative, credited) => {
    const { creditNote } = credit(withNegative(), total(6000), negative);
    expect(creditNote.lines.map((line) => line.total)).toEqual([6000, credited]);
    expect(creditNote.totals.total).toBe(6000 + credited);
  });

  it.each<[string, readonly Credit[], number]>([
    ['below zero', [total(-1000, 'b')], -1000],
    ['zero', [total(5000), total(-5000, 'b')], 0],
  ])('ST-21 the total of a credit note must stay positive: %s', (_, credits, stated) => {
    expect(refused(withNegative(), ...credits)).toMatchObject([{ code: 'credit-note-not-positive', total: stated }]);
  });

  it('ST-22 what is credited of a negative line must be negative, and no further from zero than the line', () => {
    const above = refused(withNegative(), total(5000), total(1000, 'b'));
    const beyond = refused(withNegative(), total(6000), total(-5001, 'b'));
    expect(above).toMatchObject([{ code: 'credit-not-below-zero', line: 'b', asked: 1000 }]);
    expect(beyond).toMatchObject([{ code: 'credit-exceeds-line', line: 'b', asked: -5001, left: -5000 }]);
  });

  it.each([
    ['unit price', 1, -500],
    ['quantity', -1, 500],
  ])("ST-23 a custom credit line can't be negative: %s", (_, many, unitPrice) => {
    expect(refused(single(10000), total(5000), custom(unitPrice, many))).toMatchObject([
      { code: 'custom-credit-negative', quantity: `${many}`, unitPrice: `${unitPrice}` },
    ]);
  });
});
