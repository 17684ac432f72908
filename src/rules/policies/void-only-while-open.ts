import { deriveStatus } from '../../settling/amount-due.js';
import type { Rule } from '../../documents/policy.js';

/** A credit note is voided only while its invoice is open. (ST-19) */
export const voidOnlyWhileOpen: Rule = {
  code: 'void-needs-open-invoice',
  stage: 'void',
  breaches: ({ receivable }) => {
    const status = deriveStatus(receivable);
    return status === 'open' ? [] : [{ code: 'void-needs-open-invoice', path: [], status }];
  },
};
