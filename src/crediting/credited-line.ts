import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedBy, CreditedLine } from '../documents/credited-line.js';
import type { TaxShare } from '../documents/invoice.js';
import { noteLine } from '../documents/note-line.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { LineStanding } from './line-tree.js';
import type { LineMovement } from './lines-so-far.js';
import { addQuantityUsed } from './quantity-left.js';

/** The line that a movement makes on a note: what moves, with the sign of the invoice line. */
export const createNoteLine = (
  { account, moves, quantity }: LineMovement<LineStanding>,
  by: Credit['by'],
): CreditNoteLine => {
  const { line, before, sign } = account;
  const signed = (amount: MinorUnits) => (sign === -1 ? 0 - amount : amount);
  return noteLine({
    line: line.id,
    by,
    description: line.description,
    subtotal: signed(moves.subtotal),
    discounts: signedParts(line.discounts, moves.discounts, sign),
    net: signed(moves.net),
    taxes: signedParts(line.taxes, moves.taxes, sign),
    total: signed(moves.total),
    quantity,
    before,
  });
};

const NONE: readonly never[] = Object.freeze([]);

const signedParts = (parts: readonly TaxShare[], moves: readonly MinorUnits[], sign: 1 | -1): readonly TaxShare[] => {
  if (parts.length === 0) return NONE;
  const signed = new Array<TaxShare>(parts.length);
  for (let i = 0; i < parts.length; i++) {
    signed[i] = Object.freeze({ id: parts[i]!.id, amount: sign === -1 ? 0 - moves[i]! : moves[i]! });
  }
  return Object.freeze(signed);
};

type Mode = 'quantity' | 'amount';

const MODE: Readonly<Record<Credit['by'], Mode | undefined>> = {
  remainder: undefined,
  quantity: 'quantity',
  amount: 'amount',
  percent: 'amount',
  spread: 'amount',
  custom: undefined,
};

/** Whether a way of crediting counts by quantity or by amount; a remainder is neither. */
export const findMode = (by: Credit['by']): Mode | undefined => MODE[by];

const combineModes = (a: CreditedBy | undefined, b: CreditedBy | undefined): CreditedBy | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : 'both';

/** What is credited of an invoice line after one more line of a note; undefined where it is nothing. */
export const addCredit = (position: number, added: CreditNoteLine): CreditedLine | undefined => {
  const { before } = added;
  const by = combineModes(before?.by, findMode(added.by));
  const had = before ?? UNCREDITED;
  const quantity = added.quantity === undefined ? had.quantity : addQuantityUsed(before, added.quantity);
  const byQuantity = had.byQuantity + (added.quantity === undefined ? 0 : added.subtotal);
  const subtotal = had.subtotal + added.subtotal;
  const discounts = sums(had.discounts, added.discounts);
  const net = had.net + added.net;
  const taxes = sums(had.taxes, added.taxes);
  const total = had.total + added.total;
  const after: CreditedLine =
    by === undefined
      ? { position, quantity, byQuantity, subtotal, discounts, net, taxes, total }
      : { position, quantity, byQuantity, subtotal, discounts, net, taxes, total, by };
  return isNothingCredited(after) ? undefined : Object.freeze(after);
};

/** Nothing credited of a line. */
export const UNCREDITED = Object.freeze({
  quantity: '0',
  byQuantity: 0,
  subtotal: 0,
  discounts: NONE,
  net: 0,
  taxes: NONE,
  total: 0,
});

/** With no subtotal and no total, no figure of the line is above zero. */
export const isNothingCredited = ({ quantity, subtotal, total }: CreditedLine): boolean =>
  subtotal === 0 && total === 0 && quantity === '0';

const sums = (before: readonly MinorUnits[], added: readonly TaxShare[]): readonly MinorUnits[] => {
  if (added.length === 0) return NONE;
  const after = new Array<MinorUnits>(added.length);
  for (let i = 0; i < added.length; i++) after[i] = (before[i] ?? 0) + added[i]!.amount;
  return Object.freeze(after);
};
