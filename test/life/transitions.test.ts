import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  invoiceStatus,
  isCollectible,
  issueCreditNote,
  markUncollectible,
  openPolicy,
  recordPayment,
  recordRefund,
  refundable,
  voidCreditNote,
  voidInvoice,
  writeOff,
  type InvoiceStatus,
  type Outcome,
  type Receivable,
} from '../../src/index.js';
import { credit, fileOf, item, left, pay, rate, right } from '../support.js';

const open = fileOf({ lines: [item('a', 10000, 'vat'), item('b', 500)], taxRates: [rate('vat', 20)] });
const paid = pay(open);
const credited = credit(open, { by: 'remainder' });
const uncollectible = right(markUncollectible(open));
const voided = right(voidInvoice(open));

type Step = (file: Receivable) => Outcome<Receivable>;

const whole = { number: 'C-9', credits: [{ by: 'remainder' as const }] };
const steps: Readonly<Record<string, Step>> = {
  pay: (file) => recordPayment(file, { id: 'x', amount: Math.max(1, amountDue(file)), method: 'card' }),
  credit: (file) => {
    const issued = issueCreditNote(file, whole, openPolicy);
    return issued._tag === 'Left' ? issued : { _tag: 'Right', right: issued.right.receivable };
  },
  'void note': () => {
    // Of an invoice that the note had closed.
    const undone = voidCreditNote(credited.receivable, credited.creditNote.number, openPolicy);
    return undone._tag === 'Left' ? undone : { _tag: 'Right', right: undone.right.receivable };
  },
  refund: (file) => recordRefund(file, { id: 'r', amount: 100 }),
  'mark uncollectible': markUncollectible,
  void: voidInvoice,
};

// Every step from every status: the status it leads to, or the code it is refused with.
const transitions: readonly (readonly [InvoiceStatus, Receivable, Readonly<Record<string, string>>])[] = [
  [
    'open',
    open,
    { pay: 'paid', credit: 'paid', refund: 'refund-exceeds-cash', 'mark uncollectible': 'uncollectible', void: 'void' },
  ],
  [
    'paid',
    paid,
    {
      pay: 'payment-exceeds-amount-due',
      credit: 'paid',
      'void note': 'open',
      refund: 'open',
      'mark uncollectible': 'status-not-allowed',
      void: 'status-not-allowed',
    },
  ],
  ['paid', pay(uncollectible), { refund: 'uncollectible', void: 'status-not-allowed' }],
  [
    'uncollectible',
    uncollectible,
    {
      pay: 'paid',
      credit: 'paid',
      refund: 'refund-exceeds-cash',
      'mark uncollectible': 'status-not-allowed',
      void: 'void',
    },
  ],
  [
    'void',
    voided,
    {
      pay: 'invoice-void',
      credit: 'invoice-void',
      refund: 'invoice-void',
      'mark uncollectible': 'status-not-allowed',
      void: 'status-not-allowed',
    },
  ],
];

const isStatus = (text: string) => ['open', 'paid', 'uncollectible', 'void'].includes(text);

describe('the status of an invoice', () => {
  for (const [status, file, outcomes] of transitions) {
    it(`${status} is what it says`, () => {
      expect(invoiceStatus(file)).toBe(status);
      expect(isCollectible(file)).toBe(status === 'open');
    });
    for (const [step, leads] of Object.entries(outcomes)) {
      it(`${status}, ${step}: ${leads}`, () => {
        const outcome = steps[step]!(file);
        if (isStatus(leads)) expect(invoiceStatus(right(outcome))).toBe(leads);
        else expect(left(outcome).map(({ code }) => code)).toContain(leads);
      });
    }
  }

  it('is drawn in the README with every transition and no other', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const drawn = [...readme.matchAll(/^ {4}(\w+) --> (\w+): (.+)$/gm)].map(([, from, to, step]) =>
      [from, step, to].join(' '),
    );
    const expected = transitions.flatMap(([from, , outcomes]) =>
      Object.entries(outcomes).flatMap(([step, to]) => (isStatus(to) ? [[from, step, to].join(' ')] : [])),
    );
    expect(drawn.sort()).toEqual(expected.sort());
  });

  it('of a total of zero is paid at once', () => {
    const free = fileOf({ lines: [item('a', 0)] });
    expect([invoiceStatus(free), amountDue(free)]).toEqual(['paid', 0]);
  });
});

