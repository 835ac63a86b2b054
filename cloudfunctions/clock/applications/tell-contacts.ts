import { nextMorning, isDaytime } from '../../../domain/message/daily';
import { heldBy } from '../../../domain/job/held-by';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, type Database } from '../../runtime';
import type { ApplicationDocument } from '../../runtime/documents/applying';
import type { StaffDocument } from '../../runtime/documents/people';
import { messageTo } from '../../runtime/effects';
import { heldByAny } from '../../runtime/held-openings';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';

/** Applications looked at in one tick. */
const AT_ONCE = 1000;
const SIDE_BY_SIDE = 50;

/**
 * Tells the contacts of an employer that applications wait, each at most once a day and by day: the message's name holds the day. What comes
 * after it is told of the next morning. Safe to repeat at any point. Returns how many were told.
 */
export const tellContacts = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  if (!isDaytime(at)) return 0;
  const waiting = await db.applications.find({ tellFrom: _.lte(at) }, { limit: AT_ONCE, order: [['tellFrom', 'asc']], fields: ['employerId', 'jobId'] });
  if (waiting.length === 0) return 0;
  const namesOf = await namesOfEmployers(db, waiting);
  const contacts = await allOf(db.staff, { 'grants.employer.id': _.in([...new Set(waiting.flatMap(namesOf))]) }, ['grants']);
  const late = new Set<string>();
  let told = 0;
  for (const contact of contacts) {
    const outcome = await tell(db, contact, at);
    if (outcome === 'told') told += 1;
    if (outcome === 'told earlier') for (const { employer } of contact.grants) if (employer) late.add(employer.id);
  }
  // Somebody heard of the employer today already: they hear of these tomorrow.
  for (let from = 0; from < waiting.length; from += SIDE_BY_SIDE) {
    const slice = waiting.slice(from, from + SIDE_BY_SIDE);
    await Promise.all(slice.map((sent) => db.applications.updateOne({ _id: sent._id, tellFrom: _.lte(at) }, { tellFrom: namesOf(sent).some((id) => late.has(id)) ? nextMorning(at) : _.remove() })));
  }
  return told;
};

type Sent = Pick<ApplicationDocument, 'employerId' | 'jobId'>;

/** Of an application: whom it was sent to, under every name its opening has had. */
const namesOfEmployers = async (db: Database, waiting: readonly Sent[]): Promise<(sent: Sent) => string[]> => {
  const openings = await db.jobs.find({ _id: _.in([...new Set(waiting.map(({ jobId }) => jobId))]), 'formerEmployers.0': _.exists(true) }, { limit: AT_ONCE, fields: ['employerId', 'formerEmployers'] });
  const renamed = new Map(openings.map((opening) => [opening._id, heldBy(opening)]));
  return ({ employerId, jobId }) => [...new Set([employerId, ...(renamed.get(jobId) ?? [])])];
};

/** How many nobody has looked at, of those an employer holds; also those that were sent to it under another name. */
const unseenBy = async (db: Database, employerId: string): Promise<number> => {
  const renamed = await allOf(db.jobs, _.and([{ 'formerEmployers.0': _.exists(true) }, heldByAny([employerId])]), ['_id']);
  const [own, other] = await Promise.all([db.applications.count({ employerId, state: 'sent' }), db.applications.count({ jobId: _.in(renamed.map(({ _id }) => _id)), employerId: _.neq(employerId), state: 'sent' })]);
  return own + other;
};

const tell = async (db: Database, { _id: personId, grants }: Pick<StaffDocument, '_id' | 'grants'>, at: Date): Promise<'told' | 'told earlier' | 'nothing'> => {
  const employers = grants.flatMap(({ employer }) => employer ?? []);
  const counted = await Promise.all(employers.map(async ({ id, name }) => ({ name, count: await unseenBy(db, id) })));
  const [first] = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  if (!first) return 'nothing';
  const count = counted.reduce((sum, each) => sum + each.count, 0);
  const message = { kind: 'applicantsNew' as const, employer: first.name, count, on: at.toISOString() };
  const isNew = await db.messages.insert(messageTo(personId, { id: `applicants_${shanghaiDate(at)}_${personId}`, at, message }));
  return isNew ? 'told' : 'told earlier';
};
