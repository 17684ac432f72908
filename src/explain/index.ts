// What `credit-notes/explain` gives: how each figure of a credit note came about.

export { explain } from './explain.js';

export type { ExplainedFigure, ExplainedLine, ExplainedSettlement, Explanation, FigureName } from './explanation.js';
