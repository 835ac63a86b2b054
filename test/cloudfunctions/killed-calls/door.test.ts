import { venueCode, venueKey } from '../../../domain/activity/venue-code';
import { TICKET_KEY } from '../../support/local-cloud';
import { as, at, expectSound, heard, killThem, onStage, openStage, publish, signUp, stateOf, ticketOf } from './stage';

openStage();

/** Begins in an hour and a half: its door is open. */
const SOON = 1.5;
const someone = 'walk-in_came';
const walkIn = (activityId: string) => as('steward').activities.walkIn.mutate({ activityId, gate: '东门', scanId: 'came', name: '示例家长 01', seats: 1 });
const traces = (act: 'activity.checkIn' | 'activity.walkIn' | 'activity.undoCheckIn', activityId: string): Promise<number> =>
  onStage().db.audit.count(act === 'activity.undoCheckIn' ? { act, 'before.activityId': activityId } : { act, 'after.activityId': activityId });
const seatedAt = (more = {}) => async (): Promise<string> => {
  const id = await publish(SOON, 1, more);
  await signUp('first', id);
  return id;
};

killThem([
  {
    name: '签到',
    function: 'activities',
    prepare: seatedAt(),
    call: async (id) => as('steward').activities.checkIn.mutate({ activityId: id, code: await ticketOf('first', id), how: 'typed', scanId: 'the-scan', gate: '东门' }),
    async expect(id, recovery) {
      await expectSound(id);
      const state = await stateOf('first', id);
      if (recovery === 'repeated') expect(state).toBe('attended');
      expect(await traces('activity.checkIn', id)).toBe(state === 'attended' ? 1 : 0);
    },
  },
  {
    name: '补传两个门扫的同一张票',
    function: 'activities',
    prepare: seatedAt(),
    async call(id) {
      const code = await ticketOf('first', id);
      const scan = { code, how: 'typed', shown: 'admitted' } as const;
      const scans = [{ ...scan, scanId: 'late', gate: '西门', scannedAt: at(-0.01).toISOString() }, { ...scan, scanId: 'early', gate: '东门', scannedAt: at(-0.02).toISOString() }];
      return as('steward').activities.syncScans.mutate({ activityId: id, scans });
    },
    async expect(id, recovery) {
      await expectSound(id);
      const kept = await onStage().db.scans.find({ activityId: id }, { limit: 10 });
      expect(kept.some(({ unsettled }) => unsettled)).toBe(false);
      expect([0, 2]).toContain(kept.length);
      if (recovery === 'repeated') expect(kept).toHaveLength(2);
      expect((await onStage().db.signUps.read(`${id}_first`))?.checkIn?.scanId).toBe(kept.length === 2 ? 'early' : undefined);
      expect(await traces('activity.checkIn', id)).toBe(kept.length);
    },
  },
  {
    name: '现场加人',
    function: 'activities',
    prepare: () => publish(SOON),
    call: walkIn,
    async expect(id, recovery) {
      await expectSound(id);
      const state = await stateOf(someone, id);
      if (recovery === 'repeated') expect(state).toBe('attended');
      expect(await traces('activity.walkIn', id)).toBe(state === 'attended' ? 1 : 0);
    },
  },
  {
    name: '撤回现场来的人，候补的补上',
    function: 'activities',
    async prepare() {
      const id = await publish(SOON);
      await walkIn(id);
      await signUp('first', id);
      return id;
    },
    call: async (id) => as('editor').activities.undoCheckIn.mutate({ activityId: id, ticket: await ticketOf(someone, id), undoId: 'undo', reason: '走错了' }),
    async expect(id, recovery) {
      await expectSound(id);
      const isUndone = (await stateOf(someone, id)) === 'cancelled';
      if (recovery === 'repeated') expect(isUndone).toBe(true);
      expect((await onStage().db.seatLedgers.read(id))?.holders.map(({ who }) => who)).toEqual([isUndone ? 'first' : someone]);
      expect(await heard('first', id)).toEqual(isUndone ? ['queued', 'promoted'] : ['queued']);
      expect(await traces('activity.undoCheckIn', id)).toBe(isUndone ? 1 : 0);
    },
  },
  {
    name: '扫会场的码自己签到',
    function: 'activities',
    prepare: seatedAt({ selfCheckIn: true }),
    call: (id) => as('first').activities.checkInHere.mutate({ activityId: id, scanId: 'here', code: venueCode(venueKey(TICKET_KEY, id), new Date()) }),
    async expect(id, recovery) {
      await expectSound(id);
      if (recovery === 'repeated') expect(await stateOf('first', id)).toBe('attended');
      expect(await onStage().db.scans.count({ activityId: id })).toBe(0);
    },
  },
  {
    name: '同意一个人例外参加',
    function: 'activities',
    async prepare() {
      const id = await publish(240, 1, { audience: { graduating: { from: 2001, to: 2001 } } });
      await as('first').activities.exceptions.ask.mutate({ activityId: id, reason: '示例理由' });
      return id;
    },
    call: (id) => as('editor').activities.exceptions.decide.mutate({ id: `${id}_first`, decisionId: `decision-${id}`, answer: { outcome: 'granted' } }),
    async expect(id, recovery) {
      const exception = await onStage().db.exceptions.read(`${id}_first`);
      const isGranted = exception?.state === 'granted';
      if (recovery === 'repeated') expect(isGranted).toBe(true);
      expect(exception?.effects ?? []).toEqual([]);
      expect(await heard('first', id)).toEqual(isGranted ? ['exceptionDecided'] : []);
      expect(await onStage().db.audit.count({ act: 'exception.granted', 'after.activityId': id })).toBe(isGranted ? 1 : 0);
    },
  },
  {
    name: '给家书回信，组织者答复',
    function: 'activities',
    prepare: () => publish(-24, 1, { kind: 'letter', letter: { salutation: '亲爱的同学：', paragraphs: ['见字如面。'], signature: '示例' } }),
    async call(id) {
      await as('first').activities.letterReplies.send.mutate({ letterId: id, sendId: 'one', revision: 0, text: '收到了' });
      const reply = (await onStage().db.letterReplies.find({ letterId: id }, { limit: 2 }))[0];
      return as('editor').activities.letterReplies.answer.mutate({ id: reply?._id ?? '', seen: reply?.at.toISOString() ?? '', text: '谢谢来信' });
    },
    async expect(id, recovery) {
      const replies = await onStage().db.letterReplies.find({ letterId: id }, { limit: 2 });
      expect(replies.length).toBeLessThanOrEqual(1);
      const isAnswered = replies[0]?.answer !== undefined;
      if (recovery === 'repeated') expect(isAnswered).toBe(true);
      expect(replies[0]?.effects ?? []).toEqual([]);
      const answered = (await onStage().db.messages.find({ personId: 'first' }, { limit: 1000 })).filter(({ message }) => message.kind === 'letterAnswered' && message.letterId === id);
      expect(answered).toHaveLength(isAnswered ? 1 : 0);
    },
  },
]);
