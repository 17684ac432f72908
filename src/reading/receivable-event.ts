import type { CreditNote } from '../documents/credit-note.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import { record, type Decoder } from './decoding.js';
import { decodePayment, decodeRefund } from './payment-facts.js';
import { at, readRecord } from './reading.js';
import { readName, readOneOf } from './reading-values.js';
import { decodeCreditNote } from './stored-credit-note.js';

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
  'credit-note': record({ type: isType('credit-note'), creditNote: decodeCreditNote as Decoder<CreditNote> }),
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
