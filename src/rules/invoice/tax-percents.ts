import type { Refusal } from '../../documents/refusal.js';
import { compare, sum } from '../../money/decimal.js';
import { percentWithin } from '../percent-within.js';
import type { TaxedLines } from './known-tax-rates.js';

/** Tax rates are not negative, and those of one line add up to at most this: beyond it sums would leave exact range. */
const MOST = '1000';

/** A tax rate stands from 0 to 1000 percent, and so do the rates of a line together. */
export const taxPercents = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = taxRates.flatMap(({ percent }, i) =>
    percentWithin(percent, MOST, ['taxRates', i, 'percent']),
  );
  if (refusals.length > 0) return refusals;
  const all = taxRates.reduce((total, { percent }) => sum(total, percent), '0');
  if (compare(all, MOST) <= 0) return refusals;
  lines.forEach(({ id, taxes }, line) => {
    const together = taxes.reduce(
      (total, tax) => sum(total, taxRates.find((rate) => rate.id === tax)?.percent ?? '0'),
      '0',
    );
    if (compare(together, MOST) > 0) {
      refusals.push({ code: 'tax-above-limit', path: ['lines', line, 'taxes'], line: id, limit: MOST });
    }
  });
  return refusals;
};
