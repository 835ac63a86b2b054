import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultOfRun, readInputs, readResult } from '../../../domain/season/allocation/fingerprint';
import { commitmentOf, lotOf, numberOf } from '../../../domain/season/allocation/draw';
import type { StageName } from '../../../domain/season/plan';
import { command as _ } from '../../../cloudfunctions/runtime';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';
import { placementIn } from '../../support/placement';
import { sampleProfile } from '../../support/profile';
import { putRound } from '../../support/interviews';
import { publishPosts, seasonIn } from '../../support/season';

let cloud: TestCloud;
const DAY_MS = 24 * 3600 * 1000;
const seasonId = 'season';
/** Four want the two places of post-1; the fifth takes anything. */
const people = numbered('candidate', 6);
const [best = '', second = '', third = '', fourth = '', willing = '', last = ''] = people;
const placementOf = (who: string) => cloud.db.placements.read(`${seasonId}_${who}`);
const stateOf = async (who: string) => (await placementOf(who))?.state;
const holdersOf = async (postId: string): Promise<string[]> => ((await cloud.db.postLedgers.read(postId))?.holders ?? []).map(({ who }) => who).sort();
const told = async (who: string): Promise<string[]> => {
  await cloud.cloud.fire('clock');
  return (await cloud.db.messages.find({ personId: who }, { limit: 50, order: [['at', 'asc']] })).map(({ message }) => message.kind);
};
/** The season stands in the middle of this stage now. */
const stand = (stage: StageName) => cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(seasonIn(stage).stages) });

const command = (...words: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'allocation', '--', ...words], (failure, stdout, stderr) => resolve({ code: Number(failure?.code ?? 0), said: stdout + stderr }));
  });

const desk = () => cloud.as('organiser').season.allocation;
const desks = () => cloud.as('organiser').season.placements;
const as = (who: string) => cloud.as(who).season.placements;
/** Answers what stands there now. */
const answer = async (who: string, wanted: 'accepted' | 'declined') => as(who).answer.mutate({ seasonId, revision: (await placementOf(who))?.revision ?? 0, answer: wanted });
/** Puts the organiser in somebody's place. */
const asIf = async (collection: 'placements' | 'objections', who: string, personId: string) => cloud.db[collection].updateOne({ _id: `${seasonId}_${who}` }, { personId });

beforeAll(async () => {
  cloud = await openTestCloud();
  const { db } = cloud;
  await enrolStudents(db, people);
  for (const organiser of ['organiser', 'organiser-2']) await employ(db, organiser, 'editor');
  await db.staff.put({ _id: 'contact', name: '示例联系人', grants: [{ id: 'g', role: 'employerContact', region: '310116', employer: { id: 'unit', name: '示例单位' }, by: 'test', since: new Date() }] });
  await db.seasons.put(seasonIn('posts', { _id: seasonId }));
  await publishPosts(db, seasonId, ['post-1', 'post-2']);
  for (const [index, personId] of people.entries()) {
    const mark = 95 - index;
    const preferences = personId === willing ? ['post-2'] : ['post-1'];
    await db.candidates.put({ _id: `${seasonId}_${personId}`, seasonId, personId, name: `示例学生 0${index + 1}`, university: '示例大学', major: '示例专业' });
    await db.seasonApplications.put({
      _id: `${seasonId}_${personId}`, seasonId, personId, state: 'passed', revision: 1, earlier: [], updatedAt: new Date(),
      words: { profile: sampleProfile, kind: 'either', preferences, reassignable: personId === last, documents: [] },
    });
    await db.hearings.put({
      _id: `round_${personId}`, seasonId, roundId: 'round', panelId: 'panel', candidateId: personId, recusals: [],
      sheets: [{ by: 'interviewer', marks: { thinking: mark, speaking: mark, wanting: mark }, words: '', submittedAt: new Date(), revision: 1, savedAt: new Date() }],
    });
  }
});
afterAll(() => cloud.close());

