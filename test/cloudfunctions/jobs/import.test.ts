import { readFileSync } from 'node:fs';
import type { Problem } from '../../../domain/job/job';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { csvRows } from '../../domain/job/csv';
import { header, workbook } from './files';
import { allJobs, applyAll, importAll, preview, readAll, readUploaded, upload } from './organiser';

const real = readFileSync('sample/job-demand.xlsx');
const organiser = 'organiser-0001';
let cloud: TestCloud;

beforeEach(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
  await employ(cloud.db, 'organiser-0002', 'editor');
});
afterEach(() => cloud.close());

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
  it('预览：认出的工作表、表头、列、行数，要看的格子；还没有写岗位', async () => {
    const report = await preview(cloud, organiser, real);
    expect(report).toMatchObject({ rows: 218, planned: { added: 218, changed: 0, unchanged: 0, rejected: 0 }, done: false });
    expect(report.sheets.map(({ name, postings, headerRows }) => [name, postings, headerRows])).toEqual([['岗位需求表', 197, [3]], ['实习见习挂职', 21, [3]], ['填表说明', 0, []], ['Sheet3', 0, []]]);
    const problems = await allProblems(report.id);
    expect(problems).toHaveLength(sumOf(report.problems));
    expect(problems.find((problem) => problem.row === 5 && problem.column === 'J')).toMatchObject({ sheet: '岗位需求表', header: '薪资待遇', storedAs: '按年薪读作 21–30 万元/年，待核' });
    expect(await allJobs(cloud)).toEqual([]);
  });

  it('218 个岗位全部存下，原文和解读都在，计数对得上', async () => {
    const progress = await importAll(cloud, organiser, real);
    expect(progress).toMatchObject({ rowsDone: 218, rowsInAll: 218, counts: { added: 218, changed: 0, unchanged: 0, rejected: 0 } });
    const jobs = await allJobs(cloud);
    const key = csvRows('test/fixtures/job-demand-expected.csv');
    expect(jobs).toHaveLength(key.length);
    const words = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\s/g, '');
    const stored = jobs.map(({ raw }) => [raw.employer, raw.title, raw.education, raw.salary, raw.place, raw.notes].map(words).join('|')).sort();
    expect(stored).toEqual(key.map((each) => [each['单位名称'], each['岗位名称'], each['学历要求'], each['薪资待遇'], each['工作地点'], each['备注']].map(words).join('|')).sort());
    expect(jobs.find(({ raw }) => raw.salary === '10-15K')?.job.salary.monthly ?? jobs.find(({ raw }) => words(raw.salary) === '10-15K')?.job.salary.monthly).toEqual({ min: 10000, max: 15000 });
  });

  it('同一个文件再导入：一个字都不写', async () => {
    await importAll(cloud, organiser, real);
    const before = await allJobs(cloud);
    const again = await preview(cloud, organiser, real);
    expect(again.planned).toEqual({ added: 0, changed: 0, unchanged: 218, rejected: 0 });
    expect((await applyAll(cloud, organiser, again.id)).counts).toEqual({ added: 0, changed: 0, unchanged: 218, rejected: 0 });
    expect(await allJobs(cloud)).toEqual(before);
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
  const large = (rows = 900) => workbook([header, ...Array.from({ length: rows }, (_, index) => row(`示例单位 ${String(index).padStart(3, '0')}`, `岗位${index % 7}`))]);

  it('两台手机同时点、每次点三下：每一行只算一次', async () => {
    const fileId = await upload(cloud, organiser, large());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '表.xlsx' });
    const six = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 6 }, act));
    for (let ready = false; !ready; ) ready = (await six(() => cloud.as(organiser).jobs.imports.readNext.mutate({ importId }))).some(({ state }) => state === 'ready');
    expect((await cloud.as(organiser).jobs.imports.read.query({ importId })).planned).toEqual({ added: 900, changed: 0, unchanged: 0, rejected: 0 });
    for (let done = false; !done; ) done = (await six(() => cloud.as(organiser).jobs.imports.applyNext.mutate({ importId }))).some((reply) => reply.done);
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId });
    expect(end).toMatchObject({ rowsDone: 900, rowsInAll: 900, counts: { added: 900, changed: 0, unchanged: 0, rejected: 0 }, done: true });
    expect(await cloud.db.jobs.count({})).toBe(900);
  });

  it.each([2, 4, 5, 7, 8, 10, 11, 12])('读、比、写的第 %d 次写入时实例死掉，再点就接着来，数目不差', async (nth) => {
    const fileId = await upload(cloud, organiser, large());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '表.xlsx' });
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth, when: 'after', effect: 'crash' });
    let failures = 0;
    for (let state = 'reading'; state !== 'done' && failures < 5; ) {
      try {
        const step = state === 'ready' ? 'applyNext' : 'readNext';
        ({ state } = await cloud.as(organiser).jobs.imports[step].mutate({ importId }));
      } catch (error) {
        failures += 1;
        expect(error).toBeInstanceOf(Error);
      }
    }
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId });
    expect(failures).toBe(1);
    expect(end).toMatchObject({ rowsDone: 900, rows: 900, planned: { added: 900 }, counts: { added: 900, changed: 0, unchanged: 0, rejected: 0 }, done: true });
    expect(await cloud.db.jobs.count({})).toBe(900);
  });

  it('拆表拆到一半死掉：没有半个导入留下，再选一次同一个文件就好', async () => {
    const fileId = await upload(cloud, organiser, large());
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'before', effect: 'crash' });
    await expect(readUploaded(cloud, organiser, fileId)).rejects.toThrow();
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toBeNull();
    expect(await readUploaded(cloud, organiser, fileId)).toMatchObject({ planned: { added: 900 } });
    expect(await cloud.db.jobImports.count({ state: 'ready' })).toBe(1);
  });

  it('离开页面再回来，看得到上次读到、写到哪里', async () => {
    const fileId = await upload(cloud, organiser, large());
    const { id: importId } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName: '岗位需求表.xlsx' });
    await cloud.as(organiser).jobs.imports.readNext.mutate({ importId });
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toMatchObject({ id: importId, state: 'reading', rowsDone: 451, rowsInAll: 901 });
    await readAll(cloud, organiser, importId);
    await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId });
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toMatchObject({ id: importId, state: 'ready', rowsDone: 799, rows: 900, done: false, fileName: '岗位需求表.xlsx' });
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

  it('预览以后别人改了同一个岗位：还是那个岗位，后导入的说了算', async () => {
    await importAll(cloud, organiser, workbook([header, row('示例单位 001', '会计')]));
    const mine = await preview(cloud, organiser, workbook([header, row('示例单位 001', '会计', '9-12K')]));
    await importAll(cloud, 'organiser-0002', workbook([header, row('示例单位 001', '会计', '9-11K')]));
    expect((await applyAll(cloud, organiser, mine.id)).counts).toMatchObject({ added: 0, changed: 1 });
    expect((await allJobs(cloud)).map(({ job }) => job.salary.monthly?.max)).toEqual([12000]);
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
