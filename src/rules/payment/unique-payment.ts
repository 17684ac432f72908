import type { PaymentFacts } from '../../documents/payment-facts.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/** A payment is recorded once; recording a pending one as settled settles it. */
export const uniquePayment = ({ payments }: Receivable, { id, state }: PaymentFacts): Refusal[] => {
  const recorded = payments.find((payment) => payment.id === id);
  return recorded === undefined || (recorded.state === 'pending' && state === 'settled')
    ? []
    : [{ code: 'duplicate-payment', path: ['id'], payment: id }];
};
