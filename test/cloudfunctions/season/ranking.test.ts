import { announce } from '../../../cloudfunctions/clock/messages/announce';
import { remindRankings } from '../../../cloudfunctions/clock/season-rankings';
import { command as _ } from '../../../cloudfunctions/runtime';
import { numberOf } from '../../../domain/season/allocation/draw';
import { stageNamed } from '../../../domain/season/stages';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { putRound } from '../../support/interviews';
import { employ, enrolStudents, numbered } from '../../support/people';
import { sampleProfile } from '../../support/profile';
import { publishPosts, rankingSeason, seasonIn } from '../../support/season';

let cloud: TestCloud;
const seasonId = 'season';
const rules = { allocation: { method: 'stable' as const, lotteryShare: 0 }, scoresToUnits: true };
/** Marked 95, 94, … in this order; all name post-1 first, and post-2 after it. The seventh was not heard. */
const people = numbered('candidate', 7);
const [best = '', second = '', third = '', fourth = '', fifth = '', sixth = '', unheard = ''] = people;
let key = '';
const asked = (who: string) => numberOf(`${key}/post-1`, who);
const unit = (contact = 'contact') => cloud.as(contact).season.ranking;
const desk = () => cloud.as('organiser').season;
const place = (stages: ReturnType<typeof seasonIn>['stages']) => cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(stages) });
const told = async (who: string): Promise<string[]> => {
  await cloud.cloud.fire('clock');
  return (await cloud.db.messages.find({ personId: who }, { limit: 50, order: [['at', 'asc']] })).map(({ message }) => message.kind);
};
const contactOf = (id: string, employer: string, region = '310116') => cloud.db.staff.put({ _id: id, name: '示例联系人', grants: [{ id: `g-${id}`, role: 'employerContact', region, employer: { id: employer, name: '示例单位' }, by: 'test', since: new Date() }] });

beforeAll(async () => {
  cloud = await openTestCloud();
  const { db } = cloud;
  await enrolStudents(db, people);
  for (const organiser of ['organiser', second]) await employ(db, organiser, 'editor');
  for (const [id, employer] of [['contact', 'unit'], ['colleague', 'unit'], [sixth, 'unit'], ['rival', 'another-unit'], ['newcomer', 'unit-without-posts']] as const) await contactOf(id, employer);
  await contactOf('elsewhere', 'unit', '370211');
  await db.seasons.put(seasonIn('posts', { _id: seasonId, rules }));
  await desk().allocation.sealDraw.mutate({ seasonId });
  key = (await db.draws.read(seasonId))?.numbersKey ?? '';
  await publishPosts(db, seasonId, ['post-1', 'post-2']);
  await db.posts.updateOne({ _id: 'post-2' }, { unitId: 'another-unit', kind: 'short', places: 1 });
  for (const [index, personId] of people.entries()) {
    const name = `示例学生 0${index + 1}`;
    const mark = 95 - index;
    await db.candidates.put({ _id: `${seasonId}_${personId}`, seasonId, personId, name, university: '示例大学', major: '示例专业' });
    await db.seasonApplications.put({
      _id: `${seasonId}_${personId}`, seasonId, personId, state: 'passed', revision: 1, earlier: [], updatedAt: new Date(),
      words: { profile: { ...sampleProfile, name }, kind: 'either', preferences: personId === fifth ? ['post-2'] : ['post-1', 'post-2'], reassignable: personId === fourth, documents: [] },
    });
    if (personId !== unheard)
      await db.hearings.put({
        _id: `round_${personId}`, seasonId, roundId: 'round', panelId: 'a', candidateId: personId, recusals: [],
        sheets: [{ by: 'interviewer', marks: { thinking: mark, speaking: mark, wanting: mark }, words: '', submittedAt: new Date(), revision: 1, savedAt: new Date() }],
      });
  }
  await putRound(db, 'round');
});
afterAll(() => cloud.close());

