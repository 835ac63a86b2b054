import type { Place } from '../../domain/activity/seats';
import type { Report } from '../report';
import { meanOf, percentile, type City } from './city';

const SEATS = 200;

/** Scenario 1: 5,000 people sign up for 200 seats in the same moment. */
export const benchRush = async (report: Report, { db, students, publish, call }: City): Promise<void> => {
  const activityId = await publish(db, SEATS);
  const startedAt = performance.now();
  let repeated = 0;
  // As the product's own client does: a call that broke is made again, since it may be.
  const patiently = async (who: string, triesLeft = 3): Promise<Awaited<ReturnType<typeof call<Place>>>> => {
    try {
      return await call<Place>(who, 'signUp', 'mutation', { activityId, companions: 0 });
    } catch (error) {
      if (triesLeft === 1) throw error;
      repeated += 1;
      return patiently(who, triesLeft - 1);
    }
  };
  const outcomes = await Promise.allSettled(students.map((who) => patiently(who)));
  const seconds = (performance.now() - startedAt) / 1000;
  const answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));

  // Why somebody has no answer is worth more than that they have none.
  for (const reason of new Set(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : [])))) console.error(reason);

  const { holders = [], queue = [], seatsLeft } = (await db.seatLedgers.read(activityId)) ?? {};
  const positions = queue.map(({ who }) => who);
  const people = new Set([...holders.map(({ who }) => who), ...positions]);
  const says = `${students.length.toLocaleString('en-US')} at once for ${SEATS} seats:`;
  report.row({ metric: `${says} seated`, value: holders.length, unit: 'people', target: `${SEATS}`, ok: holders.length === SEATS && seatsLeft === 0 });
  report.row({ metric: `${says} waiting, each at one position`, value: queue.length, unit: 'people', target: `${students.length - SEATS}`, ok: queue.length === students.length - SEATS && people.size === students.length });
  report.row({ metric: `${says} without an answer`, value: outcomes.length - answered.length, unit: 'people', target: '≤ 0' });
  report.row({ metric: `${says} calls that broke and were made again`, value: repeated, unit: 'calls' });
  report.row({ metric: `${says} records`, value: await db.signUps.count({ activityId }), unit: 'records', target: `${students.length}`, ok: (await db.signUps.count({ activityId })) === students.length });
  report.row({ metric: `${says} sign-ups`, value: answered.length / seconds, unit: '/s' });
  report.row({ metric: `${says} p50 until the answer, all of them queued at once`, value: percentile(answered.map(({ ms }) => ms), 0.5) / 1000, unit: 's' });
  report.row({ metric: `${says} p95 until the answer, all of them queued at once`, value: percentile(answered.map(({ ms }) => ms), 0.95) / 1000, unit: 's' });
  report.row({ metric: `${says} database calls a sign-up, mean; one more where calls are counted, deployed`, value: meanOf(answered.map(({ calls }) => calls)), unit: 'calls', target: '≤ 4' });
  report.row({ metric: `${says} database calls a sign-up, p95`, value: percentile(answered.map(({ calls }) => calls), 0.95), unit: 'calls' });
};
