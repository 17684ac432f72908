import type { CreditNoteFields, CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice } from '../documents/invoice.js';
import { moveRefusal } from '../documents/outcome.js';
import type { Refusal } from '../documents/refusal.js';
import { checkBetween, checkEqual } from '../reading/compare.js';
import { checkCreditedLine } from './check-credited-line.js';
import { createInvoiceState } from './invoice-state.js';

/** The invoice lines that a note credits, and how they stood before it. */
export type NoteLines = {
  /** The position on the invoice of each line of the note; −1 of a custom line. */
  readonly positions: readonly number[];
  /** The positions of all lines that the note credits. */ readonly credited: ReadonlySet<number>;
  /** What was credited of them before the note, by position. */ readonly earlier: ReadonlyMap<number, CreditedLine>;
};

/** The lines stand in the order of their credits; each credit has lines, and one that is not spread has one. */
export const checkAnswers = ({ credits, lines }: CreditNoteFields, refusals: Refusal[]): void => {
  const counts = credits.map(() => 0);
  lines.forEach(({ credit, line }, i) => {
    const least = i === 0 ? 0 : lines[i - 1]!.credit;
    const outside = checkBetween(credit, least, credits.length - 1, ['lines', i, 'credit']);
    if (outside.length > 0) refusals.push(...outside);
    else counts[credit]!++;
    // A custom credit has no invoice line; that it has none is compared with the line that it makes.
    if (line === undefined && credits[credit]?.by !== 'custom') {
      refusals.push({ code: 'missing', path: ['lines', i, 'line'], expected: 'text' });
    }
  });
  credits.forEach((credit, index) => {
    const count = counts[index]!;
    const many = credit.by === 'spread' || (credit.by === 'remainder' && credit.line === undefined);
    if (many ? count > 0 : count === 1) return;
    refusals.push(...checkEqual(describeCount(count), many ? '1 line or more' : '1 line', ['credits', index]));
  });
};

export const describeCount = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** Finds the invoice line of each line, and what was credited of it before: the first line of the note on it says so. */
export const readNoteLines = (lines: readonly CreditNoteLine[], invoice: Invoice, refusals: Refusal[]): NoteLines => {
  const { findPosition, findTaxPositions } = createInvoiceState(invoice, [], 0);
  const credited = new Set<number>();
  const earlier = new Map<number, CreditedLine>();
  const positions = lines.map(({ line: id, before }, i) => {
    if (id === undefined) return -1;
    const position = findPosition(id);
    if (position < 0) refusals.push({ code: 'unknown-line', path: ['lines', i, 'line'], line: id });
    if (position < 0 || credited.has(position)) return position;
    credited.add(position);
    if (before === undefined) return position;
    const path = ['lines', i, 'before'];
    const line = invoice.lines[position]!;
    refusals.push(...checkEqual(before.position, position, [...path, 'position']));
    for (const off of checkCreditedLine(before, line, findTaxPositions(line.taxes)))
      refusals.push(moveRefusal(off, path));
    earlier.set(position, before);
    return position;
  });
  return { positions, credited, earlier };
};

/**
 * The note takes no more than was left of the invoice. Of lines that it does not credit, those below zero may have given
 * back all that they are.
 */
export const checkWithinLeft = (
  { totals: { total } }: CreditNoteFields,
  { credited, earlier }: NoteLines,
  { totals, lines }: Invoice,
): readonly Refusal[] => {
  let most = totals.total;
  for (const before of earlier.values()) most -= before.total;
  if (total > most) lines.forEach((line, position) => (most -= credited.has(position) ? 0 : Math.min(0, line.total)));
  return checkBetween(total, 1, most, ['totals', 'total']);
};
