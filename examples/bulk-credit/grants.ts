// What the agreement with the customers grants: for each started hour that it was down, a tenth of a server's month, tax
// included, and at most the whole month. Decided in whole units before anything is credited, and not by the library.
import type { Invoice, MinorUnits } from 'credit-notes';

export type Grant = { readonly line: string; readonly amount: MinorUnits };

export const grantsOn = ({ lines }: Invoice, hoursDown: number): readonly Grant[] =>
  lines
    .filter(({ id }) => id.startsWith('server-'))
    .map(({ id, total }) => ({ line: id, amount: tenths(total, Math.min(hoursDown, 10)) }));

/** Half a unit is the customer's. */
const tenths = (amount: MinorUnits, count: number): MinorUnits => Math.floor((amount * count + 5) / 10);
