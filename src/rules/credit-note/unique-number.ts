import { found } from '../../documents/pages.js';
import { numberOf, type Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/** A credit note's number is used once on its invoice, also where the note is void. */
export const checkUniqueNumber = ({ creditNotes }: Receivable, number: string): Refusal[] =>
  found(creditNotes, number, numberOf) === undefined
    ? []
    : [{ code: 'duplicate-credit-note-number', path: ['number'], number }];