describe('closing', () => {
  it('a void invoice owes nothing and takes nothing', () => {
    expect([amountDue(voided), creditable(voided).total, creditable(voided).lines, refundable(voided)]).toEqual([
      0,
      0,
      [],
      0,
    ]);
  });

  it('an invoice with anything paid on it, applied to it or in flight can’t be voided', () => {
    const cash = { cash: 0, customerBalance: 0, pending: 0, givenBack: 0 };
    expect(left(voidInvoice(pay(open, 100)))).toEqual([{ code: 'invoice-has-payments', path: [], ...cash, cash: 100 }]);
    expect(left(voidInvoice(pay(open, 100, 'customer-balance')))).toEqual([
      { code: 'invoice-has-payments', path: [], ...cash, customerBalance: 100 },
    ]);
    const pending = right(recordPayment(open, { id: 'p', amount: 100, method: 'card', state: 'pending' }));
    expect(left(voidInvoice(pending))).toEqual([{ code: 'invoice-has-payments', path: [], ...cash, pending: 100 }]);
    const back = right(recordRefund(pay(open, 100), { id: 'r', amount: 100 }));
    expect(invoiceStatus(right(voidInvoice(back)))).toBe('void');
  });

  it('an invoice can’t be voided while what its notes gave to the customer’s balance stands', () => {
    const credits = [{ by: 'amount', line: 'b', amount: 400, of: 'total' }] as const;
    const gift = right(issueCreditNote(paid, { number: 'C', credits, settlement: { order: 'all-balance' } }));
    const back = right(recordRefund(gift.receivable, { id: 'r', amount: 12500 }));
    expect([invoiceStatus(back), amountDue(back)]).toEqual(['open', 12500]);
    expect(left(voidInvoice(back))).toEqual([
      { code: 'invoice-has-payments', path: [], cash: 0, customerBalance: 0, pending: 0, givenBack: 400 },
    ]);
  });

  it('an uncollectible invoice takes credits only where the policy says so', () => {
    expect(left(issueCreditNote(uncollectible, whole))).toEqual([
      { code: 'status-takes-no-credit', path: [], status: 'uncollectible', allowed: ['open', 'paid'] },
    ]);
    expect(right(issueCreditNote(uncollectible, whole, openPolicy)).creditNote.totals.total).toBe(12500);
  });

  it('a write-off zeroes every line and its taxes', () => {
    const { creditNote, receivable } = right(writeOff(uncollectible, { number: 'W-1' }, openPolicy));
    expect(creditNote).toMatchObject({ reason: 'write-off', totals: open.invoice.totals, postPayment: 0 });
    expect([invoiceStatus(receivable), creditable(receivable).total]).toEqual(['paid', 0]);
    expect(creditable(receivable).lines.map(({ net, tax }) => [net, tax])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('a write-off of a partly paid invoice takes what is due, and gives no money back', () => {
    const { creditNote, receivable } = right(writeOff(pay(open, 2500), { number: 'W-1', reason: 'bankrupt' }));
    expect(creditNote).toMatchObject({ reason: 'bankrupt', prePayment: 10000, postPayment: 0 });
    expect(creditNote.totals).toEqual({ subtotal: 8400, discount: 0, net: 8400, tax: 1600, total: 10000 });
    expect(amountDue(receivable)).toBe(0);
    expect(left(writeOff(receivable, { number: 'W-2' }))).toEqual([{ code: 'nothing-due', path: [], invoice: 'I-1' }]);
  });
});
