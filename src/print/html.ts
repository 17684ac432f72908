import { measureFigures, measureText, type Entry, type Sheet, type Table } from './sheet.js';

/** Renders a sheet as one page of HTML that stands alone: every text is escaped, and isolated from other directions. */
export const renderHtml = (sheet: Sheet): string => {
  const { title, number, mark, parties, facts, lines, taxes, totals, settlement, notes } = sheet;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(sheet.locale)}" dir="${sheet.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Should a text ever escape its escaping, a browser still runs and fetches nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(`${title} ${number}`)}</title>`,
    `<style>${writeStyle(sheet)}</style>`,
    '</head>',
    `<body class="${chooseDensity(lines)}">`,
    '<main>',
    '<header>',
    `<h1>${isolateHtml(title)} <span class="number">${isolateHtml(number)}</span></h1>`,
    ...(mark === undefined ? [] : [`<p class="mark">${isolateHtml(mark)}</p>`]),
    '</header>',
    '<section class="parties">',
    ...parties.map(renderParty),
    '</section>',
    renderEntries('facts', facts),
    renderTable('lines', lines),
    `<section class="${chooseSumsClass(sheet)}">`,
    taxes === undefined
      ? '<div></div>'
      : `<div class="taxes"><h2>${isolateHtml(taxes.label)}</h2>${renderTable('', taxes)}</div>`,
    renderEntries('totals', totals),
    '</section>',
    ...(settlement === undefined
      ? []
      : [
          `<section class="settlement"><h2>${isolateHtml(settlement.label)}</h2>`,
          renderEntries('settled', settlement.entries),
          '</section>',
        ]),
    ...(notes.length === 0 ? [] : ['<footer>', ...notes.map((note) => `<p>${isolateHtml(note)}</p>`), '</footer>']),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text so that no reader of HTML takes it for markup, between tags as well as in a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

const isolateHtml = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

const renderParty = ({ label, lines }: Sheet['parties'][number]): string =>
  `<address><h2>${isolateHtml(label)}</h2>${lines.map((line) => `<p>${isolateHtml(line)}</p>`).join('')}</address>`;

const renderEntries = (name: string, entries: readonly Entry[]): string => {
  const rows = entries.map(
    ({ label, value }) => `<div><dt>${isolateHtml(label)}</dt><dd>${isolateHtml(value)}</dd></div>`,
  );
  return `<dl class="${name}">${rows.join('')}</dl>`;
};

const renderTable = (name: string, { columns, rows }: Table): string => {
  const head = columns.map(({ label, holds }) => `<th scope="col" class="${holds}">${isolateHtml(label)}</th>`);
  const cells = columns.map(({ label, holds }) => `<td class="${holds}" data-label="${escapeHtml(label)}">`);
  const body = rows.map((row) => `<tr>${row.map((text, i) => `${cells[i]!}${isolateHtml(text)}</td>`).join('')}</tr>`);
  return `<table class="${name}"><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
};

/** How many characters the figures of a row take at most, their labels among them. */
const countFigures = (table: Table): number => measureFigures(table).reduce<number>((sum, width = 0) => sum + width, 0);

/** Figures never break: a table of long ones is set smaller, and one of the longest becomes a card for each line. */
const chooseDensity = (table: Table): 'roomy' | 'dense' | 'cards' => {
  const figures = countFigures(table);
  return figures <= 58 ? 'roomy' : figures <= 78 ? 'dense' : 'cards';
};

/** Taxes stand beside the sums where there is room. */
const chooseSumsClass = ({ taxes, totals }: Sheet): string => {
  const total = Math.max(...totals.map(({ label, value }) => measureText(label) + measureText(value)));
  return total <= 30 && (taxes === undefined || countFigures(taxes) <= 30) ? 'sums' : 'sums stacked';
};

/** The style of the page. Sides are `start` and `end`, never left and right, so that it reads in both directions. */
const writeStyle = ({ title, number, page, paper, direction }: Sheet): string => {
  // Page margins know no start and end.
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const startFoot = `@bottom-${start}{content:${quoteCss(`${title} ${number}`)};${FOOT}}`;
  const endFoot = `@bottom-${end}{content:${quoteCss(`${page} `)} counter(page) " / " counter(pages);${FOOT}}`;
  return `${STYLE}@page{size:${paper};margin:18mm 16mm 20mm;${startFoot}${endFoot}}\n`;
};

