import { command as _ } from '../../../cloudfunctions/runtime/database';
import { sayGrowth } from '../../../domain/season/compared';
import { firstRules, type StageName } from '../../../domain/season/plan';
import { commitmentOf } from '../../../domain/season/allocation/draw';
import { employerIdOf } from '../../../domain/job/identity';
import type { Corrected } from '../../../domain/season/post-correction';
import { blankPost, type PostState, type WrittenPost } from '../../../domain/season/post-life';
import type { SeasonApplicationDocument } from '../../../cloudfunctions/runtime/documents/season/applications';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ, enrolStudents, numbered } from '../../support/people';
import { placementIn } from '../../support/placement';
import { firstProfile } from '../../support/profile';
import { postLine, postTable, stagesAround } from '../../support/post-table';
import { upload } from '../jobs/organiser';

/** A season is laid down, opened and moved; units write posts, organisers publish them, students look through them. */

const unit = { id: employerIdOf('示例单位甲'), name: '示例单位甲' };
const students = numbered('applicant', 3);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
  await employ(cloud.db, 'editor', 'editor', '310116');
  for (const openid of ['contact', 'colleague']) await cloud.db.staff.put({ _id: openid, name: '示例联系人', grants: [{ id: openid, role: 'employerContact', region: '310116', employer: unit, by: 'test', since: new Date() }] });
});
afterAll(() => cloud.close());

