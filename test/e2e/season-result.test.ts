import { employerIdOf } from '../../domain/job/identity';
import { commitmentOf } from '../../domain/season/allocation/draw';
import { putCandidate, putHearing, putRound } from '../support/interviews';
import { sampleProfile } from '../support/profile';
import { publishPosts, seasonIn } from '../support/season';
import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();
const seasonId = 'season-result';
const [best, second, third, last] = ['sample-student-01', 'sample-student-02', 'sample-student-03', 'sample-student-04'] as const;
const [counter, hall, archive] = ['post-counter', 'post-hall', 'post-archive'] as const;
/** What each of them named, best mark first. The long post, of a unit that has a contact, nobody names. */
const named = { [best]: [counter, hall], [second]: [counter, hall], [third]: [counter, hall], [last]: [counter] };

const stand = (at: 'result' | 'placement') => stage.cloud.db.seasons.put(seasonIn(at, { _id: seasonId, title: '金种子 示例一期', year: 2999 }));
const clock = () => stage.cloud.cloud.fire('clock');

/** Posts, four candidates, one panel that has closed, and a draw that is sealed. */
const holdInterviews = async (): Promise<void> => {
  const { db } = stage.cloud;
  // In the sample's season they are candidates, and would see that one.
  await db.seasons.updateOne({ _id: 'season-sample' }, { state: 'ended' });
  await stand('result');
  await publishPosts(db, seasonId, [counter, archive, hall]);
  const about = { [counter]: '窗口服务见习岗', [hall]: '展馆讲解见习岗', [archive]: '档案整理见习岗' };
  for (const [id, title] of Object.entries(about)) await db.posts.updateOne({ _id: id }, { title, places: 1, ...(id === archive && { unit: '示例单位 017', unitId: employerIdOf('示例单位 017') }) });
  await putRound(db, 'round-result', { seasonId, panels: [{ id: 'a', title: '第 1 组', interviewers: ['sample-interviewer-01'], closedAt: new Date() }] });
  const at = new Date();
  for (const [index, [personId, preferences]] of Object.entries(named).entries()) {
    const mark = 95 - 3 * index;
    await putCandidate(db, personId, { seasonId, name: `示例学生 0${index + 1}` });
    const words = { profile: sampleProfile, kind: 'either' as const, preferences, reassignable: false, documents: [] };
    await db.seasonApplications.put({ _id: `${seasonId}_${personId}`, seasonId, personId, state: 'passed', revision: 1, words, receipt: { submitId: 'sent', hash: '0'.repeat(64), at }, earlier: [], updatedAt: at });
    await putHearing(db, 'round-result', personId, {
      seasonId, closedAt: at,
      sheets: [{ by: 'sample-interviewer-01', marks: { thinking: mark, speaking: mark, wanting: mark }, words: '', submittedAt: at, revision: 1, savedAt: at }],
    });
  }
  await db.draws.put({ _id: seasonId, seed: 'seed', numbersKey: 'a key of numbers for tests, not a secret', commitment: commitmentOf('seed'), committedAt: at });
};

const write = (person: Person, field: string, words: string): Promise<void> => person.top.getByLabel(field, { exact: true }).last().fill(words);

