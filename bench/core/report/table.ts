import Table from 'cli-table3';

/** Prints a table: words to the left, figures to the right. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[], words: number): void => {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column < words ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  console.log(table.toString());
};