let steps = 0;
const next = (prefix: string): string => `${prefix}-${(steps += 1)}`;
const seasons = () => cloud.as('editor').season.seasons;
const posts = (who = 'editor') => cloud.as(who).season.posts;
const written: WrittenPost = { ...blankPost, title: '综合管理见习岗', places: 2, duties: '整理材料', place: '示例路 1 号' };
const planOn = (on: StageName) => ({
  title: '示例 2027', year: 2027, district: '310116', rules: firstRules,
  stages: stagesAround(new Date(), on).map(({ name, startsAt, endsAt }) => ({ name, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
});

/** An open season in which posts are collected. */
const openSeason = async (): Promise<string> => {
  const id = next('season');
  await seasons().save.mutate({ id, stepId: next('step'), revision: 0, plan: planOn('posts') });
  await seasons().open.mutate({ id, stepId: next('step'), revision: 1 });
  return id;
};
/** A post of the unit that was handed in. */
const submitted = async (seasonId: string): Promise<string> => {
  const id = next('post');
  await posts('contact').save.mutate({ id, stepId: next('step'), revision: 0, seasonId, unitId: unit.id, post: written });
  await posts('contact').submit.mutate({ id, stepId: next('step'), revision: 1 });
  return id;
};
/** What of it can be corrected. */
const correctable = ({ places, duties, place, conditions, mentor }: WrittenPost): Corrected => ({ places, duties, place, conditions, ...(mentor !== undefined && { mentor }) });
const publish = (seasonId: string, id: string, decisionId = next('decision')) => posts().decide.mutate({ decisionId, seasonId, posts: [{ id, revision: 2 }], decision: { as: 'publish' } });
const application = (seasonId: string, personId: string, preferences: string[], { state = 'submitted', university = firstProfile.university }: { state?: SeasonApplicationDocument['state']; university?: string } = {}): SeasonApplicationDocument => ({
  _id: `${seasonId}_${personId}`, seasonId, personId, state, revision: 1, updatedAt: new Date(), earlier: [], receipt: { submitId: 'first', hash: 'h', at: new Date() },
  words: { profile: { ...firstProfile, name: '示例学生', university }, kind: 'either', preferences, reassignable: true, documents: [] },
});
const apply = (seasonId: string, personId: string, preferences: string[], about?: Parameters<typeof application>[3]): Promise<void> => cloud.db.seasonApplications.put(application(seasonId, personId, preferences, about));
const heard = async (who: string): Promise<string[]> => (await messagesOf(cloud.db, who)).map(({ message }) => message.kind);

describe('立一期', () => {
  it('没写好不能开放；开放以后报名以前还能改规则，报名开始就只能改时间', async () => {
    const id = next('season');
    const plan = planOn('posts');
    await seasons().save.mutate({ id, stepId: 'first', revision: 0, plan: { ...plan, title: '' } });
    expect(await refusalOf(seasons().open.mutate({ id, stepId: 'o', revision: 1 }))).toBe('SEASON_INCOMPLETE');
    expect(await cloud.as(students[0] ?? '').season.current.query()).toBeNull();
    await seasons().save.mutate({ id, stepId: 'second', revision: 1, plan });
    expect(await refusalOf(seasons().save.mutate({ id, stepId: 'other', revision: 1, plan }))).toBe('SEASON_CHANGED');
    expect(await seasons().save.mutate({ id, stepId: 'second', revision: 1, plan })).toEqual({ revision: 2 });
    await seasons().open.mutate({ id, stepId: 'o2', revision: 2 });
    // Its draw is sealed with it, and opening it again draws no other.
    const draw = await cloud.db.draws.read(id);
    await seasons().open.mutate({ id, stepId: 'o2', revision: 2 });
    expect(draw).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{64}$/), numbersKey: expect.stringMatching(/^[0-9a-f]{64}$/), commitment: commitmentOf(draw?.seed ?? '') });
    expect([await cloud.db.draws.read(id), draw?.revealedAt, draw?.numbersKey === draw?.seed]).toEqual([expect.objectContaining({ seed: draw?.seed }), undefined, false]);
    expect((await cloud.as(students[0] ?? '').season.current.query())?.id).toBe(id);
    await seasons().save.mutate({ id, stepId: 'third', revision: 3, plan: { ...plan, rules: { ...plan.rules, preferences: 5 } } });
    await cloud.db.seasons.updateOne({ _id: id }, { stages: stagesAround(new Date(), 'application') });
    expect(await refusalOf(seasons().save.mutate({ id, stepId: 'fourth', revision: 4, plan }))).toBe('SEASON_SETTLED');
    await cloud.db.seasons.updateOne({ _id: id }, { stages: stagesAround(new Date(), 'posts') });
    await apply(id, students[2] ?? '', []);
    expect(await refusalOf(seasons().save.mutate({ id, stepId: 'fifth', revision: 4, plan }))).toBe('SEASON_SETTLED');
    await cloud.db.seasons.updateOne({ _id: id }, { stages: stagesAround(new Date(), 'application') });
    expect(await seasons().read.query({ id })).toMatchObject({ isWritable: false, plan: { rules: { preferences: 5 } } });
    await seasons().end.mutate({ id, stepId: 'end', revision: 4, reason: '这一期办完了' });
    expect((await cloud.db.seasons.read(id))?.state).toBe('ended');
    expect(await refusalOf(posts('contact').save.mutate({ id: next('post'), stepId: next('step'), revision: 0, seasonId: id, unitId: unit.id, post: written }))).toBe('SEASON_ENDED');
  });

  it('改时间要写原因，记下来，告诉每一位报了名的人恰好一次；征集的时间改了告诉单位', async () => {
    const id = await openSeason();
    const [first = '', second = '', gone = ''] = students;
    await apply(id, first, []);
    await apply(id, second, [], { state: 'draft' });
    await apply(id, gone, [], { state: 'withdrawn' });
    const { stages } = planOn('posts');
    const [collecting, application] = [stages[0], stages[1]];
    if (!collecting || !application) throw new Error('no stages');
    const move = { id, stage: 'application' as const, startsAt: application.startsAt, endsAt: new Date(new Date(application.endsAt).getTime() - 1000).toISOString(), reason: '避开考试周' };
    expect(await refusalOf(seasons().moveStage.mutate({ ...move, stepId: 'x', revision: 2, startsAt: collecting.startsAt }))).toBe('STAGE_TIMES_WRONG');
    const begun = (await cloud.db.seasons.read(id))?.stages[0]?.startsAt;
    await Promise.all([1, 2, 3].map(() => seasons().moveStage.mutate({ ...move, stepId: 'move-once', revision: 2 })));
    await seasons().moveStage.mutate({ ...move, stepId: 'move-posts', revision: 3, stage: 'posts', startsAt: begun?.toISOString() ?? '', endsAt: new Date(new Date(collecting.endsAt).getTime() - 1000).toISOString() });
    const early = { ...move, stage: 'posts' as const, startsAt: new Date().toISOString(), endsAt: collecting.endsAt };
    expect(await refusalOf(seasons().moveStage.mutate({ ...early, stepId: 'y', revision: 4 }))).toBe('STAGE_BEGUN');
    await cloud.db.seasons.updateOne({ _id: id }, { lotsKnownFrom: new Date() });
    expect(await refusalOf(seasons().moveStage.mutate({ ...move, stepId: 'z', revision: 4 }))).toBe('DRAW_REVEALED');
    await strike(cloud, 3);
    expect(await Promise.all([first, second, gone, 'contact', 'colleague'].map(heard))).toEqual([['stageMoved'], ['stageMoved'], [], ['stageMoved'], ['stageMoved']]);
    expect((await cloud.db.seasons.read(id))?.changes).toMatchObject([{ id: 'move-once', by: 'editor', reason: '避开考试周' }, { id: 'move-posts' }]);
    expect(await cloud.db.audit.count({ act: 'season.moveStage', object: `seasons/${id}` })).toBe(2);
  });
});

