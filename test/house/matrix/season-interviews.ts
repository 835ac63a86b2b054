import { sampleProfile } from '../../support/profile';
import { employ } from '../../support/people';
import { seasonIn } from '../../support/season';
import { round } from './things';
import { elsewhere, stranger, type Example, type Examples, type World } from './world';

interface About {
  candidateId?: string;
  interviewerId?: string;
  district?: string;
  name?: string;
  /** From now to the slot. */
  minutes?: number;
  booked?: boolean;
}


let numbers = 0;

/** A season in its interviews, with a round whose one slot is booked; everything in it is to stay as it is when it is not the caller's. */
const interview = async (world: World, { district = '370211', candidateId = stranger, booked = true, ...about }: About) => {
  const made = await round(world, { candidateId, booked, ...about });
  await world.db.seasons.put(seasonIn('interview', { _id: made.seasonId, district, year: 1900 + (numbers += 1) }));
  await world.db.hearings.put({ _id: `${made.roundId}_other`, seasonId: made.seasonId, roundId: made.roundId, panelId: 'a', candidateId: 'other', sheets: [], recusals: [] });
  const watched: Example['watched'] = [...made.watched, ['rounds', made.roundId], ['slots', made.slotId], ['hearings', `${made.roundId}_other`]];
  return { ...made, watched };
};

type Made = Awaited<ReturnType<typeof interview>>;

const candidates = (input: (made: Made) => object, hasArrived?: 'arrived'): Examples => {
  const example = async (world: World, candidateId: string): Promise<Example> => {
    const made = await interview(world, { candidateId, minutes: 30 });
    if (hasArrived) await world.db.hearings.put({ _id: `${made.roundId}_${candidateId}`, seasonId: made.seasonId, roundId: made.roundId, panelId: 'a', candidateId, sheets: [], recusals: [], arrivedAt: new Date() });
    return { input: input(made), watched: made.watched };
  };
  return { own: example, foreign: (world) => example(world, stranger) };
};

const interviewers = (input: (made: Made) => object, about: About = {}): Examples => {
  const example = async (world: World, interviewerId: string): Promise<Example> => {
    const name = world.mark();
    const made = await interview(world, { interviewerId, name, ...about });
    return { input: input(made), watched: made.watched };
  };
  return { own: example, foreign: (world) => example(world, 'another-interviewer') };
};

const organisers = (input: (made: Made) => object, about: About = {}): Examples => {
  const example = async (world: World, district: string): Promise<Example> => {
    const made = await interview(world, { district, ...about });
    return { input: input(made), watched: made.watched };
  };
  return { own: (world) => example(world, '370211'), foreign: (world) => example(world, elsewhere) };
};

const tomorrow = (): string => new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
const panel = { id: 'a', title: '第 1 组', interviewers: ['somebody'] };
const typed = ({ seasonId, roundId }: Made) => ({
  roundId,
  seasonId,
  stepId: 'step-1',
  revision: 1,
  title: '示例面试',
  opensAt: new Date(0).toISOString(),
  closesAt: new Date(Date.now() + 1_800_000).toISOString(),
  plan: { days: [tomorrow()], hours: { from: '09:00', to: '10:00' }, breaks: [], minutes: 15, buffer: 5 },
  panels: [panel],
  lateMinutes: 10,
  placing: false,
});
const question = { nonce: 'abcdefgh12345678', timestamp: 1_750_000_000 };

/** Whoever is to be heard handed in what interviewers may see. */
const recommended = async (world: World, interviewerId: string): Promise<Example> => {
  const { seasonId, slotId, watched } = await interview(world, { interviewerId, name: world.mark() });
  const _id = `${seasonId}_${stranger}`;
  const at = new Date();
  const { fileID } = await world.phone(stranger).upload(`season-documents/${stranger}/${_id}`, Buffer.from('%PDF-1.7'));
  await world.db.seasons.updateOne({ _id: seasonId }, { 'rules.documents': [{ id: 'recommendation', title: '学校推荐表', required: false, forInterviewers: true }] });
  const words = { profile: sampleProfile, kind: 'either' as const, preferences: [], reassignable: true, documents: [{ id: 'recommendation', fileId: fileID, digest: '0', kind: 'pdf' as const, at }] };
  await world.db.seasonApplications.put({ _id, seasonId, personId: stranger, state: 'passed', revision: 1, words, earlier: [], updatedAt: at });
  return { input: { slotId }, watched: [...(watched ?? []), ['seasonApplications', _id]] };
};

