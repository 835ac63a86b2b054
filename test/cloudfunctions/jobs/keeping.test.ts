/** Openings kept current one by one; decisions that are remembered; everything taken away and brought back. */
import { heldBy } from '../../../domain/job/held-by';
import { employerIdOf } from '../../../domain/job/identity';
import { exportHeader, rowsOfFile } from '../../../cloudfunctions/jobs/export/rows';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { header, workbook } from './files';
import { forgetAll } from './one-cloud';
import { allJobs, applyAll, importAll, preview, readAll } from './organiser';
import { sheetsOf } from '../../support/sheets-of';

const organiser = 'organiser-0001';
const nextYear = new Date().getFullYear() + 1;
const row = (employer: string, title: string, { salary = '8-10K', notes = '', place = '青岛市市南区' } = {}) => [employer, title, '招聘', '2人', '本科', '会计学', salary, place, `${nextYear}年4月11日`, notes];
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
  await employ(cloud.db, 'organiser-laoshan', 'editor', '370212');
});
afterAll(() => cloud.close());
afterEach(() => forgetAll(cloud));

const keeping = (who = organiser) => cloud.as(who).jobs.keeping;
const imports = () => cloud.as(organiser).jobs.imports;
const only = async () => {
  const [job] = await allJobs(cloud);
  if (!job) throw new Error('there is no opening');
  return job;
};
const download = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