describe('开签和改时间抢', () => {
  /** Interviews ended an hour ago; results begin the day after tomorrow. */
  const ended = async (): Promise<string> => {
    const id = next('season');
    const stages = stagesAround(new Date(), 'interview').map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: new Date(Date.now() - 3_600_000) } : stage));
    await cloud.db.seasons.put({ _id: id, title: '示例 2027', year: 2027, district: '310116', state: 'open', revision: 2, rules: firstRules, stages, sample: false });
    await cloud.db.draws.put({ _id: id, seed: 's', numbersKey: 'k', commitment: 'c', committedAt: new Date() });
    return id;
  };
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  /** Both happened: marks may change by what everybody knows. */
  const isBent = async (id: string): Promise<boolean> =>
    (await cloud.db.draws.read(id))?.revealedAt !== undefined && ((await cloud.db.seasons.read(id))?.stages.find(({ name }) => name === 'interview')?.endsAt ?? new Date(0)) > new Date();

  it('面试要延长、签又要开：只成一件，不会看着签打分', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, ended));
    const won = await Promise.all(
      ids.map(async (id) => {
        const startsAt = (await cloud.db.seasons.read(id))?.stages.find(({ name }) => name === 'interview')?.startsAt.toISOString() ?? '';
        const calls = [cloud.as('editor').season.allocation.revealDraw.mutate({ seasonId: id }), seasons().moveStage.mutate({ id, stepId: 'longer', revision: 2, stage: 'interview', startsAt, endsAt: inAnHour().toISOString(), reason: '示例' })];
        return (await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled').length;
      }),
    );
    expect([new Set(won), await Promise.all(ids.map(isBent))]).toEqual([new Set([1]), ids.map(() => false)]);
  });

  it('对照：各看各的再写，两件都成', async () => {
    const id = await ended();
    const [season, draw] = await Promise.all([cloud.db.seasons.read(id), cloud.db.draws.read(id)]);
    const stages = season?.stages.map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: inAnHour() } : stage));
    if (draw?.revealedAt === undefined && stages) await cloud.db.seasons.updateOne({ _id: id, revision: 2 }, { stages });
    if (season?.stages.every(({ name, endsAt }) => name !== 'interview' || endsAt <= new Date())) await cloud.db.draws.updateOne({ _id: id }, { revealedAt: new Date() });
    expect(await isBent(id)).toBe(true);
  });
});

