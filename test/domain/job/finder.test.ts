import fc from 'fast-check';
import type { Job } from '../../../domain/job/job';
import { employerIdOf } from '../../../domain/job/identity';
import { employerKindsIn } from '../../../domain/job/employer-kind';
import { findJobs, suggestJobWords, type Wishes } from '../../../domain/job/finder';
import { chainsIn, industriesIn } from '../../../domain/job/industry';
import { isClosed, jobSorts, salarySteps, type JobQuery } from '../../../domain/job/query';
import { entriesOf, idOf, indexOf, readOn, realPostings } from '../../support/real-openings';

let jobs: { id: string; job: Job }[];
let index: ReturnType<typeof indexOf>;
beforeAll(async () => {
  const postings = await realPostings();
  index = indexOf(entriesOf(postings));
  jobs = postings.map(({ job }, number) => ({ id: idOf(number), job })).filter(({ job }) => !isClosed(job.deadline, readOn));
});

const find = (query: Partial<JobQuery>, wishes?: Wishes) => findJobs(index, { sort: 'fit', ...query }, { now: readOn, wishes });
const idsOf = (query: Partial<JobQuery>) => find(query).hits(0, 1000).map(({ id }) => id).sort();
const scan = (test: (job: Job) => boolean) => jobs.filter(({ job }) => test(job)).map(({ id }) => id).sort();
const titlesOf = (query: Partial<JobQuery>) => find(query).hits(0, 1000).map(({ id }) => jobs.find((each) => each.id === id)?.job.title ?? '');

describe('搜', () => {
  it.each(['数据', 'Java', '会计', '云计算', '青岛', '算法', 'C++', '双休'])('“%s”：名称和单位里有的都在，前面的就是名称里有的', (text) => {
    const found = idsOf({ text });
    for (const id of scan(({ title, employer }) => `${title}${employer}`.toLowerCase().includes(text.toLowerCase()))) expect(found).toContain(id);
    expect(found.length).toBeGreaterThan(0);
  });

  it('名称里有“数据”的排在只在别处有的前面', () => {
    const has = titlesOf({ text: '数据' }).map((title) => title.includes('数据'));
    expect(has.indexOf(false)).toBeGreaterThan(0);
    expect(has.lastIndexOf(true)).toBe(has.indexOf(false) - 1);
  });

  it.each([['kuaiji', '会计'], ['haier', '海尔'], ['ruanjiangongchengshi', '软件工程师'], ['rjgcs', '软件工程师'], ['软件公程师', '软件工程师'], ['软件件工程师', '软件工程师'], ['haeir', '海尔'], ['unity3d', 'unity'], ['软件 工程师', '软件工程师']])('“%s”就是“%s”', (typed, meant) => {
    expect(find({ text: typed }).words).toContain(meant);
    expect(find({ text: typed }).hits(0, 1)[0]?.id).toBe(find({ text: meant }).hits(0, 1)[0]?.id);
  });

  it('改正了写错的字，会说是改正过的；没写错就不说', () => {
    expect([find({ text: '软件公程师' }).how, find({ text: '软件工程师' }).how]).toEqual(['corrected', 'exact']);
  });

  it('没有一个全对得上，就给对得上一部分的，并且说明', () => {
    expect(find({ text: '潜航员 会计' })).toMatchObject({ how: 'some' });
    expect(find({ text: '崂山区会计实习' })).toMatchObject({ how: 'some', total: find({ text: '崂山区 会计 实习' }).total });
    expect(find({ text: '青岛银行' }).total).toBe(0);
  });

  it('“嵌入式/FPGA”：有一样就行；旁边的词还是要有', () => {
    expect(new Set(idsOf({ text: '嵌入式/FPGA' }))).toEqual(new Set([...idsOf({ text: '嵌入式' }), ...idsOf({ text: 'FPGA' })]));
    expect(new Set(idsOf({ text: '深圳 嵌入式、fpga' }))).toEqual(new Set([...idsOf({ text: '深圳 嵌入式' }), ...idsOf({ text: '深圳 fpga' })]));
  });

  it.each(['   ', '，。', '宇航员', '$where', '"}{'])('“%s”：什么也没有，也不出错', (text) => {
    expect(find({ text }).total).toBe(text.trim() === '' ? find({}).total : 0);
  });

  it('边打边提示：汉字、拼音、首字母', () => {
    const words = (typed: string) => suggestJobWords(index, typed, 8, readOn).map(({ word }) => word);
    expect(words('会计').some((word) => word.includes('会计'))).toBe(true);
    expect(words('haie').some((word) => word.includes('海尔'))).toBe(true);
    expect(words('rjgc').some((word) => word.includes('软件工程'))).toBe(true);
    expect(words(' ')).toEqual([]);
  });
});

