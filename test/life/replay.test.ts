import { describe, expect, it } from 'vitest';
import {
  amountDue,
  applyEvent,
  failPayment,
  issueCreditNote,
  markUncollectible,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  replay,
  voidCreditNote,
  voidInvoice,
  type CreditNote,
  type Receivable,
  type ReceivableEvent,
} from '../../src/index.js';
import { parseEvents, parseInvoice } from '../../src/schema/index.js';
import { credit, invoiceOf, item, left, mismatch, rate, right, stored, units } from '../support.js';

const invoice = invoiceOf({
  lines: [units('a', 3, 3333, 'vat'), item('b', 10000, 'vat')],
  discounts: [{ id: 'd', percent: 7 }],
  taxRates: [rate('vat', 20)],
});

const card = { id: 'p-1', amount: 5000, method: 'card' };
const wire = { id: 'p-2', amount: 20000, method: 'wire', state: 'settled', excess: 'customer-balance' } as const;
const flight = { id: 'p-3', amount: 100, method: 'card', state: 'pending' } as const;
const chargeback = { id: 'r-1', amount: 500, reason: 'chargeback' };

const steps = () => {
  const files: Receivable[] = [openReceivable(invoice)];
  const last = () => files.at(-1)!;
  files.push(right(recordPayment(last(), flight)));
  files.push(right(failPayment(last(), 'p-3')));
  files.push(right(recordPayment(last(), card)));
  const first = right(
    issueCreditNote(last(), { number: '1', credits: [{ by: 'quantity', line: 'a', quantity: '0.5' }] }),
  );
  files.push(first.receivable);
  files.push(right(voidCreditNote(last(), first.creditNote.number)).receivable);
  files.push(right(recordPayment(last(), wire)));
  files.push(right(recordRefund(last(), chargeback)));
  const second = right(
    issueCreditNote(
      last(),
      {
        number: '2',
        issuedOn: '2026-11-05',
        memo: 'thank you',
        credits: [
          { by: 'spread', amount: 3000, of: 'total' },
          { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 500, taxes: ['vat'] },
        ],
      },
      openPolicy,
    ),
  );
  files.push(second.receivable);
  const events: ReceivableEvent[] = [
    { type: 'payment', payment: flight },
    { type: 'payment-failed', payment: 'p-3' },
    { type: 'payment', payment: card },
    { type: 'credit-note', creditNote: first.creditNote },
    { type: 'credit-note-void', number: '1' },
    { type: 'payment', payment: wire },
    { type: 'refund', refund: chargeback },
    { type: 'credit-note', creditNote: second.creditNote },
  ];
  return { files, events, second: second.creditNote };
};

const { files, events, second } = steps();

/** The events as they are read from storage, with some fields of a credit note other than they were. */
const storedWith = (number: string, change: (note: CreditNote) => object): readonly ReceivableEvent[] => {
  const changed = events.map((event) =>
    event.type === 'credit-note' && event.creditNote.number === number
      ? { ...event, creditNote: { ...event.creditNote, ...change(event.creditNote) } }
      : event,
  );
  return right(parseEvents(stored(changed)));
};

