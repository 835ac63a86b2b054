import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encryptedWorkbook, oldWorkbook } from '../cloudfunctions/jobs/files';
import type { Person } from './browser';
import { openStage } from './browser/stage';

const workbook = path.resolve('sample/job-demand.xlsx');

const stage = openStage();

const pick = async (person: Person, file: string): Promise<void> => {
  const chooser = person.page.waitForEvent('filechooser');
  await person.tap('选文件');
  await (await chooser).setFiles(file);
};

describe('导入岗位表', () => {
  it('先看后写：认出两张表、218 个岗位，写入有进度和数目；同一份再导，什么都不改', async () => {
    const organiser = await stage.person('sample-organiser-01');
    await organiser.open('desk/import/index');
    await organiser.see('选一份岗位表');
    await organiser.picture('import-pick');
    await pick(organiser, workbook);
    await organiser.see('要看一眼的格子');
    await organiser.see(/218/);
    await organiser.see('岗位需求表');
    await organiser.see('实习见习挂职');
    await organiser.picture('import-preview');
    expect(await stage.cloud.db.jobs.count({})).toBe(0);

    await organiser.tap(/^写入 \d+ 行$/);
    await organiser.see('写好了，学生现在就能搜到。');
    await organiser.picture('import-outcome');
    const [first] = await stage.cloud.db.jobImports.find({}, { limit: 1 });
    const { added, rejected } = first?.applied ?? { added: 0, rejected: 0 };
    expect(added + rejected).toBe(218);
    expect(await stage.cloud.db.jobs.count({})).toBe(added);

    await organiser.tap('再导一份');
    await organiser.see('选一份岗位表');
    await pick(organiser, workbook);
    await organiser.see('还没有写入');
    await organiser.picture('import-unchanged');
    await organiser.tap('和库里一样，不用写');
    await organiser.see('和库里的一样，什么都没有改。');
    await organiser.picture('import-again');
    expect(await stage.cloud.db.jobs.count({ revision: 1 })).toBe(added);
    expect(organiser.errors).toEqual([]);
    await organiser.leave();
  });

  it('不是表格、加了密码、截断、空表、旧格式：各说一句该怎么办', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sheets-'));
    const whole = await readFile(workbook);
    const files: [name: string, content: Buffer, says: RegExp][] = [
      ['岗位.xlsx', Buffer.from('单位,岗位\n示例单位 017,示例岗位\n'), /只能读 \.xlsx/],
      ['截断.xlsx', whole.subarray(0, Math.floor(whole.length / 2)), /不完整或已损坏/],
      ['空.xlsx', Buffer.alloc(0), /没有岗位/],
      ['旧版.xls', oldWorkbook([['单位', '岗位']]), /旧版 \.xls/],
      ['加密.xlsx', encryptedWorkbook(), /加了密码/],
    ];
    const organiser = await stage.person('sample-organiser-01');
    await organiser.open('desk/import/index');
    await organiser.tap('再导一份');
    for (const [name, content, says] of files) {
      const file = path.join(folder, name);
      await writeFile(file, content);
      await pick(organiser, file);
      await organiser.see(says);
    }
    await organiser.picture('import-refused');
    await organiser.leave();
  });

  it('不是组织者，进不来', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('desk/import/index');
    await student.see(/没有做这件事的权限/);
    await student.leave();
  });
});

describe('找岗位', () => {
  it('学生搜“数据”，按类型、学历、地点、薪资筛，打开、收藏、发给家人；家长不登录打开同一页，没有私人内容', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/jobs/index');
    await student.see(/共 \d+ 个岗位/);
    await student.picture('jobs');
    await student.top.locator('input').first().fill('数据');
    await student.see('云计算大数据催收');
    await student.picture('jobs-search');

    await student.tap('筛选');
    await student.see('岗位类型');
    await student.picture('jobs-filter');
    for (const choice of [/^招聘，/, /^青岛市，/, /^大专，/, /^4 千以上/]) await student.tapLabel(choice);
    await student.tap(/看这 \d+ 个岗位/);
    // What was found before stays until the narrower list is here.
    await student.top.getByText('云计算大数据催收').first().waitFor({ state: 'detached' });
    await student.see('Java大数据');
    await student.picture('jobs-narrowed');
    await student.tap('Java大数据 云计算IT人员（有无经验均可d');
    await student.see('来源');
    await student.see('4,500–6,000');
    await student.picture('job');
    await student.tap('收藏');
    await student.see('已收藏');
    const address = student.page.url();
    // The screen says so at once; the cloud hears of it a moment later.
    const kept = (): Promise<number> => stage.cloud.db.favourites.count({ personId: 'sample-student-01' });
    for (const deadline = Date.now() + 20_000; (await kept()) === 0 && Date.now() < deadline; ) await student.page.waitForTimeout(100);
    expect(await kept()).toBe(1);

    const parent = await stage.person();
    await parent.page.goto(address);
    await parent.see('来源');
    await parent.see('收藏');
    await parent.picture('job-parent');
    const [mine, theirs] = [await student.text(), await parent.text()];
    expect(theirs.replace('收藏', '已收藏')).toBe(mine);
    expect(theirs).not.toMatch(/示例学生|sample-student/);
    expect([...student.errors, ...parent.errors]).toEqual([]);
    await Promise.all([student.leave(), parent.leave()]);
  });
});
