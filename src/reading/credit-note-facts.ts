import { WAYS, type Credit, type Settlement } from '../documents/credit-note-draft.js';
import { at, toPath, readItems, readList, readRecord, type Fields, type PathNode } from './reading.js';
import {
  readDate,
  readDecimal,
  readMinorUnits,
  readName,
  readOneOf,
  readOptional,
  readText,
} from './reading-values.js';
import { readNames } from './rate-facts.js';
import type { Refusal } from '../documents/refusal.js';
import { readSettlement, REFUND_FIRST } from './settlement-facts.js';

/** A credit note draft, read; decimals are canonical. What could not be read is left out. */
export type CreditNoteInput = {
  readonly number: string;
  readonly issuedOn: string | undefined;
  readonly reason: string | undefined;
  readonly memo: string | undefined;
  /** Undefined where a credit could not be read. */
  readonly credits: readonly (Credit | undefined)[];
  readonly settlement: Settlement;
};

const DRAFT = ['number', 'issuedOn', 'reason', 'memo', 'credits', 'settlement'] as const;

/** Reads an unknown value as a credit note draft; every defect of its shape goes to the refusals. */
export const readCreditNoteInput = (value: unknown, refusals: Refusal[]): CreditNoteInput | undefined => {
  const draft = readRecord(value, undefined, DRAFT, refusals);
  if (draft === undefined) return undefined;
  return {
    number: readName(draft.number, 'number', undefined, refusals) ?? '',
    issuedOn: readOptional(readDate, draft.issuedOn, 'issuedOn', undefined, refusals),
    reason: readOptional(readText, draft.reason, 'reason', undefined, refusals),
    memo: readOptional(readText, draft.memo, 'memo', undefined, refusals),
    credits: readCredits(draft.credits, 'credits', undefined, refusals) ?? [],
    settlement: readOptional(readSettlement, draft.settlement, 'settlement', undefined, refusals) ?? REFUND_FIRST,
  };
};

/** The credits of a draft or a note; one that could not be read is undefined. */
export const readCredits = (value: unknown, key: string | number, up: PathNode | undefined, refusals: Refusal[]) => {
  const place = at(up, key);
  const items = readList(value, place, refusals);
  if (items?.length === 0) refusals.push({ code: 'empty', path: toPath(place), expected: 'list' });
  return items && readItems(items, refusals, (item, i) => readCredit(item, at(place, i), refusals));
};

const FIELDS = {
  remainder: ['by', 'line'],
  quantity: ['by', 'line', 'quantity'],
  amount: ['by', 'line', 'amount', 'of'],
  percent: ['by', 'line', 'percent'],
  custom: ['by', 'description', 'quantity', 'unitPrice', 'taxes'],
  spread: ['by', 'amount', 'of'],
} as const;
const ALL_FIELDS = ['by', 'line', 'quantity', 'amount', 'of', 'percent', 'description', 'unitPrice', 'taxes'] as const;

const readCredit = (value: unknown, place: PathNode, refusals: Refusal[]): Credit | undefined => {
  const before = refusals.length;
  const credit = readRecord(value, place, ALL_FIELDS, refusals);
  if (credit === undefined) return undefined;
  const by = readOneOf(credit.by, 'by', WAYS, place, refusals);
  if (by === undefined) return undefined;
  const known: readonly string[] = FIELDS[by];
  for (const field in credit) {
    if (!known.includes(field) && (ALL_FIELDS as readonly string[]).includes(field) && credit[field] !== undefined) {
      refusals.push({ code: 'unknown-field', path: toPath(at(place, field)), field, known });
    }
  }
  const read = READ[by](credit, place, refusals);
  return refusals.length === before ? Object.freeze(read) : undefined;
};

type ReadCredit = (credit: Fields, place: PathNode, refusals: Refusal[]) => Credit;

/** Each way of crediting; where a field could not be read there is a refusal, and the credit is not used. */
const READ: Readonly<Record<Credit['by'], ReadCredit>> = {
  remainder: ({ line }, place, refusals) =>
    line === undefined ? { by: 'remainder' } : { by: 'remainder', line: readName(line, 'line', place, refusals)! },
  quantity: ({ line, quantity }, place, refusals) => ({
    by: 'quantity',
    line: readName(line, 'line', place, refusals)!,
    quantity: readDecimal(quantity, 'quantity', place, refusals)!,
  }),
  amount: ({ line, amount, of }, place, refusals) => ({
    by: 'amount',
    line: readName(line, 'line', place, refusals)!,
    amount: readMinorUnits(amount, 'amount', place, refusals)!,
    of: readOneOf(of, 'of', ['subtotal', 'net', 'total'], place, refusals)!,
  }),
  percent: ({ line, percent }, place, refusals) => ({
    by: 'percent',
    line: readName(line, 'line', place, refusals)!,
    percent: readDecimal(percent, 'percent', place, refusals)!,
  }),
  custom: ({ description, quantity, unitPrice, taxes }, place, refusals) => {
    const names = readOptional(readNames, taxes, 'taxes', place, refusals);
    return {
      by: 'custom',
      description: readText(description, 'description', place, refusals)!,
      quantity: readDecimal(quantity, 'quantity', place, refusals)!,
      unitPrice: readDecimal(unitPrice, 'unitPrice', place, refusals)!,
      ...(names === undefined ? {} : { taxes: Object.freeze(names) }),
    };
  },
  spread: ({ amount, of }, place, refusals) => ({
    by: 'spread',
    amount: readMinorUnits(amount, 'amount', place, refusals)!,
    of: readOneOf(of, 'of', ['net', 'total'], place, refusals)!,
  }),
};
