// The results against their targets as SVG: bars on a scale of powers of ten, from the target to what was measured. To
// the right of the middle the target is reached, by that factor; to the left it is missed.
import { isReached, type Row } from '../targets.js';
import { toWords } from './report.js';

type Bounded = Row & { readonly bound: NonNullable<Row['bound']> };

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [960, 400, 700, 24, 64];
const MIDDLE = (LEFT + RIGHT) / 2;
/** Powers of ten on each side of the target. */
const DECADES = 2;

/** How many times better than its target a row is; less than 1 where it is worse. */
const computeFactor = ({ value, bound }: Bounded): number => {
  if (value === bound.value) return 1;
  return bound.way === 'at most' ? bound.value / value : value / bound.value;
};

const toX = (factor: number): number => {
  const decades = Math.max(-DECADES, Math.min(DECADES, Math.log10(factor)));
  return Math.round((MIDDLE + (decades / DECADES) * (RIGHT - MIDDLE)) * 10) / 10;
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

const drawBar = (row: Bounded, i: number): readonly string[] => {
  const y = TOP + i * ROW;
  const x = toX(computeFactor(row));
  const [from, to] = [Math.min(x, MIDDLE), Math.max(x, MIDDLE)];
  const [, , value, , target] = toWords(row);
  return [
    `<text x="${LEFT - 12}" y="${y + 16}" class="label">${escapeText(`${row.work}: ${row.measured.replaceAll('`', '')}`)}</text>`,
    `<rect x="${from}" y="${y + 4}" width="${Math.max(2, to - from)}" height="16" rx="2" class="${isReached(row, row.bound) ? 'reached' : 'missed'}"/>`,
    `<text x="${RIGHT + 12}" y="${y + 16}">${escapeText(`${value}, target ${target}`)}</text>`,
  ];
};

export const drawChart = (rows: readonly Row[], caption: string): string => {
  const bounded = rows.filter((row): row is Bounded => row.bound !== undefined);
  const bottom = TOP + bounded.length * ROW + 8;
  const ticks = [0.01, 0.1, 1, 10, 100].flatMap((factor) => {
    const x = toX(factor);
    const name = factor === 1 ? 'target' : factor < 1 ? `${1 / factor}× short` : `${factor}× beyond`;
    return [
      `<line x1="${x}" y1="${TOP - 4}" x2="${x}" y2="${bottom}" class="${factor === 1 ? 'target' : 'tick'}"/>`,
      `<text x="${x}" y="${TOP - 12}" class="axis">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 8}" width="${WIDTH}" height="${bottom + 8}" role="img">`,
    '<title>What was measured against its targets</title>',
    '<style>text{font:12px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:15px}.label{text-anchor:end}',
    '.axis{text-anchor:middle;fill:#57606a;font-size:11px}.tick{stroke:#d0d7de}.target{stroke:#1f2328;stroke-width:1.5}',
    '.reached{fill:#2f6f9f}.missed{fill:#c4572f}</style>',
    `<rect width="${WIDTH}" height="${bottom + 8}" style="fill:#fff"/>`,
    `<text x="16" y="24" class="title">${escapeText(caption)}</text>`,
    ...ticks,
    ...bounded.flatMap(drawBar),
    '</svg>',
    '',
  ].join('\n');
};
