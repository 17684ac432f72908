import type { Credit, CustomCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteFields, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { sumAll } from '../money/minor-units.js';
import { checkBetween, checkEqual, checkPartsBetween, collectDifferences, isSame } from '../reading/compare.js';
import { at } from '../reading/paths.js';
import { checkCustomCredit } from '../rules/credit.js';
import { checkAnswers, checkWithinLeft, describeCount, readNoteLines, type NoteLines } from './check-note-lines.js';
import { createCustomLine } from './custom-line.js';
import {
  applyNoteLine,
  createInvoiceState,
  readLineState,
  type InvoiceState,
  type LineMovement,
} from './invoice-state.js';
import { computeLeft, type LineState } from './line-state.js';
import { createNoteLine, readNoteLine } from './note-line.js';
import { takeLineRemainder } from './remainder.js';
import { computeMovements, type CreditMovements } from './ways.js';

type LineCredit = Exclude<Credit, CustomCredit>;

/** How a line of a note came about: the credit that it answers, and how its invoice line stood and moved. */
export type RecomputedLine =
  | { readonly credit: CustomCredit; readonly line: CreditNoteLine }
  | {
      readonly credit: LineCredit;
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
  // What is left of the invoice is not known before a remainder takes all of it.
  const run: Run = {
    ...noteLines,
    state: createInvoiceState(invoice, noteLines.earlier, NaN),
    refusals,
    recomputed: [],
  };
  let start = 0;
  credits.forEach((credit, index) => {
    let end = start;
    while (lines[end]?.credit === index) end++;
    recomputeCredit(credit, { index, start, lines: lines.slice(start, end) }, run);
    start = end;
  });
  return run.recomputed;
};

/** What goes along while the credits of a note are computed again. */
type Run = NoteLines & {
  readonly state: InvoiceState;
  readonly refusals: Refusal[];
  readonly recomputed: RecomputedLine[];
};

/** Which credit it is, and the lines of the note that answer it, the first of them at `start`. */
type Answer = { readonly index: number; readonly start: number; readonly lines: readonly CreditNoteLine[] };

/** Computes a credit, compares its lines, and goes on from what was computed. */
const recomputeCredit = (credit: Credit, answer: Answer, run: Run): void => {
  const { index, start, lines } = answer;
  const { state, refusals, recomputed } = run;
  const path = ['credits', index];
  const compare = (n: number, computed: CreditNoteLine): void => {
    collectDifferences(lines[n], computed, at(at(undefined, 'lines'), start + n), refusals);
  };
  if (credit.by === 'custom') {
    const refused = checkCustomCredit(credit, state.invoice, path);
    refusals.push(...refused);
    if (refused.length > 0) return;
    const computed = createCustomLine(credit, index, state.invoice);
    compare(0, computed);
    applyNoteLine(state, computed, undefined);
    recomputed.push({ credit, line: lines[0]! });
    return;
  }
  const { movements, isSpread = false, ...computed } = computeAnswer(credit, answer, run, path);
  refusals.push(...computed.refusals);
  if (computed.refusals.length > 0 && movements.length === 0) return;
  refusals.push(...checkEqual(describeCount(lines.length), describeCount(movements.length), path));
  const isCounted = lines.length === movements.length;
  const answered = new Set(run.positions.slice(start, start + lines.length));
  movements.forEach((movement, n) => {
    const { position } = movement.state;
    const line = createNoteLine(movement, index, credit.by);
    if (isCounted) {
      compare(n, line);
      recomputed.push({ credit, line: lines[n]!, state: movement.state, movement, isSpread });
    }
    if (isCounted || answered.has(position)) applyNoteLine(state, line, position);
  });
};

type AnswerMovements = CreditMovements & { readonly isSpread?: boolean };

/** How a credit moved the lines that answer it: as when the note was issued, where it tells of all that this follows from. */
const computeAnswer = (credit: LineCredit, answer: Answer, run: Run, path: Path): AnswerMovements => {
  const { state, credited } = run;
  const { lines } = answer;
  if (credit.by === 'spread') {
    const amount = sumAll(lines.map((line) => line[credit.of]));
    const isKnown = state.invoice.lines.every((line, position) => line[credit.of] <= 0 || credited.has(position));
    if (isKnown && amount === credit.amount) return { ...computeMovements(credit, state, path), isSpread: true };
    return readSpread(credit.of, answer, run, checkEqual(credit.amount, amount, [...path, 'amount']));
  }
  if (credit.by !== 'remainder' || credit.line !== undefined) return computeMovements(credit, state, path);

  const total = sumAll(lines.map((line) => line.total));
  if (Number.isNaN(state.left)) state.left = total;
  const refusals = checkEqual(total, state.left, path);
  // Of a line that the note does not credit nothing was left, unless the rest was spread.
  const remainders = [...credited]
    .sort((a, b) => a - b)
    .flatMap((position) => takeLineRemainder(readLineState(state, position)) ?? []);
  const isWhole =
    lines.some(({ quantity }) => quantity !== undefined) ||
    isSame(
      lines,
      remainders.map((remainder) => createNoteLine(remainder, answer.index, credit.by)),
    );
  if (!isWhole) {
    if (credited.size < state.invoice.lines.length) return readSpread('total', answer, run, refusals);
    return { ...computeMovements(credit, state, path), isSpread: true };
  }
  const open = new Set(remainders.map((remainder) => remainder.state.position));
  const empty = lines.flatMap(({ line }, i): Refusal[] => {
    const n = answer.start + i;
    return open.has(run.positions[n]!) ? [] : [{ code: 'line-fully-credited', path: ['lines', n], line: line! }];
  });
  return { refusals: [...refusals, ...empty], movements: empty.length > 0 ? [] : remainders };
};

/** Takes the lines of a spread as the note says they moved: something of each line above zero, and no more than is left. */
const readSpread = (
  of: 'net' | 'total',
  { start, lines }: Answer,
  { state, positions }: Run,
  known: readonly Refusal[],
): AnswerMovements => {
  const refusals = [...known];
  for (let n = 1; n < lines.length; n++) {
    if (positions[start + n]! > positions[start + n - 1]!) continue;
    refusals.push(...checkEqual(lines[n]!.line!, `a line after ${lines[n - 1]!.line!}`, ['lines', start + n, 'line']));
  }
  // Of a line that stands twice, it is not known which of both comes first.
  if (refusals.length > known.length) return { refusals, movements: [] };
  const movements = lines.map((noteLine, n) => {
    const line = readLineState(state, positions[start + n]!);
    const figures = readNoteLine(noteLine, line);
    const left = computeLeft(line);
    const path = ['lines', start + n];
    refusals.push(
      ...(line.line.subtotal > 0 ? [] : checkEqual(line.line.id, 'a line above zero', [...path, 'line'])),
      ...checkBetween(figures.net, of === 'net' ? 1 : 0, left.net, [...path, 'net']),
      ...checkBetween(figures.total, 1, left.total, [...path, 'total']),
      ...checkPartsBetween(figures.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
      ...checkPartsBetween(figures.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
    );
    return { state: line, figures };
  });
  return { refusals, movements, isSpread: true };
};
