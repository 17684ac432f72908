import { addQuantityUsed } from '../crediting/credited-line.js';
import type { RecomputedLine } from '../crediting/recompute.js';
import { computePercentAmount, computeQuantityWorth } from '../crediting/ways.js';
import { formatAmount } from '../describe/format-amount.js';
import type { Invoice } from '../documents/invoice.js';
import type { AskedFigure } from '../documents/refusal.js';
import { absDecimal, type Decimal } from '../money/decimal.js';
import { shiftPoint, type MinorUnits } from '../money/minor-units.js';
import {
  addSign,
  listFigures,
  readFigures,
  type Derivation,
  type FigureMovement,
  type Scale,
} from './derive-figures.js';
import { explainCustomFigures } from './explain-custom.js';
import type { ExplainedLine } from './explanation.js';
import { writeProportion } from './write-equations.js';

type RecomputedInvoiceLine = Extract<RecomputedLine, { readonly state: unknown }>;

/** Explains a line of a note, from how it was computed again. */
export const explainLine = (recomputed: RecomputedLine, invoice: Invoice, scale: Scale): ExplainedLine => {
  const { line, description, by } = recomputed.line;
  const named = { ...(line === undefined ? {} : { line }), description, by };
  if (!('movement' in recomputed)) {
    const { quantity, unitPrice } = recomputed.credit;
    const price = `${shiftPoint(String(unitPrice), scale.places)} ${invoice.currency}`;
    const asked = `${quantity} at ${price}, which is no line of the invoice`;
    const figures = explainCustomFigures(recomputed.credit, recomputed.line, invoice.taxRates, scale.places);
    return Object.freeze({ ...named, asked, figures });
  }
  const figures = readFigures(recomputed.state, recomputed.movement.figures, invoice.taxRates);
  const [of, asked] = deriveAsked(recomputed, figures.subtotal, scale);
  const explained = listFigures(figures, of, asked, scale);
  return Object.freeze({ ...named, asked: describeCredit(recomputed, invoice), figures: explained });
};

/** Says in words what was asked of a line; a remainder of the invoice may have been spread. */
const describeCredit = ({ credit, state, isSpread }: RecomputedInvoiceLine, invoice: Invoice): string => {
  switch (credit.by) {
    case 'quantity':
      return `a quantity of ${credit.quantity} of ${absDecimal(state.line.quantity)}`;
    case 'amount':
      return `${formatAmount(credit.amount, invoice)} of the ${credit.of}`;
    case 'percent':
      return `${credit.percent}% of the line as invoiced`;
    case 'remainder':
      if (credit.line !== undefined) return 'all that is left of the line';
      return `all that is left of the invoice${isSpread ? ', spread over its lines as custom lines took the rest' : ''}`;
    case 'spread':
      return `${formatAmount(credit.amount, invoice)} spread over the ${credit.of} of the lines`;
  }
};

/** The figure that a credit moved, and how it came about. Of a draft that was read, decimals are canonical. */
const deriveAsked = (
  { credit, isSpread, state }: RecomputedInvoiceLine,
  { invoiced, credited }: FigureMovement,
  { places, rounding }: Scale,
): readonly [of: AskedFigure, asked: Derivation] => {
  const deriveWorth = (part: Decimal, whole: Decimal, worth: MinorUnits, less: MinorUnits): Derivation => {
    const target = addSign(worth, state.sign);
    const equation = writeProportion(invoiced, part, whole, target, places);
    return { how: 'asked', target, less, equation, ...(target - less === credited ? {} : { held: true }) };
  };
  switch (credit.by) {
    case 'amount':
      return [credit.of, { how: 'asked' }];
    case 'quantity': {
      // The subtotal goes to what the running quantity is worth, less what quantities took before.
      const running = addQuantityUsed(state.before, credit.quantity as Decimal);
      const worth = computeQuantityWorth(running, state, rounding);
      const less = state.before?.byQuantity ?? 0;
      return ['subtotal', deriveWorth(running, absDecimal(state.line.quantity), worth, less)];
    }
    case 'percent': {
      const worth = computePercentAmount(credit, state, rounding);
      return ['subtotal', deriveWorth(credit.percent as Decimal, '100', worth, 0)];
    }
    case 'spread':
      return [credit.of, { how: 'spread' }];
    case 'remainder':
      return ['total', { how: isSpread ? 'spread' : 'remainder' }];
  }
};
