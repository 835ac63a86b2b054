import type { HearingDocument } from '../../../../cloudfunctions/runtime/documents/season/interviews';
import { putBooking, putCandidate, putHearing, putRound, putSlot } from '../../../support/interviews';
import { shanghaiDate } from '../../../../domain/time/shanghai';
import { sampleProfile } from '../../../support/profile';
import { seasonIn } from '../../../support/season';
import { as, next, stage, type KilledCall } from './killing';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A season with a round, whose one slot the student has booked; it begins in so many minutes. Everything has the season's id. */
const interview = async (minutes: number): Promise<string> => {
  const { db } = stage();
  const id = next('interview');
  await db.seasons.put(seasonIn('interview', { _id: id, district: '370211' }));
  await putRound(db, id, { seasonId: id });
  await putCandidate(db, 'student', { seasonId: id });
  await putBooking(db, `${id}_student`, await putSlot(db, { _id: id, roundId: id, startsAt: new Date(Date.now() + minutes * MINUTE_MS) }), new Date(Date.now() - DAY_MS));
  await db.slots.updateOne({ _id: id }, { 'claim.until': new Date() });
  return id;
};
const hearingOf = (id: string): Promise<HearingDocument | undefined> => stage().db.hearings.read(`${id}_student`);
const bookingsOf = async (id: string) => (await stage().db.candidates.read(`${id}_student`))?.bookings ?? [];
const claimsOf = (id: string) => stage().db.slots.find({ roundId: id, 'claim.by': 'student' }, { limit: 10 });
/** The slot that is booked is held, by exactly that call, and no other one. */
const expectHeld = async (id: string): Promise<void> => expect((await claimsOf(id)).map(({ _id, claim }) => [_id, claim?.call])).toEqual((await bookingsOf(id)).map(({ slotId, call }) => [slotId, call]));
const marks = { thinking: 80, speaking: 80, wanting: 80 };
const day = shanghaiDate(Date.now() + 2 * DAY_MS);
const panels = [{ id: 'a', title: '第 1 组', interviewers: ['interviewer-1'] }];

export const interviewing: readonly KilledCall[] = [
  {
    of: 'season.releaseSlot',
    what: '退掉时段',
    prepare: () => interview(200),
    call: async (id) => as('student').releaseSlot.mutate({ roundId: id, startsAt: (await stage().db.slots.read(id))?.startsAt.toISOString() ?? '' }),
    async isDone(id) {
      await expectHeld(id);
      return (await bookingsOf(id)).length === 0;
    },
  },
  {
    of: 'season.room.arrive',
    what: '到了等候室',
    prepare: () => interview(30),
    call: (id) => as('student').room.arrive.mutate({ roundId: id }),
    isDone: async (id) => (await hearingOf(id))?.arrivedAt !== undefined,
  },
  {
    of: 'season.hearings.callIn',
    what: '叫进来',
    prepare: () => interview(1),
    call: (id) => as('interviewer-1').hearings.callIn.mutate({ slotId: id }),
    isDone: async (id) => (await hearingOf(id))?.calledAt !== undefined,
  },
  {
    of: 'season.hearings.putDownMissing',
    what: '记没来',
    prepare: () => interview(-30),
    call: (id) => as('interviewer-1').hearings.putDownMissing.mutate({ slotId: id }),
    isDone: async (id) => (await hearingOf(id))?.missedAt !== undefined,
  },
  {
    of: 'season.hearings.saveSheet',
    what: '交评分表',
    prepare: () => interview(1),
    call: (id) => as('interviewer-1').hearings.saveSheet.mutate({ slotId: id, revision: 0, marks, words: '', submits: true }),
    async isDone(id) {
      const { sheets = [] } = (await hearingOf(id)) ?? {};
      expect(sheets.length).toBeLessThanOrEqual(1);
      return sheets[0]?.submittedAt !== undefined;
    },
  },
  {
    of: 'season.hearings.openDocuments',
    what: '面试官看材料，先留痕',
    async prepare() {
      const id = await interview(1);
      const documents = [{ id: `study-${id}`, title: '在读证明', required: true, forInterviewers: true }];
      await stage().db.seasons.updateOne({ _id: id }, { 'rules.documents': documents });
      const given = { id: `study-${id}`, fileId: `cloud://local/season-documents/student/${id}`, digest: '0'.repeat(64), kind: 'photo' as const, at: new Date() };
      await stage().db.seasonApplications.put({ _id: `${id}_student`, seasonId: id, personId: 'student', state: 'passed', revision: 1, earlier: [], updatedAt: new Date(), words: { profile: sampleProfile, kind: 'either', preferences: [], reassignable: true, documents: [given] } });
      return id;
    },
    call: (id) => as('interviewer-1').hearings.openDocuments.mutate({ slotId: id }),
    // Each look leaves one of its own.
    isDone: async (id) => (await stage().db.audit.find({ act: 'hearing.openDocuments' }, { limit: 1000 })).some(({ after }) => JSON.stringify(after).includes(`study-${id}"`)),
    answersDiffer: true,
  },
  {
    of: 'season.hearings.sayFree',
    what: '说哪天有空',
    prepare: () => Promise.resolve(`2030-01-${String(Number(next('day').split('-')[1]) % 28 + 1).padStart(2, '0')}`),
    call: (id) => as('interviewer-2').hearings.sayFree.mutate({ day: id, hours: [{ from: '09:00', to: '10:00' }] }),
    isDone: async (id) => (await stage().db.agendas.read(`interviewer-2_${id}`))?.free?.length === 1,
  },
  {
    of: 'season.rounds.save',
    what: '存一轮面试',
    prepare: async () => {
      const id = next('round');
      await stage().db.seasons.put(seasonIn('interview', { _id: id, district: '370211' }));
      return id;
    },
    call: (id) =>
      as('editor').rounds.save.mutate({
        roundId: id, seasonId: id, stepId: 'save', revision: 0, title: '示例面试', opensAt: new Date(0).toISOString(), closesAt: new Date(Date.now() + MINUTE_MS).toISOString(),
        plan: { days: [day], hours: { from: '09:00', to: '10:00' }, breaks: [], minutes: 15, buffer: 5 }, panels, lateMinutes: 10, placing: false,
      }),
    async isDone(id) {
      const round = await stage().db.rounds.read(id);
      expect(await stage().db.audit.count({ act: 'round.save', object: `rounds/${id}` })).toBe(round ? 1 : 0);
      return round?.revision === 1;
    },
  },
  {
    of: 'season.rounds.place',
    what: '没来的人再排一次，人来了就进得去',
    async prepare() {
      const id = await interview(300);
      await putHearing(stage().db, id, 'student', { seasonId: id, missedAt: new Date(Date.now() - MINUTE_MS) });
      await putSlot(stage().db, { _id: `${id}-again`, roundId: id, startsAt: new Date(Date.now() + 40 * MINUTE_MS) });
      return id;
    },
    call: (id) => as('editor').rounds.place.mutate({ roundId: id, candidateId: 'student', slotId: `${id}-again` }),
    async isDone(id) {
      await expectHeld(id);
      const isPlaced = (await bookingsOf(id))[0]?.slotId === `${id}-again`;
      expect(await stage().db.audit.count({ act: 'round.place', object: `hearings/${id}_student` })).toBe(isPlaced ? 1 : 0);
      // Also when nobody came again before they do.
      if (isPlaced) await as('student').room.arrive.mutate({ roundId: id });
      return isPlaced;
    },
  },
];
