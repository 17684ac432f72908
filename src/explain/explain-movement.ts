import { computePercentSubtotal } from '../crediting/asked-subtotal.js';
import { createNoteLine } from '../crediting/credited-line.js';
import { createLineStates } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import { addQuantityUsed } from '../crediting/quantity-left.js';
import { takeLineRemainder } from '../crediting/remainder.js';
import {
  namesLine,
  type Credit,
  type CustomCredit,
  type PercentCredit,
  type QuantityCredit,
} from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import { collectDifferences, isSame } from '../reading/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { toPath, type PathNode } from '../reading/paths.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { absDecimal, roundDecimalProportion, type Decimal } from '../money/decimal.js';
import { lineCreditMovement } from '../operations/line-credit-movement.js';
import { creditedLinesHold } from '../proving/credited-lines-hold.js';
import { checkEqual } from '../reading/mismatch.js';
import { askedDerivations, remainderDerivations, spreadDerivations, type Derivations } from './explain-derivation.js';
import { decimalEquation } from './explain-equation.js';
import { signed, type Derivation, type Scale } from './explain-proportion.js';
import { spreadMovement } from './explain-spread.js';

/** How a line of the invoice moved, and how each of its figures came about. */
export type ToldMovement = {
  readonly movement: LineMovement;
  readonly derivations: Derivations;
  /** What is left of the invoice was spread over its lines. */
  readonly spread?: true;
};

type OnLine = Exclude<Credit, CustomCredit>;

/**
 * Computes again how a line of a note moved its invoice line, from what was asked and what was credited before, and
 * refuses where the note says otherwise: only what is true is explained.
 */
export const toldMovement = (
  line: CreditNoteLine,
  credit: OnLine,
  position: number,
  invoice: Invoice,
  scale: Scale,
  place: PathNode,
  refusals: Refusal[],
): ToldMovement | undefined => {
  const path = toPath(place);
  const breaches = beforeHolds(line, position, invoice, path);
  if (breaches.length > 0) {
    refusals.push(...breaches);
    return undefined;
  }
  const account = createLineStates(invoice.taxRates)(invoice.lines[position]!, position, line.before);
  const spread = (of: 'net' | 'total'): ToldMovement => {
    const movement = spreadMovement(line, account, place, refusals);
    return { movement, derivations: spreadDerivations(movement, of, scale), spread: true };
  };
  if (credit.by === 'spread') return spread(credit.of);
  if (!namesLine(credit)) {
    const movement = takeLineRemainder(account);
    // Where custom lines took part of the invoice, its remainder is spread over the lines.
    return movement !== undefined && isOf(line, movement)
      ? { movement, derivations: remainderDerivations }
      : spread('total');
  }
  const found = lineCreditMovement(credit, account, invoice.rounding, path);
  if (found._tag === 'Left') {
    refusals.push(...found.left);
    return undefined;
  }
  const movement = found.right;
  collectDifferences(line, createNoteLine(movement, credit.by), place, refusals);
  return { movement, derivations: derivationsOf(credit, movement, scale) };
};

const isOf = (line: CreditNoteLine, movement: LineMovement): boolean => isSame(line, createNoteLine(movement, line.by));

/** What was credited before stands within the invoice line. */
const beforeHolds = (
  { before }: CreditNoteLine,
  position: number,
  invoice: Invoice,
  path: Path,
): readonly Refusal[] => {
  if (before === undefined) return [];
  const at = [...path, 'before'];
  if (before.position !== position) return checkEqual(before.position, position, [...at, 'position']);
  // The rule speaks of a list by position; here the one is `before`.
  return creditedLinesHold(invoice, [before], []).map((refusal) => ({
    ...refusal,
    path: [...at, ...refusal.path.slice(1)],
  }));
};

const derivationsOf = (credit: OnLine, movement: LineMovement, scale: Scale): Derivations => {
  switch (credit.by) {
    case 'amount':
      return askedDerivations(movement, credit.of, { how: 'asked' }, scale);
    case 'quantity':
      return askedDerivations(movement, 'subtotal', byQuantity(credit, movement, scale), scale);
    case 'percent':
      return askedDerivations(movement, 'subtotal', byPercent(credit, movement, scale), scale);
    default:
      return remainderDerivations;
  }
};

/** What the running quantity is worth, less what quantities took before. */
const byQuantity = ({ quantity }: QuantityCredit, { account, moves }: LineMovement, scale: Scale): Derivation => {
  const { line, before, sign } = account;
  const running = addQuantityUsed(before, quantity as Decimal);
  const whole = absDecimal(line.quantity);
  const target = roundDecimalProportion(line.subtotal, running, whole, scale.rounding);
  const less = before?.byQuantity ?? 0;
  return {
    how: 'asked',
    target,
    less,
    equation: decimalEquation(line.subtotal, running, whole, target, scale.places),
    ...(target - less === signed(moves.subtotal, sign) ? {} : { held: true }),
  };
};

const byPercent = ({ percent }: PercentCredit, { account }: LineMovement, { places, rounding }: Scale): Derivation => {
  const target = signed(computePercentSubtotal(account, percent as Decimal, rounding), account.sign);
  const equation = decimalEquation(account.line.subtotal, percent as Decimal, '100', target, places);
  return { how: 'asked', target, less: 0, equation };
};