describe('筛选，和一条条看的一样', () => {
  const fits: Record<string, [Partial<JobQuery>, (job: Job) => boolean]> = {
    实习: [{ kinds: ['internship'] }, ({ kind }) => kind === 'internship'],
    我有本科: [{ education: 'bachelor' }, ({ education }) => !['master', 'doctor'].includes(education.lowest)],
    在青岛: [{ places: ['370200'] }, ({ places }) => places.anywhere || places.remote || places.list.some(({ code }) => code.startsWith('3702'))],
    月薪够得着八千: [{ salaryFloor: 8000 }, ({ salary }) => salary.monthly !== undefined && (salary.monthly.max ?? Infinity) >= 8000],
    国企: [{ employerKinds: ['stateOwned'] }, ({ text }) => employerKindsIn(text.employerKind).includes('stateOwned')],
    金融业: [{ industries: ['金融'] }, ({ text }) => industriesIn(text.industry).includes('金融')],
    一周内截止: [{ closingSoon: true }, ({ deadline }) => deadline.closesAt !== undefined && deadline.closesAt.getTime() < readOn.getTime() + 7 * 24 * 3600 * 1000],
    软件信息产业链: [{ chains: ['软件信息'] }, ({ text, employer }) => chainsIn([text.industry, employer, text.employerIntroduction]).includes('软件信息')],
    欢迎留学生: [{ overseas: true }, ({ text }) => /留学|海归|归国|海外(?:背景|学历|留学|院校|高校|经历|人才)|境外(?:高校|院校|学历)|国外(?:高校|院校)/.test([text.duties, text.requirements, text.notes, text.period].join('\n'))],
    这周新来的: [{ newThisWeek: true }, () => true],
    双休又包住: [{ welfare: ['双休', '包住'] }, ({ welfare }) => welfare.includes('双休') && welfare.includes('包住')],
  };
  it.each(Object.keys(fits))('%s', (name) => {
    const [query, test] = fits[name] ?? [{}, () => false];
    expect(idsOf(query)).toEqual(scan(test));
  });

  it('计算机类里有软件工程；软件工程也能报要计算机类的', () => {
    const softwareOnly = jobs.filter(({ job }) => job.majors.list.includes('软件工程')).map(({ id }) => id);
    const wholeClass = jobs.filter(({ job }) => job.majors.list.some((major) => ['计算机类', '计算机'].includes(major))).map(({ id }) => id);
    expect(softwareOnly.length).toBeGreaterThan(0);
    for (const id of softwareOnly) expect(idsOf({ majors: ['计算机类'] })).toContain(id);
    for (const id of [...softwareOnly, ...wholeClass]) expect(idsOf({ majors: ['软件工程'] })).toContain(id);
  });

  const query: fc.Arbitrary<Partial<JobQuery>> = fc.record(
    {
      text: fc.constantFrom('工程师', '青岛', '管理'),
      kinds: fc.subarray(['recruitment', 'internship', 'trainee', 'secondment'] as const),
      education: fc.constantFrom('college' as const, 'bachelor' as const, 'master' as const),
      places: fc.constantFrom(['370200'], ['310000'], ['370100', '310115']),
      salaryFloor: fc.constantFrom(...salarySteps),
      employerKinds: fc.subarray(['stateOwned', 'private'] as const),
      welfare: fc.subarray(['双休', '五险一金']),
      majors: fc.constantFrom(['计算机类'], ['机械类', '自动化类']),
    },
    { requiredKeys: [] },
  );

  it('每个选项旁的数目，等于点下去的条数', () => {
    const totalOf = (asked: Partial<JobQuery>) => find(asked).total;
    fc.assert(
      fc.property(query, (asked) => {
        const facets = find(asked).facets();
        for (const [kind, count] of Object.entries(facets.kinds)) expect(totalOf({ ...asked, kinds: [kind as 'internship'] })).toBe(count);
        for (const [level, count] of Object.entries(facets.education)) expect(totalOf({ ...asked, education: level as 'college' })).toBe(count);
        for (const [step, count] of Object.entries(facets.salary)) expect(totalOf({ ...asked, salaryFloor: Number(step) })).toBe(count);
        for (const [kind, count] of Object.entries(facets.employerKinds)) expect(totalOf({ ...asked, employerKinds: [kind as 'private'] })).toBe(count);
        for (const [name, count] of Object.entries(facets.industries).slice(0, 4)) expect(totalOf({ ...asked, industries: [name] })).toBe(count);
        for (const [tag, count] of Object.entries(facets.welfare).slice(0, 6)) expect(totalOf({ ...asked, welfare: [...new Set([...(asked.welfare ?? []), tag])] })).toBe(count);
        for (const [name, count] of Object.entries(facets.majors).filter(([major]) => major.endsWith('类')).slice(0, 6)) expect(totalOf({ ...asked, majors: [name] })).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('地点旁的数目：在那里的，加上哪里都行的', () => {
    const counts = find({}).facets().places;
    for (const [code, count] of Object.entries(counts).slice(0, 40)) {
      const area = code.replace(/(?:00)+$/, '');
      expect({ code, count }).toEqual({ code, count: scan(({ places }) => places.anywhere || places.remote || places.list.some((place) => place.code.startsWith(area))).length });
    }
  });

  it('有几家单位，等于找到的岗位里数出来的', () => {
    for (const query of [{}, { text: '工程师' }, { places: ['370200'] }, { text: '会计', education: 'bachelor' as const }]) {
      const ids = new Set(idsOf(query));
      expect(find(query).employers()).toBe(new Set(jobs.filter(({ id }) => ids.has(id)).map(({ job }) => employerIdOf(job.employer))).size);
    }
  });

  it('次序是全的：一页一页拿，不重不漏', () => {
    for (const sort of jobSorts) {
      const found = find({ sort });
      const paged = Array.from({ length: Math.ceil(found.total / 7) }, (_, page) => found.hits(page * 7, 7)).flat().map(({ id }) => id);
      expect(paged).toEqual(found.hits(0, found.total).map(({ id }) => id));
      expect(new Set(paged).size).toBe(found.total);
    }
  });
});

describe('适合我', () => {
  const wishes: Wishes = { major: '软件工程', level: 'bachelor', homeDistrict: '370212', industries: [] };
  it('要我专业的、在我家乡的排在前面；要的学历我没有的排在后面；条数不变', () => {
    const mine = find({}, wishes);
    expect(mine.total).toBe(find({}).total);
    const first = mine.hits(0, 5).map(({ id }) => jobs.find((each) => each.id === id)?.job);
    for (const job of first) expect(job?.education.lowest).not.toBe('doctor');
    const named = (job: Job | undefined): boolean => job?.majors.list.some((major) => /软件|计算机/.test(major)) ?? false;
    expect(first.every(named)).toBe(true);
  });
});
