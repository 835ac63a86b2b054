import { explaining } from '../../../domain/season/allocation/explain';
import { readInputs, readResult } from '../../../domain/season/allocation/fingerprint';
import { maskedName } from '../../../domain/activity/certificate';
import { wanting } from '../../../domain/season/placement/wanting';
import { command as _, effect, oneByOne, type Database } from '../../runtime';
import type { AllocationRunDocument, PlacementDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { placementId } from '../../runtime/placements';
import { allOf } from '../../runtime/walk';
import { peopleByNumber, postNames } from '../../runtime/season-names';
import type { StepContext } from '../step';

/** Placements written in one go. */
const SLICE = 200;

/** Writes what a published allocation came to, ledgers first, then everybody's placement; slice by slice, and on from there after a crash. */
export const placeEverybody = async ({ db, now, hasTime }: StepContext): Promise<number> =>
  oneByOne({
    name: 'placements',
    items: await db.seasons.find({ state: 'open', 'published.runId': _.exists(true), 'published.placedAt': _.exists(false) }, { limit: 10 }),
    idOf: ({ _id }) => _id,
    work: (season) => placeSeason(db, season, { now, hasTime }),
    hasTime,
  });

const placeSeason = async (db: Database, season: SeasonDocument, { now, hasTime }: Pick<StepContext, 'now' | 'hasTime'>): Promise<number> => {
  const run = season.published && (await db.allocationRuns.read(season.published.runId));
  if (!run) throw new Error('a season’s published run is not there');
  const placing = await placementsOf(db, season, run, now());
  await keepLedgers(db, run, placing);
  const written = new Set((await allOf(db.placements, { seasonId: season._id }, ['_id'])).map(({ _id }) => _id));
  const missing = placing.filter(({ _id }) => !written.has(_id));
  let done = 0;
  for (; done < missing.length && hasTime(); done += SLICE) await db.placements.insertUntilTaken(missing.slice(done, done + SLICE));
  // What another minute wrote at the same time ended a slice early: it is looked for again.
  const isWhole = (await db.placements.count({ seasonId: season._id })) >= placing.length;
  if (isWhole) await db.seasons.updateOne({ _id: season._id, 'published.placedAt': _.exists(false) }, { 'published.placedAt': now() });
  return Math.min(done, missing.length);
};

/** A ledger is made once, before any placement: whoever leaves it later is not put back. */
const keepLedgers = async (db: Database, { seasonId, inputs }: AllocationRunDocument, placing: readonly PlacementDocument[]): Promise<void> => {
  const kept = new Set((await allOf(db.postLedgers, { seasonId }, ['_id'])).map(({ _id }) => _id));
  const holders = new Map<string, { who: string; since: Date }[]>();
  for (const { postId, personId } of placing) if (postId) holders.set(postId, [...(holders.get(postId) ?? []), { who: personId, since: new Date(0) }]);
  for (const { id, places } of readInputs(inputs).posts) {
    if (!kept.has(id)) await db.postLedgers.insert({ _id: id, seasonId, places, holders: holders.get(id) ?? [] });
  }
};

const placementsOf = async (db: Database, season: SeasonDocument, run: AllocationRunDocument, at: Date): Promise<PlacementDocument[]> => {
  const { _id: seasonId, district, title } = season;
  const inputs = readInputs(run.inputs);
  const result = readResult(run.result);
  const explain = explaining(inputs, result);
  const wants = wanting(inputs);
  const [people, names] = await Promise.all([peopleByNumber(db, seasonId), postNames(db, seasonId)]);
  const applicants = new Map(inputs.applicants.map((applicant) => [applicant.id, applicant]));
  return result.people.flatMap(({ id, rank, given }) => {
    const [person, applicant, explanation] = [people.get(id), applicants.get(id), explain(id)];
    // Whoever closed their account since has no placement; their place is free.
    if (!person || !applicant || !explanation) return [];
    const { personId, name, university } = person;
    const _id = placementId(seasonId, personId);
    const post = given && names.get(given.post);
    return {
      _id, seasonId, personId, district, runId: run._id, rank, explanation,
      shown: { name: maskedName(name), university },
      ...(given && { postId: given.post }),
      state: given ? 'placed' : 'waiting',
      ...wants(applicant, rank),
      revision: 1,
      effects: [effect.message(`${_id}_placed`, at, personId, { kind: 'placementPublished', seasonId, title, post: post ? `${post.unit}，${post.title}` : '' })],
    } satisfies PlacementDocument;
  });
};
