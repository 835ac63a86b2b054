import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { inferProcedureInput } from '@trpc/server';
import type { search } from '../../../cloudfunctions/jobs/search';
import type { JobDocument } from '../../../cloudfunctions/runtime/documents/jobs';
import { gatherOpenings } from '../../../cloudfunctions/runtime/job-index/gather';
import { employ, enrolStudents } from '../../support/people';
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
  await cloud.cloud.fire('clock');
  jobs = await allJobs(cloud);
});
afterAll(() => cloud.close());

const page = (query: Query, who = parent) => cloud.as(who).jobs.search.query(query);

async function everything(query: Query) {
  const found: Awaited<ReturnType<typeof page>>['jobs'] = [];
  for (let cursor = 0; ; ) {
    const { jobs: cards, next } = await page({ ...query, cursor });
    found.push(...cards);
    if (next === null) return found;
    cursor = next;
  }
}

const stillOpen = ({ job, state }: JobDocument) => state === 'open' && (job.deadline.closesAt === undefined || job.deadline.closesAt >= new Date());
const listed = () => jobs.filter(stillOpen);

describe('找岗位', () => {
  it('没有条件：能投的都在，一页一页不重不漏', async () => {
    const found = await everything({});
    expect(found.map(({ id }) => id).sort()).toEqual(listed().map(({ _id }) => _id).sort());
  });

  it('名称里有的都找得到，排在最前面，并说明该标出哪些字', async () => {
    const { jobs: first, words, how } = await page({ text: '数据' });
    expect(first[0]?.title).toContain('数据');
    expect({ words: words.includes('数据'), how }).toEqual({ words: true, how: 'exact' });
    const ids = (await everything({ text: '数据' })).map(({ id }) => id);
    for (const { _id, job } of listed()) if (job.title.includes('数据')) expect(ids).toContain(_id);
  });

  it('选项旁的数目就是点下去的条数；地点从多到少', async () => {
    const { facets } = await page({ text: '工程师' });
    expect(facets?.places.map(({ count }) => count)).toEqual([...(facets?.places ?? [])].map(({ count }) => count).sort((a, b) => b - a));
    for (const [kind, count] of Object.entries(facets?.kinds ?? {})) expect((await page({ text: '工程师', kinds: [kind as 'internship'] })).total).toBe(count);
    for (const { code, count } of facets?.places.slice(0, 5) ?? []) expect((await page({ text: '工程师', places: [code] })).total).toBe(count);
    for (const { name, count } of facets?.industries.slice(0, 3) ?? []) expect((await page({ text: '工程师', industries: [name] })).total).toBe(count);
  });

  it('筛选里列全：省、市、区都数得对，和点下去的条数一样；选了的地点总有名字', async () => {
    const { total, facets } = await cloud.as('seeker').jobs.facets.query({ text: '工程师', places: ['820000'] });
    expect(total).toBe((await page({ text: '工程师', places: ['820000'] })).total);
    expect(facets.places.filter(({ code }) => code.endsWith('0000')).length).toBeGreaterThan(1);
    for (const { code, count } of facets.places.filter(({ code: each }) => each.endsWith('00')).slice(0, 6)) expect((await page({ text: '工程师', places: [code] })).total).toBe(count);
    for (const { name, count } of facets.chains.slice(-2)) expect((await page({ text: '工程师', places: ['820000'], chains: [name] })).total).toBe(count);
    expect(facets.places.find(({ code }) => code === '820000')?.name).toBe('澳门特别行政区');
    expect(Buffer.byteLength(JSON.stringify({ total, facets }))).toBeLessThan(8192);
  });

  it('第二页不再带各项的数目', async () => {
    const { next } = await page({});
    expect((await page({ cursor: next ?? 0 })).facets).toBeNull();
  });

  it.each(['没有这样的岗位啊', '$where', '"}{', '，。'])('搜“%s”，什么也没有，也不出错', async (text) => {
    expect(await page({ text })).toMatchObject({ jobs: [], total: 0, next: null });
  });

  it.each<Query>([{ text: 'x'.repeat(61) }, { kinds: ['other'] as never }, { places: ['3702'] }, { salaryFloor: -1 }, { majors: [''] }])('不合规的条件 %j 不收', async (query) => {
    expect(await refusalOf(page(query))).toBe('INPUT_INVALID');
  });

  it('一次查询：两次数据库调用，看过的不超过二十条，一页不超过 8 KB', async () => {
    for (const query of [{}, { text: '工程师' }, { text: 'kuaiji', places: ['370200'], education: 'bachelor' as const }]) {
      const { requestId, result } = await cloud.phone('counted').call('jobs', { path: 'search', type: 'query', input: query });
      const counters = cloud.cloud.counters(requestId);
      expect(counters?.databaseCalls).toBeLessThanOrEqual(2);
      expect(counters?.examined).toBeLessThanOrEqual(20);
      expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThanOrEqual(8 * 1024);
    }
  });

  it('卡片上看不到搜的词：问得到它在岗位的哪里；说不出的不算，一次数据库调用', async () => {
    const asked = (await everything({ text: '会计' })).filter(({ title, employer }) => !`${title}${employer}`.includes('会计')).slice(0, 12).map(({ id }) => ({ id, words: ['会计'] }));
    const { requestId, result } = await cloud.phone('reader').call('jobs', { path: 'excerpts', type: 'query', input: { asked } });
    expect(cloud.cloud.counters(requestId)?.databaseCalls).toBe(1);
    const found = Object.entries((result as { value: Record<string, { field: string; text: string }> }).value);
    expect(found.length).toBeGreaterThan(0);
    for (const [, { text }] of found) expect(text).toContain('会计');
    expect(await cloud.as(parent).jobs.excerpts.query({ asked: [{ id: asked[0]?.id ?? '', words: ['没有的词'] }, { id: 'nothing', words: ['会计'] }] })).toEqual({});
    expect(await refusalOf(cloud.as(parent).jobs.excerpts.query({ asked: [] }))).toBe('INPUT_INVALID');
  });

  it('边打边提示', async () => {
    const words = (await cloud.as(parent).jobs.suggestions.query({ text: 'haie' })).map(({ word }) => word);
    expect(words.some((word) => word.includes('海尔'))).toBe(true);
  });
});

