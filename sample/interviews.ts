import type { AgendaDocument, CandidateDocument, RoundDocument, SlotDocument } from '../cloudfunctions/runtime/documents/season/interviews';
import { fromShanghai, shanghaiDate } from '../domain/time/shanghai';
import { samplePeople } from './people';

/** A round of interviews that can be booked now: its slots, some of them gone, days counted from the day the sample is loaded. */

const DAY_MS = 24 * 3600 * 1000;
const ROUND = 'round-sample-1';

export interface SampleInterviews {
  round: RoundDocument;
  slots: SlotDocument[];
  candidates: CandidateDocument[];
  agendas: AgendaDocument[];
}

const panels = [
  { id: 'a', title: '第 1 组', interviewers: ['sample-interviewer-01'], code: '100000001' },
  { id: 'b', title: '第 2 组', interviewers: ['sample-interviewer-02'], code: '100000002' },
];

export const sampleInterviews = (now: Date, seasonId: string): SampleInterviews => {
  const at = (days: number, time: string): Date => fromShanghai(shanghaiDate(now.getTime() + days * DAY_MS), time);
  const dayIn = (days: number): string => shanghaiDate(now.getTime() + days * DAY_MS);
  const round: RoundDocument = {
    _id: ROUND,
    seasonId,
    title: '第一轮视频面试',
    state: 'published',
    revision: 1,
    booking: { opensAt: at(-1, '17:00'), closesAt: at(1, '18:00') },
    plan: { days: [2, 3, 4].map(dayIn), hours: { from: '09:00', to: '16:00' }, breaks: [{ from: '11:00', to: '14:00' }], minutes: 15, buffer: 5 },
    panels,
    lateMinutes: 10,
    placing: true,
  };
  const free = [2, 3, 4].flatMap((days) => [...drawn('a', dayIn(days), ['09:00', '14:00']), ...(days === 3 ? drawn('b', dayIn(days), ['09:00']) : [])]);
  const others = bookedByOthers(free, now, seasonId);
  const slots = free.map((slot): SlotDocument => {
    const taken = others.find(({ bookings = [] }) => bookings.some(({ slotId }) => slotId === slot._id));
    return taken ? { ...slot, claim: { by: taken.personId, call: 'sample', until: now } } : slot;
  });
  return { round, slots, candidates: [...invited(seasonId), ...others], agendas: agendasOf(slots) };
};

const invited = (seasonId: string): CandidateDocument[] =>
  samplePeople
    .filter(({ openid }) => openid === 'sample-student-01' || openid === 'sample-student-02')
    .map(({ openid, name, profile }) => ({
      _id: `${seasonId}_${openid}`,
      seasonId,
      personId: openid,
      name,
      university: profile?.university ?? '',
      major: profile?.major ?? '',
    }));

/** Six slots of 15 minutes every 20 minutes from each hour. */
const drawn = (panelId: string, day: string, hours: readonly string[]): SlotDocument[] =>
  hours.flatMap((hour) =>
    [0, 20, 40, 60, 80, 100].map((minutes) => {
      const startsAt = new Date(fromShanghai(day, hour).getTime() + minutes * 60_000);
      return {
        _id: `slot-${panelId}-${startsAt.getTime().toString(36)}`,
        roundId: ROUND,
        panelId,
        interviewers: panels.find(({ id }) => id === panelId)?.interviewers ?? [],
        startsAt,
        endsAt: new Date(startsAt.getTime() + 15 * 60_000),
      };
    }),
  );

const agendasOf = (slots: readonly SlotDocument[]): AgendaDocument[] => {
  const agendas = new Map<string, AgendaDocument>();
  for (const { _id: slotId, roundId, interviewers, startsAt, endsAt } of slots) {
    const day = shanghaiDate(startsAt);
    for (const personId of interviewers) {
      const _id = `${personId}_${day}`;
      const agenda = agendas.get(_id) ?? { _id, personId, day, entries: [] };
      agenda.entries.push({ roundId, slotId, startsAt, endsAt });
      agendas.set(_id, agenda);
    }
  }
  return [...agendas.values()];
};

/** Some slots are gone already, as in life. */
const bookedByOthers = (slots: readonly SlotDocument[], now: Date, seasonId: string): CandidateDocument[] =>
  [0, 1, 4, 7, 13].flatMap((slotIndex, index) => {
    const slot = slots[slotIndex];
    const personId = `sample-candidate-${String(index + 11)}`;
    return slot
      ? [
          {
            _id: `${seasonId}_${personId}`,
            seasonId,
            personId,
            name: `示例学生 ${index + 11}`,
            university: ['复旦大学', '同济大学', '爱丁堡大学', '华东师范大学', '青岛科技大学'][index] ?? '',
            major: ['新闻学', '土木工程', '数据科学', '心理学', '高分子材料与工程'][index] ?? '',
            bookings: [{ roundId: ROUND, slotId: slot._id, call: 'sample', startsAt: slot.startsAt, endsAt: slot.endsAt, bookedAt: now }],
          },
        ]
      : [];
  });
