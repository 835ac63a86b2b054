import { firstRules } from '../../domain/season/plan';
import { employerIdOf } from '../../domain/job/identity';
import { postLine, postTable, stagesAround } from '../support/post-table';
import { rankInSeason } from '../support/ranking';
import { openStage } from './browser/stage';

const stage = openStage();
const SEASON = 'season-walk';

describe('见习岗位', () => {
  it('单位写一个岗位交上去，组织者和表里的一起发布，学生挑得到、打得开', async () => {
    const { cloud } = stage;
    await cloud.db.seasons.put({ _id: SEASON, title: '金种子 示例', year: 2100, district: '310116', state: 'open', revision: 1, rules: firstRules, stages: stagesAround(new Date(), 'posts'), lastYear: 338, sample: false });

    // The sample's collects posts as well: this one is to be the only one that does.
    await cloud.db.seasons.updateOne({ _id: 'season-sample-collecting' }, { state: 'ended' });
    const unit = await stage.person('sample-contact-02');
    await unit.open('season-desk/own-posts/index');
    await unit.picture('own-posts');
    await unit.tap('加一个岗位');
    await unit.see('岗位叫什么');
    await unit.tap('交给组织者看');
    await unit.see('给岗位起个名字');
    await unit.top.getByLabel('岗位叫什么').fill('数据整理见习岗');
    await unit.top.getByLabel('做什么').fill('核对报表，整理台账');
    await unit.top.getByLabel('在哪里做').fill('示例路 1 号');
    await unit.top.getByText('硕士').tap();
    await unit.picture('own-post');
    await unit.tap('交给组织者看');
    await unit.see('待审');

    const editor = await stage.person('sample-organiser-03');
    await editor.open(`season-desk/post-sheet/index?seasonId=${SEASON}`);
    const choosing = editor.page.waitForEvent('filechooser');
    await editor.tap('选表格');
    await (await choosing).setFiles({ name: '见习岗位.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: postTable(postLine('示例单位丙', '讲解员'), postLine('示例单位丙', '编辑', { 人数: '若干' })) });
    await editor.see('人数要是一个整数');
    await editor.picture('post-sheet');
    await editor.tap('写入 1 个岗位');
    await editor.see('写好了 1 个岗位');
    await editor.tap('去审岗位');
    await editor.see('核对报表');
    await editor.tap('都选上');
    await editor.picture('posts-review');
    await editor.tap('发布 2 个');
    await editor.see('没有待审的岗位');
    await editor.page.waitForTimeout(800);
    await editor.goTo(`season-desk/season/index?id=${SEASON}`);
    await editor.see('2 个岗位，招 3 人');
    await editor.picture('season-figures');

    const student = await stage.person('sample-student-02');
    await student.open(`season/posts/index?seasonId=${SEASON}`);
    await student.see('2 个岗位，招 3 人');
    await student.picture('season-posts');
    await student.tap('适合我');
    await student.see('1 个岗位，招 2 人');
    await student.tap('讲解员');
    await student.see(/开始报名/);
    await student.picture('season-post');

    // What is published is corrected: the unit asks, an organiser makes it so, everybody reads what was before.
    await unit.open('season-desk/own-posts/index');
    await unit.tap('数据整理见习岗');
    await unit.tap('申请更正');
    await unit.see('为什么更正');
    await unit.top.getByLabel('在哪里做').fill('示例路 2 号');
    await unit.top.getByLabel('为什么更正').fill('办公室搬了');
    await unit.picture('correction');
    await unit.tap('请组织者更正');
    await unit.see('申请的更正');
    await editor.goTo(`season-desk/posts/index?seasonId=${SEASON}`);
    await editor.tap('要更正');
    await editor.see('现在：示例路 2 号');
    await editor.picture('posts-correcting');
    await editor.tap('同意更正');
    await editor.see('没有要更正的岗位');
    await student.open(`season/posts/index?seasonId=${SEASON}`);
    await student.tap('数据整理见习岗');
    await student.see('原来：示例路 1 号');
    await student.picture('season-post-corrected');
    expect([...unit.errors, ...editor.errors, ...student.errors]).toEqual([]);
    await Promise.all([unit, editor, student].map((person) => person.leave()));
  });

  it('单位排到一半走开，再来还在这台手机上；存下以后才算', async () => {
    const { db } = stage.cloud;
    const postId = 'post-ranking';
    await rankInSeason(db, { seasonId: 'season-ranking', postId, title: '示例见习岗', unitId: employerIdOf('示例单位 017'), district: '310116', people: ['示例学生 11', '示例学生 12', '示例学生 13'].map((name, index) => ({ personId: `ranked-${index}`, name })) });
    const unit = await stage.person('sample-contact-02');
    await unit.open(`season-desk/ranking/index?postId=${postId}`);
    await unit.tapLabel('排上：示例学生 13');
    await unit.see('改了，还没有存');
    await unit.open(`season-desk/ranking/index?postId=${postId}`);
    await unit.see('接着你上次排的');
    await unit.see('排好 2 位');
    await unit.picture('ranking-left');
    expect((await db.rankings.read(postId))?.revision).toBe(1);
    await unit.tap('存下这个先后');
    await unit.top.getByText('接着你上次排的').waitFor({ state: 'hidden' });
    expect((await db.rankings.read(postId))?.order).toEqual(['ranked-1', 'ranked-2']);
    expect(unit.errors).toEqual([]);
    await unit.leave();
  });
});
