import type { Refusal } from '../documents/refusal.js';

type InCurrency = { readonly currency: string; readonly minorUnit?: number };

/** Documents that meet are of one currency, with the same minor unit. */
export const checkSameCurrency = (expected: InCurrency, other: InCurrency): Refusal[] =>
  expected.currency === other.currency && expected.minorUnit === other.minorUnit
    ? []
    : [{ code: 'currency-mismatch', path: ['currency'], expected: expected.currency, received: other.currency }];
