import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  invoiceStatus,
  isCollectible,
  openReceivable,
  refundable,
  type Receivable,
} from '../../src/index.js';
import { fileOf, item, pay } from '../support.js';

const file = pay(fileOf({ lines: [item('a', 100)] }), 40);
const stored = JSON.parse(JSON.stringify(file)) as Receivable;
const failing: unknown = new Proxy({}, { ownKeys: () => Reflect.ownKeys(undefined as never) });

const answers = (of: unknown) => {
  const receivable = of as Receivable;
  return [
    invoiceStatus(receivable),
    amountDue(receivable),
    creditable(receivable),
    refundable(receivable),
    isCollectible(receivable),
  ];
};

const none = { lines: [], subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
const all = { subtotal: 100, discount: 0, net: 100, tax: 0, total: 100 };

describe('the questions of a receivable', () => {
  it('have the same answers for a receivable and for its stored copy', () => {
    const expected = ['open', 60, { lines: [{ line: 'a', quantity: '1', ...all }], ...all }, 40, true];
    expect(answers(file)).toEqual(expected);
    expect(answers(stored)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['another record', {}],
    ['a receivable that does not hold', { ...stored, paid: { ...stored.paid, cash: 41 } }],
    ['the receivable of no invoice', openReceivable({} as never)],
    ['the receivable of a value that fails', openReceivable(failing as never)],
    ['a value that fails when it is read', failing],
  ])('answer for %s as for a void invoice', (_, value) => {
    expect(answers(value)).toEqual(['void', 0, none, 0, false]);
  });
});