describe('配岗到录用', () => {
  it('报名以前封签，面试结束、各组都结束评分才开签；开签以前只是试算，公布不了；公布只有一次', async () => {
    await Promise.all([desk().sealDraw.mutate({ seasonId }), cloud.as('organiser-2').season.allocation.sealDraw.mutate({ seasonId })]);
    await stand('interview');
    expect(await desk().sealDraw.mutate({ seasonId })).toBeNull();
    await cloud.db.seasons.put(seasonIn('application', { _id: 'late' }));
    expect(await refusalOf(desk().sealDraw.mutate({ seasonId: 'late' }))).toBe('DRAW_LATE');
    expect(await refusalOf(desk().revealDraw.mutate({ seasonId }))).toBe('INTERVIEWS_NOT_OVER');
    const sealed = (await desk().desk.query({ seasonId })).draw;
    expect(sealed?.seed).toBeNull();
    await stand('result');
    await desk().try.mutate({ seasonId, runId: 'practice' });
    expect(await refusalOf(desk().publish.mutate({ runId: 'practice' }))).toBe('DRAW_NOT_REVEALED');
    expect(await refusalOf(as(best).notice.query({ seasonId }))).toBe('NOT_PUBLISHED');
    await putRound(cloud.db, 'round', { seasonId, booking: { opensAt: new Date(0), closesAt: new Date(1) } });
    expect(await refusalOf(desk().revealDraw.mutate({ seasonId }))).toBe('PANELS_OPEN');
    await cloud.db.rounds.updateOne({ _id: 'round' }, { 'panels.0.closedAt': new Date() });
    await desk().revealDraw.mutate({ seasonId });
    expect(commitmentOf((await desk().desk.query({ seasonId })).draw?.seed ?? '')).toBe(sealed?.commitment);
    expect(await refusalOf(desk().publish.mutate({ runId: 'practice' }))).toBe('RUN_OUTDATED');

    const [run, again] = await Promise.all([desk().try.mutate({ seasonId, runId: 'run' }), desk().try.mutate({ seasonId, runId: 'run' })]);
    expect(again).toEqual(run);
    expect(run.summary).toMatchObject({ people: 6, placed: 4, reassigned: 1 });
    const more = await desk().try.mutate({ seasonId, runId: 'more', quotas: { 'post-1': 3 } });
    expect(more.changed).toBe(1);
    const { moved, moves } = await desk().compare.query({ before: 'run', after: 'more' });
    expect([moved, moves.map(({ name, from, to }) => [name, from, to])]).toEqual([1, [['示例学生 03', null, '示例单位 001，示例岗位 1']]]);

    await cloud.db.rounds.updateOne({ _id: 'round' }, { 'panels.0.closedAt': _.remove() });
    expect(await refusalOf(desk().publish.mutate({ runId: 'run' }))).toBe('PANELS_OPEN');
    await cloud.db.rounds.updateOne({ _id: 'round' }, { 'panels.0.closedAt': new Date() });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'ended' });
    expect(await refusalOf(desk().publish.mutate({ runId: 'run' }))).toBe('SEASON_ENDED');
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'open' });
    const outcomes = await Promise.allSettled([desk().publish.mutate({ runId: 'run' }), cloud.as('organiser-2').season.allocation.publish.mutate({ runId: 'more' }), desk().publish.mutate({ runId: 'run' })]);
    const { published: { runId: winner } = {}, publishing } = (await cloud.db.seasons.read(seasonId)) ?? {};
    expect(publishing).toBeDefined();
    expect(outcomes.map(({ status }) => status)).toEqual(winner === 'run' ? ['fulfilled', 'rejected', 'fulfilled'] : ['rejected', 'fulfilled', 'rejected']);
    // Whoever came first: from here on it is the one with the posts' own places.
    await cloud.db.seasons.updateOne({ _id: seasonId }, { 'published.runId': 'run', 'published.fingerprint': run.fingerprint });
    const kept = await cloud.db.allocationRuns.read('run');
    expect(kept && faultOfRun(kept)).toBeUndefined();
    expect(JSON.stringify(kept)).not.toContain(best);
  });

  it('核对的命令：凭存下的内容再算一遍，指纹一样；改过的认得出', async () => {
    expect(await command('--url', cloud.url, '--run', 'run')).toMatchObject({ code: 0, said: expect.stringContaining('一模一样') as string });
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'yangui-runs-')), 'runs.json');
    const kept = await cloud.db.allocationRuns.find({}, { limit: 10 });
    await writeFile(file, kept.map((run) => JSON.stringify({ ...run, result: run.result.replace('"rank":1', '"rank":9') })).join('\n'));
    expect(await command('--file', file)).toMatchObject({ code: 1, said: expect.stringContaining('被改过') as string });
  });

  it('公布以后由定时任务写到每个人；写到一半断了，下一分钟接着写，谁也不少、不重', async () => {
    await Promise.all([cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    expect([await cloud.db.placements.count({ seasonId }), await holdersOf('post-1'), await holdersOf('post-2')]).toEqual([6, [best, second], [willing, last].sort()]);
    // As if it had died after some of them.
    await cloud.db.placements.remove({ _id: _.in([`${seasonId}_${best}`, `${seasonId}_${last}`]) });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { 'published.placedAt': _.remove() });
    expect(await told(best)).toEqual(['placementPublished']);
    expect(await cloud.db.placements.count({ seasonId })).toBe(6);
    expect((await cloud.db.seasons.read(seasonId))?.published?.placedAt).toBeDefined();
  });

  it('公示人人看得到，名字只有头尾；自己的结果只有自己看得到，每个志愿都说为什么', async () => {
    const notice = await as('a-parent').notice.query({ seasonId });
    expect(notice.rows.map(({ rank, name }) => [rank, name])).toEqual([[1, '示*1'], [2, '示*2'], [5, '示*5'], [6, '示*6']]);
    expect(await as('a-parent').cutOffs.query({ seasonId })).toMatchObject([{ taken: 2, line: null }, { taken: 2, line: null }]);
    const mine = await as(third).mine.query({ seasonId });
    expect(mine).toMatchObject({ state: 'waiting', rank: 3, post: null, preferences: [{ why: '名额已满：最后一位 94 分（第 2 名），你 93 分（第 3 名）。' }] });
    expect(mine.lot).toBe(lotOf(notice.draw?.seed ?? '', mine.number));
    expect((await as(last).mine.query({ seasonId })).how).toBe('服从调剂');
    // What their page of the season says of it: a place in the line, a post, or that nobody marked them.
    await cloud.db.candidates.put({ _id: `${seasonId}_unheard`, seasonId, personId: 'unheard', name: '示例学生 07', university: '示例大学', major: '示例专业' });
    const standing = async (who: string) => (await cloud.as(who).season.applications.mine.query())?.season.result;
    expect([await standing(best), await standing(third), await standing(fourth), await standing('unheard'), await standing('a-parent')]).toMatchObject([{ state: 'placed', position: null }, { state: 'waiting', position: 1 }, { position: 2 }, { state: 'unscored' }, null]);
    expect([mine.position, (await cloud.as(fourth).season.current.query())?.result?.position]).toEqual([1, 2]);
    expect(await refusalOf(as('organiser').mine.query({ seasonId }))).toBe('PROFILE_NEEDED');
  });

  it('公示期内每人提一次；组织者答复，告诉本人；查出错误就更正，可以加一个名额', async () => {
    await Promise.all([as(third).object.mutate({ seasonId, text: '请核对我的成绩' }), as(third).object.mutate({ seasonId, text: '请核对我的成绩' })]);
    expect(await refusalOf(as(third).object.mutate({ seasonId, text: '再提一次' }))).toBe('OBJECTED_ALREADY');
    const [objection] = (await desks().objections.query({ seasonId, state: 'open' })).objections;
    expect(objection).toMatchObject({ name: '示例学生 03', text: '请核对我的成绩' });
    const id = objection?.id ?? '';
    await asIf('objections', third, 'organiser');
    expect(await refusalOf(desks().answerObjection.mutate({ id, answerId: 'a', text: '核对过，没有算错。' }))).toBe('NOT_ALLOWED');
    await asIf('objections', third, third);
    await desks().answerObjection.mutate({ id, answerId: 'a', text: '核对过，没有算错。' });
    await desks().answerObjection.mutate({ id, answerId: 'a', text: '核对过，没有算错。' });
    expect(await refusalOf(cloud.as('organiser-2').season.placements.answerObjection.mutate({ id, answerId: 'b', text: '另一个答复' }))).toBe('OBJECTION_ANSWERED');
    const { revision = 0 } = (await placementOf(third)) ?? {};
    const fix = { id: `${seasonId}_${third}`, stepId: 'fix', revision, to: 'post-1', reason: '面试分录入有误' };
    expect(await refusalOf(desks().correct.mutate({ ...fix, place: 'free' }))).toBe('POST_FULL');
    await asIf('placements', third, 'organiser');
    expect(await refusalOf(desks().correct.mutate({ ...fix, place: 'added' }))).toBe('NOT_ALLOWED');
    await asIf('placements', third, third);
    // As if an earlier correction had died after it added the place: nobody's placement names it, and it is gone with its holder.
    const { addPlace, givePlaceBack } = await import('../../../cloudfunctions/runtime/placements');
    await addPlace(cloud.db, 'post-1', fourth, new Date(0));
    expect((await cloud.db.postLedgers.read('post-1'))?.places).toBe(3);
    await Promise.all([givePlaceBack(cloud.db, 'post-1', fourth), givePlaceBack(cloud.db, 'post-1', fourth)]);
    expect([await holdersOf('post-1'), (await cloud.db.postLedgers.read('post-1'))?.places]).toEqual([[best, second], 2]);
    await desks().correct.mutate({ ...fix, place: 'added' });
    await desks().correct.mutate({ ...fix, place: 'added' });
    expect([await stateOf(third), await holdersOf('post-1'), (await cloud.db.postLedgers.read('post-1'))?.places]).toEqual(['placed', [best, second, third], 3]);
    expect(await told(third)).toEqual(['placementPublished', 'objectionAnswered', 'placementCorrected']);
  });

  it('公示结束请大家确认，半夜不催；放弃的、过期的，名额给候补里排在最前面的', async () => {
    await stand('placement');
    await cloud.cloud.fire('clock');
    const { until } = (await placementOf(best)) ?? {};
    expect([await stateOf(best), await stateOf(fourth)]).toEqual(['offered', 'waiting']);
    expect(until && (until.getUTCHours() + 8) % 24).toBeGreaterThanOrEqual(9);
    // Before it is lost by the hour, the answer counts; afterwards it does not.
    const { revision = 0 } = (await placementOf(best)) ?? {};
    expect(await refusalOf(as(best).answer.mutate({ seasonId, revision: revision - 1, answer: 'declined' }))).toBe('OFFER_CHANGED');
    const declines = await Promise.all([as(best).answer.mutate({ seasonId, revision, answer: 'declined' }), as(best).answer.mutate({ seasonId, revision, answer: 'declined' })]);
    expect(declines).toEqual([{ state: 'declined' }, { state: 'declined' }]);
    await answer(third, 'accepted');
    await Promise.all([cloud.cloud.fire('clock'), cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    expect([await holdersOf('post-1'), await stateOf(fourth)]).toEqual([[fourth, second, third].sort(), 'offered']);

    await cloud.db.placements.updateOne({ _id: `${seasonId}_${second}` }, { until: new Date(Date.now() - 1000) });
    expect(await refusalOf(answer(second, 'accepted'))).toBe('ANSWER_LATE');
    expect(await told(second)).toContain('placementLapsed');
    expect([await stateOf(second), await holdersOf('post-1')]).toEqual(['lapsed', [fourth, third].sort()]);
  });

  it('短期换长期：单位和组织者都同意才换；换到一半断了，原来的一直在，多占的退回', async () => {
    // The long post has a place again.
    await answer(last, 'declined');
    const [to] = await as(third).switchable.query({ seasonId });
    expect(to).toMatchObject({ id: 'post-2', free: 1 });
    const ask = { seasonId, requestId: 'r', to: 'post-2', reason: '想做满一年' };
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'ended' });
    expect(await refusalOf(as(third).askSwitch.mutate(ask))).toBe('SEASON_ENDED');
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'open' });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(seasonIn('placement', {}, new Date(Date.now() - 20 * DAY_MS)).stages) });
    expect(await refusalOf(as(third).askSwitch.mutate(ask))).toBe('STAGE_OVER');
    await stand('placement');
    await as(third).askSwitch.mutate(ask);
    await as(third).askSwitch.mutate(ask);
    expect(await told('contact')).toEqual(['switchAsked']);
    const [card] = await cloud.as('contact').season.placements.unitSwitches.query();
    const decision = { id: card?.id ?? '', requestId: 'r', decision: { outcome: 'agreed' as const } };
    await desks().decideSwitch.mutate(decision);
    expect((await placementOf(third))?.postId).toBe('post-1');
    // Outside its hours nobody decides, nor does the clock move anybody.
    await cloud.db.placements.updateOne({ _id: decision.id }, { 'switch.unitAgreed': { by: 'contact', at: new Date() } });
    await cloud.db.seasons.updateOne({ _id: seasonId }, { stages: _.set(seasonIn('placement', {}, new Date(Date.now() - 20 * DAY_MS)).stages) });
    expect(await refusalOf(cloud.as('contact').season.placements.unitDecideSwitch.mutate(decision))).toBe('STAGE_OVER');
    await cloud.cloud.fire('clock');
    expect((await placementOf(third))?.postId).toBe('post-1');
    await stand('placement');
    // As if the unit's call had died after the new place was held.
    await cloud.db.placements.updateOne({ _id: decision.id }, { 'switch.unitAgreed': { by: 'contact', at: new Date() } });
    await cloud.db.postLedgers.updateOne({ _id: 'post-2' }, { holders: _.push([{ who: third, since: new Date(0) }]) });
    expect(await told(third)).toContain('switchDecided');
    expect([(await placementOf(third))?.postId, await holdersOf('post-1'), await holdersOf('post-2')]).toEqual(['post-2', [fourth], [third, willing].sort()]);
    // Whoever comes again hears the same; another decision comes too late, and nothing begins anew.
    expect(await cloud.as('contact').season.placements.unitDecideSwitch.mutate(decision)).toBeNull();
    expect(await refusalOf(cloud.as('contact').season.placements.unitDecideSwitch.mutate({ ...decision, decision: { outcome: 'refused', words: '晚了' } }))).toBe('SWITCH_SETTLED');
    await as(third).askSwitch.mutate(ask);
    expect((await placementOf(third))?.switch).toBeUndefined();
  });
});

