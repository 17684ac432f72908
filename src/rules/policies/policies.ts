import { findMode } from '../../documents/credit-note-draft.js';
import { NO_ITEMS } from '../../documents/outcome.js';
import type { Policy, Rule } from '../../documents/policy.js';
import { deriveStatus } from '../../settling/amount-due.js';

const ALLOWED: readonly string[] = Object.freeze(['open', 'paid']);

/** A credit note is issued against an open or paid invoice. (ST-01, RM-01) */
export const creditStatus: Rule = {
  code: 'status-takes-no-credit',
  stage: 'draft',
  breaches: ({ receivable }) => {
    const status = deriveStatus(receivable);
    // That a void invoice takes nothing is a law.
    if (status === 'void' || ALLOWED.includes(status)) return NO_ITEMS;
    return [{ code: 'status-takes-no-credit', path: [], status, allowed: ALLOWED }];
  },
};

/** An open invoice whose payment is in flight cannot take a credit note. (ST-14) */
export const paymentInFlight: Rule = {
  code: 'payment-in-flight',
  stage: 'draft',
  breaches: ({ receivable }) => {
    const { pending } = receivable.paid;
    if (pending === 0 || deriveStatus(receivable) !== 'open') return NO_ITEMS;
    return [{ code: 'payment-in-flight', path: [], pending }];
  },
};

/**
 * A line once credited by quantity takes credits by quantity only, one credited by amount takes amounts only. Percent
 * and spread count as amounts, a remainder as neither. (ST-11)
 */
const oneModePerLine: Rule = {
  code: 'line-credited-otherwise',
  stage: 'credit',
  breaches: ({ credit, lines, path }) => {
    const asked = findMode(credit.by);
    if (asked === undefined) return NO_ITEMS;
    return lines.flatMap(({ line, before }) => {
      const credited = before?.by;
      if (credited === undefined || credited === asked) return [];
      // Credited both ways, under another policy: either way breaks the rule.
      const other = asked === 'quantity' ? 'amount' : 'quantity';
      return [{ code: 'line-credited-otherwise', path, line: line.id, credited: other, asked }];
    });
  },
};

/** A credit note is voided only while its invoice is open. (ST-19) */
const voidOnlyWhileOpen: Rule = {
  code: 'void-needs-open-invoice',
  stage: 'void',
  breaches: ({ receivable }) => {
    const status = deriveStatus(receivable);
    return status === 'open' ? NO_ITEMS : [{ code: 'void-needs-open-invoice', path: [], status }];
  },
};

/** Money goes back only on an invoice paid in full; on any other a line is credited and not refunded. (NX-02, NX-05) */
const refundOnlyWhenPaid: Rule = {
  code: 'refund-needs-paid-invoice',
  stage: 'issue',
  breaches: ({ receivable, creditNote }) => {
    const status = deriveStatus(receivable);
    const { refund, customerBalance } = creditNote.settlement;
    if (status === 'paid' || creditNote.postPayment === 0) return NO_ITEMS;
    return [{ code: 'refund-needs-paid-invoice', path: ['settlement'], status, refund, customerBalance }];
  },
};

/** A credit is a remainder: of chosen lines, each whole, or of the invoice. (RM-01) */
const wholeLinesOnly: Rule = {
  code: 'credit-not-whole-line',
  stage: 'credit',
  breaches: ({ credit, path }) =>
    credit.by === 'remainder' ? NO_ITEMS : [{ code: 'credit-not-whole-line', path: [...path, 'by'], by: credit.by }],
};

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
