import type { CreditNote } from './credit-note.js';
import { record, type Decoder } from '../reading/decoding.js';
import type { Payment, Refund } from './payment.js';
import { decodePayment, decodeRefund } from '../reading/payment-facts.js';
import { at, readRecord } from '../reading/reading.js';
import { readName, readOneOf } from '../reading/reading-values.js';
import { decodeCreditNote } from '../reading/stored-credit-note.js';

/** What happened to a receivable after its invoice was issued: the facts that a host stores, in their order. */
export type ReceivableEvent =
  | { readonly type: 'payment'; readonly payment: Payment }
  | { readonly type: 'payment-failed'; readonly payment: string }
  | { readonly type: 'refund'; readonly refund: Refund }
  | { readonly type: 'credit-note'; readonly creditNote: CreditNote }
  | { readonly type: 'credit-note-void'; readonly number: string }
  | { readonly type: 'invoice-void' }
  | { readonly type: 'invoice-uncollectible' };

/** More than happens to any invoice: each takes its time when all are replayed. */
export const MOST_EVENTS = 20_000;

type Type = ReceivableEvent['type'];

const TYPES: readonly Type[] = [
  'payment',
  'payment-failed',
  'refund',
  'credit-note',
  'credit-note-void',
  'invoice-void',
  'invoice-uncollectible',
];

const isType =
  <Own extends Type>(own: Own): Decoder<Own> =>
  (value, key, up, refusals) =>
    readOneOf(value, key, [own], up, refusals);

const DECODERS: { readonly [Own in Type]: Decoder<Extract<ReceivableEvent, { type: Own }>> } = {
  payment: record({ type: isType('payment'), payment: decodePayment }),
  'payment-failed': record({ type: isType('payment-failed'), payment: readName }),
  refund: record({ type: isType('refund'), refund: decodeRefund }),
  'credit-note': record({ type: isType('credit-note'), creditNote: decodeCreditNote }),
  'credit-note-void': record({ type: isType('credit-note-void'), number: readName }),
  'invoice-void': record({ type: isType('invoice-void') }),
  'invoice-uncollectible': record({ type: isType('invoice-uncollectible') }),
};

/** Reads an unknown value as an event. */
export const decodeEvent: Decoder<ReceivableEvent> = (value, key, up, refusals) => {
  const place = at(up, key);
  const fields = readRecord(value, place, undefined, refusals);
  const type = fields && readOneOf(fields.type, 'type', TYPES, place, refusals);
  return type && (DECODERS[type] as Decoder<ReceivableEvent>)(value, key, up, refusals);
};
