import type { Credit, CreditNoteInput } from './credit-note-draft.js';
import type { CreditNote } from './credit-note.js';
import type { CreditedLine } from './credited-line.js';
import type { InvoiceLine } from './invoice.js';
import type { Receivable } from './receivable.js';
import type { Path, Refusal } from './refusal.js';

/** A draft about to be credited: what a rule sees before any figure is computed. */
export type DraftSituation = {
  /** The invoice, and all that happened to it so far. */ readonly receivable: Receivable;
  /** What is asked for, read and frozen. */ readonly draft: CreditNoteInput;
};

/** One credit of a draft: what a rule sees of it. */
export type CreditSituation = {
  /** The invoice, and all that happened to it before this draft. */ readonly receivable: Receivable;
  /** The credit, read and frozen. */ readonly credit: Credit;
  /** Where the credit stands in the draft: a refusal of it has this path, or a longer one. */ readonly path: Path;
  /** The invoice lines it credits. */
  readonly lines: readonly {
    /** The line as invoiced. */ readonly line: InvoiceLine;
    /** The figures credited of it so far, earlier credits of the draft included; undefined where there are none. */
    readonly before: CreditedLine | undefined;
  }[];
};

/** A credit note with all its figures, about to be issued or voided. */
export type NoteSituation = {
  /** The invoice, and all that happened to it before. */ readonly receivable: Receivable;
  /** The note as it would be issued, or as it was. */ readonly creditNote: CreditNote;
};

/** What a rule sees at each stage. */
export type Situations = {
  /** Before any figure is computed. */ readonly draft: DraftSituation;
  /** For each credit in turn. */ readonly credit: CreditSituation;
  /** With all figures of a note, before it is issued. */ readonly issue: NoteSituation;
  /** Before a note is voided. */ readonly void: NoteSituation;
};

/** When a rule is evaluated. */
export type Stage = keyof Situations;

/** A house rule: the stage at which it is evaluated, and what it refuses. `R` stands for a host's own refusals. */
export type Rule<R = never> = {
  readonly [S in Stage]: {
    /** The rule's name; a rule that fails is refused by it. */ readonly code: string;
    /** When it is evaluated: of a draft, of each credit in turn, of the note with all its figures, or before voiding. */
    readonly stage: S;
    /** Every reason why the rule refuses the situation; none where it does not. */
    readonly breaches: (situation: Situations[S]) => readonly (Refusal | R)[];
  };
}[Stage];

/** The house rules of one system, to read top to bottom; laws are not among them and can't be switched off. */
export type Policy<R = never> = {
  /** What the host calls it. */ readonly name: string;
  /** All rules of a stage are evaluated, in this order. */ readonly rules: readonly Rule<R>[];
};
