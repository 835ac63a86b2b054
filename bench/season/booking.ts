import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { bookingIn } from '../../domain/season/booking';
import type { SlotList } from '../../cloudfunctions/season/booking/slots';
import type { Database } from '../../cloudfunctions/runtime/database';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { putCandidate, putRound, putSlot } from '../../test/support/interviews';
import { TICKET_KEY } from '../../test/support/local-cloud';
import { numbered } from '../../test/support/people';
import { seasonIn } from '../../test/support/season';
import { meanOf, percentile } from '../activities/city';
import type { Report } from '../report';

const PEOPLE = 587;
const PANELS = 15;
const TIMES = 20;
const MINUTE_MS = 60_000;
const roundId = 'round';

const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

interface Answer {
  isBooked: boolean;
  /** With the one that counts the caller's calls: limits are as shipped. */
  calls: number;
  ms: number;
}

/** 587 people book 300 slots in the same moment: each looks at the list, picks a time, and, when it is gone, looks again, until none is left. */
export const benchBooking = async (report: Report): Promise<void> => {
  const data = await mkdtemp(path.join(scratch, 'yangui-bench-'));
  const cloud = await startProject({ data, timers: false, instances: Math.max(2, availableParallelism()), slowness: 100, env: { TICKET_KEY, SILENCE: 'true' } });
  try {
    const db = await openDatabase(cloud);
    const people = numbered('candidate', PEOPLE);
    await prepare(db, people);
    const season = async <T>(who: string, procedure: string, type: 'query' | 'mutation', input?: unknown) => {
      const startedAt = performance.now();
      const { result, requestId } = await patiently(() => phoneOf(cloud, who).call('season', { path: procedure, type, input }));
      return { reply: result as { ok: boolean; value: T; code?: string }, calls: cloud.counters(requestId)?.databaseCalls ?? Number.NaN, ms: performance.now() - startedAt };
    };
    const answers: Answer[] = [];
    const look = async (who: string): Promise<SlotList['choices']> => (await season<SlotList>(who, 'slots', 'query', { roundId })).reply.value.choices.filter(({ free }) => free > 0);
    const bookFrom = async (who: string, seen: SlotList['choices'], nth: number): Promise<void> => {
      for (let free = seen; free.length > 0; free = await look(who)) {
        const choice = free[nth % free.length];
        const slot = choice?.slotId ? { id: choice.slotId, endsAt: choice.endsAt } : undefined;
        const { reply, calls, ms } = await season(who, 'bookSlot', 'mutation', { roundId, startsAt: choice?.startsAt, ...(slot && { slot }) });
        answers.push({ isBooked: reply.ok, calls, ms });
        if (reply.ok || reply.code !== 'SLOT_TAKEN') return;
      }
    };
    const lists = await Promise.all(people.map(look));
    await Promise.all(people.map((who, index) => bookFrom(who, lists[index] ?? [], index)));
    await judge(report, db, answers);
    const [booked = ''] = (await db.candidates.find({ 'bookings.roundId': roundId }, { limit: 1 })).map(({ personId }) => personId);
    report.row({ metric: 'a candidate’s status page', value: (await season(booked, 'applications.mine', 'query')).calls, unit: 'calls', target: '≤ 3' });
  } finally {
    await cloud.close();
    await rm(data, { recursive: true, force: true });
  }
};

/** As the product's own client does: a call that broke is made again, since it may be. */
const patiently = async <T>(call: () => Promise<T>, triesLeft = 3): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    if (triesLeft === 1) throw error;
    return patiently(call, triesLeft - 1);
  }
};

const prepare = async (db: Database, people: readonly string[]): Promise<void> => {
  await db.seasons.put(seasonIn('interview'));
  const panels = Array.from({ length: PANELS }, (_each, index) => ({ id: `panel-${index}`, title: `第 ${index + 1} 组`, interviewers: [`interviewer-${index}`] }));
  await putRound(db, roundId, { panels });
  const begins = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS + 24 * 60 * MINUTE_MS;
  for (const { id, interviewers } of panels) {
    for (let time = 0; time < TIMES; time += 1) await putSlot(db, { _id: `${id}-${time}`, roundId, panelId: id, interviewers, startsAt: new Date(begins + time * 20 * MINUTE_MS) });
  }
  for (const who of people) await putCandidate(db, who);
};

const judge = async (report: Report, db: Database, answers: readonly Answer[]): Promise<void> => {
  const held = (await db.candidates.find({ 'bookings.roundId': roundId }, { limit: 1000 })).flatMap(({ bookings }) => bookingIn(bookings, roundId)?.slotId ?? []);
  const booked = answers.filter(({ isBooked }) => isBooked);
  const says = `${PEOPLE} booking ${PANELS * TIMES} slots at once:`;
  report.row({ metric: `${says} booked`, value: held.length, unit: 'people', target: `≥ ${PANELS * TIMES}` });
  report.row({ metric: `${says} slots booked twice`, value: held.length - new Set(held).size, unit: 'slots', target: '≤ 0' });
  report.row({ metric: `${says} database calls a booking, mean`, value: meanOf(booked.map(({ calls }) => calls)), unit: 'calls', target: '≤ 5' });
  report.row({ metric: `${says} database calls a booking, p95`, value: percentile(booked.map(({ calls }) => calls), 0.95), unit: 'calls' });
  report.row({ metric: `${says} database calls until “taken”, mean`, value: meanOf(answers.filter(({ isBooked }) => !isBooked).map(({ calls }) => calls)), unit: 'calls' });
  report.row({ metric: `${says} p95 until the answer, all of them queued at once`, value: percentile(booked.map(({ ms }) => ms), 0.95) / 1000, unit: 's' });
};