/** Writes text as a string of CSS: every character by its number, so that nothing can end the string or the sheet. */
const quoteCss = (text: string): string =>
  `"${text.replace(/[^]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

const FOOT = 'font:8.5pt sans-serif;color:#56606b';

/** Each line of a table as a card: a label and a figure a row. */
const writeCards = (table: string): string =>
  `${table} thead{display:none}
${table},${table} tbody,${table} tr,${table} td{display:block}
${table} tr{padding:10px 0;border-bottom:1px solid #e1e5e9}
${table} td,${table} td+td{display:flex;justify-content:space-between;gap:16px;padding:2px 0;border:0;white-space:normal;overflow-wrap:anywhere}
${table} td::before{content:attr(data-label);flex:none;color:#56606b}
${table} td.words{font-weight:650}
${table} td.words::before,${table} td.figures:first-child{display:none}`;

const STYLE = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:#eef0f2}
body{margin:0;color:#1c2126;font:14px/1.45 "Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Noto Sans Arabic","Noto Sans Hebrew","Hiragino Sans","Yu Gothic","Noto Sans CJK JP",Arial,"Liberation Sans",sans-serif;font-variant-numeric:lining-nums tabular-nums}
main{max-width:210mm;margin:24px auto;padding:18mm 16mm;background:#fff;box-shadow:0 1px 4px rgba(20,30,40,.18);overflow-wrap:anywhere}
h1,h2,p,dl,dd,address{margin:0;font-style:normal}
header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 16px;padding-bottom:12px;border-bottom:2px solid #1c2126}
h1{font-size:26px;line-height:1.2;font-weight:650}
.number{display:inline-block;max-width:100%;font-weight:400;color:#56606b}
.mark{padding:1px 12px;border:2px solid #b3261e;border-radius:4px;color:#b3261e;font-size:18px;font-weight:700}
h2{font-size:12px;font-weight:600;color:#56606b;margin-bottom:4px}
.parties{display:grid;grid-template-columns:1fr 1fr;gap:24px;margin-top:24px}
address p:first-of-type{font-weight:650}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:14px 24px;margin-top:24px}
dt{color:#56606b}
.facts dt{font-size:12px}
table{width:100%;border-collapse:collapse}
.lines{margin-top:28px}
th{padding:0 0 6px;border-bottom:1px solid #1c2126;font-size:12px;font-weight:600;color:#56606b;vertical-align:bottom}
td{padding:7px 0;border-bottom:1px solid #e1e5e9;vertical-align:top}
th+th,td+td{padding-inline-start:14px}
.words{text-align:start}
.figures{text-align:end;white-space:nowrap;overflow-wrap:normal}
th.figures{white-space:normal}
.lines td.figures:first-child{color:#56606b}
.sums{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,9fr);gap:24px 40px;align-items:start;margin-top:24px}
.taxes{font-size:12px}
.taxes td{padding:4px 0}
.taxes th+th,.taxes td+td{padding-inline-start:12px}
.totals div,.settled div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;padding:3px 0}
.totals dd,.settled dd{margin-inline-start:auto;text-align:end}
.totals div:last-child{margin-top:6px;padding-top:8px;border-top:2px solid #1c2126;font-size:17px;font-weight:650}
.totals div:last-child dt{color:inherit}
.settlement{margin-top:24px;padding:12px 16px;background:#f4f6f8;border-radius:6px}
footer{margin-top:28px;padding-top:12px;border-top:1px solid #e1e5e9;color:#3d464f;font-size:13px}
footer p+p{margin-top:6px}
.dense .lines{font-size:12px}
.dense .lines th{font-size:11px}
.dense th+th,.dense td+td{padding-inline-start:10px}
.stacked{grid-template-columns:minmax(0,1fr)}
${writeCards('.cards .lines')}
@media screen and (max-width:640px){
main{margin:0;padding:20px 16px;box-shadow:none}
.parties,.sums{grid-template-columns:minmax(0,1fr)}
${writeCards('table')}
}
@media print{
html{background:none}
body{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;margin:0;padding:0;box-shadow:none}
thead{display:table-header-group}
tr,address,.facts div,.sums,.settlement,footer p{break-inside:avoid}
.lines tr:last-child{break-after:avoid}
h1,h2,header{break-after:avoid}
h2,th,.facts dt{font-size:8pt}
.taxes{font-size:8.5pt}
.dense .lines{font-size:8pt}
.dense .lines th{font-size:6.5pt}
footer{font-size:8.5pt}
}
`;
