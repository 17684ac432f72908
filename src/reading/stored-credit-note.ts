import type { CreditNoteFields, CreditNoteLine, RefundedPayment, SettledAmounts } from '../documents/credit-note.js';
import { WAYS, type Credit } from '../documents/credit-note-draft.js';
import { readCredits } from './credit-note-facts.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { list, optional, positiveAmount, quickly, record, type Decoder } from './decoding.js';
import { MODES, plainCreditedLine, plainCreditNoteLine } from './plain-lines.js';
import { MOST_RATES } from './rate-facts.js';
import { readDate, readMinorUnits, readName, readOneOf, readText } from './reading-values.js';
import { documentTax, minorUnit, oneOf, part, storedDecimal, totals, version } from './stored-invoice.js';

const toldCreditedLine = record<CreditedLine>({
  position: positiveAmount,
  quantity: storedDecimal,
  byQuantity: readMinorUnits,
  subtotal: readMinorUnits,
  discounts: list(readMinorUnits, MOST_RATES),
  net: readMinorUnits,
  taxes: list(readMinorUnits, MOST_RATES),
  total: readMinorUnits,
  by: optional((value, key, up, refusals) => readOneOf(value, key, MODES, up, refusals)),
});

export const creditedLine = quickly(plainCreditedLine, toldCreditedLine);

const toldCreditNoteLine = record<CreditNoteLine>({
  credit: positiveAmount,
  line: optional(readName),
  by: (value, key, up, refusals) => readOneOf(value, key, WAYS, up, refusals),
  description: readText,
  subtotal: readMinorUnits,
  discounts: list(part, MOST_RATES),
  net: readMinorUnits,
  taxes: list(part, MOST_RATES),
  total: readMinorUnits,
  quantity: optional(storedDecimal),
  unitPrice: optional(storedDecimal),
  before: optional(toldCreditedLine),
});

const creditNoteLine = quickly(plainCreditNoteLine, toldCreditNoteLine);

const refundedPayment = record<RefundedPayment>({ payment: readName, method: readName, amount: positiveAmount });

const settledAmounts = record<SettledAmounts>({
  refund: positiveAmount,
  refunds: list(refundedPayment),
  customerBalance: positiveAmount,
  outOfBand: positiveAmount,
});

const storedCredits: Decoder<readonly Credit[]> = (value, key, up, refusals) => {
  const before = refusals.length;
  const credits = readCredits(value, key, up, refusals);
  return refusals.length > before ? undefined : Object.freeze(credits as Credit[]);
};

/** A stored credit note, of the right shape; its figures are not yet proven. */
export const decodeCreditNote = record<CreditNoteFields>({
  schemaVersion: version,
  number: readName,
  invoice: readName,
  currency: readName,
  status: oneOf('issued', 'void'),
  type: oneOf('pre-payment', 'post-payment', 'mixed'),
  credits: storedCredits,
  lines: list(creditNoteLine),
  totals,
  taxes: list(documentTax, MOST_RATES),
  prePayment: positiveAmount,
  postPayment: positiveAmount,
  settlement: settledAmounts,
  minorUnit: optional(minorUnit),
  issuedOn: optional(readDate),
  reason: optional(readText),
  memo: optional(readText),
});
