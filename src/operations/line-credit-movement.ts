import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { percentSubtotal, quantitySubtotal } from '../crediting/asked-subtotal.js';
import { lineMovement } from '../crediting/line-movement.js';
import type { LineAccount } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import { quantityUsed } from '../crediting/quantity-left.js';
import { lineRemainder } from '../crediting/remainder.js';
import type { OneLineCredit } from '../documents/credit-note-draft.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import type { Rounding } from '../money/rounding.js';
import { askedSign } from '../rules/credit/asked-sign.js';
import { withinLine } from '../rules/credit/within-line.js';
import { withinQuantity } from '../rules/credit/within-quantity.js';
import { percentWithin } from '../rules/percent-within.js';

/** How a credit of one line moves it, or the laws it breaks. */
export const lineCreditMovement = (
  credit: OneLineCredit,
  account: LineAccount,
  rounding: Rounding,
  path: Path,
): Either<readonly Refusal[], LineMovement> => {
  const sign = askedSign(credit, path, account.sign === -1);
  if (sign.length > 0) return left(sign);
  switch (credit.by) {
    case 'remainder': {
      const rest = lineRemainder(account);
      return rest === undefined ? left([{ code: 'line-fully-credited', path, line: credit.line }]) : right(rest);
    }
    case 'amount': {
      const amount = Math.abs(credit.amount);
      const breaches = withinLine(account, credit.of, amount, path, 'amount');
      if (breaches.length > 0) return left(breaches);
      return right({ account, moves: lineMovement(account, credit.of, amount, rounding) });
    }
    case 'quantity': {
      // Read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const running = quantityUsed(account.before, quantity);
      const breaches = withinQuantity(account, quantity, running, path);
      if (breaches.length > 0) return left(breaches);
      const amount = quantitySubtotal(account, running, rounding);
      return right({ account, moves: lineMovement(account, 'subtotal', amount, rounding), quantity });
    }
    case 'percent': {
      const percent = credit.percent as Decimal;
      const outside = percentWithin(percent, '100', path);
      if (outside.length > 0) return left(outside);
      const amount = percentSubtotal(account, percent, rounding);
      const breaches = withinLine(account, 'subtotal', amount, path, 'percent');
      if (breaches.length > 0) return left(breaches);
      return right({ account, moves: lineMovement(account, 'subtotal', amount, rounding) });
    }
  }
};
