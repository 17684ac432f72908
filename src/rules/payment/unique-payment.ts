import type { PaymentInput } from '../../reading/receivable-shapes.js';
import type { PaymentRecord } from '../../documents/payment.js';
import type { Refusal } from '../../documents/refusal.js';

/** A payment is recorded once; recording a pending one as settled settles it. */
export const checkUniquePayment = (recorded: PaymentRecord | undefined, { id, state }: PaymentInput): Refusal[] =>
  recorded === undefined || (recorded.state === 'pending' && state === 'settled')
    ? []
    : [{ code: 'duplicate-payment', path: ['id'], payment: id }];
