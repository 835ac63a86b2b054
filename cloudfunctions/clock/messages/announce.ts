import type { Message } from '../../../domain/message/message';
import { rankingHours, rankingRefusalAt } from '../../../domain/season/ranking';
import { command as _, oneByOne, type Database } from '../../runtime';
import type { SignUpDocument } from '../../runtime/documents/activities';
import type { AnnouncementDocument, Announcement, SeasonAnnouncement } from '../../runtime/documents/messages';
import { messageTo } from '../../runtime/effects';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { bookingOpened, bookingOpenedEvent } from '../../runtime/interviews';
import { messageToPerson, recordsReached, releaseLine, signUpId } from '../../runtime/seats';
import type { StepContext } from '../step';
import { seasonSlices } from './season-people';

/** People told in one go. */
const SLICE = 100;

/**
 * Tells the people of an activity, or of a season, slice by slice, from where the last round stopped. A slice that was cut off is told again, and
 * nobody twice: an announcement and a person make one message. Returns how many people it went through.
 */
export const announce = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const open = await db.announcements.find({ state: 'open', from: _.lte(now()) }, { order: [['from', 'asc']], limit: 100 });
  return oneByOne({ name: 'announcements', items: open, idOf: ({ _id }) => _id, work: (announcement) => tellAll(db, announcement, now(), hasTime), hasTime });
};

const tellAll = async (db: Database, announcement: AnnouncementDocument, at: Date, hasTime: () => boolean): Promise<number> => {
  const finish = () => db.announcements.updateOne({ _id: announcement._id }, { state: 'done' });
  const message = await messageNow(db, announcement, at);
  if (!message) {
    await finish();
    return 0;
  }
  const nextAfter = await slicesOf(db, announcement);
  let { cursor } = announcement;
  let told = 0;
  while (hasTime()) {
    const { people, last } = await nextAfter(cursor, SLICE);
    await Promise.all(people.map((person) => tell(db, { ...announcement, message }, person)));
    if (last === undefined) {
      if ('activityId' in announcement && announcement.message.kind === 'activityCalledOff') await releaseLine(db, announcement.activityId);
      await finish();
      return told + people.length;
    }
    // Moved on by another round as well: both told the same people the same.
    await db.announcements.updateOne({ _id: announcement._id, cursor }, { cursor: last });
    cursor = last;
    told += people.length;
  }
  return told;
};

/** Those who are told next; `last` is the record to go on after, none at the end. */
export interface PeopleSlice {
  people: { personId: string; signUp?: Pick<SignUpDocument, '_id' | 'state'> }[];
  last?: string;
}

/** Those after a record, so many records at once. */
export type NextSlice = (cursor: string, limit: number) => Promise<PeopleSlice>;

const slicesOf = async (db: Database, announcement: AnnouncementDocument): Promise<NextSlice> => ('seasonId' in announcement ? seasonSlices(db, announcement) : activitySlices(db, announcement));

const activitySlices =
  (db: Database, { activityId, to }: Announcement): NextSlice =>
  async (cursor, limit) => {
    const found = await db.signUps.find(
      { ...recordsReached(activityId, to), _id: _.gt(cursor || signUpId(activityId, '')) },
      { limit, order: [['_id', 'asc']], fields: ['personId', 'state'] },
    );
    return { people: found.map(({ _id, personId, state }) => ({ personId, signUp: { _id, state } })), ...(found.length === limit && { last: found.at(-1)?._id }) };
  };

/** Whoever waits for what is called off waits no longer. Told first: who is released is not found again. */
const tell = async (db: Database, { _id: event, at, message }: Pick<AnnouncementDocument, '_id' | 'at' | 'message'>, { personId, signUp }: PeopleSlice['people'][number]): Promise<void> => {
  await db.messages.insert(messageTo(personId, { id: messageToPerson(event, personId), at, message }));
  if (message.kind === 'activityCalledOff' && signUp && signUp.state !== 'confirmed') await db.signUps.updateOne({ _id: signUp._id, state: _.in(['waiting', 'offered']) }, { state: 'cancelled', answers: _.remove() });
};

/** What is still true of it; nothing of a reminder of what was moved or called off since, or has begun, nor of what can be booked when that is over. */
const messageNow = async (db: Database, announcement: AnnouncementDocument, at: Date): Promise<Message | undefined> => {
  if ('seasonId' in announcement) return seasonMessageNow(db, announcement, at);
  const { activityId, message }: Announcement = announcement;
  if (message.kind !== 'activityTomorrow' && message.kind !== 'activitySoon') return message;
  const activity = await db.activities.read(activityId);
  const isOutdated = !activity || activity.calledOff !== undefined || activity.startsAt.toISOString() !== message.startsAt || at >= activity.startsAt;
  return isOutdated ? undefined : message;
};

const seasonMessageNow = async (db: Database, { _id, seasonId, roundId, message }: SeasonAnnouncement & { _id: string }, at: Date): Promise<Message | undefined> => {
  if (message.kind === 'rankingEnding') return rankingMessageNow(await db.seasons.read(seasonId), message, at);
  if (roundId === undefined) return message;
  const [season, round] = await Promise.all([db.seasons.read(seasonId), db.rounds.read(roundId)]);
  if (season?.state !== 'open' || !round || at < round.booking.opensAt || at >= round.booking.closesAt) return undefined;
  // Each is named by its hour; that booking is open is still true when its end alone was moved, and is told with the new one.
  if (message.kind === 'bookingOpened') return _id === bookingOpenedEvent(round) ? bookingOpened(round) : undefined;
  return message.kind === 'bookingEnding' && round.booking.closesAt.toISOString() !== message.until ? undefined : message;
};

/** With the hour at which rankings lock by now. */
const rankingMessageNow = (season: SeasonDocument | undefined, message: Extract<Message, { kind: 'rankingEnding' }>, at: Date): Message | undefined =>
  season?.state === 'open' && rankingRefusalAt(season.stages, at) === undefined ? { ...message, until: rankingHours(season.stages).endsAt.toISOString() } : undefined;
