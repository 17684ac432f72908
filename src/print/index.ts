export { englishLabels } from './labels.js';
export { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText } from './print-documents.js';

export type { Labels } from './labels.js';
export type { Fact, Names, Party, Presentation } from './presentation.js';
