/**
 * A document while it is made: fields that may be absent are put on last, where they apply. Spreading them in would
 * cost more than all the arithmetic of a line.
 */
export type Mutable<Document> = { -readonly [Field in keyof Document]: Document[Field] };
