import { readFileSync } from 'node:fs';
import type { Problem } from '../../../domain/job/job';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { csvRows } from '../../domain/job/csv';
import { header, sheetsBook, workbook } from './files';
import { forgetAll } from './one-cloud';
import { allJobs, applyAll, importAll, preview, readAll, readUploaded, upload } from './organiser';

const real = readFileSync('sample/job-demand.xlsx');
const organiser = 'organiser-0001';
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
  await employ(cloud.db, 'organiser-0002', 'editor');
});
afterAll(() => cloud.close());
afterEach(() => forgetAll(cloud));

const allProblems = async (importId: string): Promise<Problem[]> => {
  const found: Problem[] = [];
  for (let cursor = 0; ; ) {
    const page = await cloud.as(organiser).jobs.imports.problems.query({ importId, cursor });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
};
const nextYear = new Date().getFullYear() + 1;
const row = (employer: string, title: string, salary = '8-10K', notes = '', place = '青岛') => [employer, title, '招聘', '2人', '本科', '会计学', salary, place, `${nextYear}年4月11日`, notes];
const sumOf = (counts: object) => Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);

describe('导入真实的岗位需求表', () => {
  it('预览认出工作表、表头、要看的格子，不写岗位；导入存下全部 218 个，原文和解读都在；同一个文件再导入，一个字都不写', async () => {
    const report = await preview(cloud, organiser, real);
    expect(report).toMatchObject({ rows: 218, planned: { added: 218, changed: 0, unchanged: 0, rejected: 0 }, done: false });
    expect(report.sheets.map(({ name, postings, headerRows }) => [name, postings, headerRows])).toEqual([['岗位需求表', 197, [3]], ['实习见习挂职', 21, [3]], ['填表说明', 0, []], ['Sheet3', 0, []]]);
    const problems = await allProblems(report.id);
    expect(problems).toHaveLength(sumOf(report.problems));
    expect(problems.find((problem) => problem.row === 5 && problem.column === 'J')).toMatchObject({ sheet: '岗位需求表', header: '薪资待遇', storedAs: '按年薪读作 21–30 万元/年，待核' });
    expect(await allJobs(cloud)).toEqual([]);

    expect(await applyAll(cloud, organiser, report.id)).toMatchObject({ rowsDone: 218, rowsInAll: 218, counts: { added: 218, changed: 0, unchanged: 0, rejected: 0 } });
    const jobs = await allJobs(cloud);
    const key = csvRows('test/fixtures/job-demand-expected.csv');
    expect(jobs).toHaveLength(key.length);
    const words = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\s/g, '');
    const stored = jobs.map(({ raw }) => [raw.employer, raw.title, raw.education, raw.salary, raw.place, raw.notes].map(words).join('|')).sort();
    expect(stored).toEqual(key.map((each) => [each['单位名称'], each['岗位名称'], each['学历要求'], each['薪资待遇'], each['工作地点'], each['备注']].map(words).join('|')).sort());
    expect(jobs.find(({ raw }) => words(raw.salary) === '10-15K')?.job.salary.monthly).toEqual({ min: 10000, max: 15000 });

    const again = await preview(cloud, organiser, real);
    expect(again.planned).toEqual({ added: 0, changed: 0, unchanged: 218, rejected: 0 });
    expect((await applyAll(cloud, organiser, again.id)).counts).toEqual({ added: 0, changed: 0, unchanged: 218, rejected: 0 });
    // The index takes openings up whenever it is its turn: that is no import's writing.
    const asWritten = (all: Awaited<ReturnType<typeof allJobs>>) => all.map((job) => ({ ...job, unindexed: undefined }));
    expect(asWritten(await allJobs(cloud))).toEqual(asWritten(jobs));
  });
});

