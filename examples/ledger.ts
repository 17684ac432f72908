// The books of one invoice's life: issued, paid, credited, charged back, credited by mistake, written off. It writes
// them as hledger (or ledger) and as beancount reads them; a word chooses one of the two:
//   npx tsx examples/ledger.ts hledger | hledger -f - balance
import {
  finalizeInvoice,
  isLeft,
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  voidCreditNote,
  writeOff,
  type Outcome,
} from 'credit-notes';
import { creditNoteEntry, invoiceEntry, paymentEntry, refundEntry, reversalEntry } from 'credit-notes/journal';
import { accountName } from './ledger/accounts.js';
import { beancountJournal } from './ledger/beancount.js';
import { hledgerJournal } from './ledger/hledger.js';

/** The answer; a refusal ends the program. */
const answered = <A>(outcome: Outcome<A>): A => {
  if (isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

const options = { accounts: accountName };

const invoice = answered(
  finalizeInvoice({
    number: 'INV-7',
    currency: 'EUR',
    issuedOn: '2026-03-01',
    lines: [
      { id: 'desk', description: 'Desk, one month', quantity: 1, unitPrice: 25000, taxes: ['vat-20'] },
      { id: 'book', description: 'Handbook', quantity: 3, unitPrice: 1990, taxes: ['vat-10'] },
    ],
    discounts: [{ id: 'spring', percent: '12.5' }],
    taxRates: [
      { id: 'vat-20', percent: 20, behavior: 'exclusive' },
      { id: 'vat-10', percent: 10, behavior: 'exclusive' },
    ],
  }),
);
const opened = openReceivable(invoice);

const paid = answered(recordPayment(opened, { id: 'pay-1', amount: 30000, method: 'card', paidOn: '2026-03-04' }));

// One handbook came back, and is no longer due.
const returned = answered(
  issueCreditNote(paid, {
    number: 'CN-1',
    issuedOn: '2026-03-11',
    credits: [{ by: 'quantity', line: 'book', quantity: 1 }],
  }),
);

const goodwill = answered(
  issueCreditNote(
    returned.receivable,
    {
      number: 'CN-2',
      issuedOn: '2026-03-15',
      credits: [{ by: 'amount', line: 'desk', amount: 5000, of: 'net' }],
      settlement: { order: 'all-balance' },
    },
    openPolicy,
  ),
);

const chargeback = { id: 're-1', amount: 10000, payment: 'pay-1', refundedOn: '2026-04-02', reason: 'chargeback' };
const chargedBack = answered(recordRefund(goodwill.receivable, chargeback));

// Credited by mistake, and voided on the same day.
const mistake = answered(
  issueCreditNote(chargedBack, {
    number: 'CN-3',
    issuedOn: '2026-04-05',
    credits: [{ by: 'quantity', line: 'book', quantity: 2 }],
  }),
);
const voided = answered(voidCreditNote(mistake.receivable, mistake.creditNote.number));

const writtenOff = answered(writeOff(voided.receivable, { number: 'CN-4', issuedOn: '2026-06-30' }, openPolicy));

const entries = [
  invoiceEntry(invoice, options),
  paymentEntry(paid, 'pay-1', options),
  creditNoteEntry(returned.creditNote, options),
  creditNoteEntry(goodwill.creditNote, options),
  refundEntry(goodwill.receivable, chargeback, options),
  creditNoteEntry(mistake.creditNote, options),
  reversalEntry(answered(creditNoteEntry(mistake.creditNote, options)), { date: '2026-04-05' }),
  creditNoteEntry(writtenOff.creditNote, options),
].map(answered);

const journals = { hledger: hledgerJournal, beancount: beancountJournal };
const asked = process.argv[2];
for (const [name, journal] of Object.entries(journals)) {
  if (asked === undefined) console.log(`; ---- ${name} ----\n`);
  if (asked === undefined || asked === name) console.log(journal(entries, '2026-01-01'));
}
