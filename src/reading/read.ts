import type { Refusal } from '../documents/refusal.js';
import type { MajorUnits } from './major-amounts.js';
import type { Description, Reading } from './node.js';
import type { PathNode } from './paths.js';

const begin = (refusals: Refusal[], isDraft: boolean, isComplete: boolean, major?: MajorUnits): Reading => {
  return { refusals, isDraft, isComplete, major, items: 0, isKept: true };
};

/** What was read; undefined where some of it could not be read. An unknown field speaks against nothing that was read. */
export const readWhole = <A>(refusals: readonly Refusal[], read: () => A): A | undefined => {
  const before = refusals.length;
  const copy = read();
  return refusals.slice(before).some(({ code }) => code !== 'unknown-field') ? undefined : copy;
};

/** The frozen copy of a stored value; undefined where some of it could not be read. */
export const readStored = <Stated, Complete>(
  { read }: Description<Stated, Complete>,
  value: unknown,
  refusals: Refusal[],
  place?: PathNode,
): Stated | undefined =>
  readWhole(refusals, () => read(value, '', place, begin(refusals, false, false)) as Stated | undefined);

/** A draft as it was stated, with canonical decimals; what could not be read is held by a neutral value. */
export const readStated = <Stated, Complete>(
  { read }: Description<Stated, Complete>,
  value: unknown,
  refusals: Refusal[],
  major?: MajorUnits,
): Stated | undefined => read(value, '', undefined, begin(refusals, true, false, major)) as Stated | undefined;

/** A draft with every default filled in; what could not be read is held by a neutral value. */
export const readComplete = <Stated, Complete>(
  { read }: Description<Stated, Complete>,
  value: unknown,
  refusals: Refusal[],
): Complete | undefined => read(value, '', undefined, begin(refusals, true, true)) as Complete | undefined;
