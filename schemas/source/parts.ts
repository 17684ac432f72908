/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** A part that several schemas share; `written` puts it beside each schema that names it. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A record with these fields and no others; a `?` marks one that may be absent. */
export const record = (fields: Readonly<Record<string, Schema>>): Schema => {
  const named = Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return {
    type: 'object',
    properties: Object.fromEntries(named),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
};

export const list = (items: Schema, maxItems = 200_000): Schema => ({ type: 'array', items, maxItems });
export const filledList = (items: Schema): Schema => ({ ...list(items), minItems: 1 });

/** As many discounts or tax rates as a document may have. */
const MOST_RATES = 100;
export const rates = (items: Schema): Schema => list(items, MOST_RATES);

export const oneOf = (...values: readonly (string | number | boolean)[]): Schema =>
  values.length === 1 ? { const: values[0] } : { enum: values };

export const text: Schema = { type: 'string' };
