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
  /** A word across the document, such as `Void`. */ readonly mark: string | undefined;
  readonly parties: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly facts: readonly Entry[];
  readonly lines: Table;
  readonly taxes: (Table & { readonly label: string }) | undefined;
  /** Sums from top to bottom; the last one is what the document is about. */ readonly totals: readonly Entry[];
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

/** Makes text of one line safe to show. */
export const cleanText = (text: string): string =>
  text.replace(TURNS, '').replace(HALVES, '\ufffd').replace(CONTROLS, ' ').trim();

/** Splits text into paragraphs that are safe to show, and leaves out the empty ones. */
export const splitParagraphs = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanText)
    .filter((line) => line !== '');

// How many columns of a terminal text takes: a letter of East Asia two, a mark on a letter or a turn of direction none.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

const measureCharacter = (character: string): number =>
  // Most letters are Latin, and need not be looked up.
  character <= '~' ? 1 : ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

export const measureText = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += measureCharacter(character);
  return columns;
};

/** The columns of the widest text, or none. */
export const measureWidest = (texts: readonly string[]): number =>
  texts.reduce((widest, text) => Math.max(widest, measureText(text)), 0);

/** How wide each column is that holds figures, its label among them; undefined where it holds words, which can break. */
export type ColumnWidths = readonly (number | undefined)[];

export const measureFigures = ({ columns, rows }: Table): ColumnWidths =>
  columns.map(({ label, holds }, i) =>
    holds === 'words' ? undefined : measureWidest([label, ...rows.map((row) => row[i]!)]),
  );
