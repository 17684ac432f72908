import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { computePercentSubtotal, computeQuantitySubtotal } from '../crediting/asked-subtotal.js';
import { moveLine } from '../crediting/line-movement.js';
import type { LineState } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import { addQuantityUsed } from '../crediting/quantity-left.js';
import { takeLineRemainder } from '../crediting/remainder.js';
import type { OneLineCredit } from '../documents/credit-note-draft.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import type { Rounding } from '../money/rounding.js';
import { checkAskedSign } from '../rules/credit/asked-sign.js';
import { checkWithinLine } from '../rules/credit/within-line.js';
import { checkWithinQuantity } from '../rules/credit/within-quantity.js';
import { checkPercentWithin } from '../rules/range.js';

/** How a credit of one line moves it, or the laws it breaks. */
export const lineCreditMovement = (
  credit: OneLineCredit,
  account: LineState,
  rounding: Rounding,
  path: Path,
): Either<readonly Refusal[], LineMovement> => {
  const sign = checkAskedSign(credit, path, account.sign === -1);
  if (sign.length > 0) return left(sign);
  switch (credit.by) {
    case 'remainder': {
      const rest = takeLineRemainder(account);
      return rest === undefined ? left([{ code: 'line-fully-credited', path, line: credit.line }]) : right(rest);
    }
    case 'amount': {
      const amount = Math.abs(credit.amount);
      const breaches = checkWithinLine(account, credit.of, amount, path, 'amount');
      if (breaches.length > 0) return left(breaches);
      return right({ account, moves: moveLine(account, credit.of, amount, rounding) });
    }
    case 'quantity': {
      // Read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const running = addQuantityUsed(account.before, quantity);
      const breaches = checkWithinQuantity(account, quantity, running, path);
      if (breaches.length > 0) return left(breaches);
      const amount = computeQuantitySubtotal(account, running, rounding);
      return right({ account, moves: moveLine(account, 'subtotal', amount, rounding), quantity });
    }
    case 'percent': {
      const percent = credit.percent as Decimal;
      const outside = checkPercentWithin(percent, '100', path);
      if (outside.length > 0) return left(outside);
      const amount = computePercentSubtotal(account, percent, rounding);
      const breaches = checkWithinLine(account, 'subtotal', amount, path, 'percent');
      if (breaches.length > 0) return left(breaches);
      return right({ account, moves: moveLine(account, 'subtotal', amount, rounding) });
    }
  }
};
