import { addQuantityUsed } from '../crediting/credited-line.js';
import type { RecomputedLine } from '../crediting/recompute.js';
import { computePercentAmount, computeQuantityWorth } from '../crediting/ways.js';
import { formatAmount } from '../describe/format-amount.js';
import type { Credit, CustomCredit, PercentCredit, QuantityCredit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { absDecimal, type Decimal } from '../money/decimal.js';
import {
  addSign,
  deriveFromAsked,
  deriveFromSpread,
  readFigures,
  REMAINDERS,
  type Derivation,
  type Derivations,
  type ExplainableLine,
  type FigureMovement,
  type PartMovement,
  type Scale,
} from './derive-figures.js';
import { describeCustomCredit, explainCustomFigures } from './explain-custom.js';
import type { ExplainedFigure, ExplainedLine, FigureName } from './explanation.js';
import { writeDecimalProportion } from './write-equations.js';

type RecomputedInvoiceLine = Extract<RecomputedLine, { readonly state: unknown }>;

/** Explains a line of a note, from how it was computed again. */
export const explainLine = (recomputed: RecomputedLine, invoice: Invoice, scale: Scale): ExplainedLine => {
  const { line } = recomputed;
  if (!('movement' in recomputed)) {
    const { credit } = recomputed;
    const figures = explainCustomFigures(credit, line, invoice, scale.places);
    return createExplainedLine(line, describeCustomCredit(credit, invoice, scale.places), figures);
  }
  const { credit, state, movement, isSpread } = recomputed;
  const figures = readFigures(state, movement.figures, invoice.taxRates);
  const derivations = deriveFigures(recomputed, figures, scale);
  const asked = describeCredit(credit, absDecimal(state.line.quantity), isSpread, invoice);
  return createExplainedLine(line, asked, listFigures(figures, derivations));
};

const createExplainedLine = (
  { line, description, by }: CreditNoteLine,
  asked: string,
  figures: readonly ExplainedFigure[],
): ExplainedLine => Object.freeze({ ...(line === undefined ? {} : { line }), description, by, asked, figures });

/** Says in words what was asked of a line with this quantity; a remainder of the invoice may have been spread. */
const describeCredit = (
  credit: Exclude<Credit, CustomCredit>,
  quantity: Decimal,
  isSpread: boolean,
  invoice: Invoice,
): string => {
  switch (credit.by) {
    case 'quantity':
      return `a quantity of ${credit.quantity} of ${quantity}`;
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

const deriveFigures = (recomputed: RecomputedInvoiceLine, line: ExplainableLine, scale: Scale): Derivations => {
  const { credit, isSpread } = recomputed;
  switch (credit.by) {
    case 'amount':
      return deriveFromAsked(line, credit.of, { how: 'asked' }, scale);
    case 'quantity':
      return deriveFromAsked(line, 'subtotal', deriveQuantity(credit, recomputed, line.subtotal, scale), scale);
    case 'percent':
      return deriveFromAsked(line, 'subtotal', derivePercent(credit, recomputed, line.subtotal, scale), scale);
    case 'spread':
      return deriveFromSpread(line, credit.of, scale);
    case 'remainder':
      return isSpread ? deriveFromSpread(line, 'total', scale) : REMAINDERS;
  }
};

/** The subtotal goes to what the running quantity is worth, less what quantities took before. */
const deriveQuantity = (
  credit: QuantityCredit,
  { state }: RecomputedInvoiceLine,
  { invoiced, credited }: FigureMovement,
  { places, rounding }: Scale,
): Derivation => {
  // Read from a draft, so it is canonical.
  const running = addQuantityUsed(state.before, credit.quantity as Decimal);
  const target = addSign(computeQuantityWorth(running, state, rounding), state.sign);
  const less = state.before?.byQuantity ?? 0;
  const equation = writeDecimalProportion(invoiced, running, absDecimal(state.line.quantity), target, places);
  return { how: 'asked', target, less, equation, ...(target - less === credited ? {} : { held: true }) };
};

const derivePercent = (
  credit: PercentCredit,
  { state }: RecomputedInvoiceLine,
  { invoiced }: FigureMovement,
  { places, rounding }: Scale,
): Derivation => {
  const target = addSign(computePercentAmount(credit, state, rounding), state.sign);
  const equation = writeDecimalProportion(invoiced, credit.percent as Decimal, '100', target, places);
  return { how: 'asked', target, less: 0, equation };
};

/** Lists the figures of a line from the subtotal down to the total; of a sum with one part only the part. */
const listFigures = (line: ExplainableLine, derivations: Derivations): readonly ExplainedFigure[] => {
  const { discounts, inclusives, exclusives } = line;
  const listParts = (
    sumName: FigureName,
    sum: 'discount' | 'inclusive' | 'exclusive',
    partName: 'discount' | 'tax',
    parts: readonly PartMovement[],
  ): readonly ExplainedFigure[] =>
    parts.length < 2
      ? parts.map((part) => createFigure(partName, part, derivations[sum], part.name))
      : [
          createFigure(sumName, line[sum], derivations[sum]),
          ...parts.map((part) =>
            createFigure(partName, part, derivations.derivePart(sumName, line[sum], part), part.name),
          ),
        ];
  const hasPrice = discounts.length > 0 && inclusives.length > 0;
  return Object.freeze([
    createFigure('subtotal', line.subtotal, derivations.subtotal),
    ...listParts('discounts', 'discount', 'discount', discounts),
    ...(hasPrice ? [createFigure('price', line.price, derivations.price)] : []),
    ...listParts('inclusive-taxes', 'inclusive', 'tax', inclusives),
    createFigure('net', line.net, derivations.net),
    ...listParts('exclusive-taxes', 'exclusive', 'tax', exclusives),
    createFigure('total', line.total, derivations.total),
  ]);
};

const createFigure = (
  figure: FigureName,
  { invoiced, before, credited }: FigureMovement,
  derivation: Derivation,
  name: Partial<PartMovement['name']> = {},
): ExplainedFigure =>
  Object.freeze({ figure, ...name, invoiced, before, credited, left: invoiced - before - credited, ...derivation });
