import { command as _, oneByOne, type Database } from '../../runtime';
import type { SignUpDocument } from '../../runtime/documents/activities';
import type { AnnouncementDocument } from '../../runtime/documents/messages';
import { messageTo } from '../../runtime/effects';
import { messageToPerson, recordsReached, releaseLine, signUpId } from '../../runtime/seats';
import type { StepContext } from '../step';

/** People told in one go. */
const SLICE = 100;

/**
 * Tells the people of an activity, slice by slice, from where the last round stopped. A slice that was cut off is told again, and
 * nobody twice: an announcement and a person make one message. Returns how many people it went through.
 */
export const announce = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const open = await db.announcements.find({ state: 'open', from: _.lte(now()) }, { order: [['from', 'asc']], limit: 100 });
  return oneByOne({ name: 'announcements', items: open, idOf: ({ _id }) => _id, work: (announcement) => tellAll(db, announcement, now(), hasTime), hasTime });
};

const tellAll = async (db: Database, announcement: AnnouncementDocument, at: Date, hasTime: () => boolean): Promise<number> => {
  const finish = () => db.announcements.updateOne({ _id: announcement._id }, { state: 'done' });
  if (await isOutdated(db, announcement, at)) {
    await finish();
    return 0;
  }
  let { cursor } = announcement;
  let told = 0;
  while (hasTime()) {
    const people = await sliceAfter(db, announcement, cursor);
    await Promise.all(people.map((person) => tell(db, announcement, person)));
    if (people.length < SLICE) {
      if (announcement.message.kind === 'activityCalledOff') await releaseLine(db, announcement.activityId);
      await finish();
      return told + people.length;
    }
    const last = people.at(-1)?._id ?? cursor;
    // Moved on by another round as well: both told the same people the same.
    await db.announcements.updateOne({ _id: announcement._id, cursor }, { cursor: last });
    cursor = last;
    told += people.length;
  }
  return told;
};

type Glimpse = Pick<SignUpDocument, '_id' | 'personId' | 'state'>;

const sliceAfter = (db: Database, { activityId, to }: AnnouncementDocument, cursor: string): Promise<Glimpse[]> =>
  db.signUps.find(
    { ...recordsReached(activityId, to), _id: _.gt(cursor || signUpId(activityId, '')) },
    { limit: SLICE, order: [['_id', 'asc']], fields: ['personId', 'state'] },
  );

/** Whoever waits for what is called off waits no longer. Told first: who is released is not found again. */
const tell = async (db: Database, { _id: event, at, message }: AnnouncementDocument, { _id, personId, state }: Glimpse): Promise<void> => {
  await db.messages.insert(messageTo(personId, { id: messageToPerson(event, personId), at, message }));
  if (message.kind === 'activityCalledOff' && state !== 'confirmed') await db.signUps.updateOne({ _id, state: _.in(['waiting', 'offered']) }, { state: 'cancelled', answers: _.remove() });
};

/** A reminder of what was moved or called off since, or has begun, is told to nobody. */
const isOutdated = async (db: Database, { activityId, message: { kind, startsAt } }: AnnouncementDocument, at: Date): Promise<boolean> => {
  if (kind !== 'activityTomorrow' && kind !== 'activitySoon') return false;
  const activity = await db.activities.read(activityId);
  return !activity || activity.calledOff !== undefined || activity.startsAt.toISOString() !== startsAt || at >= activity.startsAt;
};
