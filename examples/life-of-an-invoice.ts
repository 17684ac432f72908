// Half a year of one invoice: paid in parts, credited, a note voided, a chargeback, money to the customer's balance that
// pays the next invoice; and in the end an auditor rebuilds it all from the stored facts.
import {
  amountDue,
  applyBalance,
  checkNumbers,
  creditable,
  creditNoteSeries,
  depositCreditNote,
  depositOverpayment,
  describeRefusal,
  failPayment,
  finalizeInvoice,
  formatAmount,
  invoiceStatus,
  isLeft,
  issueCreditNote,
  nextNumber,
  openCustomerBalance,
  openReceivable,
  previewCreditNote,
  recordPayment,
  recordRefund,
  refundable,
  replay,
  voidCreditNote,
  type CreditNoteDraft,
  type InvoiceDraft,
  type Outcome,
  type Payment,
  type Receivable,
  type ReceivableEvent,
} from 'credit-notes';
import { explain } from 'credit-notes/explain';
import { parseEvents, parseInvoice } from 'credit-notes/schema';
import { printTable } from './table.js';

const draft: InvoiceDraft = {
  number: 'INV-7',
  currency: 'EUR',
  issuedOn: '2026-01-15',
  lines: [
    { id: 'seats', description: 'Seats, 2026', quantity: 12, unitPrice: '4166.66', taxes: ['vat'] },
    { id: 'support', description: 'Support hours', quantity: '7.5', unitPrice: 9600, taxes: ['vat'] },
    { id: 'setup', description: 'Setup', subtotal: 25000, taxes: ['vat'], discountable: false },
  ],
  discounts: [
    { id: 'loyalty', percent: 10 },
    { id: 'voucher', amount: 5000, lines: ['seats'] },
  ],
  taxRates: [{ id: 'vat', percent: 21, behavior: 'exclusive' }],
};

const money = (amount: number): string => formatAmount(amount, draft);
const answered = <A>(outcome: Outcome<A>): A => {
  if (!isLeft(outcome)) return outcome.right;
  throw new Error(outcome.left.map((refusal) => describeRefusal(refusal, draft)).join('\n'));
};
const refused = (outcome: Outcome<unknown>): string =>
  isLeft(outcome) ? outcome.left.map((refusal) => describeRefusal(refusal, draft)).join(' ') : 'not refused';

// What a host would store: the invoice, and the facts that came after it.
const invoice = answered(finalizeInvoice(draft));
const events: ReceivableEvent[] = [];
const history: string[][] = [];
let receivable: Receivable = openReceivable(invoice);

const step = (what: string, next: Receivable, ...facts: ReceivableEvent[]): void => {
  receivable = next;
  events.push(...facts);
  const left = creditable(receivable).total;
  const standing = [amountDue(receivable), left, refundable(receivable)].map(money);
  history.push([what, ...standing, invoiceStatus(receivable), String(receivable.revision)]);
};

const pay = (what: string, payment: Payment): void => {
  step(what, answered(recordPayment(receivable, payment)), { type: 'payment', payment });
};

const series = creditNoteSeries(invoice.number);
const numbers: string[] = [];
const credit = (what: string, note: Omit<CreditNoteDraft, 'number'>) => {
  const number = answered(nextNumber(series, numbers.at(-1)));
  const { creditNote, receivable: next } = answered(issueCreditNote(receivable, { number, ...note }));
  numbers.push(number);
  step(`${what} (${money(creditNote.totals.total)})`, next, { type: 'credit-note', creditNote });
  return creditNote;
};

step('Issued', receivable);
pay('First part by card', { id: 'pay-1', amount: 40000, method: 'card' });

const flight: Payment = { id: 'pay-2', amount: 30000, method: 'debit', state: 'pending' };
pay('Direct debit in flight', flight);
const early: CreditNoteDraft = { number: 'INV-7-CN-01', credits: [{ by: 'remainder', line: 'setup' }] };
const inFlight = refused(previewCreditNote(receivable, early));
step('Direct debit failed', answered(failPayment(receivable, 'pay-2')), { type: 'payment-failed', payment: 'pay-2' });

