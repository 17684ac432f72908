import { describe, expect, it } from 'vitest';
import { issueCreditNote } from '../../src/index.js';
import { findLinePosition } from '../../src/invoicing/lookups.js';
import { fileOf, item, left, noteDraft } from '../support.js';

describe('the place of a line', () => {
  it.each([1, 2, 31, 32, 33, 34, 80])('is found among %d lines, and −1 where there is none', (count) => {
    const lines = Array.from({ length: count }, (_, i) => item(`line ${i}`, 100));
    const file = fileOf({ lines });
    expect(file.invoice.lines.map(({ id }) => findLinePosition(file.invoice, id))).toEqual([...lines.keys()]);
    expect(findLinePosition(file.invoice, 'another')).toBe(-1);
    const draft = noteDraft(file, { by: 'remainder', line: 'another' });
    expect(left(issueCreditNote(file, draft))).toEqual([
      { code: 'unknown-line', path: ['credits', 0, 'line'], line: 'another' },
    ]);
  });
});
