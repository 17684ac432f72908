import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, TaxShare, TaxRate } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import { memoizeByIds, indexById } from '../invoicing/lookups.js';

/**
 * The figures of a line as a small tree of sums, in absolute values (a negative line mirrors it):
 * subtotal = discount + after, after = inclusive + net, total = after + exclusive.
 */
export type LineFigures = {
  readonly subtotal: MinorUnits;
  readonly discount: MinorUnits;
  /** Inclusive tax: the part of the price that is tax. */
  readonly inclusive: MinorUnits;
  readonly net: MinorUnits;
  /** Exclusive tax: what is added to the price. */
  readonly exclusive: MinorUnits;
  readonly total: MinorUnits;
  readonly discounts: readonly MinorUnits[];
  readonly taxes: readonly MinorUnits[];
};

/** Where among the taxes of a line the inclusive ones stand, and where the exclusive ones. */
export type TaxPositions = { readonly inclusive: readonly number[]; readonly exclusive: readonly number[] };

/** An invoice line, and what is credited of it. */
export type LineStanding = {
  readonly position: number;
  readonly line: InvoiceLine;
  readonly sign: 1 | -1;
  readonly before: CreditedLine | undefined;
};

/** The same as credits see it: its tree, and how much of the tree is credited. */
export type LineState = LineStanding & {
  readonly places: TaxPositions;
  readonly whole: LineFigures;
  readonly credited: LineFigures;
};

const NOTHING: readonly number[] = Object.freeze([]);

const UNCREDITED: LineFigures = Object.freeze({
  subtotal: 0,
  discount: 0,
  inclusive: 0,
  net: 0,
  exclusive: 0,
  total: 0,
  discounts: NOTHING,
  taxes: NOTHING,
});

/** Makes an account of a line at its position, from what is credited of it so far. */
export type AccountOf = (line: InvoiceLine, position: number, before: CreditedLine | undefined) => LineState;

/** The accounts of the lines of an invoice of such rates. */
export const createLineStates = (taxRates: readonly TaxRate[]): AccountOf => {
  const placesOf = indexTaxes(taxRates);
  return (line, position, before) => lineAccount(line, position, before, placesOf(line.taxes));
};

/** The places of the taxes of each line, from the rates that they name. */
export const indexTaxes = (taxRates: readonly TaxRate[]): ((taxes: readonly TaxShare[]) => TaxPositions) => {
  const placeOf = indexById(taxRates);
  return memoizeByIds(
    ({ id }: TaxShare) => id,
    (taxes) => {
      const places = { inclusive: [] as number[], exclusive: [] as number[] };
      taxes.forEach((id, i) => places[taxRates[placeOf(id)]!.behavior].push(i));
      return places;
    },
  );
};

const lineAccount = (
  line: InvoiceLine,
  position: number,
  before: CreditedLine | undefined,
  places: TaxPositions,
): LineState => {
  const sign = line.subtotal < 0 ? -1 : 1;
  const whole = toFigures(line.subtotal, amountsOf(line.discounts), line.net, amountsOf(line.taxes), sign, places);
  const credited =
    before === undefined
      ? UNCREDITED
      : toFigures(before.subtotal, before.discounts, before.net, before.taxes, sign, places);
  return { position, line, sign, places, whole, credited, before };
};

const amountsOf = (parts: readonly TaxShare[]): readonly MinorUnits[] => {
  if (parts.length === 0) return NOTHING;
  const amounts = new Array<MinorUnits>(parts.length);
  for (let i = 0; i < parts.length; i++) amounts[i] = parts[i]!.amount;
  return amounts;
};

/** What stands at some places, together. */
export const sumAtPositions = (places: readonly number[], amounts: readonly MinorUnits[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += amounts[places[i]!]!;
  return sum;
};

const toFigures = (
  subtotal: MinorUnits,
  discounts: readonly MinorUnits[],
  net: MinorUnits,
  taxes: readonly MinorUnits[],
  sign: 1 | -1,
  places: TaxPositions,
): LineFigures => {
  let discount = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  const inclusive = sumAtPositions(places.inclusive, taxes);
  const exclusive = sumAtPositions(places.exclusive, taxes);
  const absolute = (value: MinorUnits) => (sign === -1 ? 0 - value : value);
  return {
    subtotal: absolute(subtotal),
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
export const computeLeft = ({ whole, credited, before }: LineState): LineFigures =>
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
