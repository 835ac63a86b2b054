/** From demands to the stretches of one index that hold every match. */
import { type Demand } from './bounds';
import { type FieldIndex } from './field-index';
import { afterPrefix, descending, orderKey } from './order';

/** Keys in `[from, to)`. */
export type Stretch = readonly [from: string, to: string];

export interface Stretches {
  list: Stretch[];
  /** How many leading fields have exactly one value. */
  fixed: number;
  /** The fields that narrowed the walk. */
  paths: Set<string>;
}

const MOST_POINTS = 1000;
const rootOf = (path: string): string => path.split('.')[0] as string;
const next = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 1);

type Range = Extract<Demand, { sample: unknown }>;

function ofRange(index: FieldIndex, field: number, prefix: string, range: Range): Stretch {
  const kind = orderKey(range.sample).charAt(0);
  const falls = index.plan.fields[field]?.direction === -1;
  const start = falls ? descending(kind) : kind;
  const key = (value: unknown) => prefix + index.part(field, value);
  const [near, far] = falls ? [range.high, range.low] : [range.low, range.high];
  const [openNear, openFar] = falls ? [range.openHigh, range.openLow] : [range.openLow, range.openHigh];
  const from = near === undefined ? prefix + start : openNear ? afterPrefix(key(near)) : key(near);
  const to = far === undefined ? prefix + next(start) : openFar ? key(far) : afterPrefix(key(far));
  return [from, to];
}

function ofPrefix(index: FieldIndex, field: number, prefix: string, text: string): Stretch {
  const begin = orderKey(text).slice(0, -1);
  if (index.plan.fields[field]?.direction !== -1) return [prefix + begin, afterPrefix(prefix + begin)];
  // Downwards the end of a text is the highest unit there is.
  return [prefix + descending(begin), `${prefix}${descending(begin)}\uffff\uffff`];
}

/** In a multikey index two demands on one array may be met by different elements: only one side narrows. */
function halved(range: Range): Range {
  if (range.sameElement || range.low === undefined || range.high === undefined) return range;
  return { ...range, high: undefined };
}

export function stretchesOf(index: FieldIndex, demands: readonly Demand[]): Stretches {
  let prefixes = [''];
  let fixed = 0;
  const paths = new Set<string>();
  const arraysUsed = new Set<string>();
  for (const [i, field] of index.plan.fields.entries()) {
    const root = rootOf(field.path);
    const mine = demands.filter((demand) => demand.path === field.path);
    const isArray = index.multikey.has(root);
    if (mine.length === 0 || (isArray && arraysUsed.has(root))) break;
    if (isArray) arraysUsed.add(root);
    paths.add(field.path);
    const equal = mine.flatMap((demand) => ('points' in demand ? [demand.points] : [])).sort((a, b) => a.length - b.length)[0];
    if (equal && equal.length * prefixes.length <= MOST_POINTS) {
      const keys = [...new Set(equal.map((value) => index.part(i, value)))];
      if (keys.length === 1 && fixed === i) fixed++;
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
      continue;
    }
    const range = mine.find((demand): demand is Range => 'sample' in demand);
    const prefixed = mine.flatMap((demand) => ('prefix' in demand ? [demand.prefix] : []))[0];
    if (range)
      return { list: prefixes.map((prefix) => ofRange(index, i, prefix, isArray ? halved(range) : range)), fixed, paths };
    if (prefixed !== undefined) return { list: prefixes.map((prefix) => ofPrefix(index, i, prefix, prefixed)), fixed, paths };
    paths.delete(field.path);
    break;
  }
  return { list: prefixes.map((prefix) => [prefix, afterPrefix(prefix)] as const), fixed, paths };
}
