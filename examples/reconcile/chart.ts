// A small chart as SVG: what is due by how long it has been, and what was credited by month. Its figures are whole minor
// units until the last moment; only the length of a bar is a fraction.
import { amountDue, formatAmount } from 'credit-notes';
import type { Checked } from './check.js';

export type Bar = { readonly label: string; readonly amount: number };
export type Panel = { readonly title: string; readonly bars: readonly Bar[] };

const DAY = 86_400_000;
const AGES = [
  ['not due yet', 0],
  ['1 to 30 days', 30],
  ['31 to 60 days', 60],
  ['61 to 90 days', 90],
  ['over 90 days', Infinity],
] as const;

/** What is due in one currency, by how long it has been due on a day. */
export const agingOf = ({ files }: Checked, currency: string, asOf: string): readonly Bar[] => {
  const bars = AGES.map(([label]) => ({ label, amount: 0 }));
  for (const { receivable, dueOn } of files) {
    if (receivable.invoice.currency !== currency) continue;
    const days = Math.round((Date.parse(asOf) - Date.parse(dueOn)) / DAY);
    const age = AGES.findIndex(([, most]) => days <= most);
    // A due date that is none counts as the oldest: somebody should look.
    bars.at(age)!.amount += amountDue(receivable);
  }
  return bars;
};

/** What was credited in one currency, by month. */
export const creditsOf = ({ creditNotes }: Checked, currency: string): readonly Bar[] => {
  const months = new Map<string, number>();
  for (const { issuedOn, totals, currency: own } of creditNotes) {
    const month = issuedOn?.slice(0, 7) ?? 'no date';
    if (own === currency) months.set(month, (months.get(month) ?? 0) + totals.total);
  }
  return [...months].sort().map(([label, amount]) => ({ label, amount }));
};

const [WIDTH, LEFT, BAR, ROW, HEAD] = [640, 110, 370, 26, 40];

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** Panels under each other, the longest bar of each as long as there is room. */
export const chartOf = (panels: readonly (Panel & { readonly currency: string })[]): string => {
  let y = 0;
  const parts = panels.flatMap(({ title, bars, currency }) => {
    const most = Math.max(1, ...bars.map(({ amount }) => amount));
    const top = y;
    y += HEAD + bars.length * ROW + 12;
    return [
      `<text x="16" y="${top + 26}" class="title">${escaped(title)}</text>`,
      ...bars.flatMap(({ label, amount }, i) => {
        const middle = top + HEAD + i * ROW + 12;
        const length = Math.round((amount / most) * BAR * 10) / 10;
        return [
          `<text x="${LEFT - 8}" y="${middle + 4}" class="label">${escaped(label)}</text>`,
          `<rect x="${LEFT}" y="${middle - 8}" width="${length}" height="16" rx="2"/>`,
          `<text x="${LEFT + length + 8}" y="${middle + 4}">${escaped(formatAmount(amount, currency))}</text>`,
        ];
      }),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">`,
    `<title>${escaped(panels.map(({ title }) => title).join('; '))}</title>`,
    '<style>text{font:13px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:15px}',
    '.label{text-anchor:end;fill:#57606a}rect{fill:#2f6f9f}</style>',
    `<rect width="${WIDTH}" height="${y}" style="fill:#fff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
};
