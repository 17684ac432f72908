import { percentSubtotal, quantitySubtotal } from '../amounts/asked-subtotal.js';
import { lineMovement } from '../amounts/line-movement.js';
import type { LineMovement, LineMovements, LinesSoFar } from '../amounts/lines-so-far.js';
import { invoiceRemainder, lineRemainder } from '../amounts/remainder.js';
import { spread } from '../amounts/spread.js';
import { spreadable } from '../amounts/spreadable.js';
import type { Credit, CustomCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { askedSign } from '../rules/credit/asked-sign.js';
import { withinLine } from '../rules/credit/within-line.js';
import { withinQuantity } from '../rules/credit/within-quantity.js';
import { withinSpreadable } from '../rules/credit/within-spreadable.js';
import { percentWithin } from '../rules/percent-within.js';

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

const moved = ({ positions, movements }: LineMovements): Moved => ({ refusals: [], movements, touched: positions });

const movedLine = (movement: LineMovement): Moved =>
  moved({ positions: [movement.account.position], movements: [movement] });

type OnLines = Exclude<Credit, CustomCredit>;
type OnOneLine = Exclude<OnLines, SpreadCredit> & { readonly line: string };

// Read from a draft, so a line that is not named is not there.
const namesLine = (credit: OnLines): credit is OnOneLine => 'line' in credit;

/** How a credit moves the lines of its invoice. */
export const creditMovements = (credit: OnLines, lines: OpenLines, path: Path): Moved => {
  if (namesLine(credit)) return lineMoved(credit, lines, path);
  if (credit.by === 'spread') {
    const sign = askedSign(credit, path, false);
    if (sign.length > 0) return refused(sign);
    const from = spreadable(lines, credit.of);
    const breaches = withinSpreadable(credit, from.whole, path);
    return breaches.length > 0 ? refused(breaches) : moved(spread(from, credit.amount, lines));
  }
  const rest = invoiceRemainder(lines, lines.left);
  return rest.positions.length > 0
    ? moved(rest)
    : refused([{ code: 'invoice-fully-credited', path, invoice: lines.invoice.number }]);
};

const lineMoved = (credit: OnOneLine, lines: OpenLines, path: Path): Moved => {
  const position = lines.placeOf(credit.line);
  if (position < 0) return refused([{ code: 'unknown-line', path: [...path, 'line'], line: credit.line }]);
  const account = lines.at(position);
  const { rounding } = lines.invoice;
  const sign = askedSign(credit, path, account.sign === -1);
  if (sign.length > 0) return refused(sign, [position]);
  switch (credit.by) {
    case 'remainder': {
      const movement = lineRemainder(account);
      return movement === undefined
        ? refused([{ code: 'line-fully-credited', path, line: credit.line }], [position])
        : movedLine(movement);
    }
    case 'amount': {
      const amount = Math.abs(credit.amount);
      const breaches = withinLine(account, credit.of, amount, [...path, 'amount']);
      if (breaches.length > 0) return refused(breaches, [position]);
      return movedLine({ account, moves: lineMovement(account, credit.of, amount, rounding) });
    }
    case 'quantity': {
      // Read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const breaches = withinQuantity(account, quantity, path);
      if (breaches.length > 0) return refused(breaches, [position]);
      const amount = quantitySubtotal(account, quantity, rounding);
      return movedLine({ account, moves: lineMovement(account, 'subtotal', amount, rounding), quantity });
    }
    case 'percent': {
      const percent = credit.percent as Decimal;
      const of = [...path, 'percent'];
      const outside = percentWithin(percent, '100', of);
      if (outside.length > 0) return refused(outside, [position]);
      const amount = percentSubtotal(account, percent, rounding);
      const breaches = withinLine(account, 'subtotal', amount, of);
      if (breaches.length > 0) return refused(breaches, [position]);
      return movedLine({ account, moves: lineMovement(account, 'subtotal', amount, rounding) });
    }
  }
};
