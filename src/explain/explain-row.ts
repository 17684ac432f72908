import type { MinorUnits } from '../money/minor-units.js';
import type { ExplainedFigure, FigureName } from './explanation.js';

/** How amounts are written: `30.00 EUR` in a sentence, `30.00` in an equation. */
export type Amounts = Readonly<Record<'full' | 'plain', (amount: MinorUnits) => string>>;

/** Text of the host in a row of its own: line breaks and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NAMES: Readonly<Record<FigureName, string>> = {
  subtotal: 'subtotal',
  discounts: 'discounts',
  discount: 'discount',
  price: 'price after discounts',
  'inclusive-taxes': 'included taxes',
  net: 'net',
  'exclusive-taxes': 'added taxes',
  tax: 'tax',
  total: 'total',
};

/** A figure of a line: what is credited of it and why, then where it stands. */
export const figureRow = (figure: ExplainedFigure, amounts: Amounts): string => {
  const reason =
    figure.invoiced === 0 && figure.how !== 'asked' ? ', as none was invoiced' : reasonText(figure, amounts);
  return `${label(figure)}: ${amounts.full(figure.credited)}${reason}.${standing(figure, amounts)}`;
};

const label = ({ figure, id, percent, behavior }: ExplainedFigure): string => {
  const name = NAMES[figure].replace(/./, (first) => first.toUpperCase());
  const rate = percent === undefined ? '' : ` (${percent}% ${behavior === 'inclusive' ? 'included' : 'on top'})`;
  return `${name}${id === undefined ? '' : ` ${oneLine(id)}`}${rate}`;
};

const reasonText = (figure: ExplainedFigure, amounts: Amounts): string => {
  const { equation, less = 0, held } = figure;
  const why = whyText(figure);
  const steps = [
    ...(equation === undefined ? [] : [equation]),
    ...(less === 0
      ? []
      : [`less ${amounts.plain(less)} credited ${figure.how === 'asked' ? 'by quantity ' : ''}before`]),
    ...(held === undefined
      ? []
      : [`held at ${amounts.plain(figure.credited)} so that no figure falls below zero or passes what is left`]),
  ];
  return `${why === '' ? '' : `, ${why}`}${steps.length === 0 ? '' : ` (${steps.join(', ')})`}`;
};

const whyText = ({ figure, how, of, equation }: ExplainedFigure): string => {
  const whole = of === undefined ? 'net' : NAMES[of];
  switch (how) {
    case 'asked':
      return 'as asked';
    case 'share':
      return `its share of the ${whole}`;
    case 'follow':
      return `in step with the ${whole}`;
    case 'part':
      return `its part of the ${whole}`;
    case 'rest':
      return equation === undefined ? `as much as the ${whole}` : `the rest of the ${whole}`;
    case 'sum':
      if (equation !== undefined) return 'the sum';
      return figure === 'subtotal' || figure === 'total' ? `as much as the ${whole}` : 'the sum of its parts';
    case 'remainder':
      return 'all that was left';
    case 'spread':
      return 'its part of what is spread over the lines';
    case 'custom':
      return '';
  }
};

/** Nothing of a custom line was invoiced. */
const standing = ({ invoiced = 0, before = 0, left = 0 }: ExplainedFigure, { full }: Amounts): string => {
  if (invoiced === 0) return '';
  const earlier = before === 0 ? '' : ` ${full(before)} was credited before and`;
  return ` Of ${full(invoiced)},${earlier} ${left === 0 ? 'nothing' : full(left)} is left.`;
};
