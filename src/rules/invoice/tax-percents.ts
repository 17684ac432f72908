import { indexById } from '../../invoicing/lookups.js';
import type { Refusal } from '../../documents/refusal.js';
import { toRatios } from '../../money/decimal.js';
import { checkPercentWithin } from '../percent-within.js';
import type { TaxedLines } from './known-tax-rates.js';

/** The most that the tax rates of a line add up to: beyond it their sums would leave exact range. */
const MOST = '1000';

/** A tax rate stands from 0 to 1000 percent, and so do the rates of a line together. */
export const checkTaxPercents = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  taxRates.forEach(({ percent }, i) => {
    refusals.push(...checkPercentWithin(percent, MOST, ['taxRates', i]));
  });
  if (refusals.length > 0) return refusals;
  const { numerators, denominator } = toRatios(taxRates);
  const most = denominator * 10;
  if (sumOf(numerators) <= most) return refusals;
  const placeOf = indexById(taxRates);
  lines.forEach(({ id, taxes }, line) => {
    const together = sumOf(taxes.map((tax) => numerators[placeOf(tax)] ?? 0));
    if (together > most) {
      refusals.push({ code: 'tax-above-limit', path: ['lines', line, 'taxes'], line: id, limit: MOST });
    }
  });
  return refusals;
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
