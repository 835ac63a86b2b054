import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../cloudfunctions/contract';
import type { ActivityDocument } from '../../../cloudfunctions/runtime/documents/activities';
import { publishActivity } from '../../support/activity';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ, enrolStudents } from '../../support/people';

/**
 * Every call that writes, killed at each of its writes; then it is repeated, or nobody does anything but the clock. Either way the invariants
 * hold, and everybody hears of everything once.
 */

const HOUR_MS = 3600 * 1000;
export const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);

let opened: TestCloud | undefined;
/** The cloud all killings of a suite share. */
export const onStage = (): TestCloud => {
  if (!opened) throw new Error('the stage opens before the first killing');
  return opened;
};

export const openStage = (): void => {
  beforeAll(async () => {
    opened = await openTestCloud();
    await enrolStudents(opened.db, ['first', 'second', 'third']);
    await employ(opened.db, 'steward', 'steward');
    await employ(opened.db, 'editor', 'editor');
  });
  afterAll(() => opened?.close());
};

export const as = (who: string): TRPCClient<AppRouter> => onStage().as(who);
export const publish = (hours = 240, capacity = 1, more: Partial<ActivityDocument> = {}): Promise<string> => publishActivity(onStage().db, capacity, { companions: capacity - 1, ...more, doorsAt: at(hours - 1), startsAt: at(hours), endsAt: at(hours + 2) });
export const ticketOf = async (who: string, activityId: string): Promise<string> => (await onStage().db.signUps.read(`${activityId}_${who}`))?.ticket ?? '';
export const signUp = (who: string, activityId: string) => as(who).activities.signUp.mutate({ activityId, companions: 0 });

/** Seats are neither lost nor doubled, records follow the ledger, and nobody heard anything twice. */
export const expectSound = async (activityId: string, capacity = 1): Promise<void> => {
  const ledger = await onStage().db.seatLedgers.read(activityId);
  if (!ledger) throw new Error('the ledger is gone');
  const { offers = [] } = ledger;
  const taken = [...ledger.holders, ...offers].reduce((sum, { seats }) => sum + seats, 0);
  expect(ledger.seatsLeft + taken).toBe(capacity);
  expect(ledger.seatsLeft > 0 && ledger.queue.length > 0).toBe(false);
  const records = await onStage().db.signUps.find({ activityId }, { limit: 100 });
  const stateIn = (who: string) => (ledger.holders.some((party) => party.who === who) ? ['confirmed', 'attended'] : offers.some((party) => party.who === who) ? ['offered'] : ledger.queue.some((party) => party.who === who) ? ['waiting'] : ['cancelled', 'lapsed']);
  for (const { personId, state, effects } of records) {
    expect(stateIn(personId)).toContain(state);
    expect(effects ?? []).toEqual([]);
  }
  expect(records.length).toBeGreaterThanOrEqual(ledger.holders.length + offers.length + ledger.queue.length);
};

export const heard = async (who: string, activityId: string): Promise<string[]> =>
  (await messagesOf(onStage().db, who)).filter(({ message }) => 'activityId' in message && message.activityId === activityId).map(({ message }) => message.kind);

/** The state of a person's record, once everything has settled. */
export const stateOf = async (who: string, activityId: string) => (await onStage().db.signUps.read(`${activityId}_${who}`))?.state;

type Recovery = 'repeated' | 'clock';

export interface Killing {
  name: string;
  function: 'activities' | 'season';
  /** Sets the stage; returns what the call is about. */
  prepare(): Promise<string>;
  call(id: string): Promise<unknown>;
  expect(id: string, recovery: Recovery): Promise<void>;
}

/** Dead before its first write, and after each: between two writes a call only reads, so that dying before the next one leaves the same behind. */
const moments = [{ nth: 1, when: 'before' }, ...Array.from({ length: 50 }, (_, index) => ({ nth: index + 1, when: 'after' }) as const)] as const;

/** Kills a call at each of its moments; returns what each was about, and how many did not survive. */
const killAtEach = async ({ function: name, prepare, call }: Killing, recovery: Recovery): Promise<{ ids: string[]; killed: number }> => {
  const ids: string[] = [];
  for (const { nth, when } of moments) {
    const { faults } = onStage().cloud;
    const id = await prepare();
    ids.push(id);
    faults.add({ effect: 'crash', function: name, action: 'write', nth, when });
    const isOver = await call(id).then(() => true, () => false);
    faults.clear();
    if (isOver) return { ids, killed: ids.length - 1 };
    if (recovery === 'repeated') await call(id);
  }
  throw new Error('a call that never ends its writes');
};

export const killThem = (killings: readonly Killing[]): void =>
  describe.each(killings)('$name，在每一次写入的前后断掉', (killing) => {
    it('再来一次，或者只等定时任务，都对得上', async () => {
      const repeated = await killAtEach(killing, 'repeated');
      const left = await killAtEach(killing, 'clock');
      await strike(onStage(), 2);
      for (const id of repeated.ids) await killing.expect(id, 'repeated');
      // The last one was not killed: it is done, whoever looks.
      for (const id of left.ids.slice(0, -1)) await killing.expect(id, 'clock');
      // Over and done with: the clock has the next ones to look after.
      for (const id of [...repeated.ids, ...left.ids]) await onStage().db.activities.updateOne({ _id: id }, { endsAt: new Date(0) });
      expect([repeated.killed, left.killed].every((killed) => killed >= 2)).toBe(true);
    });
  });
