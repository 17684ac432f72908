import { escaped } from './html-text.js';
import type { Entry, Sheet, Table } from './print-sheet.js';
import { styleOf } from './print-style.js';
import { columnsOf } from './text-columns.js';

/** A sheet as one page of HTML that stands alone; every text on it is escaped, and stands in a direction of its own. */
export const htmlOf = (sheet: Sheet): string => {
  const { title, number, mark, parties, facts, lines, taxes, totals, settlement, notes } = sheet;
  return [
    '<!doctype html>',
    `<html lang="${escaped(sheet.locale)}" dir="${sheet.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Should a text ever escape its escaping, a browser still runs and fetches nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(`${title} ${number}`)}</title>`,
    `<style>${styleOf(sheet)}</style>`,
    '</head>',
    `<body class="${density(lines)}">`,
    '<main>',
    '<header>',
    `<h1>${bdi(title)} <span class="number">${bdi(number)}</span></h1>`,
    ...(mark === undefined ? [] : [`<p class="mark">${bdi(mark)}</p>`]),
    '</header>',
    '<section class="parties">',
    ...parties.map(partyHtml),
    '</section>',
    entriesHtml('facts', facts),
    tableHtml('lines', lines),
    `<section class="${sumsClass(sheet)}">`,
    taxes === undefined
      ? '<div></div>'
      : `<div class="taxes"><h2>${bdi(taxes.label)}</h2>${tableHtml('', taxes)}</div>`,
    entriesHtml('totals', totals),
    '</section>',
    ...(settlement === undefined
      ? []
      : [
          `<section class="settlement"><h2>${bdi(settlement.label)}</h2>`,
          entriesHtml('settled', settlement.entries),
          '</section>',
        ]),
    ...(notes.length === 0 ? [] : ['<footer>', ...notes.map((note) => `<p>${bdi(note)}</p>`), '</footer>']),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const bdi = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

const partyHtml = ({ label, lines }: Sheet['parties'][number]): string =>
  `<address><h2>${bdi(label)}</h2>${lines.map((line) => `<p>${bdi(line)}</p>`).join('')}</address>`;

const entriesHtml = (name: string, entries: readonly Entry[]): string => {
  const rows = entries.map(({ label, value }) => `<div><dt>${bdi(label)}</dt><dd>${bdi(value)}</dd></div>`);
  return `<dl class="${name}">${rows.join('')}</dl>`;
};

const tableHtml = (name: string, { columns, rows }: Table): string => {
  const head = columns.map(({ label, holds }) => `<th scope="col" class="${holds}">${bdi(label)}</th>`);
  const cells = columns.map(({ label, holds }) => `<td class="${holds}" data-label="${escaped(label)}">`);
  const body = rows.map((row) => `<tr>${row.map((text, at) => `${cells[at]!}${bdi(text)}</td>`).join('')}</tr>`);
  return `<table class="${name}"><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
};

/** How many characters the figures of a row take at most, their labels among them. */
const figuresOf = ({ columns, rows }: Table): number =>
  columns.reduce(
    (sum, { label, holds }, at) =>
      holds === 'words' ? sum : rows.reduce((most, row) => Math.max(most, columnsOf(row[at]!)), columnsOf(label)) + sum,
    0,
  );

/** Figures never break: a table of long ones is set smaller, and one of the longest becomes a card for each line. */
const density = (table: Table): 'roomy' | 'dense' | 'cards' => {
  const figures = figuresOf(table);
  return figures <= 58 ? 'roomy' : figures <= 78 ? 'dense' : 'cards';
};

/** Taxes stand beside the sums where there is room. */
const sumsClass = ({ taxes, totals }: Sheet): string => {
  const total = Math.max(...totals.map(({ label, value }) => columnsOf(label) + columnsOf(value)));
  return total <= 30 && (taxes === undefined || figuresOf(taxes) <= 30) ? 'sums' : 'sums stacked';
};
