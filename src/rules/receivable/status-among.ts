import { deriveStatus } from '../../settling/amount-due.js';
import type { InvoiceStatus, Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/** A declared status is reached from certain others only. */
export const checkStatusAmong = (
  receivable: Receivable,
  to: InvoiceStatus,
  allowed: readonly InvoiceStatus[],
): Refusal[] => {
  const status = deriveStatus(receivable);
  return allowed.includes(status) ? [] : [{ code: 'status-not-allowed', path: [], status, to, allowed }];
};
