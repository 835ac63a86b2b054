/** No input of ours is nested deeper. */
const DEEPEST = 8;

/** Names that mean something to the database or to JavaScript itself: operators, paths, prototypes. */
const isStrange = (name: string): boolean => name.startsWith('$') || name.includes('.') || ['__proto__', 'constructor', 'prototype'].includes(name);

/** Whether an input is what forms and lists send: fields with plain names, not nested without end. Looked at before any schema is. */
export const isPlain = (input: unknown, depth = 0): boolean => {
  if (typeof input !== 'object' || input === null) return true;
  if (depth === DEEPEST) return false;
  return Object.entries(input).every(([name, inner]) => !isStrange(name) && isPlain(inner, depth + 1));
};
