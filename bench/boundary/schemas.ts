import * as v from 'valibot';
import { z } from 'zod';

// The shape of an invoice as one writes it in zod and in valibot: strict records, the same limits, no figure verified.

const DECIMAL = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,11}[1-9])$/;

const zName = z.string().min(1);
const zDecimal = z.string().regex(DECIMAL);
const zPart = z.strictObject({ id: zName, amount: z.int() });
export const zodInvoice = z.strictObject({
  schemaVersion: z.literal(1),
  number: zName,
  currency: zName,
  minorUnit: z.int().min(0).max(6).optional(),
  issuedOn: z.iso.date().optional(),
  taxRounding: z.enum(['line', 'document']),
  rounding: z.enum(['half-up', 'half-even']),
  taxRates: z.array(z.strictObject({ id: zName, percent: zDecimal, behavior: z.enum(['exclusive', 'inclusive']) })),
  discounts: z.array(
    z.union([
      z.strictObject({ id: zName, lines: z.array(zName).optional(), percent: zDecimal }),
      z.strictObject({ id: zName, lines: z.array(zName).optional(), amount: z.int() }),
    ]),
  ),
  lines: z.array(
    z.strictObject({
      id: zName,
      description: z.string(),
      quantity: zDecimal,
      unitPrice: zDecimal.optional(),
      discountable: z.literal(false).optional(),
      subtotal: z.int(),
      discounts: z.array(zPart),
      net: z.int(),
      taxes: z.array(zPart),
      total: z.int(),
    }),
  ),
  totals: z.strictObject({ subtotal: z.int(), discount: z.int(), net: z.int(), tax: z.int(), total: z.int() }),
  taxes: z.array(z.strictObject({ id: zName, taxable: z.int(), amount: z.int() })),
});

const vName = v.pipe(v.string(), v.minLength(1));
const vDecimal = v.pipe(v.string(), v.regex(DECIMAL));
const vUnits = v.pipe(v.number(), v.safeInteger());
const vPart = v.strictObject({ id: vName, amount: vUnits });
export const valibotInvoice = v.strictObject({
  schemaVersion: v.literal(1),
  number: vName,
  currency: vName,
  minorUnit: v.optional(v.pipe(vUnits, v.minValue(0), v.maxValue(6))),
  issuedOn: v.optional(v.pipe(v.string(), v.isoDate())),
  taxRounding: v.picklist(['line', 'document']),
  rounding: v.picklist(['half-up', 'half-even']),
  taxRates: v.array(v.strictObject({ id: vName, percent: vDecimal, behavior: v.picklist(['exclusive', 'inclusive']) })),
  discounts: v.array(
    v.union([
      v.strictObject({ id: vName, lines: v.optional(v.array(vName)), percent: vDecimal }),
      v.strictObject({ id: vName, lines: v.optional(v.array(vName)), amount: vUnits }),
    ]),
  ),
  lines: v.array(
    v.strictObject({
      id: vName,
      description: v.string(),
      quantity: vDecimal,
      unitPrice: v.optional(vDecimal),
      discountable: v.optional(v.literal(false)),
      subtotal: vUnits,
      discounts: v.array(vPart),
      net: vUnits,
      taxes: v.array(vPart),
      total: vUnits,
    }),
  ),
  totals: v.strictObject({ subtotal: vUnits, discount: vUnits, net: vUnits, tax: vUnits, total: vUnits }),
  taxes: v.array(v.strictObject({ id: vName, taxable: vUnits, amount: vUnits })),
});
