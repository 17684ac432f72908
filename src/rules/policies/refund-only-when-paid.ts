import { deriveStatus } from '../../settling/amount-due.js';
import type { Rule } from '../../documents/policy.js';

/** Money goes back only on an invoice paid in full; on any other a line is credited and not refunded. (NX-02, NX-05) */
export const refundOnlyWhenPaid: Rule = {
  code: 'refund-needs-paid-invoice',
  stage: 'issue',
  breaches: ({ receivable, creditNote }) => {
    const status = deriveStatus(receivable);
    const { refund, customerBalance } = creditNote.settlement;
    if (status === 'paid' || creditNote.postPayment === 0) return [];
    return [{ code: 'refund-needs-paid-invoice', path: ['settlement'], status, refund, customerBalance }];
  },
};
