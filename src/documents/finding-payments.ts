import type { PaymentRecord } from './payment.js';

/** The payment with an id. A loop, for with thousands of payments a callback for each takes three times as long. */
export const findPayment = (payments: readonly PaymentRecord[], id: string): PaymentRecord | undefined => {
  for (let i = 0; i < payments.length; i++) if (payments[i]!.id === id) return payments[i];
  return undefined;
};

/** The payments that are named, by their ids; all are gone over once, however many are named. */
export const findPayments = (
  payments: readonly PaymentRecord[],
  names: readonly { readonly payment: string }[],
): ReadonlyMap<string, PaymentRecord> => {
  const named = new Map<string, PaymentRecord>();
  if (names.length === 0) return named;
  const asked = new Set(names.map(({ payment }) => payment));
  for (let i = 0; i < payments.length; i++) {
    const { id } = payments[i]!;
    if (asked.has(id)) named.set(id, payments[i]!);
  }
  return named;
};
