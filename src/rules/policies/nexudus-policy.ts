import type { Policy } from '../../documents/policy.js';
import { creditStatus } from '../policy/credit-status.js';
import { refundOnlyWhenPaid } from '../policy/refund-only-when-paid.js';

/** The house rules of Nexudus: partial refunds of invoices paid in full, credits of unpaid ones. */
export const nexudusPolicy: Policy = Object.freeze({
  name: 'nexudus',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, refundOnlyWhenPaid]),
});
