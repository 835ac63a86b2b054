import * as v from 'valibot';
import { answerWords } from '../../../domain/activity/answer-words';
import { attendanceOf, attendances, isSettled, type Attendance } from '../../../domain/activity/attendance';
import { placeOf } from '../../../domain/activity/seats';
import { bounds, command as _, staff, type Database } from '../../runtime';
import type { ActivityDocument, SignUpDocument } from '../../runtime/documents/activities';
import { activityWithin } from '../activity-within';
import { studiesOf, type Studies } from './profiles';
import { inOrder, recordsHolding } from './search';
import { countsOf, standingSo } from './standing';

export interface ActivityPerson {
  /** Known within the activity by this; nobody's openid. */
  ticket: string;
  name: string;
  /** Nothing of whoever joined at the door, or has left. */
  studies: Studies | null;
  /** Masked: 138****0001. */
  phone: string | null;
  attendance: Attendance;
  /** In the line, from 1; null of everybody else. */
  position: number | null;
  companions: number;
  /** The name of their group of seats; null where there are none. */
  group: string | null;
  /** ISO 8601 in UTC. */
  signedUpAt: string;
  checkIn: { at: string; gate: string } | null;
  /** What they answered to the activity's own questions, in the form's order. */
  answers: { ask: string; words: string }[];
}

export interface PeoplePage {
  title: string;
  people: ActivityPerson[];
  /** How many fit. */
  total: number;
  /** With the first page: how many stand how, over all of the activity. */
  counts: Partial<Record<Attendance, number>> | null;
  isSettled: boolean;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 30;
const names = Object.keys(attendances) as [Attendance, ...Attendance[]];

/** What a list of people is narrowed to. */
export const narrowing = { activityId: bounds.id, attendance: v.optional(v.picklist(names)) };

/** Who signed up for an activity of the caller's region, the first first. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ ...narrowing, search: v.optional(bounds.line(40)), cursor: v.optional(bounds.whole(0, 20_000)) }))
  .query(async ({ input: { activityId, attendance, search, cursor: from = 0 }, ctx }): Promise<PeoplePage> => {
    const { db } = ctx;
    const activity = await activityWithin(ctx, activityId);
    const condition = { activityId, ...(attendance && standingSo(attendance, activity)) };
    const [{ records, total }, counts] = await Promise.all([
      search ? searched(db, condition, search, from) : paged(db, condition, from),
      from === 0 ? countsOf(db, activity) : null,
    ]);
    const people = await describe(db, activity, records.slice(0, PAGE));
    return { title: activity.title, people, total, counts, isSettled: isSettled(activity), next: records.length > PAGE ? from + PAGE : null };
  });

interface Found {
  /** One more than a page when there are more. */
  records: SignUpDocument[];
  total: number;
}

const paged = async (db: Database, condition: Record<string, unknown>, from: number): Promise<Found> => {
  const [records, total] = await Promise.all([
    db.signUps.find(condition, { order: [['signedUpAt', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 }),
    db.signUps.count(condition),
  ]);
  return { records, total };
};

const searched = async (db: Database, condition: Record<string, unknown>, search: string, from: number): Promise<Found> => {
  const ids = await recordsHolding(db, condition, search);
  const page = ids.slice(from, from + PAGE + 1);
  return { records: inOrder(page, await db.signUps.find({ _id: _.in(page) }, { limit: PAGE + 1 })), total: ids.length };
};

const describe = async (db: Database, activity: ActivityDocument, records: readonly SignUpDocument[]): Promise<ActivityPerson[]> => {
  const personIds = records.map(({ personId }) => personId);
  const [studies, vaults, ledger] = await Promise.all([
    studiesOf(db, personIds),
    db.vaults.find({ _id: _.in(personIds) }, { limit: PAGE, fields: ['phoneMasked'] }),
    db.seatLedgers.read(activity._id),
  ]);
  const phones = new Map(vaults.map(({ _id, phoneMasked }) => [_id, phoneMasked]));
  return records.map((record) => {
    const { personId, ticket, name, seats, group, signedUpAt, checkIn, answers = {} } = record;
    const place = ledger && placeOf(personId, ledger);
    return {
      ticket,
      name,
      studies: studies.get(personId) ?? null,
      phone: phones.get(personId) ?? null,
      attendance: attendanceOf(record, activity),
      position: place?.kind === 'queue' ? place.position : null,
      companions: seats - 1,
      group: activity.groups?.find(({ id }) => id === group)?.name ?? null,
      signedUpAt: signedUpAt.toISOString(),
      checkIn: checkIn ? { at: checkIn.at.toISOString(), gate: checkIn.gate } : null,
      answers: (activity.form ?? []).map(({ id, ask }) => ({ ask, words: answerWords(answers[id]) })),
    };
  });
};
