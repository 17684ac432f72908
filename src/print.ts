export { creditNoteHtml, creditNoteText } from './views/print-credit-note.js';
export { invoiceHtml, invoiceText } from './views/print-invoice.js';
export { englishLabels } from './views/print-labels.js';

export type { Labels } from './views/print-labels.js';
export type { Fact, Names, Party, Presentation } from './views/presentation.js';
