import type { Policy } from '../../documents/policy.js';
import { creditStatus } from './credit-status.js';
import { oneModePerLine } from './one-mode-per-line.js';
import { paymentInFlight } from './payment-in-flight.js';
import { refundOnlyWhenPaid } from './refund-only-when-paid.js';
import { voidOnlyWhileOpen } from './void-only-while-open.js';
import { wholeLinesOnly } from './whole-lines-only.js';

/** The house rules of Stripe; the default. */
export const stripePolicy: Policy = Object.freeze({
  name: 'stripe',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, paymentInFlight, oneModePerLine, voidOnlyWhileOpen]),
});

/** The house rules of Nexudus: partial refunds of invoices paid in full, credits of unpaid ones. */
export const nexudusPolicy: Policy = Object.freeze({
  name: 'nexudus',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, refundOnlyWhenPaid]),
});

/** The house rules of RunMags: issued or paid invoices, credited by whole lines. */
export const runmagsPolicy: Policy = Object.freeze({
  name: 'runmags',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, wholeLinesOnly]),
});

/** The laws and nothing else. */
export const openPolicy: Policy = Object.freeze({ name: 'open', rules: /* @__PURE__ */ Object.freeze([]) });
