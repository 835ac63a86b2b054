import { readFileSync } from 'node:fs';
import type { inferProcedureInput } from '@trpc/server';
import type { search } from '../../../cloudfunctions/jobs/search';
import type { JobDocument } from '../../../cloudfunctions/runtime/documents/jobs';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { allJobs, importAll } from './organiser';

type Query = inferProcedureInput<typeof search>;

const parent = 'parent-0001';
let cloud: TestCloud;
let jobs: JobDocument[];

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'organiser-0001', 'editor');
  await importAll(cloud, 'organiser-0001', readFileSync('sample/job-demand.xlsx'));
  jobs = await allJobs(cloud);
});
afterAll(() => cloud.close());

const page = (query: Query) => cloud.as(parent).jobs.search.query(query);

async function everything(query: Query) {
  const found: Awaited<ReturnType<typeof page>>['jobs'] = [];
  for (let cursor = 0; ; ) {
    const { jobs: cards, next } = await page({ ...query, cursor });
    found.push(...cards);
    if (next === null) return found;
    cursor = next;
  }
}

/** What a patient person would find, going through all openings one by one. */
const stillOpen = ({ job }: JobDocument) => job.deadline.closesAt === undefined || job.deadline.closesAt >= new Date();
const says = (words: string) => ({ job }: JobDocument) =>
  [job.title, job.employer, ...job.majors.list, job.text.industry, job.text.duties, job.text.requirements, job.text.notes, ...job.welfare, ...job.places.list.flatMap(({ province, city, district }) => [province, city, district])].some((text) => text?.toLowerCase().includes(words.toLowerCase()));
const scan = (...tests: ((document: JobDocument) => boolean)[]) => jobs.filter((document) => stillOpen(document) && tests.every((test) => test(document))).map(({ _id }) => _id).sort();
const ids = (cards: { id: string }[]) => cards.map(({ id }) => id).sort();

