import type { CreditNoteFields } from '../../src/documents/credit-note.js';
import type { Credit, CreditNote, CreditNoteLine } from '../../src/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { mendSums } from '../laws/altered-note.js';
import { right, stored } from '../support.js';

type Changes = { readonly lines?: readonly CreditNoteLine[]; readonly credits?: readonly Credit[] };

/** Reads a note with other lines or credits whose sums are those of its lines: it holds by itself. */
export const mendNote = (note: CreditNote, changes: Changes): CreditNote =>
  right(parseCreditNote(mendSums({ ...stored<CreditNoteFields>(note), ...changes })));

/** Reads a note of which one line says something else. */
export const mendLine = (note: CreditNote, at: number, changes: object): CreditNote =>
  mendNote(note, { lines: note.lines.map((line, i) => (i === at ? { ...line, ...changes } : line)) });