describe('改过的表', () => {
  it('行换了位置、改了一格、添了一行、少了名称：各算各的，被拒的说出在哪一格', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计'), row('示例单位 002', '出纳'), row('示例单位 003', '司机')]));
    const report = await preview(cloud, organiser, workbook([['岗位需求表'], header, row('示例单位 003', '司机'), row('示例单位 001', '会计', '9-12K'), row('示例单位 002', '出纳'), row('示例单位 004', '厨师'), row('示例单位 005', '')]));
    expect(report.planned).toEqual({ added: 1, changed: 1, unchanged: 2, rejected: 1 });
    expect(await allProblems(report.id)).toMatchObject([{ sheet: '岗位表', row: 7, column: 'B', header: '岗位名称', reason: '没有岗位名称', level: 'rejected' }]);
    const { counts } = await applyAll(cloud, organiser, report.id);
    expect([counts, sumOf(counts)]).toEqual([report.planned, report.rows]);
    expect((await allJobs(cloud)).map(({ job }) => job.salary.monthly?.max).sort()).toEqual([10000, 10000, 10000, 12000]);
  });

  it('收藏过的岗位，改了薪资还是那个岗位', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const [{ _id: jobId } = { _id: '' }] = await allJobs(cloud);
    await cloud.as('student-0001').jobs.favourite.mutate({ jobId });
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计', '9-12K')]));
    expect(await cloud.as('student-0001').jobs.read.query({ id: jobId })).toMatchObject({ favourite: true, salary: { monthly: { min: 9000, max: 12000 } }, raw: { salary: '9-12K' } });
  });
});

