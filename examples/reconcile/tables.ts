// The three exports, read as they are: every cell is text until somebody knows its currency.
import { parse } from 'csv-parse/sync';

const COLUMNS = {
  invoices: [
    'invoice',
    'issued_on',
    'due_on',
    'currency',
    'discount_percent',
    'line',
    'description',
    'quantity',
    'unit_price',
    'tax_percent',
    'net',
    'tax',
    'total',
  ],
  payments: ['payment', 'invoice', 'paid_on', 'method', 'amount'],
  'credit-notes': ['note', 'invoice', 'issued_on', 'line', 'by', 'asked', 'net', 'tax', 'total'],
} as const;

export type Table = keyof typeof COLUMNS;
/** A row, and the line of the file it ends on. */
export type Row<T extends Table> = Readonly<Record<(typeof COLUMNS)[T][number], string>> & { readonly at: number };
export type Exports = { readonly [T in Table]: readonly Row<T>[] };

/** Reads one export; further columns are left alone. Throws where the file is no CSV, or misses a column. */
export const readTable = <T extends Table>(table: T, text: string): readonly Row<T>[] => {
  const records = parse(text, {
    bom: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    columns: (header: string[]) => {
      const missing = COLUMNS[table].filter((column) => !header.includes(column));
      if (missing.length > 0) throw new Error(`${table}.csv has no column ${missing.join(', ')}`);
      return header;
    },
  }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ ...record, at: info.lines }) as Row<T>);
};

/** The rows of each document, in the order of the file. */
export const grouped = <R>(rows: readonly R[], by: (row: R) => string): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group === undefined) groups.set(by(row), [row]);
    else group.push(row);
  }
  return groups;
};