describe('适合我', () => {
  it('没有资料的人：说不知道，次序照旧', async () => {
    const plain = await page({});
    expect(await page({ forMe: true })).toMatchObject({ knowsPerson: false, jobs: plain.jobs });
  });

  it('按我的专业和家乡排，每条说得出理由；不影响条数', async () => {
    await enrolStudents(cloud.db, ['student-0001']);
    await cloud.db.people.updateOne({ _id: 'student-0001' }, { major: '软件工程', homeDistrict: '370212' });
    const mine = await page({ forMe: true }, 'student-0001');
    expect(mine).toMatchObject({ knowsPerson: true, total: (await page({})).total });
    expect(mine.jobs[0]?.reasons[0]).toMatch(/^major/);
  });

  it('说过不感兴趣的，不再列出来', async () => {
    const [first] = (await page({})).jobs;
    await cloud.as('student-0001').jobs.dismiss.mutate({ jobId: first?.id ?? '' });
    const left = await page({ withoutDismissed: true }, 'student-0001');
    expect(left.jobs.map(({ id }) => id)).not.toContain(first?.id);
    expect(left.total).toBe((await page({})).total - 1);
  });
});

describe('索引跟得上', () => {
  const rename = async (id: string, title: string) => {
    const document = await cloud.db.jobs.read(id);
    await cloud.db.jobs.updateOne({ _id: id }, { 'job.title': title, unindexed: true, revision: (document?.revision ?? 0) + 1 });
  };
  const found = async (text: string) => (await everything({ text })).map(({ id }) => id);

  it('改了名称，下一分钟就按新的找', async () => {
    const id = listed()[3]?._id ?? '';
    await rename(id, '示例潜水教练');
    await cloud.cloud.fire('clock');
    expect(await found('潜水教练')).toEqual([id]);
  });

  it('撤下来的不再列出', async () => {
    const id = listed()[4]?._id ?? '';
    await cloud.db.jobs.updateOne({ _id: id }, { state: 'withdrawn', unindexed: true });
    await cloud.cloud.fire('clock');
    expect(await found('')).not.toContain(id);
    // Whoever kept it, or was sent it, reads on the card that it is gone.
    expect(await cloud.as(parent).jobs.cards.query({ ids: [id] })).toMatchObject([{ id, refusesApplications: 'JOB_WITHDRAWN' }]);
  });

  it('读到旧样子就停住，其间撤了下来、别人收录完了：停住的那次作废，撤下来的不会又列出来', async () => {
    const id = listed()[5]?._id ?? '';
    await rename(id, '示例采珠人');
    const { db } = cloud;
    const stalled: typeof db.jobs.find = async (condition, options) => {
      const read = await db.jobs.find(condition, options);
      await db.jobs.updateOne({ _id: id }, { state: 'withdrawn', unindexed: true, revision: (read.find(({ _id }) => _id === id)?.revision ?? 0) + 1 });
      await cloud.cloud.fire('clock');
      return read;
    };
    const taken = await gatherOpenings({ db: { ...db, jobs: { ...db.jobs, find: stalled } }, now: () => new Date(), random: randomBytes });
    await cloud.cloud.fire('clock');
    expect({ taken, found: await found('采珠人'), waiting: await db.jobs.count({ unindexed: true }) }).toEqual({ taken: 0, found: [], waiting: 0 });
  });

  it('在更新索引的每一次写入前后断掉：下一分钟接着做，一条不丢', async () => {
    let kills = 0;
    for (let nth = 1, over = false; !over; nth += 1) {
      over = true;
      for (const when of ['before', 'after'] as const) {
        const id = listed()[5 + nth]?._id ?? '';
        const title = `示例驯鹿师${nth}${when === 'before' ? '甲' : '乙'}`;
        await rename(id, title);
        cloud.cloud.faults.add({ effect: 'crash', function: 'clock', action: 'write', nth, when });
        const outcome = await cloud.cloud.fire('clock').then(() => 'done', () => 'killed');
        cloud.cloud.faults.clear();
        if (outcome === 'killed') {
          kills += 1;
          over = nth > 4;
        }
        await cloud.cloud.fire('clock');
        expect(await found(title)).toContain(id);
        expect(await cloud.db.jobs.count({ unindexed: true })).toBe(0);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(4);
  });

  it('索引的文件没了：全部重新收录', async () => {
    const stored = await cloud.db.jobIndexes.read('openings');
    const total = (await page({})).total;
    const { removeFiles } = await import('../../../cloudfunctions/runtime/storage');
    await removeFiles(stored?.segments.map(({ fileId }) => fileId) ?? []);
    await cloud.cloud.fire('clock');
    expect((await page({})).total).toBe(total);
    expect(await found('潜水教练')).toHaveLength(1);
  });
});