const mistaken = credit('Setup credited by mistake', {
  reason: 'issued by mistake',
  credits: [{ by: 'remainder', line: 'setup' }],
});
const voided = answered(voidCreditNote(receivable, mistaken.number));
step('That note voided', voided.receivable, { type: 'credit-note-void', number: mistaken.number });

credit('Two hours and a half not delivered', {
  reason: 'order change',
  credits: [{ by: 'quantity', line: 'support', quantity: '2.5' }],
});
pay('The rest by wire, 50.00 too much', {
  id: 'pay-3',
  amount: amountDue(receivable) + 5000,
  method: 'wire',
  excess: 'customer-balance',
});

const tooMuch = refused(
  previewCreditNote(receivable, { number: 'x', credits: [{ by: 'quantity', line: 'support', quantity: 6 }] }),
);
const partial = credit('Three seats returned', {
  reason: 'product unsatisfactory',
  credits: [{ by: 'quantity', line: 'seats', quantity: 3 }],
  settlement: { refund: [{ payment: 'pay-1', amount: 6000 }], customerBalance: 6100 },
});
const chargeback = { id: 're-1', amount: 34000, payment: 'pay-1', reason: 'chargeback' };
step('Chargeback of the card', answered(recordRefund(receivable, chargeback)), { type: 'refund', refund: chargeback });
credit('Everything else credited', { reason: 'contract ended', credits: [{ by: 'remainder' }] });

console.log(`The life of invoice ${invoice.number}, ${money(invoice.totals.total)}\n`);
printTable(['', 'Due', 'Creditable', 'Refundable', 'Status', 'Revision'], history);

console.log(`\nRefused on the way\n  ${inFlight}\n  ${tooMuch}`);

console.log('\nAll notes against the invoice');
const { totals } = receivable.credited;
printTable(
  ['', 'Subtotal', 'Discount', 'Net', 'Tax', 'Total'],
  [totals, invoice.totals].map((all, row) => [
    row === 0 ? 'Notes' : 'Invoice',
    ...[all.subtotal, all.discount, all.net, all.tax, all.total].map(money),
  ]),
);

// The customer's balance: from notes and an overpayment, to the next invoices.
let balance = answered(openCustomerBalance('EUR'));
balance = answered(depositOverpayment(balance, receivable, 'pay-3'));
balance = answered(depositCreditNote(balance, partial));
for (const [number, subtotal] of [
  ['INV-8', 7000],
  ['INV-9', 9000],
] as const) {
  const next = answered(
    finalizeInvoice({ number, currency: 'EUR', lines: [{ id: 'a', description: 'Add-on', subtotal }] }),
  );
  const applied = answered(applyBalance(openReceivable(next), balance));
  balance = applied.customerBalance;
  console.log(`\n${number}: ${money(subtotal)}, due after the balance ${money(amountDue(applied.receivable))}`);
}
for (const { source, amount, uses } of balance.credits) {
  const used = uses.map((use) => `${money(use.amount)} on ${use.invoice}`).join(', ');
  console.log(`  ${money(amount)} from ${source.kind} ${source.document}: ${used}`);
}

console.log(`\nHow note ${partial.number} came about\n`);
console.log(answered(explain(partial, invoice)).text);

// The auditor: read the stored facts, rebuild from them, and find the one that was tampered with.
const stored = JSON.parse(JSON.stringify({ invoice, events })) as { invoice: unknown; events: ReceivableEvent[] };
const facts = answered(parseEvents(stored.events));
const rebuilt = answered(replay(answered(parseInvoice(stored.invoice)), facts));
console.log(
  `\nReplay of ${facts.length} facts: ${JSON.stringify(rebuilt) === JSON.stringify(receivable) ? 'identical' : 'off'}`,
);
const tampered = stored.events.map((event) =>
  event.type === 'credit-note' && event.creditNote.number === partial.number
    ? { ...event, creditNote: { ...event.creditNote, totals: { ...event.creditNote.totals, net: 1 } } }
    : event,
);
console.log(`With a changed figure: ${refused(parseEvents(tampered))}`);
console.log(`Numbers ${numbers.join(', ')}: ${answered(checkNumbers(series, numbers)).solid ? 'solid' : 'not solid'}`);
