import type { Report } from '../report';
import type { City } from './city';

const SEATS = 200;
/** All from one SDK, which waits only so long for its turn; few of them are enough. */
const PEOPLE = 1000;

/** Scenario 2, the control: a crowd, signed up as is usual: count who is confirmed, then insert. It must oversell, or scenario 1 shows nothing. */
export const benchControl = async (report: Report, { db, students, publish }: City): Promise<void> => {
  const activityId = await publish(db, SEATS);
  const countThenInsert = async (personId: string): Promise<boolean> => {
    if ((await db.signUps.count({ activityId, state: 'confirmed' })) >= SEATS) return false;
    const person = await db.people.read(personId);
    return db.signUps.insert({ _id: `${activityId}_${personId}`, activityId, personId, name: person?.name ?? '', seats: 1, ticket: personId, state: 'confirmed', signedUpAt: new Date() });
  };
  const confirmed = (await Promise.all(students.slice(0, PEOPLE).map(countThenInsert))).filter(Boolean).length;
  report.row({ metric: `the usual way, count then insert, ${PEOPLE.toLocaleString('en-US')} at once: seats sold of ${SEATS}`, value: confirmed, unit: 'people', target: 'oversold', ok: confirmed > SEATS });
  report.row({ metric: 'the usual way, count then insert: people without a chair', value: confirmed - SEATS, unit: 'people' });
};