describe('replay', () => {
  it('gives step by step what the operations gave, identical to the last revision', () => {
    files.forEach((file, step) => {
      expect(right(replay(invoice, events.slice(0, step))), `step ${step}`).toEqual(file);
      if (step > 0) expect(right(applyEvent(files[step - 1]!, events[step - 1]!)), `step ${step}`).toEqual(file);
    });
    expect(files.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives the same from documents that went through JSON, once they are parsed', () => {
    const parsed = right(parseInvoice(stored(invoice)));
    expect(right(replay(parsed, right(parseEvents(stored(events)))))).toEqual(files.at(-1));
  });

  it('refuses documents that were not parsed: not-proven', () => {
    const unproven = (path: readonly (string | number)[], expected: string, parser: string) => [
      {
        code: 'not-proven',
        path,
        expected,
        parser,
        received: `a copy of ${expected === 'invoice' ? 'an' : 'a'} ${expected.replace('-', ' ')}`,
      },
    ];
    expect(left(replay(stored(invoice), events))).toEqual(unproven(['invoice'], 'invoice', 'parseInvoice'));
    expect(left(replay(invoice, stored(events)))).toEqual(
      unproven(['events', 3, 'creditNote'], 'credit-note', 'parseCreditNote'),
    );
    expect(left(applyEvent(files[3]!, stored(events[3]!)))).toEqual(
      unproven(['creditNote'], 'credit-note', 'parseCreditNote'),
    );
    expect(left(applyEvent(stored(files[3]!), events[3]!))).toEqual(
      unproven(['receivable'], 'receivable', 'parseReceivable'),
    );
  });

  it('takes a note that was stored as void before its voiding', () => {
    const voided = storedWith('1', () => ({ status: 'void' }));
    expect(right(replay(invoice, voided))).toEqual(files.at(-1));
  });

  it('refuses a note that is stored as void where no later event voids it: void-event-missing', () => {
    const voided = storedWith('1', () => ({ status: 'void' }));
    const missing = (...path: readonly (string | number)[]) => [{ code: 'void-event-missing', path, number: '1' }];
    const without = voided.filter(({ type }) => type !== 'credit-note-void');
    expect(left(replay(invoice, without))).toEqual(missing('events', 3, 'creditNote', 'status'));
    const before = [...voided.slice(0, 3), voided[4]!, voided[3]!];
    expect(left(replay(invoice, before))).toMatchObject([
      { code: 'unknown-credit-note', path: ['events', 3, 'number'] },
    ]);
    expect(left(applyEvent(files[3]!, voided[3]!))).toEqual(missing('creditNote', 'status'));
    expect(right(applyEvent(files[3]!, events[3]!))).toEqual(files[4]);
  });

  it('does not take what is due of a void note for paid: all of 6000 is due again', () => {
    const whole = invoiceOf({ lines: [item('a', 6000)] });
    const issued = credit(openReceivable(whole), { by: 'amount', line: 'a', amount: 2400, of: 'total' });
    const voided = right(voidCreditNote(issued.receivable, issued.creditNote.number));
    const fact: ReceivableEvent = { type: 'credit-note', creditNote: voided.creditNote };
    expect(left(replay(whole, [fact]))[0]?.code).toBe('void-event-missing');
    const replayed = right(replay(whole, [fact, { type: 'credit-note-void', number: voided.creditNote.number }]));
    expect([amountDue(replayed), replayed]).toEqual([6000, voided.receivable]);
  });

  it('says which fact does not hold, and what it should say', () => {
    // The note adds up by itself, which its parser proves; what the invoice makes of it is proven here.
    const moved = ({ prePayment, postPayment, settlement }: CreditNote) => ({
      type: 'mixed',
      prePayment: prePayment + 1,
      postPayment: postPayment - 1,
      settlement: {
        ...settlement,
        refund: settlement.refund - 1,
        refunds: settlement.refunds.map((refund, i) => ({ ...refund, amount: refund.amount - (i === 0 ? 1 : 0) })),
      },
    });
    const { postPayment } = second;
    const path = ['events', 7, 'creditNote', 'settlement'];
    expect(left(replay(invoice, storedWith('2', moved)))).toEqual([
      { code: 'settlement-too-small', path, postPayment, settled: postPayment - 1, missing: 1 },
    ]);
    const more = ({ totals, lines: [line, ...others] }: CreditNote) => {
      const [discount] = line!.discounts;
      const discounts = [{ ...discount!, amount: discount!.amount + 1 }];
      return {
        lines: [{ ...line!, subtotal: line!.subtotal + 1, discounts }, ...others],
        totals: { ...totals, subtotal: totals.subtotal + 1, discount: totals.discount + 1 },
      };
    };
    const { lines, totals } = second;
    const at = (...path: readonly (string | number)[]) => ['events', 7, 'creditNote', ...path];
    expect(left(replay(invoice, storedWith('2', more)))).toEqual([
      mismatch(at('lines', 0, 'subtotal'), lines[0]!.subtotal + 1, lines[0]!.subtotal),
      mismatch(
        at('lines', 0, 'discounts', 0, 'amount'),
        lines[0]!.discounts[0]!.amount + 1,
        lines[0]!.discounts[0]!.amount,
      ),
      mismatch(at('totals', 'subtotal'), totals.subtotal + 1, totals.subtotal),
      mismatch(at('totals', 'discount'), totals.discount + 1, totals.discount),
    ]);
  });

  it('says of a fact that was not possible why not', () => {
    expect(left(replay(invoice, [...events, { type: 'payment', payment: card }]))).toEqual([
      { code: 'duplicate-payment', path: ['events', 8, 'payment', 'id'], payment: 'p-1' },
      expect.objectContaining({ code: 'payment-exceeds-amount-due', path: ['events', 8, 'payment', 'amount'] }),
    ]);
    expect(left(replay(invoice, [{ type: 'credit-note-void', number: '9' }]))).toEqual([
      { code: 'unknown-credit-note', path: ['events', 0, 'number'], number: '9', invoice: 'I-1' },
    ]);
    expect(left(replay(invoice, [...events, events[3]!]))[0]).toMatchObject({
      code: 'duplicate-credit-note-number',
      path: ['events', 8, 'creditNote', 'number'],
    });
    expect(left(replay(invoice, [...events, { type: 'refund', refund: { ...chargeback, amount: 20_000 } }]))).toEqual([
      { code: 'duplicate-refund', path: ['events', 8, 'refund', 'id'], refund: 'r-1' },
      expect.objectContaining({ code: 'refund-exceeds-cash', path: ['events', 8, 'refund', 'amount'] }),
    ]);
    expect(left(replay(invoice, [{ type: 'payment-failed', payment: 'p-9' }]))).toEqual([
      { code: 'unknown-payment', path: ['events', 0, 'payment'], payment: 'p-9' },
    ]);
    expect(left(replay(invoice, [...events, { type: 'invoice-void' }]))[0]?.code).toBe('status-not-allowed');
  });

  it('closes an invoice too', () => {
    const closed = right(voidInvoice(right(markUncollectible(openReceivable(invoice)))));
    expect(right(replay(invoice, [{ type: 'invoice-uncollectible' }, { type: 'invoice-void' }]))).toEqual(closed);
    const uncollectible = right(applyEvent(openReceivable(invoice), { type: 'invoice-uncollectible' }));
    expect(right(applyEvent(uncollectible, { type: 'invoice-void' }))).toEqual(closed);
  });

  it('refuses what is no event', () => {
    const odd = [{ type: 'gift' }, { type: 'payment' }] as unknown as ReceivableEvent[];
    expect(left(replay(invoice, odd))[0]).toMatchObject({ code: 'not-one-of', path: ['events', 0, 'type'] });
    expect(left(replay(invoice, odd.slice(1)))[0]).toMatchObject({ code: 'missing', path: ['events', 0, 'payment'] });
  });
});

describe('what a replay looks up by its id', () => {
  const single = invoiceOf({ lines: [item('a', 10_000)] });
  const payment = (id: string, state: 'settled' | 'pending' = 'settled'): ReceivableEvent => ({
    type: 'payment',
    payment: { id, amount: 1000, method: 'card', state },
  });
  const refund = (id: string, amount: number, of?: string): ReceivableEvent => ({
    type: 'refund',
    refund: { id, amount, ...(of === undefined ? {} : { payment: of }) },
  });
  /** The receivable of a replay, which is that of the same steps one after another. */
  const replayed = (...facts: readonly ReceivableEvent[]): Receivable => {
    let stepwise = openReceivable(single);
    for (const fact of facts) stepwise = right(applyEvent(stepwise, fact));
    expect(right(replay(single, facts))).toEqual(stepwise);
    return stepwise;
  };
  const returnedOf = ({ payments }: Receivable) => payments.map(({ id, returned }) => [id, returned]);

  it('keeps its order: a pending payment that is settled stands where it was settled', () => {
    const { payments, paid } = replayed(payment('a', 'pending'), payment('b'), payment('c', 'pending'), payment('a'));
    expect(payments.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'settled'],
      ['c', 'pending'],
      ['a', 'settled'],
    ]);
    expect([paid.cash, paid.pending]).toEqual([2000, 1000]);
  });

  it('goes back of the latest payment first that has cash left, whatever went back before', () => {
    const paid = [
      payment('a', 'pending'),
      payment('b'),
      payment('c'),
      payment('d'),
      payment('a'),
      payment('e', 'pending'),
    ];
    expect(returnedOf(replayed(...paid, refund('r', 1500)))).toEqual([
      ['b', 0],
      ['c', 0],
      ['d', 500],
      ['a', 1000],
      ['e', 0],
    ]);
    const named = [refund('r', 1000, 'd'), refund('s', 400, 'c'), refund('t', 1000), refund('u', 1600)];
    expect(returnedOf(replayed(...paid, ...named)).map(([, returned]) => returned)).toEqual([
      1000, 1000, 1000, 1000, 0,
    ]);
    const failed: ReceivableEvent = { type: 'payment-failed', payment: 'e' };
    expect(returnedOf(replayed(...paid, failed, refund('r', 2500), payment('f'), refund('s', 1200)))).toEqual([
      ['b', 0],
      ['c', 700],
      ['d', 1000],
      ['a', 1000],
      ['f', 1000],
    ]);
  });

  it('is there once: a payment, a refund and a credit note, void or not', () => {
    const { creditNote } = credit(openReceivable(single), { by: 'remainder' });
    const codes = (...facts: readonly ReceivableEvent[]) => {
      const refusals = left(replay(single, facts));
      return refusals.map(({ code, path }) => [code, path.join('.')]);
    };
    expect(codes(payment('a'), payment('b'), payment('a'))).toEqual([['duplicate-payment', 'events.2.payment.id']]);
    expect(codes(payment('a'), refund('r', 1), refund('s', 1), refund('r', 1))).toEqual([
      ['duplicate-refund', 'events.3.refund.id'],
    ]);
    const fact: ReceivableEvent = { type: 'credit-note', creditNote };
    const voided: ReceivableEvent = { type: 'credit-note-void', number: creditNote.number };
    expect(codes(fact, voided, fact)).toEqual([['duplicate-credit-note-number', 'events.2.creditNote.number']]);
    expect(codes(refund('r', 1, 'a'))).toEqual([['unknown-payment', 'events.0.refund.payment']]);
  });
});
