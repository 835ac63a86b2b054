import { randomUUID } from 'node:crypto';
import type { SyncedScan } from '../../cloudfunctions/activities/sync-scans';
import type { KeptScan } from '../../domain/activity/door/roster';
import { ticketCode, ticketKey } from '../../domain/activity/ticket';
import type { Verdict } from '../../domain/activity/verdict';
import { TICKET_KEY } from '../../test/support/local-cloud';
import { employ } from '../../test/support/people';
import { seatMany } from '../../test/support/seated';
import type { Report } from '../report';
import { percentile, type City } from './city';

/** Doors under load: one ticket before twenty devices, a hall that comes in, three doors that find their network again. */
export const benchDoors = async (report: Report, city: City): Promise<void> => {
  await employ(city.db, STEWARD, 'steward');
  await oneTicket(report, city);
  await checkInsASecond(report, city);
  await offlineSync(report, city);
};

const STEWARD = 'bench-steward';

const codeOf = (activityId: string, ticket: string, at = new Date()): string => ticketCode(ticketKey(TICKET_KEY, activityId, ticket), ticket, at);
const scan = (city: City, activityId: string, ticket: string) =>
  city.call<Verdict>(STEWARD, 'checkIn', 'mutation', { activityId, code: codeOf(activityId, ticket), how: 'scanned', scanId: randomUUID(), gate: '东门' });

/** Scenario 14. */
const oneTicket = async (report: Report, city: City): Promise<void> => {
  const activityId = await city.publish(city.db, 1);
  const [ticket = ''] = await seatMany(city.db, activityId, 1);
  const answers = await Promise.all(Array.from({ length: 20 }, () => scan(city, activityId, ticket)));
  const count = (kind: Verdict['kind']): number => answers.filter(({ value }) => value.kind === kind).length;
  report.row({ metric: '14: one ticket on 20 devices, admitted', value: count('admitted'), unit: 'devices', target: 'exactly 1', ok: count('admitted') === 1 });
  report.row({ metric: '14: one ticket on 20 devices, told “used”', value: count('used'), unit: 'devices', target: 'exactly 19', ok: count('used') === 19 });
};

const PEOPLE = 500;
/** Stewards who scan at the same time. */
const STEWARDS = 10;

const checkInsASecond = async (report: Report, city: City): Promise<void> => {
  const activityId = await city.publish(city.db, PEOPLE);
  const tickets = await seatMany(city.db, activityId, PEOPLE);
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: STEWARDS }, async (_, steward) => {
      for (let next = steward; next < PEOPLE; next += STEWARDS) {
        const { value, ms } = await scan(city, activityId, tickets[next] ?? '');
        if (value.kind !== 'admitted') throw new Error(`not admitted: ${JSON.stringify(value)}`);
        times.push(ms);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  report.row({ metric: `check-ins a second, ${STEWARDS} stewards at once`, value: PEOPLE / seconds, unit: 'a second', target: `≥ ${STEWARDS}` });
  report.row({ metric: 'a check-in, p95', value: percentile(times, 0.95), unit: 'ms' });
};

/** Scenario 18: 500 tickets at three doors without network, 40 of them at two; each upload three times, the doors by turns. */
const offlineSync = async (report: Report, city: City): Promise<void> => {
  const activityId = await city.publish(city.db, PEOPLE);
  const tickets = await seatMany(city.db, activityId, PEOPLE);
  const begun = Date.now() - 20 * 60_000;
  const scanned = (gate: number, index: number): KeptScan => {
    const at = new Date(begun + (index + gate) * 1000);
    return { scanId: `door-${gate}-${index}`, code: codeOf(activityId, tickets[index] ?? '', at), how: 'scanned', gate: String(gate), scannedAt: at.toISOString(), shown: 'admitted' };
  };
  const kept = [0, 1, 2].map((gate) => tickets.flatMap((_, index) => (index % 3 === gate || (index < 40 && (index + 1) % 3 === gate) ? [scanned(gate, index)] : [])));
  const uploads = kept.flatMap((scans) => Array.from({ length: Math.ceil(scans.length / 100) }, (_, part) => scans.slice(part * 100, (part + 1) * 100)));
  const startedAt = performance.now();
  for (let round = 0; round < 3; round += 1) for (const scans of uploads) await city.call<SyncedScan[]>(STEWARD, 'syncScans', 'mutation', { activityId, scans });
  const seconds = (performance.now() - startedAt) / 1000;
  const [attended, all] = await Promise.all([city.db.signUps.count({ activityId, state: 'attended' }), city.db.scans.count({ activityId })]);
  report.row({ metric: '18: offline sync of 500, each upload 3 times', value: seconds, unit: 's' });
  report.row({ metric: '18: scans taken up a second', value: (3 * 540) / seconds, unit: 'a second' });
  report.row({ metric: '18: attendances', value: attended, unit: 'tickets', target: 'exactly 500', ok: attended === PEOPLE });
  report.row({ metric: '18: scans kept', value: all, unit: 'scans', target: 'exactly 540', ok: all === PEOPLE + 40 });
};
