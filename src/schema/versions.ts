import { refuse } from '../documents/outcome.js';
import type { Outcome } from '../documents/refusal.js';

/** Makes a stored document of one schema version one of the next; it is decoded and proven after that. */
type Upgrade = (older: Readonly<Record<string, unknown>>) => unknown;

/** The upgrades of one kind of document: the first leads from version 1 to 2, and each further one from there. */
export type Upgrades = readonly Upgrade[];

/**
 * Every upgrade there is. Version 1 is the first, so there is none yet. A document that holds another one moves on with
 * it: the upgrade of a receivable upgrades its invoice.
 */
export const UPGRADES: Readonly<Record<'invoice' | 'creditNote' | 'receivable' | 'customerBalance', Upgrades>> = {
  invoice: [],
  creditNote: [],
  receivable: [],
  customerBalance: [],
};

/** A stored document of an older version as one of this version; any other value as it is. */
export const upgradeDocument = (stored: unknown, upgrades: Upgrades): unknown => {
  if (upgrades.length === 0 || typeof stored !== 'object' || stored === null) return stored;
  const version = (stored as { readonly schemaVersion?: unknown }).schemaVersion;
  const older = typeof version === 'number' ? upgrades.slice(version - 1) : [];
  return older.reduce<unknown>((document, upgrade) => upgrade(document as Readonly<Record<string, unknown>>), stored);
};

/** Where something was written by a later release, that is the answer: whatever else is off follows from it. */
export const preferNewerVersion = <A>(outcome: Outcome<A>): Outcome<A> => {
  if (outcome._tag === 'Right') return outcome;
  const newer = outcome.left.filter(({ code }) => code === 'unsupported-version');
  return newer.length > 0 ? refuse(newer) : outcome;
};
