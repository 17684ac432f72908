import { leftOf, sumAt, type LineAccount, type LineTree } from '../amounts/line-tree.js';
import type { LineMovement } from '../amounts/lines-so-far.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { Part } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { mismatch, outside, partsOutside } from '../rules/stored/mismatch.js';

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** The movement that a note's line says an invoice line made: its net and its parts, and what follows from them. */
export const spreadMovement = (line: CreditNoteLine, account: LineAccount): LineMovement => {
  const { sign, places } = account;
  const amounts = (parts: readonly Part[], count: number) =>
    Array.from({ length: count }, (_, i) => sign * (parts[i]?.amount ?? 0));
  const discounts = amounts(line.discounts, account.line.discounts.length);
  const taxes = amounts(line.taxes, account.line.taxes.length);
  const net = sign * line.net;
  const discount = sumOf(discounts);
  const inclusive = sumAt(places.inclusive, taxes);
  const exclusive = sumOf(taxes) - inclusive;
  const price = net + inclusive;
  const moves: LineTree = {
    subtotal: price + discount,
    discount,
    inclusive,
    net,
    exclusive,
    total: price + exclusive,
    discounts,
    taxes,
  };
  return { account, moves };
};

/** A line above zero takes something of a spread, and no figure of it more than is left. */
export const spreadWithin = ({ account, moves }: LineMovement, path: Path): Refusal[] => {
  const left = leftOf(account);
  const positive = account.line.subtotal > 0 ? [] : mismatch(account.line.id, 'a line above zero', [...path, 'line']);
  return [
    ...positive,
    ...outside(moves.net, 0, left.net, [...path, 'net']),
    ...outside(moves.total, 1, left.total, [...path, 'total']),
    ...partsOutside(moves.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
    ...partsOutside(moves.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
  ];
};
