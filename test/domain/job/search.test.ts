import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { sheetsOf } from '../../../cloudfunctions/jobs/workbook/sheets-of';
import { hitOf, searchTokens } from '../../../domain/job/hit';
import { facetsOf, inOrder, isClosed, matches, salarySteps, type JobHit, type JobQuery } from '../../../domain/job/query';
import { rankOf } from '../../../domain/job/rank';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { termsOf, tokensOf } from '../../../domain/job/search-text';

const today = new Date('2026-11-22T00:00:00Z');
const { postings } = readWorkbook(sheetsOf(readFileSync('sample/job-demand.xlsx')).sheets, today);
const index = postings.map(({ job }, position) => ({ job, hit: { id: String(position), ...hitOf(job, today) }, tokens: new Set(searchTokens(job)) }));
const found = (text: string) => index.filter(({ tokens }) => termsOf(text).every((term) => term.tokens.every((token) => tokens.has(token))));

describe('切词', () => {
  it.each<[string, string[]]>([['数据', ['数', '据', '数据']], ['C++工程师', ['c++', '工程', '程师']], ['ASP.NET', ['asp.net', 'asp', 'net']], ['.NET开发', ['.net', '开发']], ['C#', ['c#']], ['Node.js', ['node.js', 'node']], ['ＪＡＶＡ', ['java']], ['3D建模', ['3d', '建模']]])('%s', (text, tokens) => {
    expect(tokensOf([text])).toEqual(expect.arrayContaining(tokens));
  });

  it.each<[string, string[]]>([['数据', ['数据']], ['数据分析', ['数据', '据分', '分析']], ['java 青岛', ['java', '青岛']], ['C++工程师', ['c++', '工程', '程师']], ['会', ['会']], ['  ，。', []], ['', []]])('问“%s”', (query, tokens) => {
    expect(termsOf(query).flatMap((term) => term.tokens)).toEqual(tokens);
  });

  it('写在名称里的任何一段，都找得到', () => {
    fc.assert(
      fc.property(fc.constantFrom(...postings), fc.nat(20), fc.integer({ min: 1, max: 6 }), ({ job }, from, length) => {
        const run = /[\u4e00-\u9fff]+/.exec(job.title)?.[0] ?? '会';
        const part = run.slice(from % run.length, (from % run.length) + length);
        const tokens = new Set(searchTokens(job));
        expect(!job.title.includes(part) || termsOf(part).every((term) => term.tokens.every((token) => tokens.has(token)))).toBe(true);
      }),
    );
  });
});

describe('在真实岗位里搜', () => {
  it.each(['数据', 'Java', '会计', '云计算', '青岛', '算法', 'C++', '双休'])('“%s”：找到的和逐条看的一样', (text) => {
    const plain = postings.filter(({ job }) => JSON.stringify([job.title, job.employer, job.majors, job.places.list.map(({ province, city, district }) => [province, city, district]), job.text, job.welfare]).toLowerCase().includes(text.toLowerCase()));
    const hits = found(text);
    // A plain scan also sees what is not searched (source, period), so it may have more.
    expect(hits.length).toBeGreaterThan(0);
    for (const { job } of hits) expect(plain.map((posting) => posting.job)).toContain(job);
    for (const { job } of plain.filter((posting) => `${posting.job.title}${posting.job.employer}`.toLowerCase().includes(text.toLowerCase()))) expect(hits.map((hit) => hit.job)).toContain(job);
  });

  it('名称里有的排在前面，只在职责里的排在后面', () => {
    const terms = termsOf('数据');
    const ranked = found('数据').map(({ job }) => ({ job, score: rankOf({ title: job.title, employer: job.employer, majors: job.majors.list.join('、') }, terms) })).sort((a, b) => b.score - a.score);
    const inTitle = ranked.map(({ job }) => job.title.includes('数据'));
    expect(inTitle.indexOf(false)).toBeGreaterThan(0);
    expect(inTitle.lastIndexOf(true)).toBe(inTitle.indexOf(false) - 1);
  });
});

describe('筛选', () => {
  const hits = index.map(({ hit }) => hit);
  const kept = (query: Partial<JobQuery>) => hits.filter((hit) => matches(hit, { sort: 'fit', ...query }));

  it('我有本科，能报的是不要求更高学历的', () => {
    const plain = postings.filter(({ job }) => ['none', 'primary', 'middle', 'secondary', 'college', 'bachelor', 'unknown'].includes(job.education.lowest));
    expect(kept({ education: 'bachelor' })).toHaveLength(plain.length);
  });

  it('青岛包括它的各区，也包括不限地点的', () => {
    const plain = postings.filter(({ job }) => job.places.anywhere || job.places.remote || job.places.list.some(({ code }) => code.startsWith('3702')));
    expect(kept({ places: ['370200'] })).toHaveLength(plain.length);
    expect(kept({ places: ['370212'] }).length).toBeGreaterThan(0);
  });

  it('月薪至少 8000：写了数字、上限够得着', () => {
    const plain = postings.filter(({ job }) => job.salary.stated && (job.salary.monthly?.max ?? Infinity) >= 8000);
    expect(kept({ salaryFloor: 8000 })).toHaveLength(plain.length);
  });

  const query = fc.record({ kinds: fc.option(fc.subarray(['recruitment', 'internship', 'trainee', 'secondment'] as const), { nil: undefined }), education: fc.constantFrom(undefined, 'college', 'bachelor', 'master'), places: fc.constantFrom(undefined, ['370200'], ['310000'], ['370100', '310115']), salaryFloor: fc.constantFrom(undefined, ...salarySteps), sort: fc.constantFrom('fit' as const, 'salary' as const) });

  it('每个选项旁的数目，等于点下去的条数', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const facets = facetsOf(hits, asked);
        for (const [kind, count] of Object.entries(facets.kinds)) expect(hits.filter((hit) => matches(hit, { ...asked, kinds: [kind as 'internship'] }))).toHaveLength(count);
        for (const [level, count] of Object.entries(facets.education)) expect(hits.filter((hit) => matches(hit, { ...asked, education: level as 'college' }))).toHaveLength(count);
        for (const [step, count] of Object.entries(facets.salary)) expect(hits.filter((hit) => matches(hit, { ...asked, salaryFloor: Number(step) }))).toHaveLength(count);
        for (const [code, count] of Object.entries(facets.places).slice(0, 10)) expect(hits.filter((hit) => !hit.anywhere && matches(hit, { ...asked, places: [code] }))).toHaveLength(count - hits.filter((hit) => hit.anywhere && hit.areas.includes(code) && matches(hit, { ...asked, places: undefined })).length);
      }),
      { numRuns: 60 },
    );
  });

  it('次序是全的：怎样打乱再排都一样', () => {
    for (const sort of ['fit', 'salary', 'newest', 'closing'] as const) {
      const once = inOrder(hits, sort, (hit: JobHit) => Number(hit.id) % 3).map(({ id }) => id);
      expect(inOrder([...hits].reverse(), sort, (hit: JobHit) => Number(hit.id) % 3).map(({ id }) => id)).toEqual(once);
    }
  });

  it('过了最后一刻才算截止', () => {
    const closesAt = new Date('2026-11-22T15:59:59.999Z');
    expect([isClosed({ closesAt }, new Date('2026-11-22T15:59:59.999Z')), isClosed({ closesAt }, new Date('2026-11-22T16:00:00Z')), isClosed({}, today)]).toEqual([false, true, false]);
  });
});
