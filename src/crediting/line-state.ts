import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, TaxShare, TaxRate } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import { sumAll, type MinorUnits } from '../money/minor-units.js';
import { memoizeByIds, indexById } from '../invoicing/lookups.js';

/**
 * The figures of a line as a small tree of sums, in absolute values (a negative line mirrors it):
 * subtotal = discount + after, after = inclusive + net, total = after + exclusive.
 */
export type LineFigures = {
  readonly subtotal: MinorUnits;
  readonly discount: MinorUnits;
  /** Inclusive tax: the part of the price that is tax. */ readonly inclusive: MinorUnits;
  readonly net: MinorUnits;
  /** Exclusive tax: what is added to the price. */ readonly exclusive: MinorUnits;
  readonly total: MinorUnits;
  readonly discounts: readonly MinorUnits[];
  readonly taxes: readonly MinorUnits[];
};

/** Where among the taxes of a line the inclusive ones stand, and where the exclusive ones. */
export type TaxPositions = { readonly inclusive: readonly number[]; readonly exclusive: readonly number[] };

/** An invoice line and what is credited of it so far, in absolute values: a negative line is computed as its mirror. */
export type LineState = {
  readonly position: number;
  readonly line: InvoiceLine;
  /** What is credited of the line, with its sign. */ readonly before: CreditedLine | undefined;
  readonly sign: 1 | -1;
  readonly taxPositions: TaxPositions;
  readonly invoiced: LineFigures;
  readonly credited: LineFigures;
};

const UNCREDITED: LineFigures = Object.freeze({
  subtotal: 0,
  discount: 0,
  inclusive: 0,
  net: 0,
  exclusive: 0,
  total: 0,
  discounts: NO_ITEMS,
  taxes: NO_ITEMS,
});

/** Finds where the taxes of a line stand by behavior, from the rates that they name; lines of the same rates share it. */
export const indexTaxes = (taxRates: readonly TaxRate[]): ((taxes: readonly TaxShare[]) => TaxPositions) => {
  const findPosition = indexById(taxRates);
  return memoizeByIds(
    ({ id }: TaxShare) => id,
    (taxes) => {
      const positions = { inclusive: [] as number[], exclusive: [] as number[] };
      taxes.forEach((id, i) => positions[taxRates[findPosition(id)]!.behavior].push(i));
      return positions;
    },
  );
};

/** The state of a line, from what is credited of it; where its taxes stand depends on the rates that it names. */
export const createLineState = (
  line: InvoiceLine,
  position: number,
  before: CreditedLine | undefined,
  taxPositions: TaxPositions,
): LineState => {
  const sign = line.subtotal < 0 ? -1 : 1;
  const invoiced = createFigures(toAmounts(line.discounts), line.net, toAmounts(line.taxes), sign, taxPositions);
  const credited =
    before === undefined ? UNCREDITED : createFigures(before.discounts, before.net, before.taxes, sign, taxPositions);
  return { position, line, before, sign, taxPositions, invoiced, credited };
};

const toAmounts = (parts: readonly TaxShare[]): readonly MinorUnits[] => {
  if (parts.length === 0) return NO_ITEMS;
  const amounts = new Array<MinorUnits>(parts.length);
  for (let i = 0; i < parts.length; i++) amounts[i] = parts[i]!.amount;
  return amounts;
};

const sumAtPositions = (positions: readonly number[], amounts: readonly MinorUnits[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < positions.length; i++) sum += amounts[positions[i]!]!;
  return sum;
};

/** All figures, from the independent ones with the sign of the line. */
export const createFigures = (
  discounts: readonly MinorUnits[],
  net: MinorUnits,
  taxes: readonly MinorUnits[],
  sign: 1 | -1,
  taxPositions: TaxPositions,
): LineFigures => {
  const discount = sumAll(discounts);
  const inclusive = sumAtPositions(taxPositions.inclusive, taxes);
  const exclusive = sumAtPositions(taxPositions.exclusive, taxes);
  const absolute = (value: MinorUnits) => (sign === -1 ? 0 - value : value);
  return {
    subtotal: absolute(net + inclusive + discount),
    discount: absolute(discount),
    inclusive: absolute(inclusive),
    net: absolute(net),
    exclusive: absolute(exclusive),
    total: absolute(net + inclusive + exclusive),
    discounts: sign === -1 ? discounts.map(absolute) : discounts,
    taxes: sign === -1 ? taxes.map(absolute) : taxes,
  };
};

const subtractEach = (whole: readonly MinorUnits[], credited: readonly MinorUnits[]): readonly MinorUnits[] =>
  whole.map((amount, i) => amount - credited[i]!);

/** What is left of a line. */
export const computeLeft = ({ invoiced: whole, credited, before }: LineState): LineFigures =>
  before === undefined
    ? whole
    : {
        subtotal: whole.subtotal - credited.subtotal,
        discount: whole.discount - credited.discount,
        inclusive: whole.inclusive - credited.inclusive,
        net: whole.net - credited.net,
        exclusive: whole.exclusive - credited.exclusive,
        total: whole.total - credited.total,
        discounts: subtractEach(whole.discounts, credited.discounts),
        taxes: subtractEach(whole.taxes, credited.taxes),
      };
