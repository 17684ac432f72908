import type { Credit, Invoice } from 'credit-notes';
import { BY_NET, BY_QUANTITY, REMAINDER, type LimitCredit } from '../limit/credit.js';
import type { Item } from '../limit/invoice.js';
import { asReceived } from './random.js';

/** The credits of one note, as a host writes them and as the limit takes them. */
export type NoteInput = { readonly credits: readonly Credit[]; readonly limit: readonly LimitCredit[] };

/** Three credits of three lines: half of a quantity, a third of a net amount, and all that is left. */
export const threeCredits = ({ lines }: Invoice, items: readonly Item[]): NoteInput => {
  const last = lines.length - 1;
  const middle = last >> 1;
  const amount = Math.floor(lines[middle]!.net / 3);
  const half = items[0]!.quantity / 2;
  return asReceived<NoteInput>({
    credits: [
      { by: 'quantity', line: lines[0]!.id, quantity: String(half / 1000) },
      { by: 'amount', line: lines[middle]!.id, amount, of: 'net' },
      { by: 'remainder', line: lines[last]!.id },
    ],
    limit: [
      { by: BY_QUANTITY, line: 0, value: half },
      { by: BY_NET, line: middle, value: amount },
      { by: REMAINDER, line: last, value: 0 },
    ],
  });
};
