/** Which index answers a query, and how much of it must be walked. */
import { type Demand, demandsOf } from './bounds';
import { type FieldIndex } from './field-index';
import { stretchesOf, type Stretch, type Stretches } from './ranges';
import { type Sort } from './sorting';
import { type Document, idKey, isPlain } from './values';

/** How candidates are reached. `sorted`: they come in the order asked for. */
export type Plan =
  | { kind: 'ids'; keys: string[]; sorted: false }
  | { kind: 'index'; index: FieldIndex; stretches: Stretch[]; reverse: boolean; sorted: boolean }
  | { kind: 'union'; plans: Plan[]; sorted: false }
  | { kind: 'scan'; sorted: boolean };

export interface Question {
  query: Document;
  sort: Sort;
  /** At most so many results are wanted. */
  wanted: number;
}

export interface Indexed {
  size: number;
  indexes: readonly FieldIndex[];
}

interface Priced {
  plan: Plan;
  cost: number;
}

/** `undefined` when the index does not yield this order; otherwise whether it is walked backwards. */
function orderOf(index: FieldIndex, fixed: number, sort: Sort): boolean | undefined {
  let at = 0;
  let reverse: boolean | undefined;
  for (const [path, direction] of sort) {
    while (at < fixed && index.plan.fields[at]?.path !== path) at++;
    const field = index.plan.fields[at];
    if (field?.path !== path || index.multikey.has(path.split('.')[0] as string)) return undefined;
    const backwards = field.direction !== direction;
    if (reverse !== undefined && reverse !== backwards && at >= fixed) return undefined;
    if (at >= fixed || reverse === undefined) reverse = backwards;
    at++;
  }
  return reverse ?? false;
}

function covers(query: Document, stretches: Stretches): boolean {
  return Object.keys(query).every((name) => stretches.paths.has(name));
}

function priceIndex(index: FieldIndex, demands: readonly Demand[], { query, sort, wanted }: Question): Priced | undefined {
  const stretches = stretchesOf(index, demands);
  const backwards = orderOf(index, stretches.fixed, sort);
  const sorted = sort.length > 0 && backwards !== undefined && stretches.list.length === 1;
  if (stretches.paths.size === 0 && !sorted) return undefined;
  const walked = stretches.list.reduce((sum, [from, to]) => sum + index.keys.count(from, to), 0);
  const stopsEarly = (sorted || sort.length === 0) && covers(query, stretches);
  const cost = stopsEarly ? Math.min(walked, wanted) : sorted ? walked * 0.9 : walked;
  return { plan: { kind: 'index', index, stretches: stretches.list, reverse: sorted && backwards === true, sorted }, cost };
}

function idsAsked(demands: readonly Demand[]): string[] | undefined {
  for (const demand of demands)
    if (demand.path === '_id' && 'points' in demand)
      return [...new Set(demand.points.filter((point) => typeof point !== 'symbol').map(idKey))];
  return undefined;
}

/** A top-level `$or` is answered by its branches, when an index answers each. */
function priceBranches(collection: Indexed, question: Question): Priced | undefined {
  const branches = question.query.$or;
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const priced = branches.map((branch) =>
    isPlain(branch) ? price(collection, { query: branch, sort: [], wanted: Infinity }) : undefined,
  );
  if (!priced.every((branch): branch is Priced => branch !== undefined && branch.plan.kind !== 'scan')) return undefined;
  return {
    plan: { kind: 'union', plans: priced.map((branch) => branch.plan), sorted: false },
    cost: priced.reduce((sum, branch) => sum + branch.cost, 0),
  };
}

function price(collection: Indexed, question: Question): Priced {
  const demands = demandsOf(question.query);
  const keys = idsAsked(demands);
  if (keys) return { plan: { kind: 'ids', keys, sorted: false }, cost: keys.length };
  let best: Priced = { plan: { kind: 'scan', sorted: question.sort.length === 0 }, cost: collection.size };
  const offers = collection.indexes.map((index) => priceIndex(index, demands, question));
  for (const offer of [...offers, priceBranches(collection, question)]) if (offer && offer.cost <= best.cost) best = offer;
  return best;
}

export const planFor = (collection: Indexed, question: Question): Plan => price(collection, question).plan;

export function describePlan(plan: Plan): string {
  if (plan.kind === 'ids') return '_id_';
  if (plan.kind === 'index') return plan.index.plan.name;
  return plan.kind === 'scan' ? 'scan' : plan.plans.map(describePlan).join(' | ');
}
