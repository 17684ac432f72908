const english = {
  /** The title of an invoice. */
  invoice: 'Invoice',
  /** The title of a credit note. */
  creditNote: 'Credit note',
  /** Of the document. */
  number: 'Number',
  /** Of the document. */
  issuedOn: 'Date',
  /** The number of the invoice that a credit note credits. */
  originalInvoice: 'Credits invoice',
  /** The date of the invoice that a credit note credits. */
  originalInvoiceDate: 'Invoice date',
  /** Of a credit note. */
  reason: 'Reason',
  /** Of all amounts. */
  currency: 'Currency',
  /** Heads the name and address of who sells. */
  seller: 'From',
  /** Heads the name and address of who buys. */
  buyer: 'To',
  /** Stands before the number under which a party is registered for VAT. */
  taxId: 'VAT ID',
  /** Heads the column of line numbers. */
  position: 'No.',
  /** Heads a column of the lines. */
  description: 'Description',
  /** Heads a column of the lines. */
  quantity: 'Quantity',
  /** Heads a column of the lines. */
  unitPrice: 'Unit price',
  /** Of the totals: before discounts. */
  subtotal: 'Subtotal',
  /** Heads a column of the lines, and stands in the totals. */
  discount: 'Discount',
  /** Heads a column of the lines, and stands in the totals: without any tax. */
  net: 'Net',
  /** Heads a column of the lines, and stands in the totals. */
  tax: 'Tax',
  /** Heads a column of the lines: with all taxes. */
  total: 'Total',
  /** Of a tax that is part of the price: `20% incl.` */
  included: 'incl.',
  /** The tax that the subtotal holds, in the totals. */
  includedTax: 'Tax included in prices',
  /** Heads the table of taxes. */
  taxes: 'Taxes',
  /** Heads the column of percentages in the table of taxes. */
  taxRate: 'Rate',
  /** Heads the column of net amounts in the table of taxes. */
  taxable: 'Taxable amount',
  /** The total of an invoice. */
  totalDue: 'Total',
  /** The total of a credit note. */
  totalCredited: 'Total credited',
  /** Heads where a credit goes. */
  settlement: 'Settlement',
  /** The part of a credit that lowers the amount due. */
  lowersAmountDue: 'Lowers the amount due',
  /** The part of a credit that goes back to a payment. */
  refunded: 'Refunded',
  /** The part of a credit that the customer keeps as balance. */
  toCustomerBalance: 'To your balance',
  /** The part of a credit that is settled outside of this library. */
  outOfBand: 'Settled otherwise',
  /** Stands across a voided document. */
  void: 'Void',
  /** Stands before the number of a page. */
  page: 'Page',
};

/** The words on a printed document; a host gives its own, in its own language. */
export type Labels = { readonly [Label in keyof typeof english]: string };

/** The words where a host gives none. */
export const englishLabels: Labels = /* @__PURE__ */ Object.freeze(english);
