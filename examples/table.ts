import Table from 'cli-table3';

/** Prints a table, its first column to the left and the figures to the right. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  console.log(table.toString());
};
