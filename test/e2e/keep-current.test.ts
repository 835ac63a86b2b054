import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { header, workbook } from '../cloudfunctions/jobs/files';
import { applyAll, importAll, preview } from '../cloudfunctions/jobs/organiser';
import type { Person } from './browser';
import { openStage } from './browser/stage';

const nextYear = new Date().getFullYear() + 1;
const row = (employer: string, title: string, salary = '8-10K', education = '本科') => [employer, title, '招聘', '2人', education, '会计学', salary, '青岛市市南区', `${nextYear}年4月11日`, ''];
const stage = openStage();

const pick = async (person: Person, file: string): Promise<void> => {
  const chooser = person.page.waitForEvent('filechooser');
  await person.tap('选文件');
  await (await chooser).setFiles(file);
};

describe('岗位保持最新', () => {
  it('改过的表：看差别，指派一列，定一种写法，没有了的下架；写完撤销；单个修改；导出', async () => {
    const editor = 'sample-organiser-01';
    await importAll(stage.cloud, editor, workbook([header, row('青岛示例海洋科技集团股份有限公司', '海洋大数据平台高级研发工程师（水下机器人方向）'), row('示例单位 002', '出纳'), row('示例单位 003', '司机')]));
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'sheets-')), '岗位需求表（7月）.xlsx');
    await writeFile(file, workbook([[...header, '干活时间'], [...row('青岛示例海洋科技集团股份有限公司', '海洋大数据平台高级研发工程师（水下机器人方向）', '9-12K'), '双休'], [...row('示例单位 002', '出纳'), ''], [...row('示例单位 004', '保安', '6K', '读过书就行'), '倒班']]));

    const organiser = await stage.person(editor);
    await organiser.open('desk/import/index');
    await organiser.tap('再导一份');
    await pick(organiser, file);
    await organiser.see('改了的岗位');
    await organiser.see('9-12K');
    await organiser.picture('import-differences');
    await organiser.tap(/像是 岗位需求表/);
    await organiser.see('表里没有了的岗位');
    await organiser.tap('都下架');
    await organiser.see(/写入 2 行，下架 1 个/);
    await organiser.picture('import-missing');

    await organiser.tapLabel(/“干活时间”认作/);
    await organiser.see('“干活时间”这一列是');
    await organiser.picture('import-assign');
    await organiser.tap('备注');
    await organiser.see('拿不准的写法');
    await organiser.tapLabel(/读过书就行.*定下来/);
    await organiser.see('其实是说');
    await organiser.top.getByRole('textbox', { name: '其实是说' }).fill('大专及以上');
    await organiser.picture('import-decide');
    await organiser.tap('1 格都照这个读');
    await organiser.tap(/照新的读法重读/);
    // The table as it was read before stands there until the new reading begins.
    await organiser.top.getByText(/照新的读法重读/).waitFor({ state: 'hidden' });
    await organiser.see('改了的岗位');
    await organiser.tap(/像是 岗位需求表/);
    await organiser.tap('都下架');
    await organiser.tap(/写入 2 行，下架 1 个/);
    await organiser.see(/下架了 1 个/);
    await organiser.picture('import-outcome-closed');
    expect((await stage.cloud.db.jobs.find({ 'job.title': '保安' }, { limit: 1 }))[0]).toMatchObject({ raw: { notes: '干活时间：倒班' }, job: { education: { lowest: 'college' } } });
    expect((await stage.cloud.db.jobs.find({ 'job.title': '司机' }, { limit: 1 }))[0]?.state).toBe('withdrawn');

    await organiser.tap('撤销这次导入');
    await organiser.page.getByText('撤销', { exact: true }).last().tap();
    await organiser.see(/已经撤销/);
    await organiser.picture('import-undone');
    expect((await stage.cloud.db.jobs.find({ 'job.title': '司机' }, { limit: 1 }))[0]?.state).toBe('open');

    await organiser.open('desk/openings/index');
    await organiser.see('全部导出成表格');
    await organiser.picture('openings');
    await organiser.tap('出纳');
    await organiser.see('表里的话');
    await organiser.picture('opening');
    await organiser.tap('已招满');
    await organiser.page.getByText('改好了').waitFor();
    expect((await stage.cloud.db.jobs.find({ 'job.title': '出纳' }, { limit: 1 }))[0]?.state).toBe('filled');
    expect(organiser.errors).toEqual([]);
    await organiser.leave();
  });

  it('读表和写入之间有人改过的：列出来，看过一起定；换了单位名称的单独问', async () => {
    const editor = 'sample-organiser-01';
    const titles = ['水产品加工工艺研究员', '水产品检测员', '冷库管理员'];
    await importAll(stage.cloud, editor, workbook([header, ...titles.map((title) => row('青岛示例水产有限公司', title))]));
    const stored = await stage.cloud.db.jobs.find({ 'job.employer': '青岛示例水产有限公司' }, { limit: 10 });
    const idOf = (title: string) => stored.find(({ job }) => job.title === title)?._id ?? '';
    const again = workbook([
      [...header, '雁归编号'],
      ...titles.map((title, at) => [...row(at === 2 ? '青岛示例冷链有限公司' : '青岛示例水产有限公司', title, '11-13K'), idOf(title)]),
    ]);
    const { id: importId } = await preview(stage.cloud, editor, again);
    for (const state of ['filled', 'open'] as const)
      for (const title of titles.slice(0, 2)) {
        const { revision = 0 } = (await stage.cloud.db.jobs.read(idOf(title))) ?? {};
        await stage.cloud.as(editor).jobs.keeping.setState.mutate({ id: idOf(title), revision, state });
      }
    expect(await applyAll(stage.cloud, editor, importId)).toMatchObject({ held: 3 });

    const organiser = await stage.person(editor);
    await organiser.open('desk/import/index');
    await organiser.see('等你定的岗位');
    await organiser.picture('import-held');
    await organiser.tap('这 2 个都用表里的');
    await organiser.page.getByText('都用表里的？').waitFor();
    await organiser.picture('import-held-ask');
    await organiser.page.getByText('都用', { exact: true }).last().tap();
    await organiser.see('1 个');
    await organiser.top.getByText('水产品检测员').waitFor({ state: 'hidden' });
    expect((await stage.cloud.db.jobs.find({ 'raw.salary': '11-13K' }, { limit: 10 })).map(({ job }) => job.title).sort()).toEqual([...titles.slice(0, 2)].sort());
    await organiser.tapLabel(/冷库管理员，用表里的/);
    await organiser.page.getByText('还是同一家单位？').waitFor();
    await organiser.picture('import-held-renames');
    await organiser.page.getByText('是同一家', { exact: true }).last().tap();
    await organiser.top.getByText('等你定的岗位').waitFor({ state: 'hidden' });
    expect(await stage.cloud.db.jobs.read(idOf('冷库管理员'))).toMatchObject({ job: { employer: '青岛示例冷链有限公司' } });
    expect(organiser.errors).toEqual([]);
    await organiser.leave();
  });

  it('单位在手机上交岗位，走开再来还在；组织者退回，改了再交，发布；标招满；交一张图片，看过放上单位页', async () => {
    const [firm, title] = ['青岛智能产业技术研究院', '海洋观测数据平台高级研发工程师（青岛西海岸新区，水下机器人与海洋大数据方向）'];
    const they = await stage.person('sample-contact-01');
    const write = (name: string, text: string) => they.top.getByLabel(name, { exact: true }).last().fill(text);
    await they.open('desk/submissions/index');
    await they.see('还没有本单位的岗位');
    await they.tap('写一个新岗位');
    await they.see('岗位怎么写');
    await they.picture('submission-new');
    await write('岗位名称', title);
    await write('薪资待遇', '12-18K·14薪');
    await write('工作地点', '青岛市黄岛区');
    await write('备注', '限男性，电话 13900000000');
    await they.see(/读作：.*12000.*18000|读作：1\.2.*1\.8|读作：12.*18/);
    await they.see(/写了手机号/);
    await they.picture('submission-written');

    await they.open('desk/submissions/index');
    await they.see('没写完的草稿');
    await they.picture('submissions-draft');
    await they.tap(title);
    await they.see(/写了手机号/);
    await they.tap('提交，审核后发布');
    await they.see('待审');
    await they.picture('submissions-waiting');

    const organiser = await stage.person('sample-organiser-01');
    await organiser.open('pages/me/index');
    await organiser.see('1 个');
    await organiser.picture('me-submissions');
    await organiser.tap('待审岗位');
    await organiser.see(/性别限制/);
    await organiser.picture('submission-queue');
    await organiser.tapLabel(/^选上$/);
    await organiser.tap('退回');
    await organiser.see('为什么退回');
    await organiser.tap('有限制性别、年龄或户籍的字样，请去掉');
    await organiser.picture('submission-return');
    await organiser.tap('退回，告诉单位');
    await organiser.see('没有岗位等着审');

    await they.open('desk/submissions/index');
    await they.tap(title);
    await they.see('退回的理由');
    await write('备注', '双休');
    await they.picture('submission-returned');
    await they.tap('提交，审核后发布');
    await they.see('待审');
    await organiser.open('desk/submission-queue/index');
    await organiser.tapLabel(/^选上$/);
    await organiser.tap('发布，学生马上看到');
    await organiser.see('没有岗位等着审');
    const [opening] = await stage.cloud.db.jobs.find({ 'job.title': title }, { limit: 1 });
    expect(opening).toMatchObject({ state: 'open', job: { employer: firm }, raw: { notes: '双休' } });

    await they.open(`desk/submission/index?jobId=${opening?._id}`);
    await they.see('照着写一个新的');
    await write('薪资待遇', '15-20K');
    await they.tap('提交修改，审核后生效');
    await they.page.getByText('交上了').waitFor();
    await organiser.open('desk/submission-queue/index');
    await organiser.see('15-20K');
    await organiser.picture('submission-change');
    await they.open(`desk/submission/index?jobId=${opening?._id}`);
    await they.see('已经有一份修改在等审核');
    await they.tap('已招满');
    await they.page.getByText('改好了').waitFor();
    await they.picture('submission-own-opening');
    expect((await stage.cloud.db.jobs.read(opening?._id ?? ''))?.state).toBe('filled');

    const picture = path.join(await mkdtemp(path.join(tmpdir(), 'pictures-')), '园区.png');
    await they.open('desk/submissions/index');
    await they.tap('交一张单位图片');
    await they.top.getByLabel('图上是什么', { exact: true }).last().fill('研究院一层的开放实验室，中间是水下机器人的试验水池');
    await they.page.screenshot({ path: picture });
    await they.picture('picture-offer');
    const chooser = they.page.waitForEvent('filechooser');
    await they.tap(/^选图片/);
    await (await chooser).setFiles(picture);
    await they.page.getByText('组织者看过后放上').last().waitFor();
    await organiser.open('desk/submission-queue/index');
    await organiser.see('等着看的图片');
    await organiser.picture('picture-waiting');
    await organiser.tap('放到单位页');
    await organiser.page.getByText('办好了').waitFor();
    const student = await stage.person('sample-student-01');
    await student.open(`found/employer/index?id=${opening?.employerId}`);
    await student.see('研究院一层的开放实验室');
    await student.picture('employer-pictures');
    expect([...they.errors, ...organiser.errors, ...student.errors]).toEqual([]);
    await Promise.all([they.leave(), organiser.leave(), student.leave()]);
  }, 240_000);
});
