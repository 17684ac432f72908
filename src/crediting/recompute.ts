import type { Credit, CustomCredit, RemainderCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteFields, CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice } from '../documents/invoice.js';
import type { Refusal } from '../documents/refusal.js';
import { collectDifferences, isSame } from '../reading/differences.js';
import { checkBetween, checkEqual, checkPartsBetween } from '../reading/mismatch.js';
import { at } from '../reading/paths.js';
import { checkCustomCredit } from '../rules/credit.js';
import { checkCreditedLine } from './check-credited-line.js';
import { createCustomLine } from './custom-line.js';
import {
  applyNoteLine,
  createInvoiceState,
  createMovement,
  readLineState,
  type InvoiceState,
  type LineMovement,
} from './invoice-state.js';
import { computeLeft, sumAtPositions, type LineFigures, type LineState } from './line-state.js';
import { createNoteLine } from './note-line.js';
import { takeLineRemainder } from './remainder.js';
import { computeMovements } from './ways.js';

/** How a line of a note came about: the credit that it answers, and how its invoice line stood and moved. */
export type RecomputedLine =
  | { readonly credit: CustomCredit; readonly line: CreditNoteLine }
  | {
      readonly credit: Exclude<Credit, CustomCredit>;
      readonly line: CreditNoteLine;
      readonly state: LineState;
      readonly movement: LineMovement;
      /** Whether an amount was spread over the lines, of which this line's figures are a part. */
      readonly isSpread: boolean;
    };

/**
 * Computes the lines of a note again from its credits, the invoice, and what each line says was credited before; refuses
 * each figure that comes out otherwise.
 *
 * A credit of one line and a custom credit are computed as they were when the note was issued. What an amount spread over
 * the lines gave to each of them follows from all lines of the invoice, of which the note does not tell: its lines are
 * held to what was left of them, and to the amount.
 */
export const recomputeNote = (
  note: CreditNoteFields,
  invoice: Invoice,
  refusals: Refusal[],
): readonly RecomputedLine[] => {
  const { credits, lines } = note;
  const known = refusals.length;
  checkAnswers(note, refusals);
  const state = createInvoiceState(invoice, readEarlier(lines, invoice, refusals), 0);
  // Nothing is computed from what does not hold.
  if (refusals.length > known) return [];
  const recomputed: RecomputedLine[] = [];
  const walk: Walk = { invoice, state, lines, refusals, recomputed, left: undefined };
  let start = 0;
  for (let index = 0; index < credits.length; index++) {
    let end = start;
    while (lines[end]?.credit === index) end++;
    recomputeCredit(credits[index]!, index, start, end, walk);
    start = end;
  }
  return recomputed;
};

/** What goes along while the credits of a note are computed again. */
type Walk = {
  readonly invoice: Invoice;
  readonly state: InvoiceState;
  readonly lines: readonly CreditNoteLine[];
  readonly refusals: Refusal[];
  readonly recomputed: RecomputedLine[];
  /** What is left of the invoice's total: known once a remainder of the invoice took all of it. */
  left: number | undefined;
};

/** The lines stand in the order of their credits; each credit has lines, and one that is not spread has one. */
const checkAnswers = ({ credits, lines }: CreditNoteFields, refusals: Refusal[]): void => {
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
    refusals.push(...checkEqual(`${count} lines`, many ? '1 line or more' : '1 line', ['credits', index]));
  });
};

/** What was credited of each line before the note, as the first line of the note on it says. */
const readEarlier = (
  lines: readonly CreditNoteLine[],
  invoice: Invoice,
  refusals: Refusal[],
): ReadonlyMap<number, CreditedLine> => {
  const { findPosition, findTaxPositions } = createInvoiceState(invoice, [], 0);
  const earlier = new Map<number, CreditedLine>();
  const seen = new Set<number>();
  lines.forEach(({ line: id, before }, i) => {
    if (id === undefined) return;
    const position = findPosition(id);
    if (position < 0) {
      refusals.push({ code: 'unknown-line', path: ['lines', i, 'line'], line: id });
      return;
    }
    if (seen.has(position)) return;
    seen.add(position);
    if (before === undefined) return;
    const path = ['lines', i, 'before'];
    const line = invoice.lines[position]!;
    refusals.push(...checkEqual(before.position, position, [...path, 'position']));
    for (const refusal of checkCreditedLine(before, line, findTaxPositions(line.taxes))) {
      refusals.push({ ...refusal, path: [...path, ...refusal.path] });
    }
    earlier.set(position, before);
  });
  return earlier;
};

const recomputeCredit = (credit: Credit, index: number, start: number, end: number, walk: Walk): void => {
  switch (credit.by) {
    case 'custom':
      recomputeCustomLine(credit, index, start, walk);
      return;
    case 'spread':
      recomputeSpread(credit, start, end, walk);
      return;
    case 'remainder':
      if (credit.line === undefined) recomputeInvoiceRemainder(credit, start, end, walk);
      else recomputeLine(credit, index, start, walk);
      return;
    case 'quantity':
    case 'amount':
    case 'percent':
      recomputeLine(credit, index, start, walk);
      return;
  }
};

