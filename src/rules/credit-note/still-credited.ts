import { indexLines } from '../../invoicing/lookups.js';
import type { CreditNote, CreditNoteLine } from '../../documents/credit-note.js';
import { entriesOf, finder } from '../../documents/pages.js';
import { positionOf, type Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';
import { checkEqual, checkBetween } from '../../reading/mismatch.js';

/** What a note is to give back stands credited: on the lines it names, and for its custom lines beside all lines. */
export const stillCredited = (receivable: Receivable, { lines }: CreditNote): Refusal[] => {
  const placeOf = indexLines(receivable.invoice);
  const onFile = finder(receivable.creditedLines, positionOf);
  const isCredited = (id: string) => onFile(placeOf(id)) !== undefined;
  const onLines = lines.flatMap((line, i) =>
    line.line === undefined || isCredited(line.line) || givesNothing(line)
      ? []
      : checkEqual(line.line, 'a line that is credited', ['creditNote', 'lines', i, 'line']),
  );
  const custom = lines.filter(({ line }) => line === undefined);
  if (custom.length === 0) return onLines;
  const credited = entriesOf(receivable.creditedLines);
  const rest = (figure: 'subtotal' | 'net' | 'total'): number => {
    const beside = credited.reduce((sum, line) => sum - line[figure], receivable.credited.totals[figure]);
    return custom.reduce((sum, line) => sum - line[figure], beside);
  };
  // What would stay of custom lines: no figure below zero, and none above the next.
  const [net, subtotal, total] = [rest('net'), rest('subtotal'), rest('total')];
  return [
    ...onLines,
    ...checkBetween(net, 0, subtotal, ['creditNote', 'totals', 'net']),
    ...checkBetween(subtotal, net, total, ['creditNote', 'totals', 'subtotal']),
  ];
};

/** A line of no figures and no quantity leaves nothing on file. */
const givesNothing = ({ subtotal, total, quantity }: CreditNoteLine): boolean =>
  subtotal === 0 && total === 0 && (quantity === undefined || quantity === '0');
