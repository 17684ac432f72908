import type { Settlement, SettlementOrder } from '../documents/credit-note-draft.js';
import { at, toPath, readItems, readList, readRecord, type PathNode } from './reading.js';
import { readMinorUnits, readName, readOneOf, readOptional } from './reading-values.js';
import type { Refusal } from '../documents/refusal.js';

/** What a draft settles by that does not say. */
export const REFUND_FIRST: Settlement = Object.freeze({ order: 'refund-first' });

const ORDERS: readonly SettlementOrder[] = [
  'refund-first',
  'balance-first',
  'all-refund',
  'all-balance',
  'all-out-of-band',
];

/** Reads where a post-payment part is to go: amounts as they are stated, or an order. */
export const readSettlement = (
  value: unknown,
  key: string,
  up: PathNode | undefined,
  refusals: Refusal[],
): Settlement => {
  const place = at(up, key);
  const settlement = readRecord(value, place, ['refund', 'customerBalance', 'outOfBand', 'order'], refusals);
  if (settlement === undefined) return REFUND_FIRST;
  const { refund, customerBalance, outOfBand, order } = settlement;
  if (order === undefined) {
    const own = {
      refund: readOptional(readRefund, refund, 'refund', place, refusals),
      customerBalance: readOptional(readMinorUnits, customerBalance, 'customerBalance', place, refusals),
      outOfBand: readOptional(readMinorUnits, outOfBand, 'outOfBand', place, refusals),
    };
    return Object.freeze({
      ...(own.refund === undefined ? {} : { refund: own.refund }),
      ...(own.customerBalance === undefined ? {} : { customerBalance: own.customerBalance }),
      ...(own.outOfBand === undefined ? {} : { outOfBand: own.outOfBand }),
    });
  }
  if (refund !== undefined || customerBalance !== undefined || outOfBand !== undefined) {
    const fields = ['order', 'refund', 'customerBalance', 'outOfBand'].filter(
      (field) => settlement[field] !== undefined,
    );
    refusals.push({ code: 'conflicting-fields', path: toPath(place), fields });
  }
  return Object.freeze({ order: readOneOf(order, 'order', ORDERS, place, refusals) ?? 'refund-first' });
};

const readRefund = (value: unknown, key: string, up: PathNode | undefined, refusals: Refusal[]) => {
  if (!Array.isArray(value)) return readMinorUnits(value, key, up, refusals);
  const place = at(up, key);
  const items = readList(value, place, refusals);
  if (items === undefined) return undefined;
  const refunds = readItems(items, refusals, (item, i) => {
    const refund = readRecord(item, at(place, i), ['payment', 'amount'], refusals) ?? {};
    return Object.freeze({
      payment: readName(refund.payment, 'payment', at(place, i), refusals) ?? '',
      amount: readMinorUnits(refund.amount, 'amount', at(place, i), refusals) ?? 0,
    });
  });
  return Object.freeze(refunds);
};