describe('单位给报名的同学排先后', () => {
  it('面试结束才看得到人，告诉单位一次；只看得到自己岗位的人和该看的几样，看不到还报了哪里', async () => {
    await place(seasonIn('interview').stages);
    expect(await unit().read.query({ postId: 'post-1' })).toMatchObject({ closed: 'RANKING_NOT_OPEN', total: 0, rest: [] });
    expect(await told('contact')).toEqual([]);
    await place(rankingSeason().stages);
    await cloud.cloud.fire('clock');
    // What is to be told waits a little for whoever changes their mind.
    await cloud.db.announcements.updateAll({ state: 'open' }, { from: new Date(0) });
    expect([await told('contact'), await told('contact'), await told('rival'), await told('newcomer')]).toEqual([['rankingOpened'], ['rankingOpened'], ['rankingOpened'], []]);
    const page = await unit().read.query({ postId: 'post-1' });
    expect(page).toMatchObject({ closed: null, scores: 'later', revision: 0, total: 6, ranked: [], unsuitable: [] });
    expect(Object.keys(page.rest[0] ?? {}).sort()).toEqual(['isHeard', 'level', 'major', 'name', 'number', 'score', 'university']);
    // Whether somebody was heard is not settled while panels mark.
    expect(new Set(page.rest.map(({ isHeard }) => isHeard))).toEqual(new Set([null]));
    for (const hidden of [best, 'post-2', numberOf(key, best)]) expect(JSON.stringify(page)).not.toContain(hidden);
    expect(await refusalOf(unit('rival').read.query({ postId: 'post-1' }))).toBe('POST_NOT_FOUND');
    expect(await refusalOf(unit(sixth).read.query({ postId: 'post-1' }))).toBe('RANKING_OWN');
    await cloud.db.rounds.updateOne({ _id: 'round' }, { 'panels.0.closedAt': new Date() });
    expect((await unit().read.query({ postId: 'post-1' })).rest.map(({ score, isHeard }) => [score, isHeard])).toEqual([[95, true], [94, true], [93, true], [92, true], [90, true], [null, false]]);
    await cloud.db.seasons.updateOne({ _id: seasonId }, { 'rules.scoresToUnits': false });
    expect(await unit().read.query({ postId: 'post-1' })).toMatchObject({ scores: 'hidden', rest: people.slice(0, 6).map(() => ({ score: null })) });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { 'rules.allocation.method': 'parallel' });
    expect(await refusalOf(unit().read.query({ postId: 'post-1' }))).toBe('RANKING_NOT_ASKED');
    await cloud.db.seasons.updateOne({ _id: seasonId }, { rules: _.set(rankingSeason().rules) });
  });

  it('排的时间至少留一天，也不能一下子锁定；公示开始的时间改了，发布了岗位的单位和同学都听得到，别的单位、外地的同名单位听不到', async () => {
    const { stages = [], revision = 0 } = (await cloud.db.seasons.read(seasonId)) ?? {};
    const { endsAt } = stageNamed(stages, 'result');
    const move = (stepId: string, hours: number) =>
      desk().seasons.moveStage.mutate({ id: seasonId, stepId, revision, stage: 'result', startsAt: new Date(Date.now() + hours * 3_600_000).toISOString(), endsAt: endsAt.toISOString(), reason: '多留一天给单位' });
    expect(await refusalOf(move('too-soon', 10))).toBe('STAGE_TIMES_WRONG');
    // Interviews were over the day before yesterday: the hours would do, but units knew nothing of it.
    await place(stages.map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: new Date(Date.now() - 48 * 3_600_000) } : stage)));
    for (const [stepId, hours] of [['yesterday', -1], ['at-once', 0.1]] as const) expect(await refusalOf(move(stepId, hours))).toBe('STAGE_TIMES_WRONG');
    expect((await unit().read.query({ postId: 'post-1' })).closed).toBeNull();
    await place(stages);
    await publishPosts(cloud.db, seasonId, ['post-3']);
    await cloud.db.posts.updateOne({ _id: 'post-3' }, { unitId: 'unit-without-posts', state: 'draft' });
    await move('later', 150);
    await cloud.cloud.fire('clock');
    await cloud.db.announcements.updateAll({ state: 'open' }, { from: new Date(0) });
    await cloud.cloud.fire('clock');
    expect(await Promise.all([best, 'contact', 'rival', 'newcomer', 'elsewhere'].map((personId) => cloud.db.messages.count({ personId, 'message.kind': 'stageMoved' })))).toEqual([1, 1, 1, 0, 0]);
    await cloud.db.posts.remove({ _id: 'post-3' });
  });

  it('存一次算一次，重试不重；两位联系人同时存，只有一位的算；不合适要写理由，组织者看得到；别的单位排不了', async () => {
    const said = { postId: 'post-1', saveId: 'save-1', revision: 0, order: [asked(fourth), asked(unheard)], unsuitable: [{ who: asked(second), reason: '要每天到岗，他说不行，电话 13812345678' }] };
    expect(await refusalOf(unit('rival').save.mutate(said))).toBe('POST_NOT_FOUND');
    expect(await refusalOf(unit(sixth).save.mutate(said))).toBe('RANKING_OWN');
    expect(await refusalOf(unit().save.mutate({ ...said, order: [...said.order, asked(second)] }))).toBe('INPUT_INVALID');
    // Somebody who does not ask for this post.
    expect(await refusalOf(unit().save.mutate({ ...said, order: [asked(fifth)] }))).toBe('RANKING_CHANGED');
    const [one, other] = await Promise.allSettled([unit().save.mutate(said), unit('colleague').save.mutate({ ...said, saveId: 'save-2' })]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    const winner = one.status === 'fulfilled' ? unit() : unit('colleague');
    expect(await winner.save.mutate({ ...said, saveId: one.status === 'fulfilled' ? 'save-1' : 'save-2' })).toEqual({ revision: 1 });
    const better = { ...said, saveId: 'save-3', revision: 1, order: [asked(fourth), asked(third), asked(unheard)] };
    expect(await refusalOf(unit().save.mutate({ ...better, revision: 0 }))).toBe('RANKING_CHANGED');
    expect([await unit().save.mutate(better), await unit().save.mutate(better)]).toEqual([{ revision: 2 }, { revision: 2 }]);
    const page = await unit('colleague').read.query({ postId: 'post-1' });
    expect([page.revision, page.ranked.map(({ name }) => name), page.rest.map(({ name }) => name)]).toEqual([2, ['示例学生 04', '示例学生 03', '示例学生 07'], ['示例学生 01', '示例学生 06']]);
    expect(page.unsuitable[0]?.reason).not.toContain('13812345678');
    const { posts, closed } = await desk().ranking.overview.query({ seasonId });
    expect([closed, posts.map(({ id, asking, ranked, unsuitable }) => [id, asking, ranked, unsuitable])]).toEqual([null, [['post-2', 7, 0, 0], ['post-1', 6, 3, 1]]]);
    expect(await desk().ranking.turnedAway.query({ postId: 'post-1' })).toMatchObject([{ name: '示例学生 02', reason: expect.stringContaining('每天到岗') as string }]);
    // An organiser who asks for the post themselves reads nothing of what is said of them.
    const { turnedAway, overview } = cloud.as(second).season.ranking;
    expect([await turnedAway.query({ postId: 'post-1' }), (await overview.query({ seasonId })).posts.map(({ unsuitable }) => unsuitable)]).toEqual([[], [0, 0]]);
    await cloud.cloud.fire('clock');
    expect((await cloud.db.audit.find({ act: 'ranking.save' }, { limit: 10 })).map(({ object }) => object)).toEqual(['posts/post-1', 'posts/post-1']);
  });

  it('锁定前一天提醒一次，只提醒还有人没排的单位：面试没来的不算没排，自己报了这个岗位的不提醒，排完的不提醒；锁定的时间再改也不多提醒', async () => {
    const { stages = [] } = (await cloud.db.seasons.read(seasonId)) ?? {};
    const { startsAt: locksAt } = stageNamed(stages, 'result');
    const strikeAt = async (hoursBefore: number) => {
      const ctx = { db: cloud.db, now: () => new Date(locksAt.getTime() - hoursBefore * 3_600_000), hasTime: () => true };
      await Promise.all([remindRankings(ctx), remindRankings(ctx)]);
      await Promise.all([announce(ctx), announce(ctx)]);
    };
    const reminded = () => Promise.all(['contact', 'colleague', sixth, 'rival', 'newcomer', 'elsewhere'].map((personId) => cloud.db.messages.count({ personId, 'message.kind': 'rankingEnding' })));
    await strikeAt(40);
    expect(await reminded()).toEqual([0, 0, 0, 0, 0, 0]);
    const held = await cloud.db.rankings.read('post-1');
    // Everybody but the one nobody heard.
    await cloud.db.rankings.updateOne({ _id: 'post-1' }, { order: [best, third, fourth, sixth] });
    await strikeAt(2);
    expect(await reminded()).toEqual([0, 0, 0, 1, 0, 0]);
    await place(stages.map((stage) => (stage.name === 'result' ? { ...stage, startsAt: new Date(locksAt.getTime() + 48 * 3_600_000) } : stage)));
    for (const hoursBefore of [1, -46]) await strikeAt(hoursBefore);
    expect(await reminded()).toEqual([0, 0, 0, 1, 0, 0]);
    // Control: of a post with somebody left, both its contacts hear, and not the one who asks for it.
    await cloud.db.announcements.remove({ _id: `${seasonId}_rankingEnding` });
    await cloud.db.rankings.updateOne({ _id: 'post-1' }, { order: held?.order ?? [] });
    await strikeAt(-46);
    expect(await reminded()).toEqual([1, 1, 0, 1, 0, 0]);
    // Contacts elsewhere by the hundred: of each hundred more its contacts are read and the place is noted; the season is not read again.
    const callsNow = async (): Promise<number> => {
      await cloud.db.announcements.updateOne({ _id: `${seasonId}_rankingEnding` }, { state: 'open', cursor: '' });
      const calls = () => cloud.cloud.counters('outside')?.databaseCalls ?? 0;
      const before = calls();
      await announce({ db: cloud.db, now: () => new Date(locksAt.getTime() + 46 * 3_600_000), hasTime: () => true });
      return calls() - before;
    };
    const few = await callsNow();
    const crowd = numbered('crowd', 200);
    await Promise.all(crowd.map((id) => contactOf(id, 'unit-elsewhere', '370211')));
    expect((await callsNow()) - few).toBe(2 * 2);
    await cloud.db.staff.remove({ _id: _.in(crowd) });
    await place(stages);
  });

  it('锁定以前开不了签；锁定以后改不了；试算按单位排的，排序后来变了就不能公布', async () => {
    expect(await refusalOf(desk().allocation.revealDraw.mutate({ seasonId }))).toBe('RANKING_NOT_LOCKED');
    const over = seasonIn('result').stages;
    const late = { postId: 'post-1', saveId: 'late', revision: 2, order: [asked(best)], unsuitable: [] };
    // Half a minute ago: a save that began in time may still be at it.
    await place(over.map((stage) => (stage.name === 'result' ? { ...stage, startsAt: new Date(Date.now() - 30_000) } : stage)));
    expect(await refusalOf(unit().save.mutate(late))).toBe('RANKING_LOCKED');
    expect((await unit().read.query({ postId: 'post-1' })).closed).toBe('RANKING_LOCKED');
    expect(await refusalOf(desk().allocation.revealDraw.mutate({ seasonId }))).toBe('RANKING_NOT_LOCKED');
    await place(over);
    await desk().allocation.revealDraw.mutate({ seasonId });
    const { summary } = await desk().allocation.try.mutate({ seasonId, runId: 'early' });
    // Two in post-1, one in post-2; nobody who was not heard.
    expect(summary).toMatchObject({ people: 6, placed: 3 });
    await cloud.db.rankings.updateOne({ _id: 'post-1' }, { order: [third, fourth, unheard] });
    expect(await refusalOf(desk().allocation.publish.mutate({ runId: 'early' }))).toBe('RUN_OUTDATED');
    await desk().allocation.try.mutate({ seasonId, runId: 'run' });
    await desk().allocation.publish.mutate({ runId: 'run' });
    expect(JSON.stringify(await cloud.db.allocationRuns.read('run'))).not.toContain(best);
  });

  it('结果、公示、录取线说的是单位的排序；递补也按它，不合适的不给', async () => {
    await cloud.cloud.fire('clock');
    const mine = async (who: string) => cloud.as(who).season.placements.mine.query({ seasonId });
    expect(await mine(third)).toMatchObject({ post: { id: 'post-1' }, isByUnits: true, rank: 3 });
    expect(await mine(best)).toMatchObject({ post: { id: 'post-2' }, how: '第 2 志愿', preferences: [{ why: '名额已满：单位没有把你排进去，它排的人录到第 2 位。' }, { given: true }] });
    expect((await mine(second)).preferences[0]?.why).toContain('单位认为这个岗位不合适你');
    expect(await mine(sixth)).toMatchObject({ state: 'waiting', position: null });
    const parents = cloud.as('a-parent').season.placements;
    expect((await parents.notice.query({ seasonId })).method).toBe('stable');
    expect(await parents.cutOffs.query({ seasonId })).toMatchObject([{ id: 'post-1', line: null, unit: { ranked: 2, last: 2 } }, { id: 'post-2', line: null, unit: null }]);
    await place(seasonIn('placement').stages);
    await cloud.cloud.fire('clock');
    await cloud.as(third).season.placements.answer.mutate({ seasonId, revision: (await mine(third)).revision, answer: 'declined' });
    // Of those who wait the second comes first by score; the unit does not find them suitable.
    expect([await told(sixth), (await mine(sixth)).post?.id, (await mine(second)).state]).toEqual([expect.arrayContaining(['placementOffered']), 'post-1', 'waiting']);
  });

  it('注销的人从排序里消失，连理由一起', async () => {
    await cloud.db.staff.remove({ _id: second });
    await cloud.db.people.updateOne({ _id: second }, { closing: { askedAt: new Date(0), erasesAt: new Date(1) } });
    await cloud.cloud.fire('clock');
    const held = await cloud.db.rankings.read('post-1');
    expect([held?.unsuitable, held?.revision, JSON.stringify(held)]).toEqual([[], 3, expect.not.stringContaining(second)]);
  });
});
