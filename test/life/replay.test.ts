import { describe, expect, it } from 'vitest';
import {
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
  type Invoice,
  type Receivable,
  type ReceivableEvent,
} from '../../src/index.js';
import { invoiceOf, item, left, rate, right, units } from '../support.js';

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
const changed = (change: (note: CreditNote) => object): readonly ReceivableEvent[] => [
  ...events.slice(0, 7),
  { type: 'credit-note', creditNote: { ...second, ...change(second) } },
];

describe('replay', () => {
  it('gives step by step what the operations gave, identical to the last revision', () => {
    files.forEach((file, step) => {
      expect(right(replay(invoice, events.slice(0, step))), `step ${step}`).toEqual(file);
    });
    expect(files.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives the same from documents that went through JSON', () => {
    const stored = JSON.parse(JSON.stringify({ invoice, events })) as { invoice: Invoice; events: ReceivableEvent[] };
    expect(right(replay(stored.invoice, stored.events))).toEqual(files.at(-1));
  });

  it('takes a note that was stored as void before its voiding', () => {
    const voided = events.map((event) =>
      event.type === 'credit-note' && event.creditNote.number === '1'
        ? { ...event, creditNote: { ...event.creditNote, status: 'void' as const } }
        : event,
    );
    expect(right(replay(invoice, voided))).toEqual(files.at(-1));
  });

  it('says which fact does not hold, and what it should say', () => {
    const totals = { ...second.totals, net: second.totals.net + 1, tax: second.totals.tax - 1 };
    expect(
      left(
        replay(
          invoice,
          changed(() => ({ totals })),
        ),
      ),
    ).toEqual([
      {
        code: 'document-mismatch',
        path: ['events', 7, 'creditNote', 'totals', 'net'],
        stated: String(second.totals.net + 1),
        expected: String(second.totals.net),
      },
      {
        code: 'document-mismatch',
        path: ['events', 7, 'creditNote', 'totals', 'tax'],
        stated: String(second.totals.tax - 1),
        expected: String(second.totals.tax),
      },
    ]);
    const prePayment = changed((note) => ({ prePayment: note.prePayment - 1, postPayment: note.postPayment + 1 }));
    expect(left(replay(invoice, prePayment)).map(({ path }) => path.slice(0, 4).join('.'))).toEqual([
      'events.7.creditNote.prePayment',
      'events.7.creditNote.postPayment',
    ]);
  });

  it('says of a fact that was not possible why not', () => {
    expect(left(replay(invoice, [...events, { type: 'payment', payment: card }]))).toEqual([
      { code: 'duplicate-payment', path: ['events', 8, 'id'], payment: 'p-1' },
      expect.objectContaining({ code: 'payment-exceeds-amount-due' }),
    ]);
    expect(left(replay(invoice, [{ type: 'credit-note-void', number: '9' }]))).toEqual([
      { code: 'unknown-credit-note', path: ['events', 0, 'number'], number: '9', invoice: 'I-1' },
    ]);
    expect(left(replay(invoice, [...events, events[3]!]))[0]).toMatchObject({
      code: 'duplicate-credit-note-number',
      path: ['events', 8, 'creditNote', 'number'],
    });
    expect(left(replay(invoice, [...events, { type: 'invoice-void' }]))[0]?.code).toBe('status-not-allowed');
  });

  it('says of an invoice that was changed which figure is off', () => {
    const line = { ...invoice.lines[0]!, net: invoice.lines[0]!.net + 1 };
    const stored = { ...invoice, lines: [line, invoice.lines[1]!] };
    expect(left(replay(stored, events))).toEqual([
      {
        code: 'document-mismatch',
        path: ['invoice', 'lines', 0, 'net'],
        stated: String(line.net),
        expected: String(line.net - 1),
      },
    ]);
  });

  it('closes an invoice too', () => {
    const closed = right(voidInvoice(right(markUncollectible(openReceivable(invoice)))));
    expect(right(replay(invoice, [{ type: 'invoice-uncollectible' }, { type: 'invoice-void' }]))).toEqual(closed);
  });

  it('refuses what is no event', () => {
    const odd = [{ type: 'gift' }, { type: 'payment' }] as unknown as ReceivableEvent[];
    expect(left(replay(invoice, odd))[0]).toMatchObject({ code: 'not-one-of', path: ['events', 0, 'type'] });
    expect(left(replay(invoice, odd.slice(1)))[0]).toMatchObject({ code: 'missing', path: ['events', 0, 'payment'] });
  });
});
