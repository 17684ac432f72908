import type { CreditNote } from './credit-note.js';
import type { Payment, Refund } from './payment.js';

/** What happened to a receivable after its invoice was issued: the facts that a host stores, in their order. */
export type ReceivableEvent =
  | { readonly type: 'payment'; readonly payment: Payment }
  | { readonly type: 'payment-failed'; readonly payment: string }
  | { readonly type: 'refund'; readonly refund: Refund }
  | { readonly type: 'credit-note'; readonly creditNote: CreditNote }
  | { readonly type: 'credit-note-void'; readonly number: string }
  | { readonly type: 'invoice-void' }
  | { readonly type: 'invoice-uncollectible' };
