import { findBalanceCredit } from '../../settling/balance.js';
import type { CreditNote } from '../../documents/credit-note.js';
import type { CustomerBalance } from '../../documents/customer-balance.js';
import { found } from '../../documents/pages.js';
import { numberOf, type Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';
import { checkEqual } from '../../reading/mismatch.js';

/** A note is voided once, against the invoice it credits, as it was issued; not when money went back with it. */
export const checkVoidable = ({ invoice, creditNotes }: Receivable, creditNote: CreditNote): Refusal[] => {
  const { number, settlement } = creditNote;
  const entry = creditNote.invoice === invoice.number ? found(creditNotes, number, numberOf) : undefined;
  if (entry === undefined) {
    return [{ code: 'unknown-credit-note', path: ['creditNote', 'number'], number, invoice: invoice.number }];
  }
  if (entry.status === 'void' || creditNote.status === 'void') {
    return [{ code: 'credit-note-already-void', path: ['creditNote', 'status'], number }];
  }
  const asIssued = [
    ...checkEqual(creditNote.totals.total, entry.total, ['creditNote', 'totals', 'total']),
    ...checkEqual(creditNote.prePayment, entry.prePayment, ['creditNote', 'prePayment']),
    ...checkEqual(settlement.refund, entry.refund, ['creditNote', 'settlement', 'refund']),
    ...checkEqual(settlement.customerBalance, entry.customerBalance, ['creditNote', 'settlement', 'customerBalance']),
  ];
  if (asIssued.length > 0) return asIssued;
  const { refund, outOfBand } = settlement;
  if (refund === 0 && outOfBand === 0) return [];
  return [{ code: 'credit-note-paid-out', path: ['creditNote', 'settlement'], number, refund, outOfBand }];
};

/** A note that gave to the customer's balance is voided with that balance, while none of it is spent. */
export const checkBalanceUnspent = (
  { number, invoice, settlement }: CreditNote,
  balance?: CustomerBalance,
): Refusal[] => {
  const amount = settlement.customerBalance;
  const path = ['customerBalance'];
  if (amount === 0) return [];
  const credit = balance && findBalanceCredit(balance, 'credit-note', number, invoice);
  if (credit === undefined) return [{ code: 'customer-balance-needed', path, number, amount }];
  return credit.left === amount ? [] : [{ code: 'balance-spent', path, document: number, amount, left: credit.left }];
};
