import { numberOf } from '../../domain/season/allocation/draw';
import type { Database } from './database';
import { allOf } from './walk';

/** What posts are called. */
export interface PostName {
  unit: string;
  title: string;
}

export const postNames = async (db: Database, seasonId: string): Promise<Map<string, PostName>> =>
  new Map((await allOf(db.posts, { seasonId }, ['unit', 'title'])).map(({ _id, unit, title }) => [_id, { unit, title }]));

/** Who stands behind the numbers of a season. */
export const peopleByNumber = async (db: Database, seasonId: string) =>
  new Map((await allOf(db.candidates, { seasonId }, ['personId', 'name', 'university'])).map(({ personId, name, university }) => [numberOf(seasonId, personId), { personId, name, university }]));
