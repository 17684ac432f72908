/** The drafts as the library documents them, restated so that the oracle shares nothing with the library. */

export type DecimalText = string | number;

export type LineDraft = {
  readonly id: string;
  readonly description: string;
  readonly taxes?: readonly string[];
  readonly discountable?: boolean;
} & (
  | { readonly quantity: DecimalText; readonly unitPrice: DecimalText; readonly subtotal?: number }
  | { readonly quantity?: DecimalText; readonly subtotal: number }
);

export type DiscountDraft = { readonly id: string; readonly lines?: readonly string[] } & (
  { readonly percent: DecimalText } | { readonly amount: number }
);

export type TaxRateDraft = {
  readonly id: string;
  readonly percent: DecimalText;
  readonly behavior: 'exclusive' | 'inclusive';
};

export type InvoiceDraft = {
  readonly number: string;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly issuedOn?: string;
  readonly lines: readonly LineDraft[];
  readonly discounts?: readonly DiscountDraft[];
  readonly taxRates?: readonly TaxRateDraft[];
  readonly taxRounding?: 'line' | 'document';
  readonly rounding?: 'half-up' | 'half-even';
};

export type Credit =
  | { readonly by: 'remainder'; readonly line?: string }
  | { readonly by: 'quantity'; readonly line: string; readonly quantity: DecimalText }
  | {
      readonly by: 'amount';
      readonly line: string;
      readonly amount: number;
      readonly of: 'subtotal' | 'net' | 'total';
    }
  | { readonly by: 'percent'; readonly line: string; readonly percent: DecimalText }
  | {
      readonly by: 'custom';
      readonly description: string;
      readonly quantity: DecimalText;
      readonly unitPrice: DecimalText;
      readonly taxes?: readonly string[];
    }
  | { readonly by: 'spread'; readonly amount: number; readonly of: 'net' | 'total' };

export type SettlementOrder = 'refund-first' | 'balance-first' | 'all-refund' | 'all-balance' | 'all-out-of-band';

export type Settlement =
  | {
      readonly refund?: number | readonly { readonly payment: string; readonly amount: number }[];
      readonly customerBalance?: number;
      readonly outOfBand?: number;
    }
  | { readonly order: SettlementOrder };

/** What is answered when more is asked than there is; `reason` is one word for the breach. */
export type Refused = { readonly refused: string };

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}