const recomputeCustomLine = (credit: CustomCredit, index: number, n: number, walk: Walk): void => {
  const line = walk.lines[n]!;
  const refused = checkCustomCredit(credit, walk.invoice, ['credits', index]);
  walk.refusals.push(...refused);
  if (refused.length > 0) return;
  collectDifferences(line, createCustomLine(credit, index, walk.invoice), locateLine(n), walk.refusals);
  if (walk.left !== undefined) walk.left -= line.total;
  walk.recomputed.push({ credit, line });
};

const recomputeLine = (credit: Exclude<Credit, CustomCredit>, index: number, n: number, walk: Walk): void => {
  const { refusals, movements } = computeMovements(credit, walk.state, ['credits', index]);
  const [movement] = movements;
  if (movement === undefined) walk.refusals.push(...refusals);
  else take(credit, n, readLineState(walk.state, movement.position), movement, false, walk);
};

const recomputeSpread = (credit: SpreadCredit, start: number, end: number, walk: Walk): void => {
  let amount = 0;
  for (let n = start; n < end; n++) {
    amount += walk.lines[n]![credit.of];
    takeSpreadLine(credit, n, walk);
  }
  walk.refusals.push(...checkEqual(credit.amount, amount, ['credits', walk.lines[start]!.credit, 'amount']));
};

/** All that is left of each line, with its quantity; where custom lines used up part of the invoice, what is left is spread. */
const recomputeInvoiceRemainder = (credit: RemainderCredit, start: number, end: number, walk: Walk): void => {
  const { lines, refusals, left } = walk;
  const isExact = lines.slice(start, end).some(({ quantity }) => quantity !== undefined);
  let total = 0;
  for (let n = start; n < end; n++) {
    const state = findState(n, walk);
    const remainder = takeLineRemainder(state);
    total += lines[n]!.total;
    if (remainder !== undefined && (isExact || isLineOf(lines[n]!, remainder)))
      take(credit, n, state, remainder, false, walk);
    else takeSpreadLine(credit, n, walk);
  }
  // A remainder leaves nothing; what a later one takes is what credits of negative lines gave back meanwhile.
  if (left !== undefined) refusals.push(...checkEqual(total, left, ['credits', lines[start]!.credit]));
  walk.left = 0;
};

const isLineOf = (line: CreditNoteLine, movement: LineMovement): boolean =>
  line.quantity === movement.quantity && isSame(line, createNoteLine(movement, line.credit, line.by));

/** Takes a line of a spread as the note says it moved: something of a line above zero, and no figure above what is left. */
const takeSpreadLine = (credit: SpreadCredit | RemainderCredit, n: number, walk: Walk): void => {
  const line = walk.lines[n]!;
  const state = findState(n, walk);
  const figures = readFigures(line, state);
  const left = computeLeft(state);
  const path = ['lines', n];
  walk.refusals.push(
    ...(state.line.subtotal > 0 ? [] : checkEqual(state.line.id, 'a line above zero', [...path, 'line'])),
    ...checkBetween(figures.net, 0, left.net, [...path, 'net']),
    ...checkBetween(figures.total, 1, left.total, [...path, 'total']),
    ...checkPartsBetween(figures.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
    ...checkPartsBetween(figures.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
  );
  take(credit, n, state, createMovement(state, figures), true, walk);
};

/** The figures that a line of a note says an invoice line moved by: its net and its shares, and what follows from them. */
const readFigures = (line: CreditNoteLine, { line: invoiced, sign, taxPositions }: LineState): LineFigures => {
  const discounts = invoiced.discounts.map((_, i) => sign * (line.discounts[i]?.amount ?? 0));
  const taxes = invoiced.taxes.map((_, i) => sign * (line.taxes[i]?.amount ?? 0));
  const net = sign * line.net;
  const discount = discounts.reduce((sum, amount) => sum + amount, 0);
  const inclusive = sumAtPositions(taxPositions.inclusive, taxes);
  const exclusive = sumAtPositions(taxPositions.exclusive, taxes);
  const price = net + inclusive;
  return {
    subtotal: price + discount,
    discount,
    inclusive,
    net,
    exclusive,
    total: price + exclusive,
    discounts,
    taxes,
  };
};

/** The invoice line of a line of the note, as the credits so far left it; there is one, or it was refused before. */
const findState = (n: number, { state, lines }: Walk): LineState =>
  readLineState(state, state.findPosition(lines[n]!.line ?? ''));

/** Compares a line of the note with what its invoice line moved by, and goes on from what was computed. */
const take = (
  credit: Exclude<Credit, CustomCredit>,
  n: number,
  state: LineState,
  movement: LineMovement,
  isSpread: boolean,
  walk: Walk,
): void => {
  const line = walk.lines[n]!;
  const computed = createNoteLine(movement, line.credit, credit.by);
  collectDifferences(line, computed, locateLine(n), walk.refusals);
  applyNoteLine(walk.state, computed, movement.position);
  if (walk.left !== undefined) walk.left -= computed.total;
  walk.recomputed.push({ credit, line, state, movement, isSpread });
};

const locateLine = (n: number) => at(at(undefined, 'lines'), n);
