import { numberOf } from '../../domain/season/allocation/draw';
import type { Database } from './database';
import type { DrawDocument } from './documents/season/placements';
import { allOf } from './walk';

/** What posts are called. */
export interface PostName {
  unit: string;
  title: string;
}

export const postNames = async (db: Database, seasonId: string): Promise<Map<string, PostName>> =>
  new Map((await allOf(db.posts, { seasonId }, ['unit', 'title'])).map(({ _id, unit, title }) => [_id, { unit, title }]));

/** People's numbers in a season; while its draw is not sealed, nothing is tried but for practice. */
export const numbering =
  (seasonId: string, draw: Pick<DrawDocument, 'numbersKey'> | undefined) =>
  (personId: string): string =>
    numberOf(draw?.numbersKey ?? seasonId, personId);

/** Who stands behind the numbers of a season. */
export const peopleByNumber = async (db: Database, seasonId: string) => {
  const [draw, candidates] = await Promise.all([db.draws.read(seasonId), allOf(db.candidates, { seasonId }, ['personId', 'name', 'university'])]);
  const number = numbering(seasonId, draw);
  return new Map(candidates.map(({ personId, name, university }) => [number(personId), { personId, name, university }]));
};
