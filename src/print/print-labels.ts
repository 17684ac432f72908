/** The words on a printed document; a host gives its own, in its own language. */
export type Labels = {
  readonly invoice: string;
  readonly creditNote: string;
  readonly number: string;
  readonly issuedOn: string;
  /** The invoice that a credit note credits. */
  readonly originalInvoice: string;
  readonly originalInvoiceDate: string;
  readonly reason: string;
  readonly currency: string;
  readonly seller: string;
  readonly buyer: string;
  readonly taxId: string;
  readonly position: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  /** Of a tax that is part of the price: `20% incl.` */
  readonly included: string;
  /** The tax that the subtotal holds, in the totals. */
  readonly includedTax: string;
  /** Heads the table of taxes. */
  readonly taxes: string;
  readonly taxRate: string;
  readonly taxable: string;
  readonly totalDue: string;
  readonly totalCredited: string;
  /** Heads where a credit goes. */
  readonly settlement: string;
  readonly lowersAmountDue: string;
  readonly refunded: string;
  readonly toCustomerBalance: string;
  readonly outOfBand: string;
  /** Stands across a voided document. */
  readonly void: string;
  readonly page: string;
};

/** The words where a host gives none. */
export const englishLabels: Labels = /* @__PURE__ */ Object.freeze({
  invoice: 'Invoice',
  creditNote: 'Credit note',
  number: 'Number',
  issuedOn: 'Date',
  originalInvoice: 'Credits invoice',
  originalInvoiceDate: 'Invoice date',
  reason: 'Reason',
  currency: 'Currency',
  seller: 'From',
  buyer: 'To',
  taxId: 'VAT ID',
  position: 'No.',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  subtotal: 'Subtotal',
  discount: 'Discount',
  net: 'Net',
  tax: 'Tax',
  total: 'Total',
  included: 'incl.',
  includedTax: 'Tax included in prices',
  taxes: 'Taxes',
  taxRate: 'Rate',
  taxable: 'Taxable amount',
  totalDue: 'Total',
  totalCredited: 'Total credited',
  settlement: 'Settlement',
  lowersAmountDue: 'Lowers the amount due',
  refunded: 'Refunded',
  toCustomerBalance: 'To your balance',
  outOfBand: 'Settled otherwise',
  void: 'Void',
  page: 'Page',
});