describe('同分', () => {
  it('先比写明的那几项，再比签；签谁都能再算', async () => {
    const id = 'season-tied';
    const seed = 'a seed that was sealed';
    await cloud.db.seasons.put(seasonIn('result', { _id: id }));
    await cloud.db.draws.put({ _id: id, seed, numbersKey: 'key', commitment: commitmentOf(seed), committedAt: new Date(0), revealedAt: new Date(0) });
    await publishPosts(cloud.db, id, ['post-tied']);
    // All come to 84; of the first criterion two have more than the third.
    const marked = { one: [90, 80, 80], other: [90, 80, 80], behind: [75, 90, 90] };
    for (const [personId, [thinking = 0, speaking = 0, wanting = 0]] of Object.entries(marked)) {
      await cloud.db.seasonApplications.put({
        _id: `${id}_${personId}`, seasonId: id, personId, state: 'passed', revision: 1, earlier: [], updatedAt: new Date(),
        words: { profile: sampleProfile, kind: 'either', preferences: ['post-tied'], reassignable: false, documents: [] },
      });
      const sheets = ['i-1', 'i-2'].map((by) => ({ by, marks: { thinking, speaking, wanting }, words: '', submittedAt: new Date(), revision: 1, savedAt: new Date() }));
      await cloud.db.hearings.put({ _id: `${id}_${personId}`, seasonId: id, roundId: 'tied', panelId: 'a', candidateId: personId, recusals: [], sheets });
    }
    await desk().try.mutate({ seasonId: id, runId: 'tied' });
    const run = await cloud.db.allocationRuns.read('tied');
    const ranks = (run ? readResult(run.result).people : []).sort((one, next) => one.rank - next.rank).map(({ id: number }) => number);
    const byLot = ['one', 'other'].map((who) => numberOf('key', who)).sort((one, next) => (lotOf(seed, one) < lotOf(seed, next) ? -1 : 1));
    expect(ranks).toEqual([...byLot, numberOf('key', 'behind')]);
    expect(new Set((run ? readInputs(run.inputs).applicants : []).map(({ score }) => score))).toEqual(new Set([84]));
  });
});

