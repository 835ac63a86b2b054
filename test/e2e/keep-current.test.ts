import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { header, workbook } from '../cloudfunctions/jobs/files';
import { importAll } from '../cloudfunctions/jobs/organiser';
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
});
