/** Words and what stands beside them. */
export type Entry = { readonly label: string; readonly value: string };

export type Column = {
  readonly label: string;
  /** Words begin where the line begins; figures end where it ends, and never break. */
  readonly holds: 'words' | 'figures';
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

/** A document laid out: everything on it, in its reader's language. The text and the page show the same sheet. */
export type Sheet = {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly number: string;
  /** A word across the document, such as `Void`. */
  readonly mark: string | undefined;
  readonly parties: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly facts: readonly Entry[];
  readonly lines: Table;
  readonly taxes: (Table & { readonly label: string }) | undefined;
  /** Sums from top to bottom; the last one is what the document is about. */
  readonly totals: readonly Entry[];
  readonly settlement: { readonly label: string; readonly entries: readonly Entry[] } | undefined;
  readonly notes: readonly string[];
  readonly page: string;
  readonly paper: 'A4' | 'letter';
  readonly width: number;
};

// A host's text goes to terminals: no character of it moves a cursor, breaks a line or turns the direction of what
// follows. Half a surrogate pair is no character.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const HALVES = /\p{Surrogate}/gu;

/** Text of one line, safe to show. */
export const plain = (text: string): string =>
  text.replace(TURNS, '').replace(HALVES, '\ufffd').replace(CONTROLS, ' ').trim();

/** Text of one or more paragraphs, safe to show. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plain)
    .filter((line) => line !== '');
