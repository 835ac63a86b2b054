import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../../cloudfunctions/contract';
import { command as _ } from '../../../../cloudfunctions/runtime/database';
import { lookAfterAll } from '../../../../cloudfunctions/runtime/interviews';
import { HOLD_MS } from '../../../../domain/season/booking';
import { openTestCloud, type TestCloud } from '../../../support/local-cloud';
import { messagesOf, strike } from '../../../support/messages';
import { employ, enrolStudents } from '../../../support/people';

/**
 * Calls of a season, killed before their first write and after each. What is left waits for the clock alone: all of it is there or nothing. Then it is
 * repeated: all of it is there, once, and whoever asks once more hears the same.
 */

export interface KilledCall {
  /** The procedure, as the access table names it. */
  of: string;
  what: string;
  /** Sets the stage; returns what the call is about. */
  prepare(): Promise<string>;
  call(id: string): Promise<unknown>;
  /** Whether it is done; throws where only a part of it is. */
  isDone(id: string): Promise<boolean>;
  /** Each answer is another one, as it should be: a path, a link. */
  answersDiffer?: true;
}

let opened: TestCloud | undefined;
export const stage = (): TestCloud => {
  if (!opened) throw new Error('the stage opens before the first killing');
  return opened;
};
export const as = (who: string): TRPCClient<AppRouter>['season'] => stage().as(who).season;

export const openStage = (): void => {
  beforeAll(async () => {
    opened = await openTestCloud();
    await enrolStudents(opened.db, ['student']);
    for (const who of ['editor', 'colleague']) await employ(opened.db, who, 'editor');
    for (const who of ['interviewer-1', 'interviewer-2']) await employ(opened.db, who, 'interviewer');
    await opened.db.staff.put({ _id: 'contact', name: '示例联系人', grants: [{ id: 'g', role: 'employerContact', region: '370211', employer: { id: 'unit', name: '示例单位' }, by: 'test', since: new Date() }] });
  });
  afterAll(() => opened?.close());
};

let numbers = 0;
export const next = (prefix: string): string => `${prefix}-${(numbers += 1)}`;

/** What somebody was told in a season, once the clock has struck. */
export const heard = async (who: string, seasonId: string): Promise<string[]> =>
  (await messagesOf(stage().db, who)).filter(({ message }) => 'seasonId' in message && message.seasonId === seasonId).map(({ message }) => message.kind);

/** A hundred calls and more; milliseconds. */
const LONG = 600_000;

/** A call never writes more often. */
const MOST_WRITES = 30;

/** Kills a call at each of its moments: before the first write, and after each. Between two writes it only reads. Returns what each was about. */
const killAtEach = async ({ of, prepare, call }: KilledCall, afterwards: (id: string) => Promise<unknown>): Promise<string[]> => {
  const ids: string[] = [];
  const { faults } = stage().cloud;
  for (let nth = 0; nth <= MOST_WRITES; nth += 1) {
    const id = await prepare();
    faults.add({ effect: 'crash', function: 'season', action: 'write', ...(nth === 0 ? { nth: 1, when: 'before' } : { nth, when: 'after' }) });
    const isOver = await call(id).then(() => true, () => false);
    faults.clear();
    if (isOver) return ids;
    ids.push(id);
    await afterwards(id);
  }
  throw new Error(`${of} never ends its writes`);
};

/** The clock strikes when no call of before lives any more: what they held is looked after. */
const laterStrike = async (): Promise<void> => {
  const { db } = stage();
  for (const { _id, holders } of await db.postLedgers.find({ 'holders.since': { $gt: new Date(1) } } as never, { limit: 1000 })) await db.postLedgers.updateOne({ _id }, { holders: holders.map((holder) => ({ ...holder, since: new Date(0) })) });
  await db.participationSheets.updateAll({ 'adding.since': _.gt(new Date(1)) }, { 'adding.since': new Date(0) });
  await db.participationSheets.updateAll({ undoing: true }, { undoneAt: new Date(0) });
  await lookAfterAll(db, new Date(Date.now() + HOLD_MS + 1000));
  await strike(stage(), 2);
};

export const killThem = (killings: readonly KilledCall[]): void => {
  const killed = new Map<KilledCall, string[]>();
  const left = (killing: KilledCall): string[] => killed.get(killing) ?? [];

  describe('在每一次写入的前后断掉，只等定时任务', () => {
    beforeAll(async () => {
      for (const killing of killings) killed.set(killing, await killAtEach(killing, () => Promise.resolve()));
      await laterStrike();
    }, LONG);
    it.each(killings)('$of：$what，有就是全有，没有就是全没有', async (killing) => {
      expect(left(killing).length).toBeGreaterThanOrEqual(2);
      for (const id of left(killing)) await killing.isDone(id);
    });
  });

  describe('断掉以后再来一次', () => {
    const answers = new Map<KilledCall, unknown[][]>();
    beforeAll(async () => {
      for (const killing of killings) {
        const { call } = killing;
        answers.set(killing, []);
        for (const id of left(killing)) answers.get(killing)?.push([await call(id), ...(await Promise.all([call(id), call(id)]))]);
        // The same tap twice, at the same moment.
        const id = await killing.prepare();
        answers.get(killing)?.push(await Promise.all([call(id), call(id)]));
        killed.set(killing, [...left(killing), id]);
        // Of several writes some were done by the clock: once more, with nobody but the repeat.
        if (left(killing).length > 3) killed.set(killing, [...left(killing), ...(await killAtEach(killing, call))]);
      }
      await laterStrike();
    }, LONG);
    it.each(killings)('$of：$what，成一次；同时点、再点，回答一样', async (killing) => {
      for (const id of left(killing)) expect(await killing.isDone(id)).toBe(true);
      if (!killing.answersDiffer) for (const [first, ...again] of answers.get(killing) ?? []) expect(again).toEqual(again.map(() => first));
    });
  });
};
