// Figures of published EN 16931 example documents: facts only, in major units, as their publishers state them.
// A credit note states positive figures that are credited; a negative line of an invoice states negative figures.

export type Vat = { readonly category: string; readonly rate: string };

export type StatedLine = {
  readonly id: string;
  readonly quantity: string;
  readonly unitPrice: string;
  /** The unit price is for so many; default 1. */
  readonly baseQuantity?: string;
  readonly allowances?: readonly string[];
  readonly charges?: readonly string[];
  readonly vat: Vat;
  readonly net: string;
};

type StatedAdjustment = {
  readonly amount: string;
  readonly base: string;
  readonly percent: string;
  readonly vat: Vat;
};

export type StatedDocument = {
  readonly id: string;
  readonly source: string;
  readonly kind: 'invoice' | 'creditNote';
  readonly currency: string;
  readonly lines: readonly StatedLine[];
  readonly documentAllowances: readonly StatedAdjustment[];
  readonly documentCharges: readonly StatedAdjustment[];
  readonly vatBreakdown: readonly (Vat & { readonly taxable: string; readonly tax: string })[];
  readonly totals: {
    readonly tax: string;
    readonly lineExtension: string;
    readonly allowance?: string;
    readonly charge?: string;
    readonly taxExclusive: string;
    readonly taxInclusive: string;
    readonly prepaid?: string;
    readonly rounding?: string;
    readonly payable: string;
  };
  /** The source states a positive quantity with a negative net on these lines. */
  readonly statedNet?: readonly string[];
};

const S6: Vat = { category: 'S', rate: '6' };
const S21: Vat = { category: 'S', rate: '21' };
const S25: Vat = { category: 'S', rate: '25' };

export const cenExample: StatedDocument = {
  id: 'cen-example-1',
  source: 'ConnectingEurope/eInvoicing-EN16931:ubl/examples/ubl-tc434-example1.xml',
  kind: 'invoice',
  currency: 'EUR',
  lines: [
    { id: '1', quantity: '2', unitPrice: '9.95', vat: S6, net: '19.90' },
    { id: '2', quantity: '1', unitPrice: '9.85', vat: S6, net: '9.85' },
    { id: '3', quantity: '1', unitPrice: '8.29', vat: S6, net: '8.29' },
    { id: '4', quantity: '2', unitPrice: '7.23', vat: S6, net: '14.46' },
    { id: '5', quantity: '1', unitPrice: '35.00', vat: S6, net: '35.00' },
    { id: '6', quantity: '1', unitPrice: '35.00', vat: S6, net: '35.00' },
    { id: '7', quantity: '1', unitPrice: '10.65', vat: S6, net: '10.65' },
    { id: '8', quantity: '1', unitPrice: '1.55', vat: S6, net: '1.55' },
    { id: '9', quantity: '3', unitPrice: '4.79', vat: S6, net: '14.37' },
    { id: '10', quantity: '1', unitPrice: '8.29', vat: S6, net: '8.29' },
    { id: '11', quantity: '2', unitPrice: '8.29', vat: S6, net: '16.58' },
    { id: '12', quantity: '1', unitPrice: '9.95', vat: S6, net: '9.95' },
    { id: '13', quantity: '2', unitPrice: '1.65', vat: S6, net: '3.30' },
    { id: '14', quantity: '1', unitPrice: '10.80', vat: S21, net: '10.80' },
    { id: '15', quantity: '1', unitPrice: '3.90', vat: S6, net: '3.90' },
    { id: '16', quantity: '2', unitPrice: '3.80', vat: S21, net: '7.60' },
    { id: '17', quantity: '2', unitPrice: '4.67', vat: S21, net: '9.34' },
    { id: '18', quantity: '1', unitPrice: '18.63', vat: S21, net: '18.63' },
    { id: '19', quantity: '6', unitPrice: '17.02', vat: S6, net: '102.12' },
    { id: '20', quantity: '6', unitPrice: '18.33', vat: S6, net: '-109.98' },
  ],
  documentAllowances: [],
  documentCharges: [],
  vatBreakdown: [
    { ...S6, taxable: '183.23', tax: '10.99' },
    { ...S21, taxable: '46.37', tax: '9.74' },
  ],
  totals: { tax: '20.73', lineExtension: '229.60', taxExclusive: '229.60', taxInclusive: '250.33', payable: '250.33' },
  statedNet: ['20'],
};

