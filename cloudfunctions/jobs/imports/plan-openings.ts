import { changesOf, stateNames, type FieldChange } from '../../../domain/job/changes';
import { differenceOf } from '../../../domain/job/difference';
import { openingId } from '../../../domain/job/identity';
import { firstFreeAfter, pairOpenings } from '../../../domain/job/pairing';
import type { Plan, StagedOpening } from '../../runtime/documents/imports';
import type { KnownOpening, Sketch } from '../stored';

export interface PlannedAs {
  plan: Plan;
  /** The series of the stored opening it was paired with. */
  series?: string;
}

/**
 * What becomes of the openings of one base, in their order. `known` are the stored ones that no row is just so; without any, every opening
 * is new and its content is not looked at. `all` are all stored ones.
 */
export function planOpenings(base: string, incoming: readonly (StagedOpening | undefined)[], known: readonly KnownOpening[], all: readonly Sketch[]): PlannedAs[] {
  const firstNew = firstFreeAfter(all);
  const present = incoming.flatMap((opening, index) => (opening && known.length > 0 ? [{ ...opening, index }] : []));
  const paired = new Map(present.flatMap(({ keyed, index }) => (known.some(({ id }) => id === keyed) ? [[index, keyed ?? ''] as const] : [])));
  const [unkeyed, left] = [present.filter(({ index }) => !paired.has(index)), known.filter(({ id }) => ![...paired.values()].includes(id))];
  for (const { incoming: opening, stored } of pairOpenings(base, unkeyed, left, firstNew)) if (stored) paired.set(opening.index, stored.id);
  const versions = new Map(known.map((version) => [version.id, version]));
  const firstFree = firstNew + incoming.length - paired.size;
  let next = firstNew;
  return incoming.map((opening, index): PlannedAs => {
    const stored = versions.get(paired.get(index) ?? '');
    if (stored && opening) return { plan: { ...against(stored, opening), id: stored.id, ordinal: stored.ordinal, seen: stored.revision, firstNew, firstFree }, series: stored.series };
    const ordinal = next;
    next += 1;
    return { plan: { as: 'added', id: openingId(base, ordinal), ordinal, seen: 0, firstNew, firstFree, changes: [] } };
  });
}

/** What writing an opening over a stored one would change. One that was merged into another stays as it is. */
export function against(stored: Pick<KnownOpening, 'job' | 'raw' | 'state' | 'mergedInto'>, opening: Pick<StagedOpening, 'job' | 'raw'>): { as: 'changed' | 'unchanged'; changes: FieldChange[] } {
  if (stored.mergedInto !== undefined) return { as: 'unchanged', changes: [] };
  const reopened: FieldChange[] = stored.state === 'withdrawn' ? [{ name: '状态', before: stateNames.withdrawn, after: stateNames.open }] : [];
  if (differenceOf(stored, opening).kind === 'unchanged') return { as: reopened.length > 0 ? 'changed' : 'unchanged', changes: reopened };
  return { as: 'changed', changes: [...reopened, ...changesOf(stored, opening)] };
}
