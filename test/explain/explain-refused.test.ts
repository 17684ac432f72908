import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type Credit,
  type CreditNoteLine,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { changedAt } from '../proving/leaves.js';
import { fileOf, invoiceOf, item, left, mismatch, rate, right, units, type Mismatch } from '../support.js';
import { mendLine, mendNote } from './mend-note.js';

// Every reason why a note is not explained: only what is true of the invoice is.

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));

const shop = () =>
  fileOf({
    lines: [units('a', 4, 1000, 't', 'in'), units('b', 2, 500), item('c', 300)],
    discounts: [{ id: 'd', percent: 10, lines: ['a'] }],
    taxRates: [rate('t', 20), rate('in', 10, 'inclusive')],
  });
const quantity: Credit = { by: 'quantity', line: 'a', quantity: 1 };

const off = (path: Refusal['path'], ...figures: Mismatch) => mismatch(['creditNote', ...path], ...figures);

describe('documents that are not explained', () => {
  it('are of another invoice, another currency or another minor unit', () => {
    const { creditNote } = issue(shop(), quantity);
    const lines = [item('z', 1)];
    expect(left(explain(creditNote, invoiceOf({ number: 'I-2', currency: 'USD', lines })))).toEqual([
      off(['invoice'], 'I-1', 'I-2'),
      off(['currency'], 'EUR', 'USD'),
      off(['taxes'], '"2 items"', '"0 items"'),
      { code: 'unknown-line', path: ['creditNote', 'lines', 0, 'line'], line: 'a' },
    ]);
    const own = issue(fileOf({ currency: 'XXT', minorUnit: 1, lines }), { by: 'remainder' }).creditNote;
    expect(left(explain(own, invoiceOf({ currency: 'XXT', minorUnit: 3, lines })))).toEqual([off(['minorUnit'], 1, 3)]);
  });

  it('are of an invoice without the line', () => {
    const { creditNote } = issue(shop(), quantity);
    expect(left(explain(creditNote, invoiceOf({ lines: [item('z', 1)] })))).toEqual([
      off(['taxes'], '"2 items"', '"0 items"'),
      { code: 'unknown-line', path: ['creditNote', 'lines', 0, 'line'], line: 'a' },
    ]);
  });

  it('name no line', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'remainder', line: 'c' });
    const lines = creditNote.lines.map((line) => changedAt(line, ['line'], undefined) as CreditNoteLine);
    expect(left(explain(mendNote(creditNote, { lines, credits: [{ by: 'remainder' }] }), receivable.invoice))).toEqual([
      { code: 'missing', path: ['creditNote', 'lines', 0, 'line'], expected: 'text' },
    ]);
  });
});

describe('a line is not explained that moved', () => {
  it('more than there is', () => {
    const { receivable, creditNote } = issue(shop(), quantity);
    const note = mendNote(creditNote, { credits: [{ by: 'quantity', line: 'a', quantity: 9 }] });
    expect(left(explain(note, receivable.invoice))).toEqual([
      {
        code: 'quantity-exceeds-line',
        path: ['creditNote', 'credits', 0, 'quantity'],
        line: 'a',
        asked: '9',
        left: '4',
      },
    ]);
  });

  it('otherwise than was asked', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'amount', line: 'c', amount: 100, of: 'net' });
    const note = mendNote(creditNote, { credits: [{ by: 'amount', line: 'c', amount: 90, of: 'net' }] });
    expect(left(explain(note, receivable.invoice))).toEqual(
      ['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 100, 90)),
    );
  });

  it('less than all that was left of it', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'amount', line: 'c', amount: 100, of: 'net' });
    const lines = [{ ...creditNote.lines[0]!, by: 'remainder' as const }];
    const note = mendNote(creditNote, { lines, credits: [{ by: 'remainder', line: 'c' }] });
    expect(left(explain(note, receivable.invoice))).toEqual([
      ...['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 100, 300)),
      off(['lines', 0, 'quantity'], 'undefined', '"1"'),
    ]);
  });

  it('by nothing, as all of it was credited before', () => {
    const first = issue(shop(), { by: 'remainder', line: 'c' });
    const { creditNote } = issue(first.receivable, { by: 'remainder', line: 'b' });
    const before = { position: 2, quantity: '1', byQuantity: 300, discounts: [], taxes: [] };
    const nothing = {
      ...(changedAt(first.creditNote.lines[0], ['quantity'], undefined) as CreditNoteLine),
      ...{ subtotal: 0, net: 0, total: 0 },
      before: { ...before, subtotal: 300, net: 300, total: 300 },
    };
    const note = mendNote(creditNote, { lines: [...creditNote.lines, nothing], credits: [{ by: 'remainder' }] });
    expect(left(explain(note, first.receivable.invoice))).toEqual([
      { code: 'line-fully-credited', path: ['creditNote', 'lines', 1], line: 'c' },
    ]);
  });

  it('by more than its share of a discount', () => {
    const { receivable, creditNote } = issue(shop(), quantity);
    const note = mendLine(creditNote, 0, { subtotal: 1001, discounts: [{ id: 'd', amount: 101 }] });
    expect(left(explain(note, receivable.invoice))).toEqual([
      off(['lines', 0, 'subtotal'], 1001, 1000),
      off(['lines', 0, 'discounts', 0, 'amount'], 101, 100),
    ]);
  });

  it('by another quantity than was asked', () => {
    const { receivable, creditNote } = issue(shop(), quantity);
    expect(left(explain(mendLine(creditNote, 0, { quantity: '2' }), receivable.invoice))).toEqual([
      off(['lines', 0, 'quantity'], '"2"', '"1"'),
    ]);
  });
});

