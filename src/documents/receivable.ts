import type { MinorUnits } from '../money/minor-units.js';
import type { CreditedLine } from './credited-line.js';
import type { Invoice, Totals } from './invoice.js';
import type { Pages } from './pages.js';
import type { PaymentRecord, Refund } from './payment.js';

/** What the file keeps of an issued credit note. */
export type CreditNoteEntry = {
  readonly number: string;
  readonly status: 'issued' | 'void';
  readonly total: MinorUnits;
  readonly prePayment: MinorUnits;
  readonly refund: MinorUnits;
  readonly customerBalance: MinorUnits;
  readonly outOfBand: MinorUnits;
};

/** What came in and what went back, in sums. */
export type Paid = {
  /** Settled cash, less what of it was more than due. */
  readonly cash: MinorUnits;
  /** Balance applied. */
  readonly customerBalance: MinorUnits;
  /** In flight. */
  readonly pending: MinorUnits;
  /** Cash that went back, by credit notes or without one. */
  readonly returned: MinorUnits;
  /** Of that, what no credit note explains. */
  readonly unexplained: MinorUnits;
};

/** What all issued credit notes took, in sums; custom lines count here. */
export type Credited = {
  readonly totals: Totals;
  readonly prePayment: MinorUnits;
  readonly refund: MinorUnits;
  readonly customerBalance: MinorUnits;
  readonly outOfBand: MinorUnits;
};

export type InvoiceStatus = 'open' | 'paid' | 'void' | 'uncollectible';

/**
 * The file kept on one invoice: a snapshot that a host may store.
 *
 * It holds running totals, so that the ten-thousandth credit note costs what the first one costs, and what is credited
 * of a line only where something is.
 */
export type Receivable = {
  readonly schemaVersion: 1;
  /** One more with each change, for a host's optimistic concurrency. */
  readonly revision: number;
  readonly invoice: Invoice;
  /** What was declared; `open` and `paid` are arithmetic. */
  readonly declared?: 'void' | 'uncollectible';
  readonly payments: readonly PaymentRecord[];
  /** Money that went back without a credit note. */
  readonly refunds: readonly Refund[];
  readonly paid: Paid;
  readonly credited: Credited;
  /** By position on the invoice. */
  readonly creditedLines: Pages<CreditedLine>;
  /** By number. */
  readonly creditNotes: Pages<CreditNoteEntry>;
};

export const numberOf = (entry: CreditNoteEntry): string => entry.number;
export const positionOf = (credited: CreditedLine): number => credited.position;
