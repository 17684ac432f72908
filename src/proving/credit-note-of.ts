import { addCredit, createNoteLine } from '../crediting/credited-line.js';
import { createCustomLine } from '../crediting/custom-line.js';
import { sumDocument } from '../invoicing/totals.js';
import { indexLines } from '../invoicing/lookups.js';
import { createLineStates, type LineState, type LineStanding } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import { takeLineRemainder } from '../crediting/remainder.js';
import { namesLine, type Credit } from '../documents/credit-note-draft.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { collectDifferences, isSame } from '../reading/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { at } from '../reading/reading.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { lineCreditMovement } from '../operations/line-credit-movement.js';
import { checkCustomCredit } from '../rules/credit/custom-credit.js';
import { creditedLinesHold } from './credited-lines-hold.js';
import { checkEqual, checkBetween } from '../reading/mismatch.js';
import { spreadMovement, spreadWithin } from './spread-within.js';

/** What is off in a credit note, which holds by itself, against the invoice it credits. */
export const creditNoteOf = (note: CreditNote, invoice: Invoice): Refusal[] => {
  const { currency, number, minorUnit, taxRates, totals } = invoice;
  const refusals = [
    ...checkEqual(note.invoice, number, ['invoice']),
    ...checkEqual(note.currency, currency, ['currency']),
    ...checkBetween(note.totals.total, 1, totals.total, ['totals', 'total']),
  ];
  collectDifferences(note.minorUnit, minorUnit, at(undefined, 'minorUnit'), refusals);
  collectDifferences(note.taxes, sumDocument(note.lines, taxRates).taxes, at(undefined, 'taxes'), refusals);
  linesOf(note, invoice, refusals);
  return refusals;
};

/**
 * Runs the credits of a note again, in their order, on what each line says was credited before. A credit of one line
 * makes one line of the note, and is computed; a spread is computed over all lines of the invoice, of which the note
 * does not tell, so its lines are held to their bounds and to the amount.
 */
const linesOf = ({ credits, lines }: CreditNote, invoice: Invoice, refusals: Refusal[]): void => {
  // The last line on each invoice line, by position: a map costs as much as all else that is done with a line.
  const latest: CreditNoteLine[] = [];
  const placeOf = indexLines(invoice);
  const accountOf = createLineStates(invoice.taxRates);
  let next = 0;
  let allTaken = false;

  const placed = (id: string, path: Path): number => {
    const position = placeOf(id);
    if (position < 0) refusals.push({ code: 'unknown-line', path: [...path, 'line'], line: id });
    return position;
  };

  // Nothing is computed from what does not hold.
  const account = (position: number, line: CreditNoteLine, n: number): LineState | undefined => {
    const earlier = latest[position];
    const before = earlier === undefined ? line.before : addCredit(position, earlier);
    if (earlier !== undefined) collectDifferences(line.before, before, at(lineAt(n), 'before'), refusals);
    else if (!beforeHolds(before, position, n, invoice, refusals)) return undefined;
    return accountOf(invoice.lines[position]!, position, before);
  };

  const compare = (movement: LineMovement<LineStanding>, n: number, by: Credit['by']): void => {
    const own = createNoteLine(movement, by);
    const line = lines[n]!;
    const isOwn = line.before === own.before && isSame(line, own);
    // What was credited before is held where the line is looked up.
    if (!isOwn) collectDifferences({ ...line, before: own.before }, own, lineAt(n), refusals);
    latest[movement.account.position] = isOwn ? line : own;
  };

  const shared = (n: number, exact?: boolean): void => {
    const line = lines[n]!;
    const position = placed(line.line ?? '', ['lines', n]);
    if (position < 0) return;
    const own = account(position, line, n);
    if (own === undefined) return;
    const rest = line.by === 'remainder' ? takeLineRemainder(own) : undefined;
    if (rest !== undefined && (exact || isMovement(line, rest))) return compare(rest, n, line.by);
    const movement = spreadMovement(line, own);
    for (const off of spreadWithin(movement)) refusals.push({ ...off, path: ['lines', n, ...off.path] });
    compare(movement, n, line.by);
  };

  credits.forEach((credit, i) => {
    const path = ['credits', i];
    const first = next;
    if (credit.by === 'spread') {
      let sum = 0;
      while (sum < credit.amount && lines[next]?.by === 'spread') sum += lines[next++]![credit.of];
      for (let n = first; n < next; n++) shared(n);
      refusals.push(...checkEqual(credit.amount, sum, [...path, 'amount']));
      return;
    }
    if (credit.by !== 'custom' && !namesLine(credit)) {
      // Each later credit makes a line at least.
      const end = lines.length - (credits.length - 1 - i);
      while (next < end && lines[next]!.by === 'remainder') next++;
      const own = lines.slice(first, next);
      // What is left of a line takes its quantity too; where custom lines used up part of the invoice, it is spread.
      const exact = own.some(({ quantity }) => quantity !== undefined);
      for (let n = first; n < next; n++) shared(n, exact);
      // It leaves nothing for another one.
      if (next === first || allTaken) refusals.push({ code: 'invoice-fully-credited', path, invoice: invoice.number });
      allTaken = true;
      return;
    }
    const n = next++;
    const line = lines[n];
    if (line === undefined) return;
    if (credit.by === 'custom') {
      const breaches = checkCustomCredit(credit, invoice, path);
      refusals.push(...breaches);
      if (breaches.length === 0) collectDifferences(line, createCustomLine(credit, invoice), lineAt(n), refusals);
      return;
    }
    const position = placed(credit.line, path);
    if (position < 0) return;
    const own = account(position, line, n);
    if (own === undefined) return;
    const found = lineCreditMovement(credit, own, invoice.rounding, path);
    if (found._tag === 'Left') refusals.push(...found.left);
    else compare(found.right, n, credit.by);
  });
  refusals.push(...checkEqual(`${lines.length} items`, `${next} items`, ['lines']));
};

/** Mostly the quantity tells already: what was spread takes none. */
const isMovement = (line: CreditNoteLine, movement: LineMovement): boolean =>
  line.quantity === movement.quantity && isSame(line, createNoteLine(movement, line.by));

const lineAt = (n: number) => at(at(undefined, 'lines'), n);

/** What was credited of a line before the note stands within the line, and adds up. */
const beforeHolds = (
  before: CreditedLine | undefined,
  position: number,
  n: number,
  invoice: Invoice,
  refusals: Refusal[],
): boolean => {
  if (before === undefined) return true;
  const known = refusals.length;
  const path = ['lines', n, 'before'];
  refusals.push(...checkEqual(before.position, position, [...path, 'position']));
  for (const refusal of creditedLinesHold(invoice, [before], [])) {
    refusals.push({ ...refusal, path: [...path, ...refusal.path.slice(1)] });
  }
  return refusals.length === known;
};
