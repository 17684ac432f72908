import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { TaxShare } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { LineMovement } from './invoice-state.js';
import { sumAtPositions, type LineFigures, type LineState } from './line-state.js';

const NO_SHARES: readonly never[] = Object.freeze([]);

/** The line that a movement makes on a note: what moves, with the sign of the invoice line. */
export const createNoteLine = (movement: LineMovement, credit: number, by: Credit['by']): CreditNoteLine => {
  const { line: invoiced, before, sign, figures, quantity } = movement;
  const { id: line, description } = invoiced;
  const subtotal = sign * figures.subtotal + 0;
  const discounts = createSignedShares(invoiced.discounts, figures.discounts, sign);
  const net = sign * figures.net + 0;
  const taxes = createSignedShares(invoiced.taxes, figures.taxes, sign);
  const total = sign * figures.total + 0;
  // Each shape is written out: a field that is put on a record later costs a line of a hundred thousand too much.
  if (before === undefined) {
    return Object.freeze(
      quantity === undefined
        ? { credit, line, by, description, subtotal, discounts, net, taxes, total }
        : { credit, line, by, description, subtotal, discounts, net, taxes, total, quantity },
    );
  }
  return Object.freeze(
    quantity === undefined
      ? { credit, line, by, description, subtotal, discounts, net, taxes, total, before }
      : { credit, line, by, description, subtotal, discounts, net, taxes, total, quantity, before },
  );
};

const createSignedShares = (
  shares: readonly TaxShare[],
  amounts: readonly MinorUnits[],
  sign: 1 | -1,
): readonly TaxShare[] => {
  if (shares.length === 0) return NO_SHARES;
  const signed = new Array<TaxShare>(shares.length);
  // Plus 0, so that a negative line has no -0.
  for (let i = 0; i < shares.length; i++)
    signed[i] = Object.freeze({ id: shares[i]!.id, amount: sign * amounts[i]! + 0 });
  return Object.freeze(signed);
};

/** The figures that a line of a note says an invoice line moved by: its net and its shares, and what follows from them. */
export const readNoteLine = (line: CreditNoteLine, { line: invoiced, sign, taxPositions }: LineState): LineFigures => {
  const discounts = invoiced.discounts.map((_, i) => sign * (line.discounts[i]?.amount ?? 0));
  const taxes = invoiced.taxes.map((_, i) => sign * (line.taxes[i]?.amount ?? 0));
  const net = sign * line.net;
  const discount = discounts.reduce((sum, amount) => sum + amount, 0);
  const inclusive = sumAtPositions(taxPositions.inclusive, taxes);
  const exclusive = sumAtPositions(taxPositions.exclusive, taxes);
  const price = net + inclusive;
  return {
    subtotal: price + discount,
    discount,
    inclusive,
    net,
    exclusive,
    total: price + exclusive,
    discounts,
    taxes,
  };
};