describe('一个一个改', () => {
  beforeEach(() => importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '看本事' })])).then(() => undefined));

  it('改了薪资的原文，照新写法读；编号不变；两人同时改，后存的要先看新的', async () => {
    const { _id: id } = await only();
    const opened = await keeping().open.query({ id });
    expect(opened.cells).toMatchObject({ employer: '示例单位 001', salary: '看本事' });
    const cells = { ...opened.cells, salary: '9-12K', notes: '电话13800138000' };
    expect((await keeping().tryCells.query({ cells })).job?.salary.monthly).toEqual({ min: 9000, max: 12000 });
    await keeping().save.mutate({ id, revision: opened.revision, cells });
    expect(await only()).toMatchObject({ _id: id, raw: { salary: '9-12K', notes: '电话13***' }, job: { salary: { monthly: { min: 9000, max: 12000 } } }, revision: 2 });
    expect(await refusalOf(keeping().save.mutate({ id, revision: opened.revision, cells: { ...cells, salary: '5K' } }))).toBe('JOB_CHANGED');
    expect((await only()).effects?.flatMap((effect) => (effect.kind === 'trace' ? effect.trace.after : []))).toEqual([{ 薪资待遇: '9-12K', 备注: '电话13***' }]);
  });

  it('表里的行没变，再导入不会把手改的盖掉；行变了，差别里列出来', async () => {
    const { _id: id, revision } = await only();
    await keeping().save.mutate({ id, revision, cells: { ...(await keeping().open.query({ id })).cells, salary: '9-12K' } });
    expect((await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '看本事' })]))).planned).toMatchObject({ unchanged: 1 });
    const report = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '10K' })]));
    expect((await imports().changes.query({ importId: report.id, as: 'changed' })).items[0]?.fields).toEqual([{ name: '薪资待遇', before: '9-12K', after: '10K' }]);
  });

  it('招满、下架、重新发布；标了招满的，再导入还是招满', async () => {
    const { _id: id } = await only();
    for (const state of ['filled', 'withdrawn', 'filled'] as const) await keeping().setState.mutate({ id, revision: (await only()).revision, state });
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { salary: '11K' })]));
    expect(await only()).toMatchObject({ state: 'filled', raw: { salary: '11K' } });
  });

  it('单位名称写成了另一家，改回来时说是写错了：那家单位不再有份；没有用过的名称，说不成是改回来', async () => {
    const { _id: id, employerId } = await only();
    const saveAs = async (employer: string, nameReplaced: 'same' | 'mistaken') => {
      const { cells, revision } = await keeping().open.query({ id });
      return keeping().save.mutate({ id, revision, cells: { ...cells, employer }, nameReplaced });
    };
    expect(await refusalOf(saveAs('示例单位 002', 'mistaken'))).toBe('INPUT_INVALID');
    await saveAs('示例单位 002', 'same');
    expect(heldBy(await only())).toEqual([employerIdOf('示例单位 002'), employerId]);
    expect((await keeping().open.query({ id })).formerEmployers).toEqual([employerId]);
    await saveAs('示例单位 001', 'mistaken');
    expect(heldBy(await only())).toEqual([employerId]);
  });

  it('找得到；别的区的组织者看不到，也改不了', async () => {
    const { _id: id, revision } = await only();
    for (const text of ['会计', '示例单位', id.slice(0, 8)]) expect((await keeping().list.query({ text })).openings).toMatchObject([{ id, state: 'open' }]);
    expect((await keeping().list.query({ text: '会.' })).openings).toEqual([]);
    expect((await keeping('organiser-laoshan').list.query({})).openings).toEqual([]);
    expect(await refusalOf(keeping('organiser-laoshan').setState.mutate({ id, revision, state: 'filled' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(keeping().save.mutate({ id, revision, cells: { employer: '示例单位', title: '12' } }))).toBe('JOB_UNREAD');
  });
});

describe('定过的，下次记得', () => {
  const odd = (...lines: string[][]) => workbook([[...header, '干活时间'], ...lines]);

  it('没认出的表头，指派一次就重读，下一份表自己就认得', async () => {
    const report = await preview(cloud, organiser, odd([...row('示例单位 001', '会计'), '朝九晚五']));
    expect(report.sheets[0]?.columns.at(-1)).toMatchObject({ header: '干活时间', remark: '未识别的列，不导入', assignable: true });
    expect(await imports().assignHeader.mutate({ importId: report.id, header: '干活时间', field: 'notes' })).toMatchObject({ state: 'reading' });
    expect((await readAll(cloud, organiser, report.id)).sheets[0]?.columns.at(-1)).toMatchObject({ field: '备注' });
    await applyAll(cloud, organiser, report.id);
    expect((await only()).raw.notes).toBe('干活时间：朝九晚五');
    expect((await preview(cloud, organiser, odd([...row('示例单位 002', '出纳'), '倒班']))).sheets[0]?.columns.at(-1)).toMatchObject({ field: '备注' });
    expect(await refusalOf(imports().assignHeader.mutate({ importId: report.id, header: '干活时间', field: 'notes' }))).toBe('IMPORT_BEGUN');
  });

  it('写着人的列，谁也不能指派', async () => {
    const report = await preview(cloud, organiser, workbook([[...header, '联系人'], [...row('示例单位 001', '会计'), '张老师']]));
    expect(await refusalOf(imports().assignHeader.mutate({ importId: report.id, header: '联系人', field: 'notes' }))).toBe('COLUMN_PERSONAL');
  });

  it('拿不准的写法定一次，一样的格子都照办，下一份表也记得；读不懂的不收', async () => {
    const learned = (title: string, education: string) => ['示例单位 001', title, '招聘', '2人', education, '不限', '8-10K', '青岛', `${nextYear}年4月11日`, ''];
    const report = await preview(cloud, organiser, workbook([header, ...['会计', '出纳', '司机'].map((title) => learned(title, '读过书就行'))]));
    const { forms } = await imports().forms.query({ importId: report.id });
    expect(forms).toMatchObject([{ field: 'education', raw: '读过书就行', count: 3, storedAs: '读作 学历未写明' }]);
    const asked = { importId: report.id, field: 'education', raw: '读过书就行' } as const;
    expect(await refusalOf(imports().decideCell.mutate({ ...asked, meaning: '也不好说' }))).toBe('CELL_UNREAD');
    await imports().decideCell.mutate({ ...asked, meaning: '大专及以上' });
    await imports().readAgain.mutate({ importId: report.id });
    expect((await readAll(cloud, organiser, report.id)).problems).toMatchObject({ bad: 0 });
    await applyAll(cloud, organiser, report.id);
    expect((await allJobs(cloud)).map(({ raw, job }) => [raw.education, job.education.lowest])).toEqual(Array(3).fill(['读过书就行', 'college']));
    const next = await preview(cloud, organiser, workbook([header, learned('保安', ' 读过书 就行')]));
    expect(next.problems).toMatchObject({ bad: 0 });
    expect((await imports().forms.query({ importId: next.id })).forms).toEqual([]);
  });
});

describe('两个来源说的是同一个岗位', () => {
  it('列出来，合并由组织者定；并掉的下架，以前分享的打开就是留下的那个；再导入也不会又多出来', async () => {
    const first = workbook([header, row('示例单位 001', '会计', { notes: '来自人才网' })]);
    await importAll(cloud, organiser, first);
    await employ(cloud.db, 'organiser-0002', 'editor');
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 001', '会计', { place: '青岛市崂山区', notes: '来自单位' }), row('示例单位 002', '出纳')]));
    const { groups } = await keeping().duplicates.query();
    expect(groups.map(({ openings }) => openings.map(({ title }) => title))).toEqual([['会计', '会计']]);
    const [keep, drop] = groups[0]?.openings ?? [];
    const ids = { keepId: keep?.id ?? '', dropId: drop?.id ?? '' };
    await Promise.all([keeping().merge.mutate(ids), keeping().merge.mutate(ids).catch(() => undefined)]);
    expect(await cloud.db.jobs.read(ids.dropId)).toMatchObject({ state: 'withdrawn', mergedInto: ids.keepId });
    expect((await keeping().duplicates.query()).groups).toEqual([]);
    expect(await cloud.as('student-0001').jobs.read.query({ id: ids.dropId })).toMatchObject({ mergedInto: ids.keepId });
    expect(await refusalOf(keeping().merge.mutate({ keepId: ids.dropId, dropId: ids.keepId }))).toBe('JOB_CHANGED');
    expect((await preview(cloud, organiser, first)).planned).toEqual({ added: 0, changed: 0, unchanged: 1, rejected: 0 });
  });
});

describe('两个来源说的不是同一个岗位', () => {
  it('定了各是各的，不再问；又来一个，再问一次；别的区的组织者只看到自己区里的', async () => {
    await employ(cloud.db, 'organiser-0002', 'editor');
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', { place: '青岛市市南区' })]));
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 001', '会计', { place: '青岛市崂山区' })]));
    const idsOf = async (who = organiser) => (await keeping(who).duplicates.query()).groups.map(({ openings }) => openings.map(({ id }) => id));
    const [ids = []] = await idsOf();
    expect(ids).toHaveLength(2);
    expect(await idsOf('organiser-laoshan')).toEqual([]);
    expect(await refusalOf(keeping('organiser-laoshan').tellApart.mutate({ ids }))).toBe('OUT_OF_REGION');
    await Promise.all([keeping().tellApart.mutate({ ids }), keeping('organiser-0002').tellApart.mutate({ ids })]);
    expect(await idsOf()).toEqual([]);
    await employ(cloud.db, 'organiser-0003', 'editor');
    await importAll(cloud, 'organiser-0003', workbook([header, row('示例单位 001', '会计', { place: '青岛市即墨区' })]));
    const [three = []] = await idsOf();
    expect(three).toHaveLength(3);
    await keeping().tellApart.mutate({ ids: three });
    expect(await idsOf()).toEqual([]);

    // More than are shown together: each decision leaves fewer, and none is forgotten.
    const [known] = await allJobs(cloud);
    if (!known) throw new Error('there is no opening');
    await cloud.db.jobs.insertAll(Array.from({ length: 12 }, (_, at) => ({ ...known, _id: String(at).padStart(24, 'f'), ordinal: 20 + at, series: `series-${at}`, apart: [] })));
    const decided = new Set<string>();
    let rounds = 0;
    for (let next = await idsOf(); next[0]; next = await idsOf(), rounds += 1) {
      expect(rounds).toBeLessThan(20);
      for (const id of next[0]) decided.add(id);
      await keeping().tellApart.mutate({ ids: next[0] });
    }
    expect(decided.size).toBe(15);
  });
});

describe('全部导出', () => {
  const formulas = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '＝cmd', '＋1', '－1', '＠x', "'=已有撇号"];

  it('打开不会变成公式；原样再导入，什么都不改；改一格，只改那一格', async () => {
    const lines = formulas.map((text, index) => row(`示例单位 ${index}`, `岗位${index}`, { notes: text }));
    await importAll(cloud, organiser, workbook([['填报单位：青岛示例科技有限公司'], header, ...lines, ['', '无单位的岗位', '实习', '同上', '大专', '不限', '15', '青岛', '2027.4.11', '第一行\n第二行']]));
    // One that was withdrawn stays so: an export that named it would open it again.
    const [gone] = await allJobs(cloud);
    await cloud.db.jobs.updateOne({ _id: gone?._id ?? '' }, { state: 'withdrawn', revision: (gone?.revision ?? 0) + 1 });
    const all = await allJobs(cloud);
    const before = all.filter(({ state }) => state === 'open');
    const { url, openings, next } = await keeping().exportAll.mutate({});
    expect([openings, next]).toEqual([before.length, null]);
    // A further file begins behind the last opening of the one before.
    const keys = before.map(({ _id }) => _id).sort();
    expect(await keeping().exportAll.mutate({ after: keys[3] ?? '' })).toMatchObject({ openings: before.length - 4, next: null });
    const file = await download(url);
    // Taken away, it does not lie about.
    await cloud.db.takeaways.updateAll({}, { until: new Date(0) });
    await cloud.cloud.fire('clock');
    expect([await cloud.db.takeaways.count({}), (await fetch(url)).ok]).toEqual([0, false]);
    const [sheet] = await sheetsOf(file);
    expect(file.includes('<f>')).toBe(false);
    const notes = (sheet?.rows ?? []).slice(1).map(({ cells }) => cells[17]?.text).filter((text) => text !== undefined);
    expect(notes.sort()).toEqual(before.map(({ raw }) => raw.notes).sort());
    expect(notes).toHaveLength(formulas.length);

    const again = await preview(cloud, organiser, file);
    expect(again.planned).toEqual({ added: 0, changed: 0, unchanged: before.length, rejected: 0 });
    await applyAll(cloud, organiser, again.id);
    expect(await allJobs(cloud)).toEqual(all);

    // Withdrawn after it was taken away: bringing it back as it was says nothing against that.
    const [later] = before;
    await keeping().setState.mutate({ id: later?._id ?? '', revision: later?.revision ?? 0, state: 'withdrawn' });
    const brought = await preview(cloud, organiser, file);
    expect(brought.planned).toMatchObject({ added: 0, changed: 0 });
    await applyAll(cloud, organiser, brought.id);
    expect((await cloud.db.jobs.read(later?._id ?? ''))?.state).toBe('withdrawn');
  });

  it('一份装不下，接着的一份从断开的地方起：不重不漏', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const opening = await only();
    const more = Array.from({ length: 1199 }, (_, at) => ({ ...opening, _id: String(at).padStart(24, 'f'), ordinal: 1 + at }));
    for (const from of [0, 600]) await cloud.db.jobs.insertAll(more.slice(from, from + 600));
    const files: unknown[][] = [];
    for (let after: string | null = ''; after !== null; ) {
      const file: unknown[] = [];
      for await (const { rows, last } of rowsOfFile(cloud.db, ['370200'], 600, after)) {
        file.push(...rows.map((cells) => cells[exportHeader.indexOf('雁归编号')]));
        after = last;
      }
      files.push(file);
    }
    expect(files.map((file) => file.length)).toEqual([1000, 200]);
    expect(files.flat().sort()).toEqual([opening, ...more].map(({ _id }) => _id).sort());
  });

  it('在导出的表里连岗位名称都改了，还认得是哪一个', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const { _id, raw } = await only();
    const report = await preview(cloud, organiser, workbook([[...header, '雁归编号'], [...row('示例单位 001', '主办会计', { salary: '9K' }), _id]]));
    expect(report.planned).toMatchObject({ added: 0, changed: 1 });
    await applyAll(cloud, organiser, report.id);
    expect(await only()).toMatchObject({ _id, raw: { ...raw, title: '主办会计', salary: '9K' } });
  });
});
