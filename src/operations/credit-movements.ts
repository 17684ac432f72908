import { percentSubtotal, quantitySubtotal } from '../amounts/asked-subtotal.js';
import { lineMovement } from '../amounts/line-movement.js';
import { linePosition } from '../amounts/line-position.js';
import type { LineAccount, LineMovement } from '../amounts/line-tree.js';
import { invoiceRemainder, lineRemainder } from '../amounts/remainder.js';
import { spread, spreadable } from '../amounts/spread.js';
import type { Credit, CustomCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { askedSign } from '../rules/credit/asked-sign.js';
import { withinLine } from '../rules/credit/within-line.js';
import { withinQuantity } from '../rules/credit/within-quantity.js';
import { withinSpreadable } from '../rules/credit/within-spreadable.js';
import { percentWithin } from '../rules/percent-within.js';

/** The lines of an invoice as the credits so far left them. */
export type LinesSoFar = {
  readonly invoice: Invoice;
  /** What is left of the invoice's total. */
  readonly left: MinorUnits;
  readonly at: (position: number) => LineAccount;
};

/** How a credit moves invoice lines, or the laws it breaks and the lines it would have moved. */
export type Moved = {
  readonly refusals: readonly Refusal[];
  readonly movements: readonly LineMovement[];
  readonly touched: readonly LineAccount[];
};

const refused = (refusals: readonly Refusal[], touched: readonly LineAccount[] = []): Moved => ({
  refusals,
  movements: [],
  touched,
});

const moved = (movements: readonly LineMovement[]): Moved => ({
  refusals: [],
  movements,
  touched: movements.map(({ account }) => account),
});

type OnLines = Exclude<Credit, CustomCredit>;
type OnOneLine = Exclude<OnLines, SpreadCredit> & { readonly line: string };

// Read from a draft, so a line that is not named is not there.
const namesLine = (credit: OnLines): credit is OnOneLine => 'line' in credit;

/** How a credit moves the lines of its invoice. */
export const creditMovements = (credit: OnLines, lines: LinesSoFar, path: Path): Moved => {
  if (namesLine(credit)) return lineMoved(credit, lines, path);
  const { invoice, left } = lines;
  const accounts = invoice.lines.map((_, position) => lines.at(position));
  if (credit.by === 'spread') {
    const sign = askedSign(credit, path, false);
    const breaches = sign.length > 0 ? sign : withinSpreadable(credit, spreadable(accounts, credit.of), path);
    return breaches.length > 0 ? refused(breaches) : moved(spread(accounts, credit.amount, credit.of, invoice));
  }
  const movements = invoiceRemainder(accounts, left, invoice);
  return movements.length > 0
    ? moved(movements)
    : refused([{ code: 'invoice-fully-credited', path, invoice: invoice.number }]);
};

const lineMoved = (credit: OnOneLine, lines: LinesSoFar, path: Path): Moved => {
  const position = linePosition(lines.invoice, credit.line);
  if (position < 0) return refused([{ code: 'unknown-line', path: [...path, 'line'], line: credit.line }]);
  const account = lines.at(position);
  const { rounding } = lines.invoice;
  const sign = askedSign(credit, path, account.sign === -1);
  if (sign.length > 0) return refused(sign, [account]);
  switch (credit.by) {
    case 'remainder': {
      const movement = lineRemainder(account);
      return movement === undefined
        ? refused([{ code: 'line-fully-credited', path, line: credit.line }], [account])
        : moved([movement]);
    }
    case 'amount': {
      const amount = Math.abs(credit.amount);
      const breaches = withinLine(account, credit.of, amount, [...path, 'amount']);
      if (breaches.length > 0) return refused(breaches, [account]);
      return moved([{ account, moves: lineMovement(account, credit.of, amount, rounding) }]);
    }
    case 'quantity': {
      // Read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const breaches = withinQuantity(account, quantity, path);
      if (breaches.length > 0) return refused(breaches, [account]);
      const amount = quantitySubtotal(account, quantity, rounding);
      return moved([{ account, moves: lineMovement(account, 'subtotal', amount, rounding), quantity }]);
    }
    case 'percent': {
      const percent = credit.percent as Decimal;
      const of = [...path, 'percent'];
      const outside = percentWithin(percent, '100', of);
      if (outside.length > 0) return refused(outside, [account]);
      const amount = percentSubtotal(account, percent, rounding);
      const breaches = withinLine(account, 'subtotal', amount, of);
      if (breaches.length > 0) return refused(breaches, [account]);
      return moved([{ account, moves: lineMovement(account, 'subtotal', amount, rounding) }]);
    }
  }
};
