import { computePercentAmount } from '../crediting/ways.js';
import { addQuantityUsed } from '../crediting/credited-line.js';
import type { RecomputedLine } from '../crediting/recompute.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Credit, CustomCredit, PercentCredit, QuantityCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import { absDecimal, roundDecimalProportion, type Decimal } from '../money/decimal.js';
import { askedText, customText } from './explain-asked.js';
import { customFigures } from './explain-custom.js';
import { askedDerivations, remainderDerivations, spreadDerivations, type Derivations } from './explain-derivation.js';
import { decimalEquation } from './explain-equation.js';
import { lineFigures } from './explain-line.js';
import { signed, type Derivation, type Movement, type Scale } from './explain-proportion.js';
import type { ExplainedFigure, ExplainedLine } from './explanation.js';

/** Explains a line of a note, from how it was computed again. */
export const explainLine = (recomputed: RecomputedLine, invoice: Invoice, scale: Scale): ExplainedLine => {
  const { line } = recomputed;
  if (!('movement' in recomputed)) {
    const { credit } = recomputed;
    const figures = customFigures(credit, line, invoice, scale);
    return createExplainedLine(line, customText(credit, invoice, scale.places), figures);
  }
  const { credit, state, movement, isSpread } = recomputed;
  const moved: Movement = { state, figures: movement.figures };
  const asked = askedText(credit, state.line.quantity, isSpread, invoice);
  return createExplainedLine(line, asked, lineFigures(moved, derive(credit, moved, isSpread, scale), invoice));
};

const derive = (
  credit: Exclude<Credit, CustomCredit>,
  movement: Movement,
  isSpread: boolean,
  scale: Scale,
): Derivations => {
  switch (credit.by) {
    case 'amount':
      return askedDerivations(movement, credit.of, { how: 'asked' }, scale);
    case 'quantity':
      return askedDerivations(movement, 'subtotal', deriveQuantity(credit, movement, scale), scale);
    case 'percent':
      return askedDerivations(movement, 'subtotal', derivePercent(credit, movement, scale), scale);
    case 'spread':
      return spreadDerivations(movement, credit.of, scale);
    case 'remainder':
      return isSpread ? spreadDerivations(movement, 'total', scale) : remainderDerivations;
  }
};

/** What the running quantity is worth, less what quantities took before. */
const deriveQuantity = ({ quantity }: QuantityCredit, { state, figures }: Movement, scale: Scale): Derivation => {
  const { line, before, sign } = state;
  const running = addQuantityUsed(before, quantity as Decimal);
  const whole = absDecimal(line.quantity);
  const target = roundDecimalProportion(line.subtotal, running, whole, scale.rounding);
  const less = before?.byQuantity ?? 0;
  return {
    how: 'asked',
    target,
    less,
    equation: decimalEquation(line.subtotal, running, whole, target, scale.places),
    ...(target - less === signed(figures.subtotal, sign) ? {} : { held: true }),
  };
};

const derivePercent = (credit: PercentCredit, { state }: Movement, { places, rounding }: Scale): Derivation => {
  const target = signed(computePercentAmount(credit, state, rounding), state.sign);
  const equation = decimalEquation(state.line.subtotal, credit.percent as Decimal, '100', target, places);
  return { how: 'asked', target, less: 0, equation };
};

const createExplainedLine = (
  { line, description, by }: CreditNoteLine,
  asked: string,
  figures: readonly ExplainedFigure[],
): ExplainedLine => Object.freeze({ ...(line === undefined ? {} : { line }), description, by, asked, figures });
