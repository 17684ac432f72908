import { deriveStatus } from '../../settling/amount-due.js';
import type { Rule } from '../../documents/policy.js';

const ALLOWED: readonly string[] = Object.freeze(['open', 'paid']);

/** A credit note is issued against an open or paid invoice. (ST-01, RM-01) */
export const creditStatus: Rule = {
  code: 'status-takes-no-credit',
  stage: 'draft',
  breaches: ({ receivable }) => {
    const status = deriveStatus(receivable);
    // That a void invoice takes nothing is a law.
    if (status === 'void' || ALLOWED.includes(status)) return [];
    return [{ code: 'status-takes-no-credit', path: [], status, allowed: ALLOWED }];
  },
};
