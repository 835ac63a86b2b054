import { numberOf } from '../../../../domain/season/allocation/draw';
import { faultOfRun } from '../../../../domain/season/allocation/fingerprint';
import type { StageName } from '../../../../domain/season/plan';
import { command as _ } from '../../../../cloudfunctions/runtime/database';
import type { PlacementDocument } from '../../../../cloudfunctions/runtime/documents/season/placements';
import { placeInSeason } from '../../../support/placement';
import { sampleProfile } from '../../../support/profile';
import { rankingSeason } from '../../../support/season';
import { as, heard, next, stage, type KilledCall } from './killing';

/** A season in which the student has the short post; everything has its names in the season's. */
const placed = async (placement: Partial<PlacementDocument> = {}, at: StageName = 'placement'): Promise<string> => {
  const seasonId = next('placing');
  await placeInSeason(stage().db, { seasonId, personId: 'student', mark: '示例', stage: at, placement });
  return seasonId;
};
/** The same before the allocation is public: scored, and no place is anybody's. */
const scored = async (): Promise<string> => {
  const { db } = stage();
  const seasonId = next('scored');
  await placeInSeason(db, { seasonId, personId: 'student', mark: '示例', stage: 'result', published: false });
  await Promise.all([db.placements.remove({ seasonId }), db.objections.remove({ seasonId }), db.postLedgers.remove({ seasonId })]);
  await db.seasonApplications.put({ _id: `${seasonId}_student`, seasonId, personId: 'student', state: 'passed', revision: 1, earlier: [], updatedAt: new Date(), words: { profile: sampleProfile, kind: 'either', preferences: [`short-${seasonId}`], reassignable: true, documents: [] } });
  const marks = { thinking: 90, speaking: 90, wanting: 90 };
  await db.hearings.put({ _id: `${seasonId}_student`, seasonId, roundId: seasonId, panelId: 'a', candidateId: 'student', recusals: [], sheets: [{ by: 'interviewer-1', marks, words: '', submittedAt: new Date(), revision: 1, savedAt: new Date() }] });
  return seasonId;
};
const placementOf = (id: string) => stage().db.placements.read(`${id}_student`);
const recorded = (act: 'draw.seal' | 'draw.reveal' | 'allocation.publish', id: string): Promise<number> => stage().db.audit.count({ act, object: `seasons/${id}` });
/** The student holds the place their placement names, and no other; what was added is there as long as they hold it. */
const expectLedgers = async (id: string, added = 0): Promise<void> => {
  const placement = await placementOf(id);
  const holds = placement && placement.state !== 'declined' ? placement.postId : undefined;
  for (const postId of [`short-${id}`, `long-${id}`]) {
    const ledger = await stage().db.postLedgers.read(postId);
    expect([ledger?.places, ledger?.holders.map(({ who }) => who)]).toEqual([2 + (holds === postId && postId.startsWith('long') ? added : 0), holds === postId ? ['student'] : []]);
  }
};
const requested = { id: 'request', to: '', unitId: '', reason: '示例', at: new Date() };
const decision = (id: string) => ({ id: `${id}_student`, requestId: 'request' });