describe('换岗的话，算了数才说好', () => {
  const id = 'season-sides';
  const yes = { by: 'somebody', at: new Date() };
  const asking = (who: string, about: object = {}) =>
    cloud.db.placements.put(placementIn(id, who, { district: '310116', state: 'accepted', postId: `old-${who}`, switch: { id: 'r', to: `new-${who}`, unitId: 'unit', reason: '示例', at: new Date(), ...about } }));
  const said = (outcome: 'agreed' | 'refused') => (outcome === 'agreed' ? { outcome } : { outcome, words: '这学期排满了' });
  const unitSays = (who: string, outcome: 'agreed' | 'refused') => cloud.as('contact').season.placements.unitDecideSwitch.mutate({ id: `${id}_${who}`, requestId: 'r', decision: said(outcome) });
  const organiserSays = (who: string, outcome: 'agreed' | 'refused') => desks().decideSwitch.mutate({ id: `${id}_${who}`, requestId: 'r', decision: said(outcome) });
  const takeBack = (who: string) => as(who).takeBackSwitch.mutate({ seasonId: id, requestId: 'r' });

  it('一边不同意了，另一边说过的算数，没说过的说晚了；换好了、被退了，都撤不回来；撤回和同意抢，不会又撤回又换了', async () => {
    await cloud.db.seasons.put({ ...seasonIn('placement', { _id: id }), published: { runId: 'run', fingerprint: 'f', at: new Date(0), by: 'organiser', placedAt: new Date(0) } });
    await asking(best);
    await unitSays(best, 'agreed');
    await organiserSays(best, 'refused');
    expect([await unitSays(best, 'agreed'), await organiserSays(best, 'refused')]).toEqual([null, null]);
    expect([await refusalOf(unitSays(best, 'refused')), await refusalOf(organiserSays(best, 'agreed')), await refusalOf(takeBack(best))]).toEqual(['SWITCH_SETTLED', 'SWITCH_SETTLED', 'SWITCH_SETTLED']);
    await asking(second);
    expect([await takeBack(second), await takeBack(second), await refusalOf(unitSays(second, 'agreed')), await refusalOf(unitSays(second, 'refused'))]).toEqual([null, null, 'SWITCH_SETTLED', 'SWITCH_SETTLED']);

    const ends = await Promise.all(
      people.map(async (who) => {
        await asking(who, { organiserAgreed: yes });
        await cloud.db.postLedgers.put({ _id: `new-${who}`, seasonId: id, places: 1, holders: [] });
        const [back] = await Promise.allSettled([takeBack(who), unitSays(who, 'agreed')]);
        const placement = await cloud.db.placements.read(`${id}_${who}`);
        return [back.status === 'fulfilled', placement?.postId === `new-${who}`, placement?.settled?.outcome];
      }),
    );
    for (const end of ends) expect([[true, false, 'takenBack'], [false, true, 'switched']]).toContainEqual(end);
  });
});