export const telephony: StatedDocument = {
  id: 'sfti-telephony',
  source: 'ConnectingEurope/eInvoicing-EN16931:test/testfiles/BIS_Billing_30-Telefoni.xml',
  kind: 'invoice',
  currency: 'SEK',
  lines: [
    { id: '10', quantity: '77', unitPrice: '0.7', vat: S25, net: '53.9' },
    { id: '15', quantity: '693.8', unitPrice: '0', vat: S25, net: '0' },
    { id: '20', quantity: '104', unitPrice: '0.7', allowances: ['50'], vat: S25, net: '22.8' },
    { id: '25', quantity: '411.5', unitPrice: '0.5', vat: S25, net: '205.75' },
    { id: '30', quantity: '30', unitPrice: '1.5', vat: S25, net: '45' },
    { id: '35', quantity: '75.3', unitPrice: '2.55', vat: S25, net: '192.02' },
    { id: '40', quantity: '5.311', unitPrice: '15', vat: S25, net: '79.67' },
    { id: '50', quantity: '5', unitPrice: '2', vat: S25, net: '10' },
    { id: '55', quantity: '18.7', unitPrice: '2.65', vat: S25, net: '49.56' },
    { id: '60', quantity: '9', unitPrice: '2.48', vat: S25, net: '22.32' },
    { id: '70', quantity: '2', unitPrice: '27.5', allowances: ['5'], vat: S25, net: '50' },
    { id: '80', quantity: '1', unitPrice: '100', vat: S25, net: '100' },
  ],
  documentAllowances: [],
  documentCharges: [],
  vatBreakdown: [{ ...S25, taxable: '831.02', tax: '207.76' }],
  totals: {
    tax: '207.76',
    lineExtension: '831.02',
    allowance: '0',
    charge: '0',
    taxExclusive: '831.02',
    taxInclusive: '1038.78',
    rounding: '0.22',
    payable: '1039',
  },
};

export const creditedOriginal: StatedDocument = {
  id: 'sfti-credit-original',
  source: 'ConnectingEurope/eInvoicing-EN16931:test/testfiles/BIS_Billing_30-Kreditering_(urspr_faktura).xml',
  kind: 'invoice',
  currency: 'SEK',
  lines: [
    {
      id: '1',
      quantity: '2000',
      unitPrice: '10',
      baseQuantity: '2',
      allowances: ['300'],
      charges: ['500'],
      vat: S25,
      net: '10200',
    },
    { id: '2', quantity: '-800', unitPrice: '4', baseQuantity: '5', vat: S25, net: '-640' },
  ],
  documentAllowances: [{ amount: '1912', base: '9560', percent: '20', vat: S25 }],
  documentCharges: [{ amount: '1020', base: '10200', percent: '10', vat: S25 }],
  vatBreakdown: [{ ...S25, taxable: '8668', tax: '2167' }],
  totals: {
    tax: '2167',
    lineExtension: '9560',
    allowance: '1912',
    charge: '1020',
    taxExclusive: '8668',
    taxInclusive: '10835',
    prepaid: '834.9',
    rounding: '-0.10',
    payable: '10000',
  },
};

export const creditNoteOfOriginal: StatedDocument = {
  id: 'sfti-credit-by-credit-note',
  source: 'ConnectingEurope/eInvoicing-EN16931:test/testfiles/BIS_Billing_30-Kreditering_med_kreditnota.xml',
  kind: 'creditNote',
  currency: 'SEK',
  lines: [
    {
      id: '1',
      quantity: '2000',
      unitPrice: '10',
      baseQuantity: '2',
      allowances: ['300'],
      charges: ['500'],
      vat: S25,
      net: '10200',
    },
    { id: '2', quantity: '-800', unitPrice: '4', baseQuantity: '5', vat: S25, net: '-640' },
  ],
  documentAllowances: [{ amount: '1912', base: '9560', percent: '20', vat: S25 }],
  documentCharges: [{ amount: '1020', base: '10200', percent: '10', vat: S25 }],
  vatBreakdown: [{ ...S25, taxable: '8668', tax: '2167' }],
  totals: {
    tax: '2167',
    lineExtension: '9560',
    allowance: '1912',
    charge: '1020',
    taxExclusive: '8668',
    taxInclusive: '10835',
    prepaid: '834.9',
    rounding: '-0.10',
    payable: '10000',
  },
};
