import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/** A void invoice takes nothing more. */
export const checkNotVoid = ({ declared, invoice }: Receivable): Refusal[] =>
  declared === 'void' ? [{ code: 'invoice-void', path: [], invoice: invoice.number }] : [];
