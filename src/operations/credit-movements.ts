import type { LineMovements, LinesSoFar } from '../crediting/lines-so-far.js';
import { takeInvoiceRemainder } from '../crediting/remainder.js';
import { spreadAmount } from '../crediting/spread.js';
import { findSpreadable } from '../crediting/spreadable.js';
import { namesLine, type Credit, type CustomCredit, type OneLineCredit } from '../documents/credit-note-draft.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkAskedSign } from '../rules/credit/asked-sign.js';
import { checkWithinSpreadable } from '../rules/credit/within-spreadable.js';
import { lineCreditMovement } from './line-credit-movement.js';

/** The lines as one more credit finds them. */
export type OpenLines = LinesSoFar & {
  readonly placeOf: (id: string) => number;
  /** What is left of the invoice's total. */
  readonly left: MinorUnits;
};

/** How a credit moves invoice lines, or the laws it breaks and the lines it would have moved. */
export type Moved = {
  readonly refusals: readonly Refusal[];
  readonly movements: LineMovements['movements'];
  /** The positions of the lines. */
  readonly touched: readonly number[];
};

const refused = (refusals: readonly Refusal[], touched: readonly number[] = []): Moved => ({
  refusals,
  movements: [],
  touched,
});

const NONE: readonly never[] = Object.freeze([]);

const moved = ({ positions, movements }: LineMovements): Moved => ({ refusals: NONE, movements, touched: positions });

/** How a credit moves the lines of its invoice. */
export const creditMovements = (credit: Exclude<Credit, CustomCredit>, lines: OpenLines, path: Path): Moved => {
  if (namesLine(credit)) return lineMoved(credit, lines, path);
  if (credit.by === 'spread') {
    const sign = checkAskedSign(credit, path, false);
    if (sign.length > 0) return refused(sign);
    const from = findSpreadable(lines, credit.of);
    const breaches = checkWithinSpreadable(credit, from.whole, path);
    return breaches.length > 0 ? refused(breaches) : moved(spreadAmount(from, credit.amount, lines));
  }
  const rest = takeInvoiceRemainder(lines, lines.left);
  return rest.positions.length > 0
    ? moved(rest)
    : refused([{ code: 'invoice-fully-credited', path, invoice: lines.invoice.number }]);
};

const lineMoved = (credit: OneLineCredit, { placeOf, at, invoice }: OpenLines, path: Path): Moved => {
  const position = placeOf(credit.line);
  if (position < 0) return refused([{ code: 'unknown-line', path: [...path, 'line'], line: credit.line }]);
  const found = lineCreditMovement(credit, at(position), invoice.rounding, path);
  return found._tag === 'Left'
    ? refused(found.left, [position])
    : moved({ positions: [position], movements: [found.right] });
};