describe('单位写岗位，组织者发布，学生挑', () => {
  it('退回有原因，改好再交，发布以后大家看得到；首选人数数得清，撤下时告诉填了它的人', async () => {
    const seasonId = await openSeason();
    const id = await submitted(seasonId);
    expect(await refusalOf(posts('contact').save.mutate({ id, stepId: 's', revision: 2, seasonId, unitId: unit.id, post: written }))).toBe('POST_SETTLED');
    await posts().decide.mutate({ decisionId: 'back', seasonId, posts: [{ id, revision: 2 }], decision: { as: 'return', reason: '写清楚每周几天' } });
    expect(await posts('colleague').opened.query({ id })).toMatchObject({ state: 'returned', reason: '写清楚每周几天', revision: 3 });
    await posts('contact').save.mutate({ id, stepId: 'again', revision: 3, seasonId, unitId: unit.id, post: { ...written, hours: '周一至周五', conditions: { levels: ['bachelor'], majors: ['海洋科学'] } } });
    await posts('contact').submit.mutate({ id, stepId: 'in', revision: 4 });
    expect(await posts().decide.mutate({ decisionId: 'late', seasonId, posts: [{ id, revision: 3 }], decision: { as: 'publish' } })).toEqual({ done: [], changed: [id] });
    const twice = await Promise.all([1, 2].map(() => posts().decide.mutate({ decisionId: 'out', seasonId, posts: [{ id, revision: 5 }], decision: { as: 'publish' } })));
    expect(twice).toEqual([{ done: [id], changed: [] }, { done: [id], changed: [] }]);
    const other = await submitted(seasonId);
    await publish(seasonId, other);

    const [first = '', second = '', third = ''] = students;
    await apply(seasonId, first, [id, other]);
    await apply(seasonId, second, [id], { university: '另一所大学' });
    await apply(seasonId, third, [id], { state: 'withdrawn' });
    const list = await posts(first).list.query({ seasonId, words: '综合 整理' });
    expect(list).toMatchObject({ total: 2, places: 4, units: [{ unit: unit.name, posts: 2 }] });
    expect(Object.fromEntries(list.posts.map((post) => [post.id, post.first]))).toEqual({ [id]: 2, [other]: 0 });
    expect((await posts(first).list.query({ seasonId, fits: true })).posts.map((post) => post.id)).toEqual([other]);
    expect(await posts('a-parent').read.query({ id })).toMatchObject({ title: written.title, first: 2, withdrawn: null, applying: { closed: 'STAGE_NOT_OPEN' } });

    await seasons().noteLastYear.mutate({ id: seasonId, applicants: 1 });
    expect(await seasons().figures.query({ id: seasonId })).toMatchObject({ applicants: 2, lastYear: 1, universities: 2, checksOpen: 2, posts: { waiting: 0, published: { short: { posts: 2, places: 4 }, long: { posts: 0, places: 0 } } } });

    const published = { runId: 'run', fingerprint: 'f', at: new Date(), by: 'editor' };
    await cloud.db.seasons.updateOne({ _id: seasonId }, { published: _.set(published) });
    expect(await refusalOf(posts().withdraw.mutate({ id, stepId: 'gone', revision: 6, reason: '单位搬迁' }))).toBe('POST_PLACED');
    await cloud.db.seasons.updateOne({ _id: seasonId }, { published: _.remove() });
    await posts().withdraw.mutate({ id, stepId: 'gone', revision: 6, reason: '单位搬迁' });
    await strike(cloud, 3);
    const about = async (who: string) => (await messagesOf(cloud.db, who)).filter(({ message }) => 'postId' in message && message.postId === id).map(({ message }) => message.kind);
    expect(await Promise.all([first, second, third, 'contact'].map(about))).toEqual([['preferenceGone'], ['preferenceGone'], [], ['postReturned', 'postPublished', 'postWithdrawn']]);
    expect((await posts(first).read.query({ id })).withdrawn).toBe('单位搬迁');
  });

  it('发布了的岗位要更正：单位说为什么，组织者同意或退回，填了它的人知道改了什么；前后都留着；同时两位组织者只有一个作数', async () => {
    const seasonId = await openSeason();
    const id = await submitted(seasonId);
    const [first = '', second = '', gone = ''] = students;
    const wanted = { ...correctable(written), place: '示例路 2 号', mentor: '科室负责人' };
    expect(await refusalOf(posts('contact').askCorrection.mutate({ id, stepId: 'early', revision: 2, wanted, reason: '搬了' }))).toBe('POST_NOT_PUBLISHED');
    await publish(seasonId, id);
    await apply(seasonId, first, [id]);
    await apply(seasonId, second, ['another', id], { state: 'draft' });
    await apply(seasonId, gone, [id], { state: 'withdrawn' });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(stagesAround(new Date(), 'application')) });
    const ask = { id, stepId: 'ask', revision: 3, wanted, reason: '单位搬了' };
    expect(await refusalOf(posts('contact').askCorrection.mutate({ ...ask, wanted: correctable(written) }))).toBe('NOTHING_CORRECTED');
    expect(await refusalOf(posts('contact').askCorrection.mutate({ ...ask, wanted: { ...wanted, places: 5 } }))).toBe('CORRECTION_NOT_NOW');
    const asked = await Promise.all([1, 2].map(() => posts('contact').askCorrection.mutate(ask)));
    expect(asked).toEqual([{ revision: 4 }, { revision: 4 }]);
    expect((await cloud.db.posts.read(id))?.place).toBe(written.place);
    const [card] = (await posts().queue.query({ seasonId, state: 'correcting' })).posts;
    expect(card?.asked).toEqual({ reason: '单位搬了', changes: [{ field: 'place', before: '示例路 1 号', after: '示例路 2 号' }, { field: 'mentor', before: '', after: '科室负责人' }] });

    // An organiser corrects something else meanwhile: what was asked changes nothing of it.
    await posts().correct.mutate({ id, stepId: 'own', revision: 4, wanted: { ...correctable(written), places: 3 }, reason: '多批了一个名额' });
    const approve = { id, revision: 5, decision: { as: 'approve' as const } };
    const outcomes = await Promise.allSettled([posts().decideCorrection.mutate({ ...approve, stepId: 'yes' }), posts().decideCorrection.mutate({ ...approve, stepId: 'no', decision: { as: 'return', reason: '先问清楚' } })]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    // Whoever came first: it is corrected in the end, once.
    if (outcomes[1]?.status === 'fulfilled') {
      expect((await posts('contact').opened.query({ id })).askedReturned).toBe('先问清楚');
      await posts('contact').askCorrection.mutate({ ...ask, wanted: { ...wanted, places: 3 }, stepId: 'again', revision: 6 });
      await posts().decideCorrection.mutate({ ...approve, stepId: 'yes-then', revision: 7 });
    }
    const now = await cloud.db.posts.read(id);
    const revision = now?.revision ?? 0;
    expect(now).toMatchObject({ place: '示例路 2 号', mentor: '科室负责人', places: 3 });
    expect(now?.correction).toBeUndefined();
    expect(now?.corrections?.map(({ reason, changes }) => [reason, changes.map(({ field }) => field)])).toEqual([['多批了一个名额', ['places']], ['单位搬了', ['place', 'mentor']]]);
    expect((await posts('a-parent').read.query({ id })).corrections.map(({ changes }) => changes.length)).toEqual([2, 1]);
    expect(JSON.stringify(await posts('a-parent').read.query({ id }))).not.toContain('contact');
    await strike(cloud, 3);
    const about = async (who: string) => (await messagesOf(cloud.db, who)).flatMap(({ message }) => ('postId' in message && message.postId === id && message.kind === 'postCorrected' ? [message.what] : []));
    const both = expect.arrayContaining(['名额改为“3 人”', '在哪里改为“示例路 2 号”，带教改为“科室负责人”']) as string[];
    expect(await Promise.all([first, second, gone].map(about))).toEqual([both, both, []]);
    expect((await about(first)).length).toBe(2);
    expect(await cloud.db.audit.count({ act: 'post.correct', object: `posts/${id}` })).toBe(2);

    // Applications are closed: who may get it stays; the allocation is public: where to go alone, and whoever goes there hears of it.
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(stagesAround(new Date(), 'documents')) });
    const late = correctable({ ...written, places: 3, place: '示例路 2 号', mentor: '科室负责人' });
    expect(await refusalOf(posts().correct.mutate({ id, stepId: 'l1', revision, wanted: { ...late, places: 4 }, reason: '多一个' }))).toBe('CORRECTION_NOT_NOW');
    await cloud.db.seasons.updateOne({ _id: seasonId }, { published: _.set({ runId: 'run', fingerprint: 'f', at: new Date(), by: 'editor' }) });
    expect(await refusalOf(posts().correct.mutate({ id, stepId: 'l2', revision, wanted: { ...late, allowance: '没有' }, reason: '补贴取消' }))).toBe('CORRECTION_NOT_NOW');
    await cloud.db.placements.put(placementIn(seasonId, second, { postId: id, state: 'accepted' }));
    await posts().correct.mutate({ id, stepId: 'l3', revision, wanted: { ...late, place: '示例路 3 号' }, reason: '又搬了' });
    await strike(cloud, 3);
    expect([(await about(first)).length, (await about(second)).length]).toEqual([2, 3]);
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'ended' });
    expect(await refusalOf(posts().correct.mutate({ id, stepId: 'l4', revision: revision + 1, wanted: late, reason: '搬回来' }))).toBe('SEASON_ENDED');
  });

  it('申请过、现在不能再申请的几项不再带着；组织者已经照着改了，就算办好；单位的联系人都知道；名单公布在前，就改不了、撤不了', async () => {
    const seasonId = await openSeason();
    const id = await submitted(seasonId);
    await publish(seasonId, id);
    const told = async (who: string) => (await messagesOf(cloud.db, who)).flatMap(({ message }) => (message.kind === 'correctionDecided' && message.postId === id ? [message.outcome] : []));
    const moved = { ...correctable(written), place: '示例路 2 号' };
    await posts('contact').askCorrection.mutate({ id, stepId: 'both', revision: 3, wanted: { ...moved, places: 4 }, reason: '搬了，也多了' });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(stagesAround(new Date(), 'application')) });
    const opened = await posts('contact').ownCorrectable.query({ id });
    expect([opened.may.includes('places'), opened.wanted]).toEqual([false, moved]);
    await posts('contact').askCorrection.mutate({ id, stepId: 'place', revision: 4, wanted: { ...moved, place: '示例路 5 号' }, reason: '又搬了' });
    await posts().correct.mutate({ id, stepId: 'same', revision: 5, wanted: { ...moved, place: '示例路 5 号' }, reason: '单位来电话说的' });
    expect([(await cloud.db.posts.read(id))?.correction, (await posts().queue.query({ seasonId, state: 'correcting' })).posts]).toEqual([undefined, []]);
    // It came in a table: its unit has contacts all the same.
    await cloud.db.posts.updateOne({ _id: id }, { sheetId: 'sheet', writtenBy: 'editor' });
    await posts().correct.mutate({ id, stepId: 'own', revision: 6, wanted: { ...moved, place: '示例路 6 号' }, reason: '门牌写错了' });
    await strike(cloud, 2);
    expect([await told('contact'), await told('colleague'), await told('editor')]).toEqual([['corrected', 'made'], ['corrected', 'made'], []]);

    const allowance = { ...moved, place: '示例路 6 号', allowance: '没有' };
    const withdraw = (revision: number) => posts().withdraw.mutate({ id, stepId: 'gone', revision, reason: '不招了' });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { publishing: new Date() });
    expect(await refusalOf(posts().correct.mutate({ id, stepId: 'late', revision: 7, wanted: allowance, reason: '补贴取消' }))).toBe('CORRECTION_NOT_NOW');
    expect(await refusalOf(withdraw(7))).toBe('RESULT_PUBLISHING');
    // Looked at while it might be, written when it may not.
    const { writeCorrection } = await import('../../../cloudfunctions/season/posts/corrections/write');
    const held = await cloud.db.posts.read(id);
    if (!held) throw new Error('no post');
    const late = { held, corrected: allowance, changes: [{ field: 'allowance' as const, before: '', after: '没有' }], stepId: 'late', reason: '补贴取消', isAsked: false };
    await cloud.db.seasons.updateOne({ _id: seasonId }, { publishing: _.remove(), published: _.set({ runId: 'run', fingerprint: 'f', at: new Date(), by: 'editor' }) });
    await expect(writeCorrection({ db: cloud.db, now: () => new Date(), personId: 'editor', requestId: 'late' }, late)).rejects.toMatchObject({ cause: { code: 'CORRECTION_NOT_NOW' } });
    expect((await cloud.db.posts.read(id))?.allowance).toBeUndefined();
    // A call that died while it made the result public holds nothing up.
    await cloud.db.seasons.updateOne({ _id: seasonId }, { publishing: new Date(Date.now() - 61_000), published: _.remove() });
    await withdraw(7);
    expect((await cloud.db.posts.read(id))?.state).toBe('withdrawn');
  });

  it('单位收回更正的申请：岗位不变，组织者那里没有了；和组织者同时，只有一个作数', async () => {
    const seasonId = await openSeason();
    const id = await submitted(seasonId);
    await publish(seasonId, id);
    const ask = (stepId: string, revision: number) => posts('contact').askCorrection.mutate({ id, stepId, revision, wanted: { ...correctable(written), place: '示例路 2 号' }, reason: '单位搬了' });
    const takeBack = (revision: number, stepId = 'back') => posts('colleague').takeBackCorrection.mutate({ id, stepId, revision });
    await ask('ask', 3);
    expect([await takeBack(4), await takeBack(4), (await posts().queue.query({ seasonId, state: 'correcting' })).posts]).toEqual([{ revision: 5 }, { revision: 5 }, []]);
    await ask('again', 5);
    const outcomes = await Promise.allSettled([takeBack(6, 'back-too'), posts().decideCorrection.mutate({ id, stepId: 'yes', revision: 6, decision: { as: 'approve' } })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await cloud.db.posts.read(id))?.place).toBe(outcomes[0]?.status === 'fulfilled' ? written.place : '示例路 2 号');
  });

  it('征集时间一过，差一毫秒也不收；别的单位的岗位看不到', async () => {
    const seasonId = await openSeason();
    const id = await submitted(seasonId);
    await cloud.db.staff.put({ _id: 'rival', name: '示例联系人', grants: [{ id: 'rival', role: 'employerContact', region: '310116', employer: { id: employerIdOf('示例单位乙'), name: '示例单位乙' }, by: 'test', since: new Date() }] });
    expect(await refusalOf(posts('rival').opened.query({ id }))).toBe('POST_NOT_FOUND');
    await cloud.db.staff.put({ _id: 'namesake', name: '示例联系人', grants: [{ id: 'namesake', role: 'employerContact', region: '370200', employer: unit, by: 'test', since: new Date() }] });
    expect(await refusalOf(posts('namesake').opened.query({ id }))).toBe('POST_NOT_FOUND');
    expect(await refusalOf(posts('a-parent').read.query({ id }))).toBe('POST_NOT_FOUND');
    const { stages } = (await cloud.db.seasons.read(seasonId)) ?? { stages: [] };
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: stages.map((stage) => (stage.name === 'posts' ? { ...stage, endsAt: new Date() } : stage)) });
    expect(await refusalOf(posts('contact').takeBack.mutate({ id, stepId: 'b', revision: 2, move: 'takeBack' }))).toBe('STAGE_OVER');
  });

  it('一张表：先看每一行变成什么，再写；同一张表再导一次什么也不变；去年的岗位可以带过来', async () => {
    const seasonId = await openSeason();
    const table = postTable(postLine('示例单位丙', '档案整理'), postLine('示例单位丙', '档案 整理'), postLine('示例单位丁', '编程', { 人数: '若干' }), postLine('示例单位丁', '讲解员', { 短期或长期: '长期', 学历要求: '本科及以上', 专业要求: '计算机类、海洋科学' }));
    const read = async () => posts().readSheet.mutate({ seasonId, fileId: await upload(cloud, 'editor', table), fileName: '岗位.xlsx' });
    const { sheetId } = await read();
    expect((await posts().preview.query({ sheetId })).rows.map(({ row, becomes, reason }) => [row, becomes, reason])).toEqual([[3, 'refused', '和第 2 行是同一个岗位'], [4, 'refused', '人数要是一个整数'], [2, 'new', null], [5, 'new', null]]);
    expect(await posts().applySheet.mutate({ sheetId })).toEqual({ written: 2, refused: 2 });
    expect(await posts().applySheet.mutate({ sheetId })).toEqual({ written: 2, refused: 2 });
    const before = await cloud.db.posts.find({ seasonId }, { limit: 100 });
    expect((await posts().preview.query({ sheetId: (await read()).sheetId })).counts).toEqual({ new: 0, changed: 0, same: 2, refused: 2 });
    expect(await cloud.db.posts.find({ seasonId }, { limit: 100 })).toEqual(before);
    const queue = await posts().queue.query({ seasonId, state: 'submitted' });
    expect(queue.posts.map(({ title, conditions }) => [title, conditions.levels, conditions.majors])).toEqual(expect.arrayContaining([['讲解员', ['bachelor', 'master', 'doctor'], ['计算机类', '海洋科学']]]));
    await posts().decide.mutate({ decisionId: next('bulk'), seasonId, posts: queue.posts.map(({ id, revision }) => ({ id, revision })), decision: { as: 'publish' } });

    const copied = next('season');
    expect(await seasons().copy.mutate({ id: copied, from: seasonId, years: 1, posts: true })).toEqual({ revision: 1 });
    await seasons().copy.mutate({ id: copied, from: seasonId, years: 1, posts: true });
    expect((await seasons().read.query({ id: copied })).plan).toMatchObject({ title: '示例 2028', year: 2028 });
    expect((await posts().queue.query({ seasonId: copied, state: 'draft' })).posts.map(({ title }) => title).sort()).toEqual(['档案整理', '讲解员']);
  });
});