describe('找岗位', () => {
  it.each(['数据', 'Java', '会计', '云计算', '博士', 'C++', '青岛', '双休'])('搜“%s”，和一条条看的结果一样', async (text) => {
    const found = ids(await everything({ text }));
    expect(found).toEqual(scan(says(text)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('搜“数据”，名称里有的在最前面', async () => {
    const titles = (await everything({ text: '数据' })).map(({ title }) => title.includes('数据'));
    expect(titles[0]).toBe(true);
    expect(titles.lastIndexOf(true)).toBeLessThan(titles.indexOf(false) < 0 ? Infinity : titles.indexOf(false));
  });

  it('筛选和一条条看的一样', async () => {
    const inQingdao = ({ job }: JobDocument) => job.places.anywhere || job.places.list.some(({ code }) => code.startsWith('3702'));
    const upToBachelor = ({ job }: JobDocument) => !['master', 'doctor'].includes(job.education.lowest);
    const reaches8000 = ({ job }: JobDocument) => job.salary.stated && (job.salary.monthly?.max ?? Infinity) >= 8000;
    expect(ids(await everything({ kinds: ['internship'] }))).toEqual(scan(({ job }) => job.kind === 'internship'));
    expect(ids(await everything({ places: ['370200'] }))).toEqual(scan(inQingdao));
    expect(ids(await everything({ education: 'bachelor' }))).toEqual(scan(upToBachelor));
    expect(ids(await everything({ salaryFloor: 8000 }))).toEqual(scan(reaches8000));
    expect(ids(await everything({ kinds: ['recruitment'], places: ['370200'], education: 'bachelor', salaryFloor: 8000 }))).toEqual(scan(({ job }) => job.kind === 'recruitment', inQingdao, upToBachelor, reaches8000));
  });

  it('选项旁的数目，等于点下去的条数', async () => {
    const { facets, total } = await page({ text: '工程师', education: 'bachelor' });
    expect(total).toBe(scan(says('工程师'), ({ job }) => !['master', 'doctor'].includes(job.education.lowest)).length);
    for (const [kind, count] of Object.entries(facets?.kinds ?? {})) expect((await page({ text: '工程师', education: 'bachelor', kinds: [kind as 'internship'] })).total).toBe(count);
    expect((await page({ text: '工程师', education: 'master' })).total).toBe(facets?.education.master);
    expect(facets?.places.length).toBeGreaterThan(0);
  });

  it('一页页翻下去，不重不漏', async () => {
    for (const sort of ['fit', 'salary', 'newest', 'closing'] as const) {
      const all = await everything({ sort });
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(ids(all)).toEqual(scan());
    }
  });

  it('过了截止时间的离开列表，打开链接还在，写明已截止', async () => {
    const closed = jobs.find((document) => !stillOpen(document));
    expect(closed).toBeDefined();
    expect(ids(await everything({}))).not.toContain(closed?._id);
    expect(await cloud.as(parent).jobs.read.query({ id: closed?._id ?? '' })).toMatchObject({ closed: true, closesAt: closed?.job.deadline.closesAt?.toISOString() });
  });

  it.each(['，。！', '没有这样的岗位啊', '$where', '"}{'])('搜“%s”，什么也没有，也不出错', async (text) => {
    expect(await page({ text })).toMatchObject({ jobs: [], total: 0, next: null });
  });

  it.each([{ text: 'x'.repeat(61) }, { kinds: ['other'] }, { places: ['3702'] }, { salaryFloor: -1 }, { $where: '1' }, { text: { $gt: '' } }])('不合规的条件 %j 不收', async (query) => {
    expect(await refusalOf(page(query as Query))).toBe('INPUT_INVALID');
  });
});

describe('花费', () => {
  it('一次搜索两次数据库，一页不超过 8 KB', async () => {
    let largest = 0;
    for (const query of [{}, { text: '数据' }, { text: '工程师' }, { places: ['310000'], education: 'master' }, { sort: 'salary' }] as Query[]) {
      const { requestId, result } = await cloud.phone('looks-seldom').call('jobs', { path: 'search', type: 'query', input: query });
      expect(cloud.cloud.counters(requestId)?.databaseCalls).toBeLessThanOrEqual(2);
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(result)));
    }
    console.log(`largest page of search: ${largest} bytes`);
    expect(largest).toBeLessThanOrEqual(8 * 1024);
  });
});

describe('看一个岗位，收藏', () => {
  it('家长不登录也能看：来源、截止时间、原文在解读旁边，没有联系方式', async () => {
    const job = jobs.find(({ raw }) => raw.salary?.includes('本科6500'));
    const detail = await cloud.as(parent).jobs.read.query({ id: job?._id ?? '' });
    expect(detail).toMatchObject({ raw: { salary: '本科6500—6999元，研究生7000—7499元' }, salary: { monthly: { min: 6500, max: 7499 } }, closed: false, favourite: false });
    expect(detail.text.source).toMatch(/\S/);
    expect(Object.keys(detail)).not.toContain('written');
  });

  it('收藏两次是一次，取消两次也是一次；不用填个人信息', async () => {
    const [first, second] = jobs.map(({ _id }) => _id);
    const mine = cloud.as('student-0009').jobs;
    for (const jobId of [first, first, second]) await mine.favourite.mutate({ jobId: jobId ?? '' });
    expect((await mine.favourites.query({})).jobs.map(({ id }) => id)).toEqual([second, first]);
    for (const jobId of [first, first]) await mine.unfavourite.mutate({ jobId: jobId ?? '' });
    expect((await mine.favourites.query({})).jobs.map(({ id }) => id)).toEqual([second]);
    expect((await cloud.as(parent).jobs.favourites.query({})).jobs).toEqual([]);
  });

  it('没有的岗位', async () => {
    expect(await refusalOf(cloud.as(parent).jobs.read.query({ id: 'none' }))).toBe('JOB_NOT_FOUND');
    expect(await refusalOf(cloud.as(parent).jobs.favourite.mutate({ jobId: 'none' }))).toBe('JOB_NOT_FOUND');
  });
});
