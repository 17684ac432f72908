import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { TaxShare } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { LineMovement } from './invoice-state.js';
import { createFigures, type LineFigures, type LineState } from './line-state.js';

/** The line that a movement makes on a note: what moves, with the sign of the invoice line. */
export const createNoteLine = (movement: LineMovement, credit: number, by: Credit['by']): CreditNoteLine => {
  const { state, figures, quantity } = movement;
  const { line: invoiced, before, sign } = state;
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
  if (shares.length === 0) return NO_ITEMS;
  const signed = new Array<TaxShare>(shares.length);
  // Plus 0, so that a negative line has no -0.
  for (let i = 0; i < shares.length; i++)
    signed[i] = Object.freeze({ id: shares[i]!.id, amount: sign * amounts[i]! + 0 });
  return Object.freeze(signed);
};

/** The figures that a line of a note says an invoice line moved by: its net and its shares, and what follows from them. */
export const readNoteLine = ({ discounts, net, taxes }: CreditNoteLine, state: LineState): LineFigures => {
  const { line, sign, taxPositions } = state;
  const readAmounts = (of: readonly TaxShare[], shares: readonly TaxShare[]) =>
    of.map((_, i) => shares[i]?.amount ?? 0);
  return createFigures(readAmounts(line.discounts, discounts), net, readAmounts(line.taxes, taxes), sign, taxPositions);
};
