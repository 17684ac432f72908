import { filledList, list, oneOf, rates, record, ref, text, type Schema } from './parts.js';

const lineDraft: Schema = {
  ...record({
    id: ref('name'),
    description: text,
    'quantity?': ref('decimalInput'),
    'unitPrice?': ref('decimalInput'),
    'subtotal?': ref('minorUnits'),
    'taxes?': ref('names'),
    'discountable?': { type: 'boolean' },
  }),
  anyOf: [{ required: ['quantity', 'unitPrice'] }, { required: ['subtotal'] }],
  dependentRequired: { unitPrice: ['quantity'] },
};

const scope = { id: ref('name'), 'lines?': ref('names') };

/** What drafts are made of. */
export const draftParts: Readonly<Record<string, Schema>> = {
  lineDraft,
  discountDraft: {
    oneOf: [record({ ...scope, percent: ref('decimalInput') }), record({ ...scope, amount: ref('minorUnits') })],
  },
  taxRateDraft: record({ id: ref('name'), percent: ref('decimalInput'), behavior: ref('behavior') }),
  credit: {
    oneOf: [
      record({ by: oneOf('remainder'), 'line?': ref('name') }),
      record({ by: oneOf('quantity'), line: ref('name'), quantity: ref('decimalInput') }),
      record({
        by: oneOf('amount'),
        line: ref('name'),
        amount: ref('minorUnits'),
        of: oneOf('subtotal', 'net', 'total'),
      }),
      record({ by: oneOf('percent'), line: ref('name'), percent: ref('decimalInput') }),
      record({
        by: oneOf('custom'),
        description: text,
        quantity: ref('decimalInput'),
        unitPrice: ref('decimalInput'),
        'taxes?': ref('names'),
      }),
      record({ by: oneOf('spread'), amount: ref('minorUnits'), of: oneOf('net', 'total') }),
    ],
  },
  refund: record({ payment: ref('name'), amount: ref('minorUnits') }),
  settlement: {
    oneOf: [
      record({
        'refund?': { oneOf: [ref('minorUnits'), list(ref('refund'))] },
        'customerBalance?': ref('minorUnits'),
        'outOfBand?': ref('minorUnits'),
      }),
      record({
        order: oneOf('refund-first', 'balance-first', 'all-refund', 'all-balance', 'all-out-of-band'),
      }),
    ],
  },
};

/** What a host asks for. */
export const drafts: Readonly<Record<string, Schema>> = {
  invoiceDraft: record({
    number: ref('name'),
    currency: ref('name'),
    'minorUnit?': ref('minorUnit'),
    'issuedOn?': ref('date'),
    lines: filledList(ref('lineDraft')),
    'discounts?': rates(ref('discountDraft')),
    'taxRates?': rates(ref('taxRateDraft')),
    'taxRounding?': ref('taxRounding'),
    'rounding?': ref('rounding'),
  }),
  creditNoteDraft: record({
    number: ref('name'),
    'issuedOn?': ref('date'),
    'reason?': text,
    'memo?': text,
    credits: filledList(ref('credit')),
    'settlement?': ref('settlement'),
  }),
  payment: record({
    id: ref('name'),
    amount: ref('minorUnits'),
    method: ref('name'),
    'paidOn?': ref('date'),
    'state?': oneOf('settled', 'pending'),
    'excess?': oneOf('customer-balance'),
  }),
};
