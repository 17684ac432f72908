import type { Credit, CustomCredit, RemainderCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteFields, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import type { Refusal } from '../documents/refusal.js';
import { checkBetween, checkEqual, checkPartsBetween, collectDifferences, isSame } from '../reading/compare.js';
import { at } from '../reading/paths.js';
import { checkCustomCredit } from '../rules/credit.js';
import { checkAnswers, checkWithinLeft, describeCount, readNoteLines, type NoteLines } from './check-note-lines.js';
import { createCustomLine } from './custom-line.js';
import {
  applyNoteLine,
  createInvoiceState,
  createMovement,
  readLineState,
  type InvoiceState,
  type LineMovement,
} from './invoice-state.js';
import { computeLeft, type LineState } from './line-state.js';
import { createNoteLine, readNoteLine } from './note-line.js';
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
 * A credit of one line and a custom credit are computed as they were when the note was issued. So is what was spread,
 * where the note credits every line that could have shared in it; what it gave to each line follows from all of them.
 * Where the note does not tell of some, its lines are held to what was left of them, and to the amount.
 */
export const recomputeNote = (
  note: CreditNoteFields,
  invoice: Invoice,
  refusals: Refusal[],
): readonly RecomputedLine[] => {
  const { credits, lines } = note;
  const known = refusals.length;
  checkAnswers(note, refusals);
  const noteLines = readNoteLines(lines, invoice, refusals);
  // Nothing is computed from what does not hold.
  if (refusals.length > known) return [];
  refusals.push(...checkWithinLeft(note, noteLines, invoice));
  const state = createInvoiceState(invoice, noteLines.earlier, 0);
  const run: Run = { ...noteLines, lines, state, refusals, recomputed: [], isLeftKnown: false };
  let start = 0;
  for (let index = 0; index < credits.length; index++) {
    let end = start;
    while (lines[end]?.credit === index) end++;
    recomputeCredit(credits[index]!, { index, start, end }, run);
    start = end;
  }
  return run.recomputed;
};

/** What goes along while the credits of a note are computed again. */
type Run = NoteLines & {
  readonly lines: readonly CreditNoteLine[];
  readonly state: InvoiceState;
  readonly refusals: Refusal[];
  readonly recomputed: RecomputedLine[];
  /** Whether the state knows what is left of the invoice: since a remainder of the invoice took all of it. */
  isLeftKnown: boolean;
};

/** Which credit it is, and the lines of the note that answer it: from `start`, up to but not `end`. */
type Answer = { readonly index: number; readonly start: number; readonly end: number };

type LineCredit = Exclude<Credit, CustomCredit>;

const recomputeCredit = (credit: Credit, answer: Answer, run: Run): void => {
  switch (credit.by) {
    case 'custom':
      recomputeCustomLine(credit, answer, run);
      return;
    case 'spread':
      recomputeSpread(credit, answer, run);
      return;
    case 'remainder':
      if (credit.line === undefined) recomputeInvoiceRemainder(credit, answer, run);
      else compareMovements(credit, false, answer, run);
      return;
    case 'quantity':
    case 'amount':
    case 'percent':
      compareMovements(credit, false, answer, run);
      return;
  }
};

const recomputeCustomLine = (credit: CustomCredit, { index, start }: Answer, run: Run): void => {
  const { lines, state, refusals, recomputed } = run;
  const line = lines[start]!;
  const refused = checkCustomCredit(credit, state.invoice, ['credits', index]);
  refusals.push(...refused);
  if (refused.length > 0) return;
  collectDifferences(line, createCustomLine(credit, index, state.invoice), locateLine(start), refusals);
  applyNoteLine(state, line, undefined);
  recomputed.push({ credit, line });
};

/** Computes a credit as it was when the note was issued, and compares its lines. */
const compareMovements = (credit: LineCredit, isSpread: boolean, { index, start, end }: Answer, run: Run): void => {
  const { refusals, movements } = computeMovements(credit, run.state, ['credits', index]);
  run.refusals.push(...refusals);
  if (refusals.length > 0) return;
  run.refusals.push(...checkEqual(describeCount(end - start), describeCount(movements.length), ['credits', index]));
  if (movements.length !== end - start) return;
  movements.forEach((movement, i) => {
    compareLine(credit, start + i, readLineState(run.state, movement.position), movement, isSpread, run);
  });
};

const recomputeSpread = (credit: SpreadCredit, answer: Answer, run: Run): void => {
  const { credited, state, refusals } = run;
  const amount = sumLines(credit.of, answer, run);
  const isKnown = state.invoice.lines.every((line, position) => line[credit.of] <= 0 || credited.has(position));
  if (isKnown && amount === credit.amount) {
    compareMovements(credit, true, answer, run);
    return;
  }
  refusals.push(...checkEqual(credit.amount, amount, ['credits', answer.index, 'amount']), ...checkOrder(answer, run));
  for (let n = answer.start; n < answer.end; n++) takeSpreadLine(credit, credit.of, n, run);
};

/** All that is left of each line, with its quantity; where custom lines used up part of the invoice, what is left is spread. */
const recomputeInvoiceRemainder = (credit: RemainderCredit, answer: Answer, run: Run): void => {
  const { state, refusals, credited } = run;
  const total = sumLines('total', answer, run);
  // It takes all that is left of the invoice, so after the first one it is known what is left for the next.
  if (!run.isLeftKnown) state.left = total;
  run.isLeftKnown = true;
  const isSpread = isSpreadOver(answer, run);
  if (isSpread && credited.size === state.invoice.lines.length) {
    compareMovements(credit, true, answer, run);
    return;
  }
  refusals.push(...checkEqual(total, state.left, ['credits', answer.index]), ...checkOrder(answer, run));
  for (let n = answer.start; n < answer.end; n++) {
    if (isSpread) takeSpreadLine(credit, 'total', n, run);
    else takeLeftLine(credit, n, run);
  }
  if (isSpread) return;
  const count = answer.end - answer.start;
  refusals.push(...checkEqual(describeCount(count), describeCount(count + countLeft(run)), ['credits', answer.index]));
};

const sumLines = (figure: 'net' | 'total', { start, end }: Answer, { lines }: Run): number => {
  let sum = 0;
  for (let n = start; n < end; n++) sum += lines[n]![figure];
  return sum;
};

/** Whether a remainder of the invoice was spread: it used up no quantity, and did not take all that is left of each line. */
const isSpreadOver = ({ start, end }: Answer, run: Run): boolean => {
  const lines = run.lines.slice(start, end);
  if (lines.some(({ quantity }) => quantity !== undefined)) return false;
  const takesAll = lines.every((line, i) => {
    const remainder = takeLineRemainder(readLine(start + i, run));
    return remainder !== undefined && isSame(line, createNoteLine(remainder, line.credit, line.by));
  });
  return !takesAll || countLeft(run) > lines.length;
};

/** How many of the lines that the note credits have something left. */
const countLeft = ({ credited, state }: Run): number => {
  let count = 0;
  for (const position of credited) if (takeLineRemainder(readLineState(state, position)) !== undefined) count++;
  return count;
};

/** The lines of one credit stand in the order of the invoice, each once. */
const checkOrder = ({ start, end }: Answer, { lines, positions }: Run): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  for (let n = start + 1; n < end; n++) {
    if (positions[n]! > positions[n - 1]!) continue;
    refusals.push(...checkEqual(lines[n]!.line!, `a line after ${lines[n - 1]!.line!}`, ['lines', n, 'line']));
  }
  return refusals;
};

