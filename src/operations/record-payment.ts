import { addPayment } from '../amounts/paid.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { readPaymentFacts } from '../documents/payment-facts.js';
import type { Payment, PaymentRecord } from '../documents/payment.js';
import { asProven } from '../documents/proven.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { invoiceNotVoid } from '../rules/credit-note/invoice-not-void.js';
import { paymentWithinAmountDue } from '../rules/payment/payment-within-amount-due.js';
import { uniquePayment } from '../rules/payment/unique-payment.js';
import { onProven } from './prove-receivable.js';

/** The doc comment is written with the face. */
export const recordPayment = (receivable: Receivable, payment: Payment): Outcome<Receivable> =>
  attempt(() => onProven(receivable, (proven) => recorded(proven, payment)));

const recorded = (receivable: Receivable, payment: unknown): Outcome<Receivable> => {
  const refusals: Refusal[] = [];
  const facts = readPaymentFacts(payment, refusals);
  if (facts === undefined) return refuse(refusals);
  refusals.push(
    ...invoiceNotVoid(receivable),
    ...uniquePayment(receivable, facts),
    ...paymentWithinAmountDue(receivable, facts),
  );
  if (refusals.length > 0) return refuse(refusals);

  const { payments, paid } = receivable;
  const pending = payments.find(({ id }) => id === facts.id);
  const record: PaymentRecord = Object.freeze({ ...facts, returned: 0 });
  const others = pending === undefined ? payments : payments.filter((other) => other !== pending);
  const before = pending === undefined ? paid : addPayment(paid, pending, -1);
  return answer(
    asProven(
      Object.freeze({
        ...receivable,
        revision: receivable.revision + 1,
        payments: Object.freeze([...others, record]),
        paid: Object.freeze(addPayment(before, record)),
      }),
    ),
  );
};
