import type { Message } from '../../../domain/message/message';
import { unitsIn } from '../../../domain/season/contacts';
import { holdingStates } from '../../../domain/season/placement/answer';
import { command as _, type Database } from '../../runtime';
import type { SeasonAnnouncement } from '../../runtime/documents/messages';
import { allOf } from '../../runtime/walk';
import { liveApplications } from '../../runtime/season/live';
import type { NextSlice } from './announce';
import { unrankedPosts } from './unranked';

/** Whom something about a season is told to, in the order of their records. What is the same for all of them is looked up once. */
export const seasonSlices = async (db: Database, announcement: SeasonAnnouncement): Promise<NextSlice> => slices[announcement.to](db, announcement);

const applicants =
  (db: Database, { seasonId, postId }: SeasonAnnouncement): NextSlice =>
  async (cursor, limit) => {
    const named = postId === undefined ? {} : { 'words.preferences': postId };
    const found = await db.seasonApplications.find({ ...liveApplications(seasonId), ...named, _id: _.gt(cursor) }, { limit, order: [['_id', 'asc']], fields: ['personId'] });
    return { people: found.map(({ personId }) => ({ personId })), ...(found.length === limit && { last: found.at(-1)?._id }) };
  };

/** Those whose post it is. */
const placed =
  (db: Database, { seasonId, postId }: SeasonAnnouncement): NextSlice =>
  async (cursor, limit) => {
    const found = await db.placements.find({ seasonId, postId, state: _.in([...holdingStates]), _id: _.gt(cursor) }, { limit, order: [['_id', 'asc']], fields: ['personId'] });
    return { people: found.map(({ personId }) => ({ personId })), ...(found.length === limit && { last: found.at(-1)?._id }) };
  };

/** Candidates who have no slot in the round. */
const candidates =
  (db: Database, { seasonId, roundId }: SeasonAnnouncement): NextSlice =>
  async (cursor, limit) => {
    const found = await db.candidates.find({ seasonId, 'bookings.roundId': _.neq(roundId), _id: _.gt(cursor) }, { limit, order: [['_id', 'asc']], fields: ['personId'] });
    return { people: found.map(({ personId }) => ({ personId })), ...(found.length === limit && { last: found.at(-1)?._id }) };
  };

/** While posts are collected, contacts of the district, who may write some; afterwards of units that have a published one; before rankings lock, of those with somebody to rank. */
const contacts = async (db: Database, { seasonId, message }: SeasonAnnouncement): Promise<NextSlice> => {
  const [season, concerns] = await Promise.all([db.seasons.read(seasonId), concernedBy(db, seasonId, message)]);
  return async (cursor, limit) => {
    const found = await db.staff.find({ 'grants.role': 'employerContact', _id: _.gt(cursor) }, { limit, order: [['_id', 'asc']], fields: ['grants'] });
    const people = found.filter(({ _id, grants }) => season !== undefined && unitsIn(grants, season.district).some(({ id }) => concerns(id, _id))).map(({ _id }) => ({ personId: _id }));
    return { people, ...(found.length === limit && { last: found.at(-1)?._id }) };
  };
};

/** Whether it is for a contact of a unit. */
const concernedBy = async (db: Database, seasonId: string, message: Message): Promise<(unitId: string, personId: string) => boolean> => {
  if (message.kind === 'stageMoved' && message.stage === 'posts') return () => true;
  if (message.kind === 'rankingEnding') {
    const unranked = await unrankedPosts(db, seasonId);
    return (unitId, personId) => unranked.some((post) => post.unitId === unitId && !post.asking.has(personId));
  }
  const units = new Set((await allOf(db.posts, { seasonId, state: 'published' }, ['unitId'])).map(({ unitId }) => unitId));
  return (unitId) => units.has(unitId);
};

const slices = { applicants, placed, candidates, units: contacts };
