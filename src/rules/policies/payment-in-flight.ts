import { deriveStatus } from '../../settling/amount-due.js';
import type { Rule } from '../../documents/policy.js';

/** An open invoice whose payment is in flight cannot take a credit note. (ST-14) */
export const paymentInFlight: Rule = {
  code: 'payment-in-flight',
  stage: 'draft',
  breaches: ({ receivable }) => {
    const { pending } = receivable.paid;
    if (pending === 0 || deriveStatus(receivable) !== 'open') return [];
    return [{ code: 'payment-in-flight', path: [], pending }];
  },
};
