import type { Payment } from './payment.js';
import { readDate, readMinorUnits, readName, readOneOf, readOptional, readRecord } from './reading.js';
import type { Refusal } from './refusal.js';

/** A payment, read; its state is stated. */
export type PaymentFacts = Omit<Payment, 'state'> & { readonly state: 'settled' | 'pending' };

/** Reads an unknown value as a payment; undefined where its shape is refused. */
export const readPaymentFacts = (value: unknown, refusals: Refusal[]): PaymentFacts | undefined => {
  const before = refusals.length;
  const payment = readRecord(value, undefined, ['id', 'amount', 'method', 'paidOn', 'state'], refusals);
  if (payment === undefined) return undefined;
  const id = readName(payment.id, 'id', undefined, refusals);
  const amount = readMinorUnits(payment.amount, 'amount', undefined, refusals);
  const method = readName(payment.method, 'method', undefined, refusals);
  const paidOn = readOptional(readDate, payment.paidOn, 'paidOn', undefined, refusals);
  const state =
    payment.state === undefined
      ? 'settled'
      : readOneOf(payment.state, 'state', ['settled', 'pending'], undefined, refusals);
  if (refusals.length > before) return undefined;
  const dated = paidOn === undefined ? {} : { paidOn };
  return { id: id!, amount: amount!, method: method!, ...dated, state: state! };
};
