import type { Credit, CustomCredit, SpreadCredit } from '../documents/credit-note-draft.js';
import type { Invoice } from '../documents/invoice.js';
import type { AskedFigure, Path, Refusal } from '../documents/refusal.js';
import { pickRates } from '../invoicing/taxes.js';
import { compareDecimals, isNegative, isZero, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkKnownTaxRates } from './invoice.js';
import { checkTaxPercents } from './invoice.js';
import { checkUniqueTaxes } from './invoice.js';

const NOTHING_TO_REFUSE: readonly never[] = Object.freeze([]);

/**
 * What is asked is above zero; an amount of a negative line is below zero. Quantities and percentages are asked as
 * positive numbers on any line.
 */
export const checkAskedSign = (credit: Credit, path: Path, lineIsNegative: boolean): readonly Refusal[] => {
  switch (credit.by) {
    case 'quantity':
      return checkAboveZero(credit.quantity as Decimal, [...path, 'quantity']);
    case 'percent':
      return checkAboveZero(credit.percent as Decimal, [...path, 'percent']);
    case 'amount':
      if (lineIsNegative ? credit.amount < 0 : credit.amount > 0) return NOTHING_TO_REFUSE;
      return lineIsNegative
        ? [{ code: 'credit-not-below-zero', path: [...path, 'amount'], line: credit.line, asked: credit.amount }]
        : [{ code: 'credit-not-above-zero', path: [...path, 'amount'], asked: credit.amount }];
    case 'spread':
      if (credit.amount > 0) return NOTHING_TO_REFUSE;
      return [{ code: 'credit-not-above-zero', path: [...path, 'amount'], asked: credit.amount }];
    case 'remainder':
    case 'custom':
      return NOTHING_TO_REFUSE;
  }
};

const checkAboveZero = (asked: Decimal, path: Path): readonly Refusal[] =>
  isZero(asked) || isNegative(asked) ? [{ code: 'credit-not-above-zero', path, asked }] : NOTHING_TO_REFUSE;

/** An amount of a line, asked by a field of the credit, is no more than what is left of the figure, both with its sign. */
export const checkWithinLine = (
  line: string,
  of: AskedFigure,
  asked: MinorUnits,
  left: MinorUnits,
  path: Path,
): readonly Refusal[] =>
  Math.abs(asked) <= Math.abs(left)
    ? NOTHING_TO_REFUSE
    : [{ code: 'credit-exceeds-line', path, line, of, asked, left }];

/** A quantity is no more than what earlier credits left of the line's. */
export const checkWithinQuantity = (line: string, asked: Decimal, left: Decimal, path: Path): readonly Refusal[] =>
  compareDecimals(asked, left) <= 0
    ? NOTHING_TO_REFUSE
    : [{ code: 'quantity-exceeds-line', path: [...path, 'quantity'], line, asked, left }];

/** An amount to spread is no more than what is left of the positive lines. */
export const checkWithinSpreadable = (
  { amount, of }: SpreadCredit,
  left: MinorUnits,
  path: Path,
): readonly Refusal[] =>
  amount <= left
    ? NOTHING_TO_REFUSE
    : [{ code: 'spread-exceeds-lines', path: [...path, 'amount'], of, asked: amount, left }];

/** A custom line is not negative, and its taxes are rates of the invoice, as on an invoice line. */
export const checkCustomCredit = (credit: CustomCredit, { taxRates }: Invoice, path: Path): readonly Refusal[] => {
  const quantity = credit.quantity as Decimal;
  const unitPrice = credit.unitPrice as Decimal;
  const refusals: Refusal[] = [];
  if (isNegative(quantity) || isNegative(unitPrice)) {
    refusals.push({ code: 'custom-credit-negative', path, quantity, unitPrice });
  } else if (isZero(quantity)) {
    refusals.push({ code: 'credit-not-above-zero', path: [...path, 'quantity'], asked: quantity });
  }
  const taxes = credit.taxes ?? [];
  const taxed = { lines: [{ id: credit.description, taxes }], taxRates: pickRates(taxes, taxRates) };
  for (const check of [checkUniqueTaxes, checkKnownTaxRates, checkTaxPercents]) {
    for (const refusal of check(taxed)) refusals.push(moveToCredit(refusal, path));
  }
  return refusals;
};

/** The laws of an invoice speak of `lines[0]`; here that is the credit. */
const moveToCredit = (refusal: Refusal, path: Path): Refusal => {
  const move = (from: Path): Path => [...path, ...from.slice(2)];
  return 'first' in refusal
    ? { ...refusal, path: move(refusal.path), first: move(refusal.first) }
    : { ...refusal, path: move(refusal.path) };
};
