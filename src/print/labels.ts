/** The words on a printed document; a host gives its own, in its own language. */
export type Labels = {
  /** The title of an invoice. */
  readonly invoice: string;
  /** The title of a credit note. */
  readonly creditNote: string;
  /** Of the document. */
  readonly number: string;
  /** Of the document. */
  readonly issuedOn: string;
  /** The number of the invoice that a credit note credits. */
  readonly originalInvoice: string;
  /** The date of the invoice that a credit note credits. */
  readonly originalInvoiceDate: string;
  /** Of a credit note. */
  readonly reason: string;
  /** Of all amounts. */
  readonly currency: string;
  /** Heads the name and address of who sells. */
  readonly seller: string;
  /** Heads the name and address of who buys. */
  readonly buyer: string;
  /** Stands before the number under which a party is registered for VAT. */
  readonly taxId: string;
  /** Heads the column of line numbers. */
  readonly position: string;
  /** Heads a column of the lines. */
  readonly description: string;
  /** Heads a column of the lines. */
  readonly quantity: string;
  /** Heads a column of the lines. */
  readonly unitPrice: string;
  /** Of the totals: before discounts. */
  readonly subtotal: string;
  /** Heads a column of the lines, and stands in the totals. */
  readonly discount: string;
  /** Heads a column of the lines, and stands in the totals: without any tax. */
  readonly net: string;
  /** Heads a column of the lines, and stands in the totals. */
  readonly tax: string;
  /** Heads a column of the lines: with all taxes. */
  readonly total: string;
  /** Of a tax that is part of the price: `20% incl.` */
  readonly included: string;
  /** The tax that the subtotal holds, in the totals. */
  readonly includedTax: string;
  /** Heads the table of taxes. */
  readonly taxes: string;
  /** Heads the column of percentages in the table of taxes. */
  readonly taxRate: string;
  /** Heads the column of net amounts in the table of taxes. */
  readonly taxable: string;
  /** The total of an invoice. */
  readonly totalDue: string;
  /** The total of a credit note. */
  readonly totalCredited: string;
  /** Heads where a credit goes. */
  readonly settlement: string;
  /** The part of a credit that lowers the amount due. */
  readonly lowersAmountDue: string;
  /** The part of a credit that goes back to a payment. */
  readonly refunded: string;
  /** The part of a credit that the customer keeps as balance. */
  readonly toCustomerBalance: string;
  /** The part of a credit that is settled outside of this library. */
  readonly outOfBand: string;
  /** Stands across a voided document. */
  readonly void: string;
  /** Stands before the number of a page. */
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
