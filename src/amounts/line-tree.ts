import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, Part, TaxRate } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import { byNames } from './by-names.js';
import { placeAmong } from './place-among.js';

/**
 * The figures of a line as a small tree of sums, in absolute values (a negative line mirrors it):
 * subtotal = discount + after, after = inclusive + net, total = after + exclusive.
 */
export type LineTree = {
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

/** An invoice line, and what is credited of it. */
export type LineStanding = {
  readonly position: number;
  readonly line: InvoiceLine;
  readonly sign: 1 | -1;
  readonly before: CreditedLine | undefined;
};

/** The same as credits see it: its tree, and how much of the tree is credited. */
export type LineAccount = LineStanding & {
  /** Beside the line's taxes: whether the tax stands inside the price. */
  readonly inclusive: readonly boolean[];
  readonly whole: LineTree;
  readonly credited: LineTree;
};

const NOTHING: readonly number[] = Object.freeze([]);

const UNCREDITED: LineTree = Object.freeze({
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
export type AccountOf = (line: InvoiceLine, position: number, before: CreditedLine | undefined) => LineAccount;

/** The accounts of the lines of an invoice of such rates. */
export const lineAccounts = (taxRates: readonly TaxRate[]): AccountOf => {
  const behaviorsOf = taxBehaviors(taxRates);
  return (line, position, before) => lineAccount(line, position, before, behaviorsOf(line.taxes));
};

/** Which taxes of a line are inclusive. */
export const taxBehaviors = (taxRates: readonly TaxRate[]): ((taxes: readonly Part[]) => readonly boolean[]) => {
  const placeOf = placeAmong(taxRates);
  return byNames(
    ({ id }: Part) => id,
    (taxes) => taxes.map((id) => taxRates[placeOf(id)]!.behavior === 'inclusive'),
  );
};

const lineAccount = (
  line: InvoiceLine,
  position: number,
  before: CreditedLine | undefined,
  inclusive: readonly boolean[],
): LineAccount => {
  const sign = line.subtotal < 0 ? -1 : 1;
  const whole = tree(line.subtotal, amountsOf(line.discounts), line.net, amountsOf(line.taxes), sign, inclusive);
  const credited =
    before === undefined
      ? UNCREDITED
      : tree(before.subtotal, before.discounts, before.net, before.taxes, sign, inclusive);
  return { position, line, sign, inclusive, whole, credited, before };
};

const amountsOf = (parts: readonly Part[]): readonly MinorUnits[] =>
  parts.length === 0 ? NOTHING : parts.map((part) => part.amount);

const tree = (
  subtotal: MinorUnits,
  discounts: readonly MinorUnits[],
  net: MinorUnits,
  taxes: readonly MinorUnits[],
  sign: 1 | -1,
  behaviors: readonly boolean[],
): LineTree => {
  let discount = 0;
  let inclusive = 0;
  let exclusive = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  for (let i = 0; i < taxes.length; i++) {
    if (behaviors[i]) inclusive += taxes[i]!;
    else exclusive += taxes[i]!;
  }
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

const lefts = (whole: readonly MinorUnits[], credited: readonly MinorUnits[]): readonly MinorUnits[] =>
  whole.map((amount, i) => amount - credited[i]!);

/** What is left of a line. */
export const leftOf = ({ whole, credited, before }: LineAccount): LineTree =>
  before === undefined
    ? whole
    : {
        subtotal: whole.subtotal - credited.subtotal,
        discount: whole.discount - credited.discount,
        inclusive: whole.inclusive - credited.inclusive,
        net: whole.net - credited.net,
        exclusive: whole.exclusive - credited.exclusive,
        total: whole.total - credited.total,
        discounts: lefts(whole.discounts, credited.discounts),
        taxes: lefts(whole.taxes, credited.taxes),
      };
