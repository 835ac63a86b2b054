import { beyondReach } from '../../../domain/job/within-reach';
import { command as _, type Database } from '../../runtime';
import type { ImportDocument, PlacedPlan, Plan, StagedOpening } from '../../runtime/documents/imports';
import { packed, unpackedWithInstants } from '../../runtime/documents/packed';
import { openingsByBase, sketchesOf } from '../stored';
import { keysBefore, matchedIds, partId, type PartKeys } from './keys';
import { planOpenings } from './plan-openings';

/** An opening that is not stored just so, and where it is staged. */
interface Place {
  part: number;
  at: number;
}

/**
 * Finds what becomes of the openings of the next parts, as many as there is time for: paired with stored ones of their base, or new. Rows of
 * one base may stand in several parts; they are planned together, where it turns up first. Parts without any such opening are passed over.
 */
export async function compareParts(db: Database, running: ImportDocument, hasTime: () => boolean): Promise<void> {
  const parts = await keysBefore(db, running, running.parts);
  const [groups, matched] = [groupsByFirstPart(parts), matchedIds(parts)];
  for (let { next } = running; ; ) {
    const part = Math.min(...[...groups.keys()].filter((first) => first >= next), running.parts);
    const plans = await planGroups(db, running, groups.get(part) ?? new Map<string, Place[]>(), matched);
    await Promise.all([...plans].map(([index, entries]) => db.jobImportParts.updateOne({ _id: partId(running, index) }, asChange(part, entries))));
    const isOurs = await moveOn(db, { ...running, next }, part + 1, [...plans.values()].flat());
    next = part + 1;
    if (!isOurs || next >= running.parts || !hasTime()) return;
  }
}

function groupsByFirstPart(parts: readonly PartKeys[]): Map<number, Map<string, Place[]>> {
  const byBase = new Map<string, Place[]>();
  for (const { part, keys } of parts) {
    for (const key of keys) {
      if (key.at === undefined || key.base === undefined) continue;
      const places = byBase.get(key.base) ?? [];
      places.push({ part, at: key.at });
      byBase.set(key.base, places);
    }
  }
  const groups = new Map<number, Map<string, Place[]>>();
  for (const [base, places] of byBase) {
    const first = places[0]?.part ?? 0;
    const here = groups.get(first) ?? new Map<string, Place[]>();
    groups.set(first, here.set(base, places));
  }
  return groups;
}

interface Placed extends PlacedPlan {
  /** The series of the stored opening it was paired with. */
  series?: string;
}

/** By part. */
type Plans = Map<number, Placed[]>;

async function planGroups(db: Database, running: ImportDocument, groups: ReadonlyMap<string, Place[]>, matched: ReadonlySet<string>): Promise<Plans> {
  const plans: Plans = new Map();
  const sketches = await sketchesOf(db, [...groups.keys()]);
  // Most bases are new, or all their openings were found just so: those need no second look.
  const open = [...groups.keys()].filter((base) => sketches.get(base)?.some(({ id }) => !matched.has(id)));
  const stored = await openingsByBase(db, open);
  const staged = await stagedAt(db, running, open.flatMap((base) => groups.get(base) ?? []));
  for (const [base, places] of groups) {
    // What lies beyond the editor's reach is not theirs to write over, whatever a row says of itself.
    const known = (stored.get(base) ?? []).filter(({ id, job, broughtFor }) => !matched.has(id) && beyondReach(job, running.regions, broughtFor) === undefined);
    const incoming = places.map(({ part, at }) => staged.get(`${part}/${at}`));
    planOpenings(base, incoming, known, sketches.get(base) ?? []).forEach(({ plan, series }, index) => {
      const place = places[index];
      if (place) plans.set(place.part, [...(plans.get(place.part) ?? []), { at: place.at, plan, series }]);
    });
  }
  return plans;
}

/** The staged openings at these places, by `part/at`. */
async function stagedAt(db: Database, running: ImportDocument, places: readonly Place[]): Promise<Map<string, StagedOpening>> {
  const staged = new Map<string, StagedOpening>();
  for (const part of new Set(places.map((place) => place.part))) {
    const [{ openings: text } = {}] = await db.jobImportParts.find({ _id: partId(running, part) }, { limit: 1, fields: ['openings'] });
    const openings = text === undefined ? [] : unpackedWithInstants(text);
    for (const place of places) {
      const opening = openings[place.at];
      if (place.part === part && opening) staged.set(`${part}/${place.at}`, opening);
    }
  }
  return staged;
}

const asChange = (part: number, entries: readonly Placed[]): Record<string, unknown> => ({
  [`plans.${part}`]: packed(entries.map(({ at, plan }) => ({ at, plan }))),
  paired: _.addToSet({ $each: entries.flatMap(({ plan }) => (plan.as === 'added' ? [] : plan.id)) }),
});

/** `false` when another call has moved it. */
async function moveOn(db: Database, running: ImportDocument, next: number, planned: readonly Placed[]): Promise<boolean> {
  const count = (as: Plan['as']): number => planned.filter(({ plan }) => plan.as === as).length;
  const series = new Map<string, number>();
  for (const { series: name } of planned) if (name !== undefined) series.set(name, (series.get(name) ?? 0) + 1);
  const isLast = next >= running.parts;
  // Read anew with its source known already: what the workbook has no longer is counted next.
  const end = running.series === running._id ? { state: 'ready', next: 0 } : { next: running.parts };
  return db.jobImports.updateOne(
    { _id: running._id, state: 'comparing', round: running.round, next: running.next },
    {
      ...(isLast ? end : { next }),
      'planned.added': _.inc(count('added')), 'planned.changed': _.inc(count('changed')), 'planned.unchanged': _.inc(count('unchanged')),
      ...Object.fromEntries([...series].map(([name, found]) => [`found.${name}`, _.inc(found)])),
    },
  );
}