describe('一期的情况', () => {
  it('587 人报名、115 所高校、270 个名额，每个数都从存着的数出来', async () => {
    const seasonId = await openSeason();
    await cloud.db.seasonApplications.insertAll(numbered('person', 587).map((personId, at) => application(seasonId, personId, [], { state: at % 3 === 0 ? 'passed' : 'submitted', university: `示例大学 ${at % 115}` })));
    await cloud.db.seasonApplications.insertAll(numbered('gone', 20).map((personId) => application(seasonId, personId, [], { state: 'withdrawn', university: '别的大学' })));
    await cloud.db.posts.insertAll(numbered('place', 90).map((_id, at) => ({ _id, seasonId, unitId: unit.id, unit: unit.name, ...written, kind: at < 60 ? ('short' as const) : ('long' as const), places: 3, state: 'published' as const, revision: 1, writtenBy: 'contact', sample: false })));
    await seasons().noteLastYear.mutate({ id: seasonId, applicants: 338 });
    const figures = await seasons().figures.query({ id: seasonId });
    expect(figures).toMatchObject({ applicants: 587, lastYear: 338, universities: 115, checksOpen: 391, posts: { published: { short: { posts: 60, places: 180 }, long: { posts: 30, places: 90 } } } });
    expect(sayGrowth(figures.applicants, figures.lastYear ?? 1)).toBe('比去年的 338 人多 73.7%');
  });
});

