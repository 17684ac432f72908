import type { Credit } from '../../documents/credit-note-draft.js';
import type { Refusal } from '../../documents/refusal.js';

/** How many lines the credits of one note may go over together; one of the whole invoice is always possible. */
const MOST_LINES = 100_000;

const isOfInvoice = (credit: Credit | undefined): boolean =>
  credit?.by === 'spread' || (credit?.by === 'remainder' && credit.line === undefined);

/** Each spread, and each remainder of the invoice, goes over all lines; a note has no more than can be computed. */
export const noteSize = (credits: readonly (Credit | undefined)[], lines: number): Refusal[] => {
  const most = Math.floor(MOST_LINES / lines) || 1;
  const asked = credits.filter(isOfInvoice).length;
  return asked <= most ? [] : [{ code: 'too-many', path: ['credits'], asked, limit: most, of: 'credits of all lines' }];
};
