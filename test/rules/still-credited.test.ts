import { describe, expect, it } from 'vitest';
import { voidCreditNote, type CreditNote, type CreditNoteLine } from '../../src/index.js';
import { stillCredited } from '../../src/rules/credit-note/still-credited.js';
import { credit, fileOf, item, right } from '../support.js';

const file = fileOf({ lines: [item('a', 100), item('b', 100)] });
// Of a, a tenth of a percent: that comes to nothing, and leaves nothing on file.
const { creditNote, receivable } = credit(
  file,
  { by: 'percent', line: 'a', percent: '0.1' },
  { by: 'amount', line: 'b', amount: 50, of: 'net' },
);

describe('what a note gives back of a line', () => {
  it('may be nothing', () => {
    expect(creditNote.lines[0]).toMatchObject({ line: 'a', subtotal: 0, total: 0 });
    expect(receivable.creditedLines.flat().map(({ position }) => position)).toEqual([1]);
    expect(right(voidCreditNote(receivable, creditNote.number)).receivable.creditedLines).toEqual([]);
  });

  const told = (changes: Partial<CreditNoteLine>) => {
    const [line, ...others] = creditNote.lines as readonly [CreditNoteLine, ...CreditNoteLine[]];
    const note: CreditNote = { ...creditNote, lines: [{ ...line, ...changes }, ...others] };
    return stillCredited(receivable, note).length;
  };

  it.each([
    [{}, 0],
    [{ quantity: '0' }, 0],
    [{ quantity: '1' }, 1],
    [{ subtotal: 5 }, 1],
    [{ total: 5 }, 1],
    [{ subtotal: 5, total: 5, quantity: '1' }, 1],
  ])('is refused where nothing stands credited of the line, unless it is nothing: %j', (changes, refusals) => {
    expect(told(changes)).toBe(refusals);
  });
});
