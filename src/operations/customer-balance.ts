import type { CreditNote } from '../documents/credit-note.js';
import { getCurrencyCode, getMinorUnit, type CurrencyOf } from '../documents/currency-of.js';
import type { BalanceSource, CustomerBalance } from '../documents/customer-balance.js';
import { answer, attempt, attemptWith, refuse, toName } from '../documents/outcome.js';
import { CUSTOMER_BALANCE } from '../documents/payment.js';
import { findRecord, type Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { findMinorUnit } from '../money/currency.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkNotVoid } from '../rules/receivable.js';
import { checkSameCurrency } from '../rules/currency.js';
import { computeAmountDue } from '../settling/amount-due.js';
import {
  addBalanceCredit,
  consumeBalance,
  findBalanceCredit,
  replaceBalanceCredits,
} from '../settling/customer-balance.js';
import { recordPayment } from './record-payment.js';

/**
 * An empty customer balance in a currency.
 *
 * Refuses: `unknown-currency`.
 *
 * @example
 * orThrow(openCustomerBalance('EUR')).total; // 0
 */
export const openCustomerBalance = (currency: CurrencyOf): Outcome<CustomerBalance> =>
  attempt(() => {
    const code = getCurrencyCode(currency);
    const minorUnit = getMinorUnit(currency);
    if (minorUnit === undefined) return refuse([{ code: 'unknown-currency', path: ['currency'], currency: code }]);
    const stated = findMinorUnit(code) === undefined ? { minorUnit } : {};
    return answer(replaceBalanceCredits({ currency: code, ...stated }, []));
  });

/**
 * Adds to a balance what a credit note gave to it.
 *
 * Units: minor units.
 * Refuses: `nothing-to-deposit`, `already-deposited`, `currency-mismatch`, `not-proven`.
 *
 * @example
 * orThrow(depositCreditNote(customerBalance, creditNote)).total; // 1216
 */
export const depositCreditNote = (customerBalance: CustomerBalance, creditNote: CreditNote): Outcome<CustomerBalance> =>
  attemptWith({ customerBalance, creditNote }, () => {
    const { number: document, invoice, status, settlement } = creditNote;
    const refusals = checkSameCurrency(customerBalance, creditNote);
    if (refusals.length > 0) return refuse(refusals);
    const amount = status === 'issued' ? settlement.customerBalance : 0;
    return deposit(customerBalance, { kind: 'credit-note', document, invoice }, amount);
  });

/**
 * Adds to a balance what a payment brought in above the amount due.
 *
 * Units: minor units.
 * Refuses: `unknown-payment`, `nothing-to-deposit`, `already-deposited`, `currency-mismatch`, `not-proven`.
 *
 * @example
 * orThrow(depositOverpayment(customerBalance, receivable, 'pay-1')).total; // 8783
 */
export const depositOverpayment = (
  customerBalance: CustomerBalance,
  receivable: Receivable,
  payment: string,
): Outcome<CustomerBalance> =>
  attemptWith({ customerBalance, receivable }, () => {
    const { invoice, payments } = receivable;
    const record = findRecord(payments, payment);
    const refusals = checkSameCurrency(customerBalance, invoice);
    if (record === undefined) {
      return refuse([...refusals, { code: 'unknown-payment', path: ['payment'], payment: toName(payment) }]);
    }
    if (refusals.length > 0) return refuse(refusals);
    const source = { kind: 'payment', document: payment, invoice: invoice.number } as const;
    return deposit(customerBalance, source, record.overpaid);
  });

const deposit = (balance: CustomerBalance, source: BalanceSource, amount: MinorUnits): Outcome<CustomerBalance> => {
  const { document, invoice } = source;
  if (amount === 0) return refuse([{ code: 'nothing-to-deposit', path: [], document }]);
  return findBalanceCredit(balance, source) === undefined
    ? answer(addBalanceCredit(balance, source, amount))
    : refuse([{ code: 'already-deposited', path: [], document, invoice }]);
};

/** A balance applied to an invoice. */
export type AppliedBalance = {
  /** The receivable with the payment in it. */ readonly receivable: Receivable;
  /** The balance without what was applied. */ readonly customerBalance: CustomerBalance;
};

/**
 * Pays what is due of an invoice from the customer's balance, as far as it reaches, oldest credit first.
 *
 * The receivable gets a payment with the method `customer-balance`.
 *
 * Units: minor units.
 * Refuses: `nothing-due`, `balance-empty`, `currency-mismatch`, `invoice-void`, `not-proven`.
 * Source: ST-15.
 *
 * @example
 * const applied = orThrow(applyBalance(receivable, customerBalance));
 * amountDue(applied.receivable); // 0
 */
export const applyBalance = (receivable: Receivable, customerBalance: CustomerBalance): Outcome<AppliedBalance> =>
  attemptWith({ receivable, customerBalance }, () => {
    const { invoice, revision } = receivable;
    const due = computeAmountDue(receivable);
    const refusals: Refusal[] = [...checkNotVoid(receivable), ...checkSameCurrency(invoice, customerBalance)];
    if (due === 0) refusals.push({ code: 'nothing-due', path: [], invoice: invoice.number });
    if (customerBalance.total === 0) {
      refusals.push({ code: 'balance-empty', path: [], currency: customerBalance.currency });
    }
    if (refusals.length > 0) return refuse(refusals);
    const amount = Math.min(due, customerBalance.total);
    const id = `${CUSTOMER_BALANCE}-${revision + 1}`;
    const paid = recordPayment(receivable, { id, amount, method: CUSTOMER_BALANCE });
    if (paid._tag === 'Left') return paid;
    const consumed = consumeBalance(customerBalance, amount, invoice.number, id);
    return answer(Object.freeze({ receivable: paid.right, customerBalance: consumed }));
  });