/** What calls have written before, laid down at once. */
const laidDown = async (): Promise<string> => {
  const id = next('season');
  await cloud.db.seasons.put({ _id: id, title: '示例 2027', year: 2027, district: '310116', state: 'open', revision: 2, rules: firstRules, stages: stagesAround(new Date(), 'posts'), sample: false });
  return id;
};
const postIn = async (seasonId: string, state: PostState): Promise<string> => {
  await cloud.db.posts.put({ _id: `post-of-${seasonId}`, seasonId, unitId: unit.id, unit: unit.name, ...written, state, revision: 1, writtenBy: 'contact', sample: false });
  return seasonId;
};

/** Killed before and after each write and left to the clock: all of it or nothing of it; repeated: all of it, once. */
const killings: { name: string; prepare(): Promise<string>; call(id: string): Promise<unknown>; expect(id: string, recovery: 'repeated' | 'clock'): Promise<void> }[] = [
  {
    name: '改时间',
    prepare: laidDown,
    call: (id) => {
      const last = planOn('posts').stages.at(-1);
      return seasons().moveStage.mutate({ id, stepId: `move-${id}`, revision: 2, stage: 'placement', startsAt: last?.startsAt ?? '', endsAt: new Date(new Date(last?.endsAt ?? '').getTime() + 1000).toISOString(), reason: '示例' });
    },
    async expect(id, recovery) {
      const changes = (await cloud.db.seasons.read(id))?.changes ?? [];
      expect(changes.length).toBeLessThanOrEqual(1);
      if (recovery === 'repeated') expect(changes).toHaveLength(1);
      expect(await cloud.db.announcements.count({ seasonId: id })).toBe(changes.length);
    },
  },
  {
    name: '发布岗位',
    prepare: async () => postIn(await laidDown(), 'submitted'),
    call: (seasonId) => posts().decide.mutate({ decisionId: 'out', seasonId, posts: [{ id: `post-of-${seasonId}`, revision: 1 }], decision: { as: 'publish' } }),
    async expect(seasonId, recovery) {
      const isOut = (await cloud.db.posts.read(`post-of-${seasonId}`))?.state === 'published';
      if (recovery === 'repeated') expect(isOut).toBe(true);
      const told = (await messagesOf(cloud.db, 'contact')).filter(({ message }) => 'seasonId' in message && message.seasonId === seasonId);
      expect(told.map(({ message }) => message.kind)).toEqual(isOut ? ['postPublished'] : []);
      expect(await cloud.db.audit.count({ object: `posts/post-of-${seasonId}` })).toBe(isOut ? 1 : 0);
    },
  },
  {
    name: '带着岗位照去年再办',
    prepare: async () => postIn(await laidDown(), 'published'),
    call: (from) => seasons().copy.mutate({ id: `copy-of-${from}`, from, years: 1, posts: true }),
    async expect(from, recovery) {
      const season = await cloud.db.seasons.read(`copy-of-${from}`);
      if (recovery === 'repeated') expect(season).toBeDefined();
      expect(season?.postsFrom).toBeUndefined();
      expect(await cloud.db.posts.count({ seasonId: `copy-of-${from}`, state: 'draft' })).toBe(season ? 1 : 0);
    },
  },
  {
    name: '写一张岗位表',
    prepare: async () => {
      const [seasonId, _id] = [await laidDown(), next('sheet')];
      await cloud.db.postSheets.put({ _id, seasonId, by: 'editor', at: new Date(), fileName: '岗位.xlsx', rows: ['甲岗', '乙岗'].map((title, index) => ({ sheet: '岗位', row: index + 2, post: { unit: unit.name, ...written, title } })) });
      return _id;
    },
    call: (sheetId) => posts().applySheet.mutate({ sheetId }),
    async expect(sheetId, recovery) {
      const sheet = await cloud.db.postSheets.read(sheetId);
      const made = await cloud.db.posts.count({ seasonId: sheet?.seasonId ?? '' });
      if (recovery === 'repeated') expect([made, sheet?.appliedAt]).toEqual([2, expect.any(Date)]);
      expect(made).toBeLessThanOrEqual(2);
    },
  },
];

it.each(killings)('$name，在每一次写入的前后断掉：先只靠时钟，再重复一遍', async ({ prepare, call, expect: expectAll }) => {
  const rounds: string[] = [];
  let kills = 0;
  for (let nth = 1, isOver = false; !isOver; nth += 1) {
    isOver = true;
    for (const when of ['before', 'after'] as const) {
      const id = await prepare();
      cloud.cloud.faults.add({ effect: 'crash', function: 'season', action: 'write', nth, when });
      const outcome = await call(id).then(() => 'done', () => 'killed');
      cloud.cloud.faults.clear();
      if (outcome === 'killed') [kills, isOver] = [kills + 1, false];
      rounds.push(id);
    }
  }
  await strike(cloud, 1);
  for (const id of rounds) await expectAll(id, 'clock');
  for (const id of rounds) await call(id);
  await strike(cloud, 1);
  for (const id of rounds) await expectAll(id, 'repeated');
  expect(kills).toBeGreaterThanOrEqual(2);
});
