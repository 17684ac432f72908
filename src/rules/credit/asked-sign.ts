import type { Credit } from '../../documents/credit-note-draft.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { isNegative, isZero } from '../../money/decimal.js';

/**
 * What is asked is above zero; an amount of a negative line is below zero. Quantities and percentages are asked as
 * positive numbers on any line.
 */
export const checkAskedSign = (credit: Credit, path: Path, lineIsNegative: boolean): Refusal[] => {
  switch (credit.by) {
    case 'quantity':
    case 'percent': {
      const field = credit.by;
      const asked = String(credit.by === 'quantity' ? credit.quantity : credit.percent);
      if (!isZero(asked) && !isNegative(asked)) return [];
      return [{ code: 'credit-not-above-zero', path: [...path, field], asked }];
    }
    case 'amount':
      if (lineIsNegative ? credit.amount < 0 : credit.amount > 0) return [];
      return lineIsNegative
        ? [{ code: 'credit-not-below-zero', path: [...path, 'amount'], line: credit.line, asked: credit.amount }]
        : [{ code: 'credit-not-above-zero', path: [...path, 'amount'], asked: credit.amount }];
    case 'spread':
      if (credit.amount > 0) return [];
      return [{ code: 'credit-not-above-zero', path: [...path, 'amount'], asked: credit.amount }];
    default:
      return [];
  }
};
