import { readFileSync } from 'node:fs';
import type { Problem } from '../../../domain/job/job';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { csvRows } from '../../domain/job/csv';
import { header, workbook } from './files';
import { allJobs, applyAll, importAll, preview, upload } from './organiser';

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
    found.push(...page.problems);
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
    expect(progress).toMatchObject({ rowsDone: 218, rows: 218, counts: { added: 218, changed: 0, unchanged: 0, rejected: 0 } });
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
    const { counts, rows } = await applyAll(cloud, organiser, report.id);
    expect([counts, sumOf(counts)]).toEqual([report.planned, rows]);
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
  const large = () => workbook([header, ...Array.from({ length: 130 }, (_, index) => row(`示例单位 ${String(index).padStart(3, '0')}`, `岗位${index % 7}`))]);

  it('两台手机同时点、每次点三下：每一行只算一次', async () => {
    const report = await preview(cloud, organiser, large());
    for (let done = false; !done; ) {
      const replies = await Promise.all(Array.from({ length: 6 }, () => cloud.as(organiser).jobs.imports.applyNext.mutate({ importId: report.id })));
      done = replies.some((reply) => reply.done);
    }
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId: report.id });
    expect(end).toMatchObject({ rowsDone: 130, counts: { added: 130, changed: 0, unchanged: 0, rejected: 0 }, done: true });
    expect(await allJobs(cloud)).toHaveLength(130);
  });

  it.each([1, 7, 25, 41, 42, 60])('写到第 %d 次时实例死掉，再点就接着来，数目不差', async (nth) => {
    const report = await preview(cloud, organiser, large());
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth, when: 'after', effect: 'crash' });
    let failures = 0;
    for (let done = false; !done && failures < 5; ) {
      try {
        ({ done } = await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId: report.id }));
      } catch (error) {
        failures += 1;
        expect(error).toBeInstanceOf(Error);
      }
    }
    const end = await cloud.as(organiser).jobs.imports.read.query({ importId: report.id });
    expect(failures).toBe(1);
    expect(end).toMatchObject({ rowsDone: 130, counts: { added: 130, changed: 0, unchanged: 0, rejected: 0 }, done: true });
    expect(await allJobs(cloud)).toHaveLength(130);
  });

  it('预览到一半死掉：没有半个导入留下，重新选文件就好', async () => {
    const fileId = await upload(cloud, organiser, large());
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'after', effect: 'crash' });
    await expect(cloud.as(organiser).jobs.imports.preview.mutate({ fileId, fileName: '表.xlsx' })).rejects.toThrow();
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toBeNull();
    expect(await importAll(cloud, organiser, large())).toMatchObject({ counts: { added: 130 } });
    expect(await cloud.db.jobImports.count({ state: 'done' })).toBe(1);
    expect(await cloud.db.jobImports.count({ state: 'ready' })).toBe(0);
  });

  it('离开页面再回来，看得到上次导入到哪里', async () => {
    const report = await preview(cloud, organiser, large());
    await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId: report.id });
    expect(await cloud.as(organiser).jobs.imports.latest.query()).toMatchObject({ id: report.id, rowsDone: 40, rows: 130, done: false, fileName: '岗位需求表.xlsx' });
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
    expect(await refusalOf(other.preview.mutate({ fileId, fileName: '表.xlsx' }))).toBe('IMPORT_NOT_FOUND');
  });

  it('学生不能导入', async () => {
    expect(await refusalOf(cloud.as('student-0001').jobs.imports.latest.query())).toBe('NOT_ALLOWED');
  });
});
