import { describe, expect, it } from 'vitest';
import { issueCreditNote, type Credit } from '../../src/index.js';
import { credit, fileOf, item, left, noteDraft } from '../support.js';

const file = () => fileOf({ lines: Array.from({ length: 40 }, (_, i) => item(`l${i}`, i)) });
const rest = (line: string): Credit => ({ by: 'remainder', line });

describe('an invoice of many lines', () => {
  it('finds each of them by its id', () => {
    const first = credit(file(), rest('l7'), rest('l39'));
    const next = credit(first.receivable, rest('l8'));
    expect([...first.creditNote.lines, ...next.creditNote.lines].map(({ line, total }) => [line, total])).toEqual([
      ['l7', 7],
      ['l39', 39],
      ['l8', 8],
    ]);
  });

  it('has no other', () => {
    const own = file();
    expect(left(issueCreditNote(own, noteDraft(own, rest('l40'))))).toEqual([
      { code: 'unknown-line', path: ['credits', 0, 'line'], line: 'l40' },
    ]);
  });
});
