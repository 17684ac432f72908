import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  invoiceStatus,
  isCollectible,
  isRight,
  openReceivable,
  refundable,
  type Receivable,
} from '../../src/index.js';
import { parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { fileOf, item, pay, right, stored } from '../support.js';

const file = pay(fileOf({ lines: [item('a', 100)] }), 40);
const failing: unknown = new Proxy({}, { ownKeys: () => Reflect.ownKeys(undefined as never) });

const QUESTIONS = { invoiceStatus, amountDue, creditable, refundable, isCollectible };
const answersOf = (of: Receivable) => Object.values(QUESTIONS).map((ask) => ask(of));

const all = { subtotal: 100, discount: 0, net: 100, tax: 0, total: 100 };

describe('questions', () => {
  it('have the same answers for a receivable and for its stored copy, once it is parsed', () => {
    const expected = ['open', 60, { lines: [{ line: 'a', quantity: '1', ...all }], ...all }, 40, true];
    expect(answersOf(file)).toEqual(expected);
    expect(answersOf(right(parseReceivable(stored(file))))).toEqual(expected);
  });

  const read =
    'and only documents that this library made are used; read it with parseReceivable of credit-notes/schema.';
  const give = 'Give a receivable that this library made or parseReceivable of credit-notes/schema read, not';

  it.each<[string, unknown, string]>([
    ['nothing', undefined, `${give} undefined.`],
    ['null', null, `${give} null.`],
    ['another record', {}, `${give} object.`],
    ['a value that fails when it is read', failing, `${give} object.`],
    ['a stored receivable', stored(file), `This is a copy of a receivable, ${read}`],
    ['a receivable with one more field', { id: 17, ...file }, `This is a copy of a receivable, ${read}`],
    ['an invoice', file.invoice, 'This is an invoice; open it with openReceivable.'],
    [
      'an Outcome',
      parseReceivable(stored(file)),
      'This is an Outcome, not a receivable; take its value first, with orThrow or after isRight.',
    ],
  ])('throw a TypeError for %s, for a silent 0 would be no answer', (_, value, message) => {
    for (const ask of Object.values(QUESTIONS)) {
      expect(() => ask(value as Receivable)).toThrow(new TypeError(message));
    }
  });

  it('of an invoice are asked of what openReceivable opens, which throws for a copy', () => {
    expect(() => openReceivable(stored(file.invoice))).toThrow(TypeError);
    expect(() => openReceivable({ id: 17, ...file.invoice } as never)).toThrow(TypeError);
    const parsed = parseInvoice(stored(file.invoice));
    expect(isRight(parsed) && openReceivable(parsed.right)).toEqual(openReceivable(file.invoice));
  });
});
