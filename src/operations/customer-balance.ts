import { computeAmountDue } from '../settling/amount-due.js';
import { createBalance, consumeBalance, findBalanceCredit, addDeposit } from '../settling/balance.js';
import type { CreditNote } from '../documents/credit-note.js';
import { getCurrencyCode, getMinorUnit, type CurrencyOf } from '../documents/currency-of.js';
import type { CustomerBalance } from '../documents/customer-balance.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { findPayment } from '../documents/finding-payments.js';
import { CUSTOMER_BALANCE } from '../documents/payment.js';
import { toName } from '../reading/reading.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { findMinorUnit } from '../money/currency.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkNotVoid } from '../rules/receivable/receivable-not-void.js';
import { checkSameCurrency } from '../rules/currency.js';
import { onProvenBalance } from '../proving/prove-customer-balance.js';
import { onProvenNote } from '../proving/prove-credit-note.js';
import { onProven } from '../proving/prove-receivable.js';
import { paymentRecorded } from './record-payment.js';

/**
 * An empty customer balance in a currency.
 *
 * Refuses: `unknown-currency`.
 *
 * @example
 * openCustomerBalance('EUR');
 */
export const openCustomerBalance = (currency: CurrencyOf): Outcome<CustomerBalance> =>
  attempt(() => {
    const code = getCurrencyCode(currency);
    const minorUnit = getMinorUnit(currency);
    if (minorUnit === undefined) {
      return refuse([{ code: 'unknown-currency', path: ['currency'], currency: code }]);
    }
    const stated = findMinorUnit(code) === undefined ? { minorUnit } : {};
    return answer(createBalance({ schemaVersion: 1, currency: code, ...stated, total: 0, credits: [] }, []));
  });

/**
 * Adds to a balance what a credit note gave to it.
 *
 * Units: minor units.
 * Refuses: `nothing-to-deposit`, `already-deposited`, `currency-mismatch`.
 *
 * @example
 * depositCreditNote(customerBalance, creditNote);
 */
export const depositCreditNote = (customerBalance: CustomerBalance, creditNote: CreditNote): Outcome<CustomerBalance> =>
  attempt(() =>
    onProvenBalance(customerBalance, (balance) =>
      onProvenNote(creditNote, (note) => {
        const { number, invoice, status, settlement } = note;
        const amount = status === 'issued' ? settlement.customerBalance : 0;
        const wrong = checkSameCurrency(balance, note);
        return wrong.length > 0 ? refuse(wrong) : deposit(balance, 'credit-note', number, invoice, amount);
      }),
    ),
  );

/**
 * Adds to a balance what a payment brought in above the amount due.
 *
 * Units: minor units.
 * Refuses: `unknown-payment`, `nothing-to-deposit`, `already-deposited`, `currency-mismatch`.
 *
 * @example
 * depositOverpayment(customerBalance, receivable, 'pay-1');
 */
export const depositOverpayment = (
  customerBalance: CustomerBalance,
  receivable: Receivable,
  payment: string,
): Outcome<CustomerBalance> =>
  attempt(() =>
    onProvenBalance(customerBalance, (balance) =>
      onProven(receivable, ({ invoice, payments }) => {
        const record = findPayment(payments, payment);
        const wrong = checkSameCurrency(balance, invoice);
        if (record === undefined) {
          return refuse([...wrong, { code: 'unknown-payment', path: ['payment'], payment: toName(payment) }]);
        }
        return wrong.length > 0 ? refuse(wrong) : deposit(balance, 'payment', payment, invoice.number, record.overpaid);
      }),
    ),
  );

const deposit = (
  balance: CustomerBalance,
  kind: 'credit-note' | 'payment',
  document: string,
  invoice: string,
  amount: MinorUnits,
): Outcome<CustomerBalance> => {
  if (amount === 0) return refuse([{ code: 'nothing-to-deposit', path: [], document }]);
  return findBalanceCredit(balance, kind, document, invoice) === undefined
    ? answer(addDeposit(balance, { kind, document, invoice }, amount))
    : refuse([{ code: 'already-deposited', path: [], document, invoice }]);
};

/** A balance applied to an invoice. */
export type AppliedBalance = { readonly receivable: Receivable; readonly customerBalance: CustomerBalance };

/**
 * Pays what is due of an invoice from the customer's balance, as far as it reaches, oldest credit first.
 *
 * The receivable gets a payment with the method `customer-balance`.
 *
 * Units: minor units.
 * Refuses: `nothing-due`, `balance-empty`, `currency-mismatch`, `invoice-void`.
 * Source: ST-15.
 *
 * @example
 * applyBalance(receivable, customerBalance);
 */
export const applyBalance = (receivable: Receivable, customerBalance: CustomerBalance): Outcome<AppliedBalance> =>
  attempt(() =>
    onProven(receivable, (proven) => onProvenBalance(customerBalance, (balance) => applied(proven, balance))),
  );

const applied = (receivable: Receivable, balance: CustomerBalance): Outcome<AppliedBalance> => {
  const { invoice, revision } = receivable;
  const due = computeAmountDue(receivable);
  const refusals: Refusal[] = [...checkNotVoid(receivable), ...checkSameCurrency(invoice, balance)];
  if (due === 0) refusals.push({ code: 'nothing-due', path: [], invoice: invoice.number });
  if (balance.total === 0) refusals.push({ code: 'balance-empty', path: [], currency: balance.currency });
  if (refusals.length > 0) return refuse(refusals);
  const amount = Math.min(due, balance.total);
  const id = `${CUSTOMER_BALANCE}-${revision + 1}`;
  const paid = paymentRecorded(receivable, { id, amount, method: CUSTOMER_BALANCE });
  if (paid._tag === 'Left') return paid;
  const customerBalance = consumeBalance(balance, amount, invoice.number, id);
  return answer(Object.freeze({ receivable: paid.right, customerBalance }));
};
