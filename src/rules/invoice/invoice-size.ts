import type { ComputableInvoice } from '../../reading/invoice-shapes.js';
import type { Refusal } from '../../documents/refusal.js';
import { checkFigureCount } from '../most-figures.js';

/** How many figures an invoice may have. */
const MOST_FIGURES = 500_000;

/** An invoice has no more figures than can be computed at once: three of each line, and its shares of discounts and taxes. */
export const checkInvoiceSize = ({ lines, discounts }: ComputableInvoice): Refusal[] => {
  let asked = 3 * lines.length;
  for (const discount of discounts) asked += discount.lines?.length ?? lines.length;
  for (let i = 0; i < lines.length; i++) asked += lines[i]!.taxes.length;
  return checkFigureCount(asked, MOST_FIGURES, ['lines']);
};