describe('断了、重了、撞了', () => {
  let files = 0;
  /** Two sheets of three openings, of employers nothing else has: two slices to read, compare and write. */
  const twoSlices = () => {
    files += 1;
    const sheet = (kind: string) => [header, ...[1, 2, 3].map((number) => row(`示例单位 ${files}-${kind}`, `岗位${number}`))];
    return sheetsBook({ 招聘: sheet('a'), 实习: sheet('b') });
  };
  const all = { added: 6, changed: 0, unchanged: 0, rejected: 0 };

  it('两台手机同时点、每次点三下：每一行只算一次', async () => {
    const fileId = await upload(cloud, organiser, twoSlices());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '表.xlsx' });
    const six = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 6 }, act));
    for (let ready = false; !ready; ) ready = (await six(() => cloud.as(organiser).jobs.imports.readNext.mutate({ importId }))).some(({ state }) => state === 'ready');
    expect((await cloud.as(organiser).jobs.imports.read.query({ importId })).planned).toEqual(all);
    for (let done = false; !done; ) done = (await six(() => cloud.as(organiser).jobs.imports.applyNext.mutate({ importId }))).some((reply) => reply.done);
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId });
    expect(end).toMatchObject({ rowsDone: 6, rowsInAll: 6, counts: all, done: true });
    expect(await cloud.db.jobs.count({})).toBe(6);
  });

  it.each([[[2, 5, 8, 11]], [[4, 7, 10, 12]]])('读、比、写的第 %j 次写入时实例都死掉，再点就接着来，数目不差', async (points) => {
    const fileId = await upload(cloud, organiser, twoSlices());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '表.xlsx' });
    for (const nth of points) cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth, when: 'after', effect: 'crash' });
    let failures = 0;
    for (let state = 'reading'; state !== 'done' && failures <= points.length; ) {
      try {
        const step = state === 'ready' ? 'applyNext' : 'readNext';
        ({ state } = await cloud.as(organiser).jobs.imports[step].mutate({ importId }));
      } catch (error) {
        failures += 1;
        expect(error).toBeInstanceOf(Error);
      }
    }
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId });
    expect(failures).toBe(points.length);
    expect(end).toMatchObject({ rowsDone: 6, rows: 6, planned: { added: 6 }, counts: all, done: true });
    expect(await cloud.db.jobs.count({})).toBe(6);
  });

  it('拆表拆到一半死掉：没有半个导入留下，再选一次同一个文件就好', async () => {
    const fileId = await upload(cloud, organiser, twoSlices());
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'before', effect: 'crash' });
    await expect(readUploaded(cloud, organiser, fileId)).rejects.toThrow();
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toBeNull();
    expect(await readUploaded(cloud, organiser, fileId)).toMatchObject({ planned: { added: 6 } });
    expect(await cloud.db.jobImports.count({ state: 'ready' })).toBe(1);
  });

  it('离开页面再回来，看得到上次读到、写到哪里', async () => {
    const fileId = await upload(cloud, organiser, twoSlices());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '岗位需求表.xlsx' });
    await cloud.as(organiser).jobs.imports.readNext.mutate({ importId });
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toMatchObject({ id: importId, state: 'reading', rowsDone: 4, rowsInAll: 8 });
    await readAll(cloud, organiser, importId);
    await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId });
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toMatchObject({ id: importId, state: 'ready', rowsDone: 3, rows: 6, done: false, fileName: '岗位需求表.xlsx' });
  });

  it('写到一半没人接着写：十分钟后告诉本人一次；写完了还有没收的行，也告诉一次', async () => {
    const sheets = { 招聘: [header, row('示例单位 001', '会计')], 实习: [header, row('示例单位 002', '出纳'), row('示例单位 003', '')] };
    const { id: importId } = await preview(cloud, organiser, sheetsBook(sheets), '表.xlsx');
    await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId });
    const toldAfter = async (minutes: number) => {
      await cloud.db.jobImports.updateOne({ _id: importId }, { movedAt: new Date(Date.now() - minutes * 60_000) });
      await cloud.cloud.fire('clock');
      return (await cloud.db.messages.find({ personId: organiser, 'message.importId': importId }, { limit: 10, order: [['_id', 'asc']] })).map(({ message }) => message);
    };
    expect(await toldAfter(5)).toEqual([]);
    const stopped = { kind: 'importStopped', importId, fileName: '表.xlsx', left: 2 };
    expect([await toldAfter(11), await toldAfter(30)]).toEqual([[stopped], [stopped]]);
    await applyAll(cloud, organiser, importId);
    expect(await toldAfter(60)).toEqual(expect.arrayContaining([stopped, { kind: 'importEnded', importId, fileName: '表.xlsx', held: 0, rejected: 1 }]));
  });

  it('两位组织者同时导入各自的表，互不相混', async () => {
    const mine = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计'), row('示例单位 009', '公共')]));
    const yours = await preview(cloud, 'organiser-0002', workbook([header, row('示例单位 002', '出纳'), row('示例单位 009', '公共')]));
    const [a, b] = await Promise.all([applyAll(cloud, organiser, mine.id), applyAll(cloud, 'organiser-0002', yours.id)]);
    expect(await allJobs(cloud)).toHaveLength(3);
    expect([a.counts.added + b.counts.added, a.counts.unchanged + b.counts.unchanged]).toEqual([3, 1]);
  });

  it('两份预览在先、都没导入：同名不同地的岗位各存各的，谁也不盖谁', async () => {
    const at = (...places: string[]) => workbook([header, ...places.map((place) => row('示例单位 001', '会计', '8-10K', '', place))]);
    const mine = await preview(cloud, organiser, at('青岛', '烟台'));
    const yours = await preview(cloud, 'organiser-0002', at('济南', '青岛', '潍坊'));
    const first = await applyAll(cloud, organiser, mine.id);
    const before = await allJobs(cloud);
    const second = await applyAll(cloud, 'organiser-0002', yours.id);
    expect([first.counts, second.counts]).toMatchObject([{ added: 2 }, { added: 2, changed: 0, unchanged: 1 }]);
    const after = await allJobs(cloud);
    expect(after.map(({ raw }) => raw.place).sort()).toEqual(['烟台', '青岛', '济南', '潍坊'].sort());
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('预览以后别人改了同一个岗位，手改的、导入的都一样：不盖过去，列出来由人定；定了用表里的才写，写的是列出来的那一版', async () => {
    const three = (salary: string) => workbook([header, ...['会计', '出纳', '司机'].map((title) => row('示例单位 001', title, salary))]);
    await importAll(cloud, organiser, three('8-10K'));
    const { imports, keeping } = cloud.as(organiser).jobs;
    const mine = await preview(cloud, organiser, three('9-12K'));
    const slice = await cloud.db.jobImportParts.read(`${mine.id}_0_0`);
    const idOf = async (title: string) => (await allJobs(cloud)).find(({ job }) => job.title === title)?._id ?? '';
    const edit = async (title: string, salary: string) => {
      const { id, revision, cells } = await keeping.open.query({ id: await idOf(title) });
      await keeping.save.mutate({ id, revision, cells: { ...cells, salary } });
    };
    await edit('会计', '7000');
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 001', '出纳', '9-11K')]));
    const taken = await keeping.open.query({ id: await idOf('出纳') });
    await keeping.setState.mutate({ id: taken.id, revision: taken.revision, state: 'withdrawn' });
    expect(await applyAll(cloud, organiser, mine.id)).toMatchObject({ rowsDone: 3, counts: { added: 0, changed: 1, unchanged: 0, rejected: 0 }, held: 2 });
    const salaries = async () => Object.fromEntries((await allJobs(cloud)).map(({ job, raw }) => [job.title, raw.salary]));
    expect(await salaries()).toEqual({ 会计: '7000', 出纳: '9-11K', 司机: '9-12K' });

    const listed = (await imports.held.query({ importId: mine.id })).items;
    expect(listed).toMatchObject([{ title: '会计', row: 2, fields: [{ name: '薪资待遇', before: '7000', after: '9-12K' }] }, { title: '出纳', row: 3, fields: [{ name: '状态', before: '已下架', after: '招聘中' }, { name: '薪资待遇', before: '9-11K', after: '9-12K' }] }]);
    const [accountant, cashier] = listed.map(({ id, revision }) => ({ importId: mine.id, id, revision }));
    if (!accountant || !cashier) throw new Error('two wait for a decision');
    await edit('会计', '7500');
    expect(await refusalOf(imports.decideHeld.mutate({ ...accountant, take: 'sheet' }))).toBe('JOB_CHANGED');
    expect(await imports.decideHeld.mutate({ ...accountant, take: 'stored' })).toEqual({ left: 1 });
    expect(await Promise.all([1, 2].map(() => imports.decideHeld.mutate({ ...cashier, take: 'sheet' })))).toContainEqual({ left: 0 });
    expect(await salaries()).toEqual({ 会计: '7500', 出纳: '9-12K', 司机: '9-12K' });
    expect(await imports.read.query({ importId: mine.id })).toMatchObject({ held: 0, counts: { changed: 2, unchanged: 1 } });
    expect((await imports.held.query({ importId: mine.id })).items).toEqual([]);

    // A call that has read the slice before all this, and comes to write it only now.
    const part = { _id: `${mine.id}_0_0` };
    expect(await cloud.db.jobImportParts.updateOne(part, { openings: slice?.openings })).toBe(true);
    await cloud.db.jobImports.updateOne({ _id: mine.id }, { state: 'ready', next: 0 });
    await applyAll(cloud, organiser, mine.id);
    expect((await imports.held.query({ importId: mine.id })).items).toEqual([]);
    expect((await imports.read.query({ importId: mine.id })).held).toBe(0);
  });
});

describe('谁能导入', () => {
  it('别人的导入、别人的文件，当作没有', async () => {
    const report = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const fileId = await upload(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const other = cloud.as('organiser-0002').jobs.imports;
    expect(await refusalOf(other.read.query({ importId: report.id }))).toBe('IMPORT_NOT_FOUND');
    expect(await refusalOf(other.applyNext.mutate({ importId: report.id }))).toBe('IMPORT_NOT_FOUND');
    expect(await refusalOf(other.begin.mutate({ fileId, fileName: '表.xlsx' }))).toBe('IMPORT_NOT_FOUND');
  });

  it('学生不能导入', async () => {
    expect(await refusalOf(cloud.as('student-0001').jobs.imports.latest.query())).toBe('NOT_ALLOWED');
  });
});
