export { creditNoteHtml, creditNoteText } from './print-credit-note.js';
export { invoiceHtml, invoiceText } from './print-invoice.js';
export { englishLabels } from './print-labels.js';

export type { Labels } from './print-labels.js';
export type { Fact, Names, Party, Presentation } from './presentation.js';
