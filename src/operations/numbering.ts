import type { NumberCheck, NumberSeries } from '../documents/number-series.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { count, optional, record, text } from '../reading/description.js';
import { at, readList } from '../reading/paths.js';
import { readStored } from '../reading/read.js';
import { readName, readText } from '../reading/values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';

/** The last count of 15 digits: no larger one is read. */
const LAST_COUNT = 999_999_999_999_999;

const seriesShape = /* @__PURE__ */ (() =>
  record<NumberSeries>({ prefix: text, year: optional(count(9999)), padding: optional(count(15)) }))();

const readSeries = (series: unknown, refusals: Refusal[]): NumberSeries | undefined =>
  readStored(seriesShape, series, refusals, at(undefined, 'series'));

/** What stands before the count. */
const writeHead = ({ prefix, year }: NumberSeries): string =>
  year === undefined ? prefix : `${prefix}${String(year).padStart(4, '0')}-`;

const writeNumber = (series: NumberSeries, count: number): string =>
  `${writeHead(series)}${String(count).padStart(series.padding ?? 1, '0')}`;

/** The count of a number of a series, which is written as the series writes it; undefined for any other text. */
const readCount = (series: NumberSeries, number: string): number | undefined => {
  const count = Number(number.slice(writeHead(series).length));
  if (!Number.isInteger(count) || count < 1 || count > LAST_COUNT) return undefined;
  return writeNumber(series, count) === number ? count : undefined;
};

/** Whether a number is of the same series in an earlier year. */
const isOfEarlierYear = (series: NumberSeries, number: string): boolean => {
  const other = /\d{4}/.exec(number.slice(series.prefix.length));
  if (series.year === undefined || other === null) return false;
  const year = Number(other[0]);
  return year < series.year && readCount({ ...series, year }, number) !== undefined;
};

/**
 * The number after the last one of a series; its first where there is no last one, or the last is of an earlier year.
 *
 * Refuses: shape refusals, `number-not-in-series`.
 * Source: RM-04.
 *
 * @example
 * nextNumber({ prefix: 'CN-', year: 2026, padding: 5 }, 'CN-2026-00041'); // right('CN-2026-00042')
 */
export const nextNumber = (series: NumberSeries, last?: string): Outcome<string> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const read = readSeries(series, refusals);
    const before = last === undefined ? undefined : readName(last, 'last', undefined, refusals);
    if (read === undefined || refusals.length > 0) return refuse(refusals);
    const first = writeNumber(read, 1);
    if (before === undefined) return answer(first);
    const count = readCount(read, before) ?? (isOfEarlierYear(read, before) ? 0 : undefined);
    return count === undefined
      ? refuse([{ code: 'number-not-in-series', path: ['last'], number: before, example: first }])
      : answer(writeNumber(read, count + 1));
  });

/**
 * The series of one invoice's own credit notes: `INV-7-CN-01`, `INV-7-CN-02`, …
 *
 * @example
 * creditNoteSeries('INV-7'); // { prefix: 'INV-7-CN-', padding: 2 }
 */
export const creditNoteSeries = (invoice: string): NumberSeries =>
  Object.freeze({ prefix: `${typeof invoice === 'string' ? invoice : ''}-CN-`, padding: 2 });

/**
 * Checks that the numbers of a series are a solid sequence from its first: which are missing, used twice, or not of the series.
 *
 * Refuses: shape refusals.
 * Source: RM-04.
 *
 * @example
 * checkNumbers({ prefix: 'CN-' }, ['CN-1', 'CN-3']); // right({ gaps: [{ from: 'CN-2', to: 'CN-2' }], … })
 */
export const checkNumbers = (series: NumberSeries, numbers: readonly string[]): Outcome<NumberCheck> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const read = readSeries(series, refusals);
    const place = at(undefined, 'numbers');
    const list = readList(numbers, place, refusals)?.map((number, i) => readText(number, i, place, refusals)!);
    if (read === undefined || list === undefined || refusals.length > 0) return refuse(refusals);
    const notInSeries = list.filter((number) => readCount(read, number) === undefined);
    const counts = list.flatMap((number) => readCount(read, number) ?? []).sort((a, b) => a - b);
    const gaps: NumberCheck['gaps'][number][] = [];
    const duplicates = new Set<string>();
    let last = 0;
    for (const count of counts) {
      if (count === last) duplicates.add(writeNumber(read, count));
      if (count > last + 1) {
        gaps.push(Object.freeze({ from: writeNumber(read, last + 1), to: writeNumber(read, count - 1) }));
      }
      last = count;
    }
    return answer(
      Object.freeze({
        solid: gaps.length === 0 && duplicates.size === 0 && notInSeries.length === 0,
        gaps: Object.freeze(gaps),
        duplicates: Object.freeze([...duplicates]),
        notInSeries: Object.freeze(notInSeries),
      }),
    );
  });
