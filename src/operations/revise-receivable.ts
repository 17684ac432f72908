import type { Mutable } from '../documents/mutable.js';
import { markAsProven } from '../documents/proof.js';
import type { Receivable } from '../documents/receivable.js';

type Changes = Partial<Omit<Receivable, 'schemaVersion' | 'revision' | 'invoice'>>;

/** The next revision of a receivable; what changes is proven, and deeply frozen but for the record of sums itself. */
export const revised = (receivable: Receivable, changes: Changes): Receivable => {
  const { revision, invoice, declared, payments, refunds, paid, credited, creditedLines, creditNotes } = receivable;
  const standing = changes.declared ?? declared;
  const next: Mutable<Receivable> = {
    schemaVersion: 1,
    revision: revision + 1,
    invoice,
    payments: changes.payments ?? payments,
    refunds: changes.refunds ?? refunds,
    paid: changes.paid === undefined ? paid : Object.freeze(changes.paid),
    credited: changes.credited === undefined ? credited : Object.freeze(changes.credited),
    creditedLines: changes.creditedLines ?? creditedLines,
    creditNotes: changes.creditNotes ?? creditNotes,
  };
  if (standing !== undefined) next.declared = standing;
  return markAsProven('receivable', next);
};