/** A round that is still a draft, to be published. */
const draftIn = async (world: World, district: string): Promise<Example> => {
  const interviewerId = `somebody-${(numbers += 1)}`;
  await employ(world.db, interviewerId, 'interviewer');
  const { roundId, watched } = await interview(world, { district, booked: false, interviewerId });
  await world.db.rounds.updateOne({ _id: roundId }, { state: 'draft', plan: { days: [tomorrow()], hours: { from: '09:00', to: '10:00' }, breaks: [], minutes: 15, buffer: 5 } });
  return { input: { roundId, stepId: 'step-1', revision: 1 }, watched };
};

/** Another slot, for somebody who has the first one. */
const secondSlot = async (world: World, district: string): Promise<Example> => {
  const { roundId, watched, slotId } = await interview(world, { district });
  const slot = await world.db.slots.read(slotId);
  if (!slot) throw new Error('no slot');
  const { startsAt, endsAt, panelId, interviewers: who } = slot;
  await world.db.slots.put({ _id: `${slotId}-second`, roundId, panelId, interviewers: who, startsAt: new Date(startsAt.getTime() + 3_600_000), endsAt: new Date(endsAt.getTime() + 3_600_000) });
  return { input: { roundId, candidateId: stranger, slotId: `${slotId}-second` }, watched };
};

export const seasonInterviews: Record<string, Examples> = {
  'season.room.read': candidates(({ roundId }) => ({ roundId })),
  'season.room.arrive': candidates(({ roundId }) => ({ roundId })),
  'season.room.sign': candidates(({ roundId }) => ({ roundId, ...question }), 'arrived'),
  'season.hearings.day': {
    own: async (world, interviewerId) => {
      const name = world.mark();
      await interview(world, { interviewerId, name });
      return { input: {}, shows: name };
    },
    foreign: async (world) => {
      const name = world.mark();
      await interview(world, { interviewerId: 'another-interviewer', name });
      return { input: {}, shows: name };
    },
  },
  'season.hearings.open': interviewers(({ slotId }) => ({ slotId })),
  'season.hearings.openDocuments': { own: recommended, foreign: (world) => recommended(world, 'another-interviewer') },
  'season.hearings.saveSheet': interviewers(({ slotId }) => ({ slotId, revision: 0, marks: { thinking: 80 }, words: '', submits: false })),
  'season.hearings.callIn': interviewers(({ slotId }) => ({ slotId })),
  'season.hearings.putDownMissing': interviewers(({ slotId }) => ({ slotId }), { minutes: -20 }),
  'season.hearings.recuse': interviewers(({ slotId }) => ({ slotId, reason: '认识' })),
  'season.hearings.sayFree': {
    own: () => ({ input: { day: tomorrow(), hours: [{ from: '09:00', to: '10:00' }] } }),
    foreign: async (world) => {
      await world.db.agendas.put({ _id: `another-interviewer_${tomorrow()}`, personId: 'another-interviewer', day: tomorrow(), entries: [] });
      return { input: { day: tomorrow(), hours: [] }, watched: [['agendas', `another-interviewer_${tomorrow()}`]] };
    },
  },
  'season.hearings.sign': interviewers(({ slotId }) => ({ slotId, ...question })),
  'season.rounds.list': organisers(({ seasonId }) => ({ seasonId })),
  'season.rounds.open': organisers(({ seasonId, roundId }) => ({ seasonId, roundId })),
  'season.rounds.save': organisers(typed),
  'season.rounds.publish': { own: (world) => draftIn(world, '370211'), foreign: (world) => draftIn(world, elsewhere) },
  'season.rounds.day': {
    own: async (world) => {
      const name = world.mark();
      const { roundId } = await interview(world, { name });
      return { input: { roundId }, shows: name };
    },
    foreign: async (world) => {
      const name = world.mark();
      const { roundId, watched } = await interview(world, { name, district: elsewhere });
      return { input: { roundId }, shows: name, watched };
    },
  },
  'season.rounds.place': { own: (world) => secondSlot(world, '370211'), foreign: (world) => secondSlot(world, elsewhere) },
  'season.scores.read': organisers(({ seasonId }) => ({ seasonId })),
  'season.scores.closePanel': organisers(({ roundId }) => ({ roundId, panelId: 'a' })),
};
