import type { CreditNote } from './credit-note.js';
import type { Payment, Refund } from './payment.js';

type Event<Type extends string> = {
  /** What happened. */ readonly type: Type;
};

/** What happened to a receivable after its invoice was issued: the facts that a host stores, in their order. */
export type ReceivableEvent =
  | (Event<'payment'> & {
      /** What came in. */ readonly payment: Payment;
    })
  | (Event<'payment-failed'> & {
      /** The id of the pending payment. */ readonly payment: string;
    })
  | (Event<'refund'> & {
      /** What went back without a credit note. */ readonly refund: Refund;
    })
  | (Event<'credit-note'> & {
      /** The note as it was issued. */ readonly creditNote: CreditNote;
    })
  | (Event<'credit-note-void'> & {
      /** The number of the credit note. */ readonly number: string;
    })
  | Event<'invoice-void'>
  | Event<'invoice-uncollectible'>;
