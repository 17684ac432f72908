import type { Policy } from '../../documents/policy.js';
import { creditStatus } from '../policy/credit-status.js';
import { oneModePerLine } from '../policy/one-mode-per-line.js';
import { paymentInFlight } from '../policy/payment-in-flight.js';
import { voidOnlyWhileOpen } from '../policy/void-only-while-open.js';

/** The house rules of Stripe; the default. */
export const stripePolicy: Policy = Object.freeze({
  name: 'stripe',
  rules: /* @__PURE__ */ Object.freeze([creditStatus, paymentInFlight, oneModePerLine, voidOnlyWhileOpen]),
});
