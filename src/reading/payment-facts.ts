import { optional, record, type Decoder } from './decoding.js';
import type { Payment, Refund } from '../documents/payment.js';
import { readDate, readMinorUnits, readName, readOneOf, readText } from './reading-values.js';
import type { Refusal } from '../documents/refusal.js';

/** A payment, read; its state is stated. */
export type PaymentInput = Omit<Payment, 'state'> & { readonly state: 'settled' | 'pending' };

const state: Decoder<'settled' | 'pending'> = (value, key, up, refusals) =>
  readOneOf(value, key, ['settled', 'pending'], up, refusals);

const excess: Decoder<'customer-balance'> = (value, key, up, refusals) =>
  readOneOf(value, key, ['customer-balance'], up, refusals);

export const decodePayment = record<Payment>({
  id: readName,
  amount: readMinorUnits,
  method: readName,
  paidOn: optional(readDate),
  state: optional(state),
  excess: optional(excess),
});

export const decodeRefund = record<Refund>({
  id: readName,
  amount: readMinorUnits,
  payment: optional(readName),
  refundedOn: optional(readDate),
  reason: optional(readText),
});

/** Reads an unknown value as a payment; undefined where its shape is refused. */
export const readPaymentInput = (value: unknown, refusals: Refusal[]): PaymentInput | undefined => {
  const payment = decodePayment(value, '', undefined, refusals);
  if (payment === undefined) return undefined;
  const { id, amount, method, paidOn, excess } = payment;
  return {
    id,
    amount,
    method,
    ...(paidOn === undefined ? {} : { paidOn }),
    state: payment.state ?? 'settled',
    ...(excess === undefined ? {} : { excess }),
  };
};
