/** Which collections there are, from the caller or a file, checked before anything is built on them. */
import { existsSync, readFileSync } from 'node:fs';
import { isPlain } from './documents/plain';
import { type CollectionPlan } from './options';

const SHAPE = '[{ "name": "todos", "indexes": [{ "name": "byOwner", "fields": [{ "path": "owner", "direction": 1 }] }] }]';

function indexFault(index: unknown): string | undefined {
  if (!isPlain(index) || typeof index.name !== 'string' || !Array.isArray(index.fields) || index.fields.length === 0)
    return 'an index has a name and fields';
  const wrong = (index.fields as unknown[]).find(
    (field) => !isPlain(field) || typeof field.path !== 'string' || ![1, -1, '2dsphere'].includes(field.direction as number),
  );
  return wrong === undefined ? undefined : `the index ${index.name}: a field has a path and a direction, 1, -1 or "2dsphere"`;
}

function fault(plan: unknown): string | undefined {
  if (!isPlain(plan) || typeof plan.name !== 'string' || plan.name === '') return 'a collection has a name';
  const { name, indexes = [] } = plan;
  if (!Array.isArray(indexes)) return `${name}: indexes is an array`;
  const wrong = indexes.map(indexFault).find((one) => one !== undefined);
  return wrong && `${name}: ${wrong}`;
}

/** Reads and checks the collections; throws a sentence with the collection and what it should look like. */
export function plansOf(collections: CollectionPlan[] | string): CollectionPlan[] {
  const source = typeof collections === 'string' ? collections : 'collections';
  if (typeof collections === 'string' && !existsSync(collections)) throw new Error(`there is no file ${collections}`);
  const plans: unknown = typeof collections === 'string' ? JSON.parse(readFileSync(collections, 'utf8')) : collections;
  if (!Array.isArray(plans)) throw new Error(`${source} must list collections: ${SHAPE}`);
  const wrong = plans.map(fault).find((one) => one !== undefined);
  if (wrong !== undefined) throw new Error(`${source}: ${wrong}; for example ${SHAPE}`);
  const names = plans.map(({ name }: CollectionPlan) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`${source}: ${twice} is there twice`);
  return plans as CollectionPlan[];
}
