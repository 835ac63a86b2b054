import type { Report } from '../report';
import { meanOf, percentile, type City } from './city';

const SEATS = 100;
const WAITING = 150;

/** Scenario 4: everybody who holds a seat gives it up in the same moment. */
export const benchCancellations = async (report: Report, { cloud, db, students, publish, call }: City): Promise<void> => {
  const day = 24 * 3600 * 1000;
  const activityId = await publish(db, SEATS, { startsAt: new Date(Date.now() + 10 * day), endsAt: new Date(Date.now() + 11 * day) });
  const people = students.slice(0, SEATS + WAITING);
  const tickets = new Map<string, string>();
  for (const who of people) tickets.set(who, (await call<{ ticket: string }>(who, 'signUp', 'mutation', { activityId, companions: 0 })).value.ticket);

  const startedAt = performance.now();
  const answers = await Promise.all(people.slice(0, SEATS).map((who) => call(who, 'cancel', 'mutation', { activityId, ticket: tickets.get(who) })));
  const seconds = (performance.now() - startedAt) / 1000;
  const { holders = [], queue = [] } = (await db.seatLedgers.read(activityId)) ?? {};
  const promoted = new Set(holders.map(({ who }) => who));
  const first = people.slice(SEATS, 2 * SEATS);
  // What they caused is told by the clock.
  for (let minute = 0; minute < 5; minute += 1) await cloud.fire('clock');
  const told = await db.messages.find({ 'message.kind': 'promoted', 'message.activityId': activityId }, { limit: 1000, fields: ['personId'] });

  const says = `${SEATS} cancel at once, ${WAITING} wait:`;
  report.row({ metric: `${says} promoted, those who waited longest`, value: first.filter((who) => promoted.has(who)).length, unit: 'people', target: `${SEATS}`, ok: holders.length === SEATS && first.every((who) => promoted.has(who)) });
  report.row({ metric: `${says} still waiting, in their order`, value: queue.length, unit: 'people', target: `${WAITING - SEATS}`, ok: queue.map(({ who }) => who).join() === people.slice(2 * SEATS).join() });
  report.row({ metric: `${says} told, each once`, value: told.length, unit: 'messages', target: `${SEATS}`, ok: told.length === SEATS && new Set(told.map(({ personId }) => personId)).size === SEATS });
  report.row({ metric: `${says} cancellations`, value: answers.length / seconds, unit: '/s' });
  report.row({ metric: `${says} p95 until the answer`, value: percentile(answers.map(({ ms }) => ms), 0.95) / 1000, unit: 's' });
  report.row({ metric: `${says} database calls a cancellation, mean`, value: meanOf(answers.map(({ calls }) => calls)), unit: 'calls' });
};
