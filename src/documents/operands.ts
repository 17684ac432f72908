import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** The operands of the refusals: a refusal carries those that its code names. */
export type Operands = {
  /** What has to stand there, in words. */ expected: string;
  /** What was given, in words. */ received: string;
  /** The name of the unknown field. */ field: string;
  /** The known field whose name is nearest, where one is near. */ nearest?: string;
  /** The names of the fields that cannot stand together. */ fields: readonly string[];
  /** What was asked for, in minor units. */ asked: MinorUnits;
  /** What is left of it, in minor units. */ left: MinorUnits;
  /** The amount, in minor units. */ amount: MinorUnits;
  /** The total, in minor units. */ total: MinorUnits;
  /** The amount due, in minor units. */ due: MinorUnits;
  /** By how much it is too small, in minor units. */ missing: MinorUnits;
  /** By how much it is too large, in minor units. */ excess: MinorUnits;
  /** What the customer is owed for the note: its total less what reduces the amount due, in minor units. */
  postPayment: MinorUnits;
  /** What the settlement gives, in minor units. */ settled: MinorUnits;
  /** Settled payments, in minor units. */ cash: MinorUnits;
  /** On the customer's balance, in minor units. */ customerBalance: MinorUnits;
  /** Pending payments, in minor units. */ pending: MinorUnits;
  /** Given back to the customer, in minor units. */ givenBack: MinorUnits;
  /** To the payment method, in minor units. */ refund: MinorUnits;
  /** Outside the host, in minor units. */ outOfBand: MinorUnits;
  /** The figure as an exact decimal. */ decimal: Decimal;
  /** The quantity, as an exact decimal. */ quantity: Decimal;
  /** The price of one, in minor units with decimals. */ unitPrice: Decimal;
  /** The percentage: 20 is 20 %. */ percent: Decimal;
  /** The least percentage that is allowed: 0 is 0 %. */ least: Decimal;
  /** The highest percentage that is allowed: 100 is 100 %. */ most: Decimal;
  /** The ISO 4217 code. */ currency: string;
  /** How many decimal places the currency has. */ places: number;
  /** The id that stands twice. */ id: string;
  /** The id of the line. */ line: string;
  /** The id of the tax rate. */ taxRate: string;
  /** The id of the discount. */ discount: string;
  /** The id of the payment. */ payment: string;
  /** The number of the invoice. */ invoice: string;
  /** The number of the credit note. */ number: string;
  /** The number of the document that put it on the balance. */ document: string;
  /** A number that is of a series. */ example: string;
  /** The status of the invoice. */ status: string;
  /** The status that was asked for. */ to: string;
  /** The statuses that are allowed. */ allowed: readonly string[];
  /** The kind of the credit. */ by: string;
  /** The name of the rule. */ rule: string;
};
