import { allocationRace, equalRace } from './allocation.js';
import { creditRace } from './credit.js';
import { linesRace, notesRace, scaleRace } from './growth.js';
import { invoiceRace } from './invoice.js';
import type { Race } from './race.js';

/** Every race by its name; its inputs are made when it is run. */
export const RACES = {
  'allocate, 10 weights': () => allocationRace(10),
  'allocate, 100 weights': () => allocationRace(100),
  'allocate, 10,000 weights': () => allocationRace(10_000),
  'allocate, 10 equal weights': () => equalRace(10),
  'allocate, 100 equal weights': () => equalRace(100),
  'finalize, 10 lines, 1 tax': () => invoiceRace(10, 1),
  'finalize, 10 lines, 2 taxes': () => invoiceRace(10, 2),
  'finalize, 100 lines, 1 tax': () => invoiceRace(100, 1),
  'finalize, 100 lines, 2 taxes': () => invoiceRace(100, 2),
  'issue, 3 credits on 10 lines': () => creditRace(10),
  'the 10,000th note': () => notesRace(),
  'one credit on 100,000 lines': () => linesRace(),
  'finalize, 100,000 lines': () => scaleRace(),
} as const satisfies Record<string, () => Race>;

export type RaceName = keyof typeof RACES;
