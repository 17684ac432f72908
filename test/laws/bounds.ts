import type { CreditNote } from '../../src/index.js';
import { enterLine, ensure, figureName, leftOfInvoice, type Running, type RunningLine } from './running.js';

// L3: no figure below 0 or above what is left; L4: what is closed is the invoice.

const checkLine = (line: RunningLine): number => {
  const { whole, credited, sign } = line;
  for (let i = 0; i < whole.length; i++) {
    const running = credited[i]! * sign;
    ensure(
      running >= 0 && running <= whole[i]! * sign,
      () => `L3 ${line.id}, ${figureName(line, i)}: ${credited[i]!} of ${whole[i]!}`,
    );
  }
  return whole.length;
};

/** Enters a note line by line: no figure of it has the wrong sign or is more than was left. */
export const checkBounds = (running: Running, note: CreditNote): number => {
  let figures = 0;
  for (const noteLine of note.lines) {
    const line = noteLine.line === undefined ? undefined : running.byId.get(noteLine.line);
    const sign = line?.sign ?? 1;
    const parts = [...noteLine.discounts, ...noteLine.taxes];
    ensure(
      [noteLine.subtotal, noteLine.net, noteLine.total, ...parts.map(({ amount }) => amount)].every(
        (amount) => amount * sign >= 0,
      ),
      () => `L3 a figure below 0: ${JSON.stringify(noteLine)}`,
    );
    ensure(
      line === undefined ||
        (noteLine.discounts.every(({ id }, i) => id === line.discountIds[i]) &&
          noteLine.discounts.length === line.discountIds.length &&
          noteLine.taxes.every(({ id }, i) => id === line.taxIds[i]) &&
          noteLine.taxes.length === line.taxIds.length),
      () => `L3 parts that are not the line's: ${JSON.stringify(noteLine)}`,
    );
    enterLine(running, noteLine);
    if (line !== undefined) {
      figures += checkLine(line);
      ensure(line.quantity === 0 || line.used <= line.quantity, () => `L3 quantity of ${line.id}: ${line.used}`);
    }
  }
  running.creditedTotal += note.totals.total;
  ensure(leftOfInvoice(running) >= 0, () => `L3 the invoice: ${running.creditedTotal}`);
  return figures + 1;
};

/**
 * What holds of the sums of all notes without custom lines. After a remainder every figure of every line is credited;
 * where every line's total is credited, so are net and taxes, and what is left of subtotal and discount cancels.
 */
export const checkClosure = (running: Running, remainderTookTheRest: boolean): number => {
  let figures = 0;
  for (const line of running.lines) {
    const { whole, credited } = line;
    const parts = 3 + line.discountIds.length;
    for (let i = 0; i < whole.length; i++) {
      const mayStand = !remainderTookTheRest && (i === 0 || (i >= 3 && i < parts));
      ensure(
        mayStand || credited[i] === whole[i],
        () => `L4 ${line.id}, ${figureName(line, i)}: ${credited[i]!} of ${whole[i]!}`,
      );
      figures++;
    }
  }
  ensure(leftOfInvoice(running) === 0, () => `L4 the invoice: ${running.creditedTotal}`);
  return figures;
};

/** Whether every line's total is credited. */
export const isCredited = (running: Running): boolean =>
  running.lines.every(({ whole, credited }) => whole[2] === credited[2]);
