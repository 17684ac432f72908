import type { Credit, CreditNoteInput } from './credit-note-draft.js';
import type { CreditNote } from './credit-note.js';
import type { CreditedLine } from './credited-line.js';
import type { InvoiceLine } from './invoice.js';
import type { Receivable } from './receivable.js';
import type { Path } from './refusal.js';

/** A draft about to be credited: what a rule sees before any figure is computed. */
export type DraftSituation = { readonly receivable: Receivable; readonly draft: CreditNoteInput };

/** One credit of a draft: what a rule sees of it. */
export type CreditSituation = {
  readonly receivable: Receivable;
  readonly credit: Credit;
  readonly path: Path;
  /** The invoice lines it credits, and what is credited of them so far, earlier credits of the draft included. */
  readonly lines: readonly { readonly line: InvoiceLine; readonly before: CreditedLine | undefined }[];
};

/** A credit note with all its figures, about to be issued or voided. */
export type NoteSituation = { readonly receivable: Receivable; readonly creditNote: CreditNote };