describe('都同意了、岗位还满着的换岗', () => {
  it('一百个人等着满了的岗位，不耽误别人换；空出一个，给最早申请的', async () => {
    const id = 'season-waiting';
    const waiting = numbered('waiting', 100);
    await cloud.db.seasons.put({ ...seasonIn('placement', { _id: id }), published: { runId: 'run', fingerprint: 'f', at: new Date(0), by: 'organiser', placedAt: new Date(0) } });
    await cloud.db.postLedgers.put({ _id: 'full', seasonId: id, places: 1, holders: [{ who: 'somebody', since: new Date(0) }] });
    await cloud.db.postLedgers.put({ _id: 'free', seasonId: id, places: 1, holders: [] });
    const yes = { by: 'organiser', at: new Date() };
    const asking = (personId: string, to: string, minute: number) => placementIn(id, personId, { state: 'accepted', postId: `old-${personId}`, switch: { id: 'r', to, unitId: 'unit', reason: '示例', at: new Date(minute * 60_000), unitAgreed: yes, organiserAgreed: yes } });
    await cloud.db.placements.put({ ...placementIn(id, 'somebody', { state: 'accepted', postId: 'full' }) });
    await cloud.db.placements.insertAll([...waiting.map((who, at) => asking(who, 'full', 200 - at)), asking('quick', 'free', 1000)]);
    await cloud.cloud.fire('clock');
    expect([(await cloud.db.placements.read(`${id}_quick`))?.postId, await holdersOf('full')]).toEqual(['free', ['somebody']]);
    await cloud.db.postLedgers.updateOne({ _id: 'full' }, { holders: [] });
    await cloud.db.placements.remove({ _id: `${id}_somebody` });
    await cloud.cloud.fire('clock');
    expect(await holdersOf('full')).toEqual([waiting.at(-1)]);
  });
});

describe('一个名额，很多人抢', () => {
  const crowd = numbered('runner', 30);
  const open = (id: string) => cloud.db.postLedgers.put({ _id: id, seasonId: 'race', places: 3, holders: [] });

  it('占名额是一步：三十个人同时占三个，正好三个；对照：先数再占，就超了', async () => {
    const { holdPlace } = await import('../../../cloudfunctions/runtime/placements');
    await open('guarded');
    const held = await Promise.all(crowd.map((who) => holdPlace(cloud.db, 'guarded', who, new Date())));
    expect([held.filter(Boolean).length, (await holdersOf('guarded')).length]).toEqual([3, 3]);
    await open('counted');
    await Promise.all(
      crowd.map(async (who) => {
        if ((await holdersOf('counted')).length < 3) await cloud.db.postLedgers.updateOne({ _id: 'counted' }, { holders: _.push([{ who, since: new Date() }]) });
      }),
    );
    expect((await holdersOf('counted')).length).toBeGreaterThan(3);
  });
});
