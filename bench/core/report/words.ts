import { isReached, type Row, type Unit } from '../targets.js';

/** Three digits, or all that stand before the point. */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

const withUnit = (value: string, unit: Unit): string => (unit === '×' ? `${value}×` : `${value} ${unit}`);

/** A row of the results in words: work, what is measured, value, spread, target, whether it is reached. */
export const wordsOf = (row: Row): readonly [string, string, string, string, string, string] => {
  const { work, measured, value, low, high, unit, bound } = row;
  return [
    work,
    measured,
    withUnit(figure(value), unit),
    low === high ? '' : `${figure(low)} to ${figure(high)}`,
    bound === undefined ? '' : `${bound.way} ${withUnit(figure(bound.value), unit)}`,
    bound === undefined ? '' : isReached(row, bound) ? 'yes' : 'no',
  ];
};

export const HEAD = ['Work', 'Measured', 'Median', 'Spread', 'Target', 'Reached'] as const;
