import { nextMorning, isDaytime } from '../../../domain/message/daily';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, type Database } from '../../runtime';
import type { StaffDocument } from '../../runtime/documents/people';
import { messageTo } from '../../runtime/effects';
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
  const waiting = await db.applications.find({ tellFrom: _.lte(at) }, { limit: AT_ONCE, order: [['tellFrom', 'asc']], fields: ['employerId'] });
  if (waiting.length === 0) return 0;
  const employers = [...new Set(waiting.map(({ employerId }) => employerId))];
  const contacts = await db.staff.find({ 'grants.employer.id': _.in(employers) }, { limit: AT_ONCE });
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
    await Promise.all(slice.map(({ _id, employerId }) => db.applications.updateOne({ _id, tellFrom: _.lte(at) }, { tellFrom: late.has(employerId) ? nextMorning(at) : _.remove() })));
  }
  return told;
};

const tell = async (db: Database, { _id: personId, grants }: StaffDocument, at: Date): Promise<'told' | 'told earlier' | 'nothing'> => {
  const employers = grants.flatMap(({ employer }) => employer ?? []);
  const counted = await Promise.all(employers.map(async ({ id, name }) => ({ name, count: await db.applications.count({ employerId: id, state: 'sent' }) })));
  const [first] = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  if (!first) return 'nothing';
  const count = counted.reduce((sum, each) => sum + each.count, 0);
  const message = { kind: 'applicantsNew' as const, employer: first.name, count, on: at.toISOString() };
  const isNew = await db.messages.insert(messageTo(personId, { id: `applicants_${shanghaiDate(at)}_${personId}`, at, message }));
  return isNew ? 'told' : 'told earlier';
};