/** Takes all that is left of a line, where something is. */
const takeLeftLine = (credit: RemainderCredit, n: number, run: Run): void => {
  const state = readLine(n, run);
  const remainder = takeLineRemainder(state);
  if (remainder !== undefined) compareLine(credit, n, state, remainder, false, run);
  else run.refusals.push({ code: 'line-fully-credited', path: ['lines', n], line: state.line.id });
};

/** Takes a line of a spread as the note says it moved: something of a line above zero, and no figure above what is left. */
const takeSpreadLine = (credit: SpreadCredit | RemainderCredit, of: 'net' | 'total', n: number, run: Run): void => {
  const state = readLine(n, run);
  const figures = readNoteLine(run.lines[n]!, state);
  const left = computeLeft(state);
  const path = ['lines', n];
  run.refusals.push(
    ...(state.line.subtotal > 0 ? [] : checkEqual(state.line.id, 'a line above zero', [...path, 'line'])),
    ...checkBetween(figures.net, of === 'net' ? 1 : 0, left.net, [...path, 'net']),
    ...checkBetween(figures.total, 1, left.total, [...path, 'total']),
    ...checkPartsBetween(figures.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
    ...checkPartsBetween(figures.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
  );
  compareLine(credit, n, state, createMovement(state, figures), true, run);
};

/** The invoice line of a line of the note, as the credits so far left it. */
const readLine = (n: number, { state, positions }: Run): LineState => readLineState(state, positions[n]!);

/** Compares a line of the note with what its invoice line moved by, and goes on from what was computed. */
const compareLine = (
  credit: LineCredit,
  n: number,
  state: LineState,
  movement: LineMovement,
  isSpread: boolean,
  run: Run,
): void => {
  const line = run.lines[n]!;
  const computed = createNoteLine(movement, line.credit, credit.by);
  collectDifferences(line, computed, locateLine(n), run.refusals);
  applyNoteLine(run.state, computed, movement.position);
  run.recomputed.push({ credit, line, state, movement, isSpread });
};

const locateLine = (n: number) => at(at(undefined, 'lines'), n);