export const placing: readonly KilledCall[] = [
  {
    of: 'season.allocation.sealDraw',
    what: '封签',
    async prepare() {
      const id = await placed({}, 'posts');
      await stage().db.draws.remove({ _id: id });
      return id;
    },
    call: (id) => as('editor').allocation.sealDraw.mutate({ seasonId: id }),
    async isDone(id) {
      const draw = await stage().db.draws.read(id);
      expect(await recorded('draw.seal', id)).toBe(draw ? 1 : 0);
      return draw !== undefined;
    },
  },
  {
    of: 'season.allocation.revealDraw',
    what: '开签',
    prepare: scored,
    call: (id) => as('editor').allocation.revealDraw.mutate({ seasonId: id }),
    async isDone(id) {
      const isRevealed = (await stage().db.draws.read(id))?.revealedAt !== undefined;
      expect(await recorded('draw.reveal', id)).toBe(isRevealed ? 1 : 0);
      // Whatever died, the hours stay from before the seed is shown.
      if (isRevealed) expect((await stage().db.seasons.read(id))?.lotsKnownFrom).toBeDefined();
      return isRevealed;
    },
  },
  {
    of: 'season.ranking.save',
    what: '单位排先后',
    async prepare() {
      const id = await scored();
      await stage().db.seasons.updateOne({ _id: id }, { stages: _.set(rankingSeason().stages), 'rules.allocation.method': 'stable' });
      return id;
    },
    async call(id) {
      const who = numberOf(`${(await stage().db.draws.read(id))?.numbersKey ?? ''}/short-${id}`, 'student');
      return as('contact').ranking.save.mutate({ postId: `short-${id}`, saveId: 'save', revision: 0, order: [who], unsuitable: [] });
    },
    async isDone(id) {
      const ranking = await stage().db.rankings.read(`short-${id}`);
      expect(await stage().db.audit.count({ act: 'ranking.save', object: `posts/short-${id}` })).toBe(ranking ? 1 : 0);
      return ranking?.order.join() === 'student';
    },
  },
  {
    of: 'season.allocation.try',
    what: '试算',
    prepare: scored,
    call: (id) => as('editor').allocation.try.mutate({ seasonId: id, runId: `try-${id}` }),
    async isDone(id) {
      const run = await stage().db.allocationRuns.read(`try-${id}`);
      if (run) expect(faultOfRun(run)).toBeUndefined();
      return run !== undefined;
    },
  },
  {
    of: 'season.allocation.publish',
    what: '公布，写到每个人',
    async prepare() {
      const id = await scored();
      await stage().db.draws.updateOne({ _id: id }, { revealedAt: new Date() });
      await as('editor').allocation.try.mutate({ seasonId: id, runId: `real-${id}` });
      return id;
    },
    call: (id) => as('editor').allocation.publish.mutate({ runId: `real-${id}` }),
    async isDone(id) {
      const { published } = (await stage().db.seasons.read(id)) ?? {};
      const [placement, ledger] = await Promise.all([placementOf(id), stage().db.postLedgers.read(`short-${id}`)]);
      expect([placement?.state, ledger?.holders.map(({ who }) => who), await heard('student', id), await recorded('allocation.publish', id)]).toEqual(published ? ['placed', ['student'], ['placementPublished'], 1] : [undefined, undefined, [], 0]);
      return published !== undefined;
    },
  },
  {
    of: 'season.placements.answer',
    what: '放弃，名额退回',
    prepare: () => placed({ state: 'offered' }),
    call: (id) => as('student').placements.answer.mutate({ seasonId: id, revision: 1, answer: 'declined' }),
    async isDone(id) {
      await expectLedgers(id);
      return (await placementOf(id))?.state === 'declined';
    },
  },
  {
    of: 'season.placements.object',
    what: '提出疑问',
    async prepare() {
      const id = await placed({ state: 'placed' }, 'result');
      await stage().db.objections.remove({ _id: `${id}_student` });
      return id;
    },
    call: (id) => as('student').placements.object.mutate({ seasonId: id, text: '请核对' }),
    isDone: async (id) => (await stage().db.objections.read(`${id}_student`))?.state === 'open',
  },
  {
    of: 'season.placements.answerObjection',
    what: '答复疑问',
    prepare: () => placed(),
    call: (id) => as('editor').placements.answerObjection.mutate({ id: `${id}_student`, answerId: 'answer', text: '没有算错' }),
    async isDone(id) {
      const isAnswered = (await stage().db.objections.read(`${id}_student`))?.state === 'answered';
      expect(await heard('student', id)).toEqual(isAnswered ? ['objectionAnswered'] : []);
      return isAnswered;
    },
  },
  {
    of: 'season.placements.correct',
    what: '更正到加出来的名额，原来的退回',
    prepare: () => placed(),
    call: (id) => as('editor').placements.correct.mutate({ id: `${id}_student`, stepId: 'correct', revision: 1, to: `long-${id}`, place: 'added', reason: '录入有误' }),
    async isDone(id) {
      await expectLedgers(id, 1);
      const isMoved = (await placementOf(id))?.postId === `long-${id}`;
      expect(await heard('student', id)).toEqual(isMoved ? ['placementCorrected'] : []);
      return isMoved;
    },
  },
  {
    of: 'season.placements.askSwitch',
    what: '申请换长期，告诉单位',
    prepare: () => placed(),
    call: (id) => as('student').placements.askSwitch.mutate({ seasonId: id, requestId: 'request', to: `long-${id}`, reason: '示例' }),
    async isDone(id) {
      const isAsked = (await placementOf(id))?.switch !== undefined;
      expect(await heard('contact', id)).toEqual(isAsked ? ['switchAsked'] : []);
      return isAsked;
    },
  },
  {
    of: 'season.placements.takeBackSwitch',
    what: '不换了',
    prepare: () => placed({ switch: requested }),
    call: (id) => as('student').placements.takeBackSwitch.mutate({ seasonId: id, requestId: 'request' }),
    isDone: async (id) => (await placementOf(id))?.switch === undefined,
  },
  {
    of: 'season.placements.unitDecideSwitch',
    what: '单位不同意',
    prepare: () => placed({ switch: requested }),
    call: (id) => as('contact').placements.unitDecideSwitch.mutate({ ...decision(id), decision: { outcome: 'refused', words: '没有工位' } }),
    async isDone(id) {
      await expectLedgers(id);
      const isRefused = (await placementOf(id))?.switch === undefined;
      expect(await heard('student', id)).toEqual(isRefused ? ['switchDecided'] : []);
      return isRefused;
    },
  },
  {
    of: 'season.placements.decideSwitch',
    what: '都同意了，换过去',
    async prepare() {
      const id = await placed({ switch: requested });
      await stage().db.placements.updateOne({ _id: `${id}_student` }, { 'switch.unitAgreed': _.set({ by: 'contact', at: new Date() }) });
      return id;
    },
    call: (id) => as('editor').placements.decideSwitch.mutate({ ...decision(id), decision: { outcome: 'agreed' } }),
    async isDone(id) {
      await expectLedgers(id);
      const isMoved = (await placementOf(id))?.postId === `long-${id}`;
      expect(await heard('student', id)).toEqual(isMoved ? ['switchDecided'] : []);
      return isMoved;
    },
  },
];
