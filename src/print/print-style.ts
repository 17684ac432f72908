import { cssString } from './html-text.js';
import type { Sheet } from './print-sheet.js';

/** The style of the page. Sides are `start` and `end`, never left and right, so that it reads in both directions. */
export const styleOf = (sheet: Sheet): string => {
  const { title, number, page, paper, direction } = sheet;
  // Page margins know no start and end.
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const foot = {
    start: `@bottom-${start}{content:${cssString(`${title} ${number}`)};${FOOT}}`,
    end: `@bottom-${end}{content:${cssString(`${page} `)} counter(page) " / " counter(pages);${FOOT}}`,
  };
  return `${STYLE}@page{size:${paper};margin:18mm 16mm 20mm;${foot.start}${foot.end}}\n`;
};

const FOOT = 'font:8.5pt sans-serif;color:#56606b';

/** Each line of a table as a card: a label and a figure a row. */
const cards = (table: string): string =>
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
${cards('.cards .lines')}
@media screen and (max-width:640px){
main{margin:0;padding:20px 16px;box-shadow:none}
.parties,.sums{grid-template-columns:minmax(0,1fr)}
${cards('table')}
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
