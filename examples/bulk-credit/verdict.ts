// Whether the notes are what was granted, to the unit.
import { notesIn, type Sums } from './sums.js';

export type Verdict = {
  /** Whatever does not hold, in words. */
  readonly faults: readonly string[];
  readonly exitCode: 0 | 1;
};

export const verdictOn = (sums: Sums, invoices: number): Verdict => {
  const faults = [...sums.currencies].flatMap(([currency, sum]) => [
    ...differs(`${currency}, notes and what was granted`, sum.credited, sum.granted),
    ...differs(`${currency}, net and tax of the lines and the notes`, sum.net + sum.tax, sum.credited),
    ...differs(`${currency}, what became of it and the notes`, sum.lessDue + sum.goesBack, sum.credited),
  ]);
  const missing = invoices - notesIn(sums);
  if (missing !== 0) faults.push(`invoices without a credit note: ${missing}`);
  if (sums.off > 0) faults.push(`notes of another amount than granted: ${sums.off}`);
  if (sums.refused > 0) faults.push(`refused: ${sums.refused}`);
  return { faults, exitCode: faults.length === 0 ? 0 : 1 };
};

const differs = (what: string, is: bigint, shouldBe: bigint): readonly string[] =>
  is === shouldBe ? [] : [`${what}: off by ${is - shouldBe} minor units`];
