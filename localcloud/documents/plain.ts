/** What a document is made of. */

export type Document = Record<string, unknown>;

/** An object with fields of its own and nothing else: no date, no id, no pattern. */
export const isPlain = (value: unknown): value is Document => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
