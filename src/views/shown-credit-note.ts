import type { CreditNote, CreditNoteLine, RefundedPayment } from '../documents/credit-note.js';
import { at, readName, readOneOf, readOptional, readText, type Fields, type Place } from '../documents/reading.js';
import type { Refusal } from '../documents/refusal.js';
import {
  NO_FIELDS,
  readAmount,
  readFields,
  readHead,
  readLine,
  readRecords,
  type ShownHead,
  type ShownLine,
} from './shown-document.js';

export type ShownCreditNoteLine = ShownLine & {
  readonly line: string | undefined;
  readonly by: CreditNoteLine['by'];
  /** Whether something was credited of the line before. */
  readonly credited: boolean;
};
export type ShownCreditNote = ShownHead &
  Pick<CreditNote, 'invoice' | 'status' | 'prePayment' | 'settlement'> & {
    readonly reason: string | undefined;
    readonly memo: string | undefined;
    readonly lines: readonly ShownCreditNoteLine[];
  };

/** Reads an unknown value as a credit note to show; undefined where its shape is refused. */
export const readShownCreditNote = (value: unknown, key: string, refusals: Refusal[]): ShownCreditNote | undefined => {
  const before = refusals.length;
  const place = at(undefined, key);
  const fields = readFields(value, place, refusals);
  if (fields === undefined) return undefined;
  const creditNote: ShownCreditNote = {
    ...readHead(fields, place, refusals),
    invoice: readName(fields.invoice, 'invoice', place, refusals) ?? '',
    status: readOneOf(fields.status, 'status', ['issued', 'void'], place, refusals) ?? 'issued',
    reason: readOptional(readText, fields.reason, 'reason', place, refusals),
    memo: readOptional(readText, fields.memo, 'memo', place, refusals),
    lines: readRecords(fields.lines, 'lines', place, refusals, readCreditNoteLine),
    prePayment: readAmount(fields, 'prePayment', place, refusals),
    settlement: readSettlement(fields.settlement, at(place, 'settlement'), refusals),
  };
  return refusals.length > before ? undefined : creditNote;
};

const WAYS = ['remainder', 'quantity', 'amount', 'percent', 'custom', 'spread'] as const;

const readCreditNoteLine = (line: Fields, place: Place, refusals: Refusal[]): ShownCreditNoteLine => ({
  line: readOptional(readName, line.line, 'line', place, refusals),
  by: readOneOf(line.by, 'by', WAYS, place, refusals) ?? 'remainder',
  credited: line.before !== undefined,
  ...readLine(line, place, refusals),
});

const readSettlement = (value: unknown, place: Place, refusals: Refusal[]): CreditNote['settlement'] => {
  const settled = readFields(value, place, refusals) ?? NO_FIELDS;
  return {
    refund: readAmount(settled, 'refund', place, refusals),
    refunds: readRecords(settled.refunds, 'refunds', place, refusals, readRefund),
    customerBalance: readAmount(settled, 'customerBalance', place, refusals),
    outOfBand: readAmount(settled, 'outOfBand', place, refusals),
  };
};

const readRefund = (refund: Fields, place: Place, refusals: Refusal[]): RefundedPayment => ({
  payment: readName(refund.payment, 'payment', place, refusals) ?? '',
  method: readName(refund.method, 'method', place, refusals) ?? '',
  amount: readAmount(refund, 'amount', place, refusals),
});
