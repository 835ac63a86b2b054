/** What a dotted path reaches in a document, as MongoDB walks it: through every element of an array on the way. */
import { type Document, isPlain } from './values';

/**
 * The values at the end of a path, arrays whole; `undefined` where an object has no such field.
 * Elements that are no objects are passed over: nothing is missing in them.
 */
export function leavesOf(value: unknown, path: string): unknown[] {
  if (!path.includes('.')) return [(value as Document)[path]];
  const leaves: unknown[] = [];
  collect(value, path.split('.'), 0, leaves);
  return leaves;
}

function collect(value: unknown, segments: readonly string[], at: number, leaves: unknown[]): void {
  const segment = segments[at];
  if (segment === undefined) leaves.push(value);
  else if (Array.isArray(value)) {
    if (/^\d+$/.test(segment) && Number(segment) < value.length) collect(value[Number(segment)], segments, at + 1, leaves);
    for (const item of value) if (isPlain(item)) collect(item, segments, at, leaves);
  } else if (isPlain(value)) collect(value[segment], segments, at + 1, leaves);
  else leaves.push(undefined);
}

/** The values, and the elements of those that are arrays: what most conditions are asked of. */
export function candidatesOf(leaves: readonly unknown[]): unknown[] {
  return leaves.some(Array.isArray)
    ? leaves.flatMap((leaf) => (Array.isArray(leaf) ? [leaf, ...(leaf as unknown[])] : [leaf]))
    : [...leaves];
}
