import type { CreditNoteLine } from '../documents/credit-note.js';
import { WAYS } from '../documents/credit-note-draft.js';
import type { CreditedBy, CreditedLine } from '../documents/credited-line.js';
import type { TaxShare } from '../documents/invoice.js';
import {
  hasFields,
  plainChoice,
  plainDecimal,
  plainList,
  plainName,
  plainRecord,
  plainText,
  plainUnits,
  type Reading,
} from './plain-values.js';
import { MOST_RATES } from './rate-facts.js';

// What stored documents have most of, read at one go. Fields come out in the order in which the library writes them.

const part = (value: unknown, reading: Reading): TaxShare => {
  const own = plainRecord(value, reading);
  if (!hasFields(own, 2)) reading.holds = false;
  return Object.freeze({ id: plainName(own.id, reading), amount: plainUnits(own.amount, reading) });
};

export const plainParts = (value: unknown, reading: Reading): readonly TaxShare[] =>
  plainList(value, part, reading, MOST_RATES);

const amounts = (value: unknown, reading: Reading): readonly number[] =>
  plainList(value, plainUnits, reading, MOST_RATES);

const isPresent = (field: unknown): number => (field === undefined ? 0 : 1);

export const MODES: readonly CreditedBy[] = ['quantity', 'amount', 'both'];

export const plainCreditNoteLine = (value: unknown, reading: Reading): CreditNoteLine => {
  const own = plainRecord(value, reading);
  const { line, quantity, unitPrice, before } = own;
  const optional = isPresent(line) + isPresent(quantity) + isPresent(unitPrice) + isPresent(before);
  if (!hasFields(own, 8 + optional)) reading.holds = false;
  return Object.freeze({
    credit: plainUnits(own.credit, reading),
    ...(line === undefined ? {} : { line: plainName(line, reading) }),
    by: plainChoice(own.by, WAYS, reading),
    description: plainText(own.description, reading),
    subtotal: plainUnits(own.subtotal, reading),
    discounts: plainParts(own.discounts, reading),
    net: plainUnits(own.net, reading),
    taxes: plainParts(own.taxes, reading),
    total: plainUnits(own.total, reading),
    ...(quantity === undefined ? {} : { quantity: plainDecimal(quantity, reading) }),
    ...(unitPrice === undefined ? {} : { unitPrice: plainDecimal(unitPrice, reading) }),
    ...(before === undefined ? {} : { before: plainCreditedLine(before, reading) }),
  });
};

export const plainCreditedLine = (value: unknown, reading: Reading): CreditedLine => {
  const own = plainRecord(value, reading);
  const { by } = own;
  if (!hasFields(own, 8 + isPresent(by))) reading.holds = false;
  const position = plainUnits(own.position, reading);
  if (position < 0) reading.holds = false;
  const quantity = plainDecimal(own.quantity, reading);
  const byQuantity = plainUnits(own.byQuantity, reading);
  const subtotal = plainUnits(own.subtotal, reading);
  const discounts = amounts(own.discounts, reading);
  const net = plainUnits(own.net, reading);
  const taxes = amounts(own.taxes, reading);
  const total = plainUnits(own.total, reading);
  return Object.freeze(
    by === undefined
      ? { position, quantity, byQuantity, subtotal, discounts, net, taxes, total }
      : { position, quantity, byQuantity, subtotal, discounts, net, taxes, total, by: plainChoice(by, MODES, reading) },
  );
};
