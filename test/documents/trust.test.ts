import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import {
  amountDue,
  applyBalance,
  applyEvent,
  creditable,
  depositCreditNote,
  depositOverpayment,
  describeRefusal,
  failPayment,
  finalizeInvoice,
  invoiceStatus,
  isCollectible,
  issueCreditNote,
  markUncollectible,
  openCustomerBalance,
  openReceivable,
  orThrow,
  previewCreditNote,
  recordPayment,
  recordRefund,
  RefusedError,
  refundable,
  replay,
  toDecimal,
  voidCreditNote,
  voidInvoice,
  writeOff,
  type Invoice,
  type Outcome,
  type Receivable,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { creditNoteEntry, invoiceEntry, paymentEntry, refundEntry } from '../../src/journal/index.js';
import { creditNoteText, invoiceHtml } from '../../src/print/index.js';
import { parseCreditNote, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { credit, fileOf, item, left, pay, right, stored } from '../support.js';

// What is trusted: only what this library made, by an operation or by a parser. Everything else that looks like a
// document is refused with `not-proven` by what answers an Outcome, and thrown at with the same sentence by the rest.

const file = pay(fileOf({ lines: [item('a', 1000)] }), 700);
const { creditNote } = credit(file, { by: 'remainder' });
const { invoice } = file;
const balance = right(openCustomerBalance('EUR'));
const outcome = finalizeInvoice({ number: 'I', currency: 'EUR', lines: [item('a', 1000)] });

/** The document as another thread gives it back. */
const sentThrough = (document: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(
      "require('worker_threads').parentPort.once('message', function (m) { this.postMessage(m); })",
      {
        eval: true,
      },
    );
    worker.once('error', reject);
    worker.once('message', (message) => {
      resolve(message);
      void worker.terminate();
    });
    worker.postMessage(document);
  });

/** What passes for an invoice, what is told of it, and what to do. */
const impostors: readonly (readonly [name: string, value: unknown, received: string, sentence: RegExp])[] = [
  [
    'a spread with a field more',
    { id: 17, ...invoice },
    'a copy of an invoice',
    /read it with parseInvoice of credit-notes\/schema/,
  ],
  ['a spread', { ...invoice }, 'a copy of an invoice', /only documents that this library made are used/],
  ['JSON', stored(invoice), 'a copy of an invoice', /parseInvoice/],
  ['a structured clone', structuredClone(invoice), 'a copy of an invoice', /parseInvoice/],
  ['an object made from it', Object.create(invoice), 'a copy of an invoice', /parseInvoice/],
  ['an unopened Outcome', outcome, 'an Outcome', /take its value first, with orThrow or after isRight/],
  ['a receivable', file, 'a receivable', /Give an invoice/],
  ['undefined', undefined, 'undefined', /Give an invoice that this library made/],
  ['null', null, 'null', /not null/],
  ['a number', 5, 'number', /not number/],
  ['a list', [invoice], 'list', /not list/],
  ['an empty record', {}, 'object', /not object/],
  [
    'a value that fails when it is read',
    new Proxy(
      {},
      {
        has: () => {
          throw new Error('no');
        },
      },
    ),
    'object that fails when it is read',
    /Give an invoice/,
  ],
];

describe('what this library did not make is refused by operations and thrown at by questions', () => {
  it.each(impostors)('%s in place of an invoice', (_, value, received, sentence) => {
    const refusals = left(replay(value as Invoice, []));
    expect(refusals).toEqual([
      { code: 'not-proven', path: ['invoice'], expected: 'invoice', received, parser: 'parseInvoice' },
    ]);
    const told = describeRefusal(refusals[0]!);
    expect(told).toMatch(sentence);
    expect(() => openReceivable(value as Invoice)).toThrow(TypeError);
    expect(() => openReceivable(value as Invoice)).toThrow(told.replace('invoice: ', ''));
  });

  it('a document that came back from another thread', async () => {
    const sent = (await sentThrough(file)) as Receivable;
    expect(sent).toEqual(stored(file));
    expect(left(voidInvoice(sent))).toMatchObject([{ code: 'not-proven', received: 'a copy of a receivable' }]);
    expect(() => amountDue(sent)).toThrow(/read it with parseReceivable of credit-notes\/schema/);
    expect(amountDue(right(parseReceivable(sent)))).toBe(300);
  });

  it('an invoice in place of its receivable, with the way to open it', () => {
    expect(left(voidInvoice(invoice as never))).toMatchObject([{ code: 'not-proven', received: 'an invoice' }]);
    expect(describeRefusal(left(voidInvoice(invoice as never))[0]!)).toBe(
      'receivable: This is an invoice; open it with openReceivable.',
    );
    expect(() => amountDue(invoice as never)).toThrow('This is an invoice; open it with openReceivable.');
  });

  const copy = { ...file } as Receivable;
  const copiedNote = { ...creditNote } as typeof creditNote;
  const copiedInvoice = { ...invoice } as Invoice;
  const copiedBalance = { ...balance } as typeof balance;
  const payment = { id: 'p', amount: 1, method: 'card' };
  const draft = { number: 'C', credits: [{ by: 'remainder' }] } as const;
  const event = { type: 'credit-note', creditNote: copiedNote } as const;
  const names = { locale: 'en', seller: { name: 'A' }, buyer: { name: 'B' } };

  it.each<readonly [name: string, call: () => Outcome<unknown>, path: readonly (string | number)[]]>([
    ['recordPayment', () => recordPayment(copy, payment), ['receivable']],
    ['failPayment', () => failPayment(copy, 'p'), ['receivable']],
    ['recordRefund', () => recordRefund(copy, { id: 'r', amount: 1 }), ['receivable']],
    ['previewCreditNote', () => previewCreditNote(copy, draft), ['receivable']],
    ['issueCreditNote', () => issueCreditNote(copy, draft), ['receivable']],
    ['writeOff', () => writeOff(copy, { number: 'C' }), ['receivable']],
    ['voidCreditNote of a receivable', () => voidCreditNote(copy, 'C'), ['receivable']],
    ['voidCreditNote of a balance', () => voidCreditNote(file, 'C', undefined, copiedBalance), ['customerBalance']],
    ['voidInvoice', () => voidInvoice(copy), ['receivable']],
    ['markUncollectible', () => markUncollectible(copy), ['receivable']],
    ['applyEvent of a receivable', () => applyEvent(copy, { type: 'invoice-void' }), ['receivable']],
    ['applyEvent of a note', () => applyEvent(file, event), ['creditNote']],
    ['replay of a note', () => replay(invoice, [event]), ['events', 0, 'creditNote']],
    ['depositCreditNote of a balance', () => depositCreditNote(copiedBalance, creditNote), ['customerBalance']],
    ['depositCreditNote of a note', () => depositCreditNote(balance, copiedNote), ['creditNote']],
    ['depositOverpayment', () => depositOverpayment(balance, copy, 'p'), ['receivable']],
    ['applyBalance of a receivable', () => applyBalance(copy, balance), ['receivable']],
    ['applyBalance of a balance', () => applyBalance(file, copiedBalance), ['customerBalance']],
    ['parseCreditNote against a copy', () => parseCreditNote(stored(creditNote), copiedInvoice), ['invoice']],
    ['explain of a note', () => explain(copiedNote, invoice), ['creditNote']],
    ['explain of an invoice', () => explain(creditNote, copiedInvoice), ['invoice']],
    ['invoiceEntry', () => invoiceEntry(copiedInvoice), ['invoice']],
    ['paymentEntry', () => paymentEntry(copy, 'p'), ['receivable']],
    ['refundEntry', () => refundEntry(copy, { id: 'r', amount: 1 }), ['receivable']],
    ['creditNoteEntry', () => creditNoteEntry(copiedNote), ['creditNote']],
    ['invoiceHtml', () => invoiceHtml(copiedInvoice, names), ['invoice']],
    ['creditNoteText', () => creditNoteText(copiedNote, invoice, names), ['creditNote']],
  ])('%s refuses a copy', (_, call, path) => {
    expect(left(call())).toMatchObject([{ code: 'not-proven', path }]);
  });

  it.each([
    ['amountDue', amountDue],
    ['invoiceStatus', invoiceStatus],
    ['creditable', creditable],
    ['refundable', refundable],
    ['isCollectible', isCollectible],
  ] as const)('%s throws at a copy, and never answers a silent 0', (_, question) => {
    for (const value of [copy, stored(file), undefined, null, outcome, invoice]) {
      expect(() => question(value as Receivable)).toThrow(TypeError);
    }
  });
});

describe('a parser reads what was stored, once, and what is proven stays the same document', () => {
  it('an invoice, a credit note, a receivable', () => {
    expect(openReceivable(right(parseInvoice(stored(invoice))))).toEqual(openReceivable(invoice));
    expect(right(parseInvoice(invoice))).toBe(invoice);
    expect(right(parseReceivable(file))).toBe(file);
    expect(right(parseCreditNote(creditNote))).toBe(creditNote);
    expect(right(parseCreditNote(creditNote, invoice))).toBe(creditNote);
  });
});

describe('orThrow', () => {
  it('answers the value, or throws every refusal with its sentence', () => {
    expect(orThrow(toDecimal(1050, 'EUR'))).toBe('10.50');
    const refused = toDecimal(10.5, 'EURO');
    const thrown = (() => {
      try {
        return orThrow(refused);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(RefusedError);
    expect(thrown).toBeInstanceOf(Error);
    const { name, message, refusals } = thrown as RefusedError;
    expect(name).toBe('RefusedError');
    expect(refusals).toEqual(left(refused));
    expect(message).toBe(
      left(refused)
        .map((refusal) => describeRefusal(refusal))
        .join('\n'),
    );
    expect(message.split('\n')).toHaveLength(2);
  });
});