describe('a note is not explained that takes', () => {
  const custom = (unitPrice: number): Credit => ({ by: 'custom', description: 'Goodwill', quantity: 1, unitPrice });
  const alterPrice = (file: Receivable, unitPrice: number, ...credits: readonly Credit[]) => {
    const { creditNote } = issue(file, ...credits, custom(1));
    const last = creditNote.lines.length - 1;
    const price = { subtotal: unitPrice, net: unitPrice, total: unitPrice, unitPrice: String(unitPrice) };
    const lines = creditNote.lines.map((line, i) => (i === last ? { ...line, ...price } : line));
    return explain(mendNote(creditNote, { lines, credits: [...credits, custom(unitPrice)] }), file.invoice);
  };

  it('more than earlier notes left of the lines that it credits', () => {
    const first = issue(fileOf({ lines: [item('a', 100), item('b', 100)] }), {
      by: 'amount',
      line: 'a',
      amount: 60,
      of: 'net',
    });
    const more: Credit = { by: 'amount', line: 'a', amount: 10, of: 'net' };
    expect(right(alterPrice(first.receivable, 130, more)).totals.total).toBe(140);
    expect(left(alterPrice(first.receivable, 131, more))).toEqual([off(['totals', 'total'], 141, '1 to 140')]);
  });

  it('more than the invoice, unless lines below zero gave something back', () => {
    const file = fileOf({ lines: [item('a', 100), item('back', -50)] });
    const some: Credit = { by: 'amount', line: 'a', amount: 10, of: 'net' };
    expect(right(alterPrice(file, 90, some)).totals.total).toBe(100);
    expect(left(alterPrice(file, 91, some))).toEqual([off(['totals', 'total'], 101, '1 to 100')]);
    const back: Credit = { by: 'amount', line: 'back', amount: -10, of: 'net' };
    expect(left(alterPrice(file, 51, some, back))).toEqual([off(['totals', 'total'], 51, '1 to 50')]);
  });
});

describe('what was credited before is not explained', () => {
  const refusals = (changes: object) => {
    const { receivable, creditNote } = issue(issue(shop(), quantity).receivable, quantity);
    const [{ before } = { before: undefined }] = creditNote.lines;
    return left(explain(mendLine(creditNote, 0, { before: { ...before, ...changes } }), receivable.invoice));
  };
  const at = ['lines', 0, 'before'];

  it.each<readonly [string, object, readonly Refusal[]]>([
    ['of another line', { position: 1 }, [off([...at, 'position'], 1, 0)]],
    ['of no line', { position: 7 }, [off([...at, 'position'], 7, 0)]],
    ['by quantity of no quantity', { quantity: '0' }, [off([...at, 'byQuantity'], 1000, '0 to 0')]],
    ['beyond its quantity', { quantity: '9' }, [off([...at, 'quantity'], 9, 4)]],
    ['with a tax missing', { taxes: [164] }, [off([...at, 'taxes', 'length'], 1, 2)]],
    [
      'where it does not add up',
      { net: 817 },
      [off([...at, 'subtotal'], 1000, 999), off([...at, 'total'], 1064, 1063)],
    ],
  ])('%s', (_, changes, expected) => {
    expect(refusals(changes)).toEqual(expected);
  });
});