describe('金种子结果', () => {
  it('开签、试算、改名额比一比、公布；本人看为什么，旁人看公示；提疑问、答复、更正；接受、放弃、递补；长短互换', async () => {
    const { db } = stage.cloud;
    await holdInterviews();
    const organiser = await stage.person('sample-organiser-03');
    await organiser.open(`season-desk/allocation/index?seasonId=${seasonId}`);
    await organiser.see('还没有试算过');
    await organiser.picture('allocation-sealed');
    await organiser.tap('开签，公布种子');
    await organiser.see('种子');
    await organiser.tap('按现在的评分试算一次');
    await organiser.see('4 人，3 个名额');
    await organiser.tap('各岗位，改名额');
    await organiser.see('展馆讲解见习岗');
    await organiser.picture('allocation-posts');
    await write(organiser, '示例单位 001，窗口服务见习岗的名额', '2');
    await organiser.tap('改 1 个岗位的名额，试算');
    await organiser.tap('和上一次比');
    await organiser.see('2 人有变化');
    await organiser.picture('allocation-compare');
    await organiser.top.getByLabel('关闭').last().tap();
    await organiser.picture('allocation-runs');
    // The first run, on the posts' own places, is the lower one.
    await organiser.tap('公布这一次');
    await organiser.tap('我看过各岗位的结果，确认公布');
    await organiser.picture('allocation-publish');
    await organiser.tap('公布，告诉 4 个人');
    await organiser.see('结果已经公布');
    const fingerprint = (await db.seasons.read(seasonId))?.published?.fingerprint ?? '';
    await clock();

    const winner = await stage.person(best);
    await winner.open('season/overview/index');
    await winner.see('录上了，正在公示');
    await winner.picture('overview-placed');
    await winner.tap('看结果');
    await winner.see('前面的志愿已经录上，不再看。');
    await winner.picture('result-placed');
    const runner = await stage.person(second);
    await runner.open(`season/result/index?seasonId=${seasonId}`);
    await runner.see('名额已满：最后一位 95 分（第 1 名），你 92 分（第 2 名）。');
    const waiting = await stage.person(third);
    await waiting.open('pages/home/index');
    await waiting.see('我的结果：候补第 1 位');
    await waiting.open(`season/result/index?seasonId=${seasonId}`);
    await waiting.see('候补第 1 位');
    await waiting.tap('提出疑问，每人一次');
    await write(waiting, '哪里不对', '请核对我的面试成绩');
    await waiting.picture('result-objecting');
    await waiting.tap(/^提出疑问$/);
    await waiting.see('组织者会逐条答复');
    await waiting.picture('result-waiting');

    const passer = await stage.person();
    await passer.open(`season/notice/index?seasonId=${seasonId}`);
    await passer.see('示*1，示例大学');
    expect(await passer.text()).not.toContain('示例学生');
    await passer.picture('notice-people');
    await passer.tap('各岗位录取线');
    await passer.see('1 个名额，录 1 人');
    await passer.tap('怎么保证公平');
    await passer.see(fingerprint);
    await passer.picture('notice-fair');

    await organiser.open(`season-desk/placements/index?seasonId=${seasonId}`);
    await organiser.see('请核对我的面试成绩');
    await organiser.picture('placements-objection');
    await organiser.tapLabel('答复：示例学生 03');
    await write(organiser, '怎么答复', '核对过评分表，没有算错。');
    await organiser.tap('答复，告诉本人');
    await organiser.top.getByText('等答复的疑问').waitFor({ state: 'detached' });
    await organiser.tapLabel('候补，2 个');
    await organiser.tapLabel('更正：4. 示例学生 04');
    await organiser.tap('示例单位 001，窗口服务见习岗');
    await organiser.tap('满了就加一个名额');
    await write(organiser, '为什么更正', '面试分录入有误');
    await organiser.picture('placements-correct');
    await organiser.tap('更正，告诉本人');
    await organiser.top.getByLabel('公示中，3 个').last().waitFor();
    await waiting.open(`season/result/index?seasonId=${seasonId}`);
    await waiting.see('核对过评分表，没有算错。');

    // The notice is over: posts are offered, one is taken, one given up.
    const { published } = (await db.seasons.read(seasonId)) ?? {};
    await db.seasons.put({ ...seasonIn('placement', { _id: seasonId, title: '金种子 示例一期', year: 2999 }), ...(published && { published }) });
    await clock();
    await winner.open('season/overview/index');
    await winner.see('请确认你的岗位');
    await winner.tap('去确认');
    await winner.picture('result-offered');
    await winner.tap('接受这个岗位');
    await winner.see('想换到长期');
    await runner.open(`season/result/index?seasonId=${seasonId}`);
    await runner.tap(/^放弃$/);
    await runner.picture('result-giving-up');
    await runner.tap('放弃，让给下一位');
    await runner.see('已放弃');
    await clock();
    await waiting.open('season/overview/index');
    await waiting.tap('去确认');
    await waiting.see('展馆讲解见习岗');

    await winner.tap('看看有哪些长期岗位');
    await winner.tap(/档案整理见习岗/);
    await write(winner, '为什么想换', '下学期没有课，想做满一年');
    await winner.picture('result-switching');
    await winner.tap('申请换，先不动现在的');
    await winner.see(/还没答复/);
    await winner.picture('result-switch-asked');
    const unit = await stage.person('sample-contact-02');
    await unit.open('season-desk/unit-switches/index');
    await unit.see('下学期没有课，想做满一年');
    await unit.picture('unit-switches');
    await unit.tap(/^同意$/);
    await unit.see(/单位同意了/);
    await organiser.open(`season-desk/placements/index?seasonId=${seasonId}`);
    await organiser.see('申请换岗');
    await organiser.picture('placements-switch');
    await organiser.tap(/^同意$/);
    await organiser.top.getByText('申请换岗').waitFor({ state: 'detached' });
    await winner.open(`season/result/index?seasonId=${seasonId}`);
    await winner.see('档案整理见习岗');
    await winner.picture('result-switched');

    const everybody = await Promise.all([best, second, third, last].map(async (who) => db.placements.read(`${seasonId}_${who}`)));
    expect(everybody).toMatchObject([{ state: 'accepted', postId: archive }, { state: 'declined' }, { state: 'offered', postId: hall }, { state: 'offered', postId: counter }]);
    const phones = [organiser, winner, runner, waiting, passer, unit];
    expect(phones.flatMap(({ errors }) => errors)).toEqual([]);
    await Promise.all(phones.map((phone) => phone.leave()));
  }, 180_000);
});
