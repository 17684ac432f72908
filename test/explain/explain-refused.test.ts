import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type Credit,
  type CreditNoteLine,
  type Invoice,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { changedAt } from '../proving/leaves.js';
import { fileOf, invoiceOf, item, left, mismatch, rate, right, units, type Mismatch } from '../support.js';
import { restated, restatedLine } from './restated.js';

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
  const none = undefined as never;

  it('are no documents', () => {
    const file = shop();
    const { creditNote } = issue(file, quantity);
    expect(left(explain(none, file.invoice))).toEqual([{ code: 'missing', path: ['creditNote'], expected: 'record' }]);
    expect(left(explain(creditNote, none))).toEqual([{ code: 'missing', path: ['invoice'], expected: 'record' }]);
    expect(left(explain(none, null as never))).toEqual([
      { code: 'missing', path: ['creditNote'], expected: 'record' },
      { code: 'wrong-type', path: ['invoice'], expected: 'record', received: 'null' },
    ]);
  });

  it('do not hold by themselves', () => {
    const file = shop();
    const { creditNote } = issue(file, quantity);
    const [line] = file.invoice.lines;
    const invoice: Invoice = { ...file.invoice, lines: [{ ...line!, net: 1 }, ...file.invoice.lines.slice(1)] };
    const refused = left(explain({ ...creditNote, prePayment: 1 }, invoice));
    expect(refused).toContainEqual(off(['prePayment'], 1, 1064));
    expect(refused).toContainEqual({ ...off([], 1, 3273), path: ['invoice', 'lines', 0, 'net'] });
  });

  it('are of another invoice, another currency or another minor unit', () => {
    const { creditNote } = issue(shop(), quantity);
    const lines = [item('z', 1)];
    expect(left(explain(creditNote, invoiceOf({ number: 'I-2', currency: 'USD', lines })))).toEqual([
      off(['invoice'], '"I-1"', '"I-2"'),
      off(['currency'], '"EUR"', '"USD"'),
    ]);
    const own = issue(fileOf({ currency: 'XXT', minorUnit: 1, lines }), { by: 'remainder' }).creditNote;
    expect(left(explain(own, invoiceOf({ currency: 'XXT', minorUnit: 3, lines })))).toEqual([off(['minorUnit'], 1, 3)]);
  });

  it('are of an invoice without the line', () => {
    const { creditNote } = issue(shop(), quantity);
    expect(left(explain(creditNote, invoiceOf({ lines: [item('z', 1)] })))).toEqual([
      { code: 'unknown-line', path: ['creditNote', 'lines', 0, 'line'], line: 'a' },
    ]);
  });

  it('name no line', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'remainder', line: 'c' });
    const lines = creditNote.lines.map((line) => changedAt(line, ['line'], undefined) as CreditNoteLine);
    expect(left(explain(restated(creditNote, { lines, credits: [{ by: 'remainder' }] }), receivable.invoice))).toEqual([
      { code: 'unknown-line', path: ['creditNote', 'lines', 0, 'line'], line: '' },
    ]);
  });
});

describe('a line is not explained that moved', () => {
  it('more than there is', () => {
    const { receivable, creditNote } = issue(shop(), quantity);
    const note = restated(creditNote, { credits: [{ by: 'quantity', line: 'a', quantity: 9 }] });
    expect(left(explain(note, receivable.invoice))).toEqual([
      {
        code: 'quantity-exceeds-line',
        path: ['creditNote', 'lines', 0, 'quantity'],
        line: 'a',
        asked: '9',
        left: '4',
      },
    ]);
  });

  it('otherwise than was asked', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'amount', line: 'c', amount: 100, of: 'net' });
    const note = restated(creditNote, { credits: [{ by: 'amount', line: 'c', amount: 90, of: 'net' }] });
    expect(left(explain(note, receivable.invoice))).toEqual(
      ['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 100, 90)),
    );
  });

  it('less than all that was left of it', () => {
    const { receivable, creditNote } = issue(shop(), { by: 'amount', line: 'c', amount: 100, of: 'net' });
    const lines = [{ ...creditNote.lines[0]!, by: 'remainder' as const }];
    const note = restated(creditNote, { lines, credits: [{ by: 'remainder', line: 'c' }] });
    expect(left(explain(note, receivable.invoice))).toEqual([
      ...['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 100, 300)),
      off(['lines', 0, 'quantity'], 'undefined', '"1"'),
    ]);
  });

  it('unless all of it was credited before, and nothing of it moved', () => {
    const first = issue(shop(), { by: 'remainder', line: 'c' });
    const { creditNote } = issue(first.receivable, { by: 'remainder', line: 'b' });
    const before = { position: 2, quantity: '1', byQuantity: 300, discounts: [], taxes: [] };
    const nothing = {
      ...(changedAt(first.creditNote.lines[0], ['quantity'], undefined) as CreditNoteLine),
      ...{ subtotal: 0, net: 0, total: 0 },
      before: { ...before, subtotal: 300, net: 300, total: 300 },
    };
    const note = restated(creditNote, {
      lines: [nothing, ...creditNote.lines],
      credits: [{ by: 'remainder' }],
    });
    const [line] = right(explain(note, first.receivable.invoice)).lines;
    expect(line!.figures.map(({ figure, credited, left: rest }) => [figure, credited, rest])).toEqual([
      ['subtotal', 0, 0],
      ['net', 0, 0],
      ['total', 0, 0],
    ]);
  });
});

describe('what was credited before is not explained', () => {
  const refusals = (changes: object) => {
    const { receivable, creditNote } = issue(issue(shop(), quantity).receivable, quantity);
    const [{ before } = { before: undefined }] = creditNote.lines;
    return left(explain(restatedLine(creditNote, 0, { before: { ...before, ...changes } }), receivable.invoice));
  };
  const at = ['lines', 0, 'before'];

  it.each<readonly [string, object, readonly Refusal[]]>([
    ['of another line', { position: 1 }, [off([...at, 'position'], 1, 0)]],
    ['of no line', { position: 7 }, [off([...at, 'position'], 7, 0)]],
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
