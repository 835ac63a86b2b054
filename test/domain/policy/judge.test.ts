import fc from 'fast-check';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { judge, type Verdict } from '../../../domain/policy/judge';
import type { Policy } from '../../../domain/policy/policy';
import { factsFrom, placesFor, questionsFor } from '../../../domain/policy/questions';
import { elsewhere, nowhere, type Facts } from '../../../domain/policy/requirement';
import { publishedPolicies } from '../../../domain/policy/rows';

const judged = publishedPolicies.filter((policy): policy is Policy & Required<Pick<Policy, 'ways'>> => policy.ways !== undefined);
const named = (id: string): Pick<Policy, 'ways' | 'unofficial'> => judged.find((policy) => policy.id === id) ?? {};
const YEAR = 2027;
const order: Verdict['outcome'][] = ['fits', 'may', 'not'];

const place = fc.constantFrom('370200', '370213', '370281', '310116', elsewhere, nowhere);
const anyone: fc.Arbitrary<Facts> = fc.record(
  {
    level: fc.constantFrom(...(Object.keys(studyLevels) as StudyLevel[])),
    graduationYear: fc.integer({ min: 2010, max: 2035 }),
    origin: place,
    hukou: place,
    work: place,
    insured: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyPolicy = fc.constantFrom(...judged);

describe('我符合吗', () => {
  it('什么都没答，没有一条说不符合', () => {
    for (const policy of judged) expect([policy.id, judge(policy, {}, YEAR).outcome]).not.toEqual([policy.id, 'not']);
  });

  it('没答的题从来不算不符合：拿掉任何一个回答，不会变成不符合', () => {
    fc.assert(
      fc.property(anyPolicy, anyone, fc.constantFrom('level', 'graduationYear', 'origin', 'hukou', 'work', 'insured'), (policy, facts, question) => {
        const fewer = { ...facts, [question]: undefined };
        if (judge(policy, fewer, YEAR).outcome === 'not') expect(judge(policy, facts, YEAR).outcome).toBe('not');
      }),
      { numRuns: 1000 },
    );
  });

  it('多答一题只会更清楚：符合了不再变，不符合了也不再变', () => {
    fc.assert(
      fc.property(anyPolicy, anyone, anyone, (policy, facts, more) => {
        const before = judge(policy, facts, YEAR).outcome;
        if (before !== 'may') expect(judge(policy, { ...more, ...facts }, YEAR).outcome).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('说“本科及以上”的，学历高一级不会更差', () => {
    const upwards = judged.filter(({ ways }) => ways.length === 1 && ways[0]?.needs.some((need) => need.ask === 'level' && need.of.includes('doctor')));
    const levels = Object.keys(studyLevels) as StudyLevel[];
    fc.assert(
      fc.property(fc.constantFrom(...upwards), anyone, fc.integer({ min: 0, max: 2 }), (policy, facts, at) => {
        const lower = judge(policy, { ...facts, level: levels[at] }, YEAR).outcome;
        const higher = judge(policy, { ...facts, level: levels[at + 1] }, YEAR).outcome;
        expect(order.indexOf(higher)).toBeLessThanOrEqual(order.indexOf(lower));
      }),
    );
  });

  it('不符合一定说得出为什么，可能符合一定说得出还要看什么', () => {
    fc.assert(
      fc.property(anyPolicy, anyone, (policy, facts) => {
        const verdict = judge(policy, facts, YEAR);
        if (verdict.outcome === 'may') expect(verdict.open.length).toBeGreaterThan(0);
        if (verdict.outcome === 'not') expect(verdict.because.length).toBeGreaterThan(0);
      }),
    );
  });

  it('非官方汇总的，从来不说符合', () => {
    const hearsay = fc.constantFrom(...judged.filter(({ unofficial }) => unofficial));
    fc.assert(fc.property(hearsay, anyone, (policy, facts) => expect(judge(policy, facts, YEAR).outcome).not.toBe('fits')));
  });

  // Read by hand against the published words.
  const master: Facts = { level: 'master', graduationYear: 2026, origin: '370200', hukou: '370200', work: '370281', insured: true };
  it.each<[string, Facts, Verdict]>([
    ['housing-2022', master, { outcome: 'may', open: ['统招全日制'] }],
    ['housing-2022', { ...master, level: 'college' }, { outcome: 'not', because: ['硕士及以上'] }],
    ['housing-2022', { ...master, level: 'bachelor', graduationYear: 2017 }, { outcome: 'not', because: ['2018 年及以后毕业'] }],
    ['housing-2022', { ...master, level: 'bachelor', graduationYear: 2018, hukou: elsewhere }, { outcome: 'not', because: ['户口在青岛'] }],
    ['housing-2022', { ...master, graduationYear: 2020 }, { outcome: 'may', open: ['留学回国、学历经认证，2016 年后首次来青'] }],
    ['first-home', master, { outcome: 'may', open: ['买了当地首套商品房'] }],
    ['first-home', { level: 'doctor', work: nowhere }, { outcome: 'may', open: ['在青岛就业或实习', '买了当地首套商品房'] }],
    ['housing-three', { ...master, insured: false }, { outcome: 'not', because: ['按规定缴了社保'] }],
    ['settle-first', { ...master, origin: elsewhere, work: nowhere }, { outcome: 'may', open: ['有在青岛就业的打算'] }],
    ['settle-first', { ...master, work: nowhere }, { outcome: 'not', because: ['不是青岛生源'] }],
    ['settle-at-work', master, { outcome: 'may', open: ['已经就业，实习不算'] }],
    ['settle-at-work', { ...master, graduationYear: 2024 }, { outcome: 'not', because: ['毕业不超过两年'] }],
    ['settle-at-work', { ...master, graduationYear: 2025 }, { outcome: 'may', open: ['毕业不超过两年', '已经就业，实习不算'] }],
    ['settle-home', { origin: '370200', graduationYear: 2027 }, { outcome: 'may', open: ['已经毕业'] }],
    ['settle-talent', { level: 'bachelor', graduationYear: 2020 }, { outcome: 'fits' }],
    ['jiaozhou-masters', master, { outcome: 'may', open: ['已经就业，实习不算', '非官方汇总，先问受理部门'] }],
    ['jiaozhou-masters', { ...master, level: 'doctor', work: '370200' }, { outcome: 'not', because: ['硕士', '在胶州市就业或实习'] }],
    ['licang-small-firms', { ...master, work: '370213' }, { outcome: 'may', open: ['在小微企业就业', '非官方汇总，先问受理部门'] }],
    ['intern-months', { level: 'master', graduationYear: 2028, work: '370200' }, { outcome: 'may', open: ['当月到岗实习满 15 日'] }],
    ['intern-months', { level: 'bachelor', graduationYear: 2026, work: '370200' }, { outcome: 'not', because: ['硕士及以上', '还在读'] }],
    ['seeds', { origin: '310116', graduationYear: 2029 }, { outcome: 'may', open: ['不是应届毕业生'] }],
    ['seeds', { origin: elsewhere }, { outcome: 'not', because: ['是金山生源'] }],
    ['bay-rent', { work: '310116' }, { outcome: 'may', open: ['人才积分满 65 分', '签 3 年以上合同', '本人、配偶、未成年子女在金山没有产权房', '单位没有宿舍，租在金山'] }],
  ])('%s', (id, facts, verdict) => {
    expect(judge(named(id), facts, YEAR)).toEqual(verdict);
  });
});

describe('问什么', () => {
  const inCity = (city: string) => judged.filter(({ region }) => region.startsWith(city)).flatMap(({ ways }) => ways);

  it('只问用得上的；个人信息里有的先填上', () => {
    expect(questionsFor(inCity('3702'))).toEqual(['level', 'graduationYear', 'origin', 'hukou', 'work', 'insured']);
    expect(questionsFor(inCity('3101'))).toEqual(['graduationYear', 'origin', 'work']);
    expect(factsFrom({ level: 'bachelor', graduationYear: 2028, homeDistrict: '370211' }, inCity('3702'))).toEqual({ level: 'bachelor', graduationYear: 2028, origin: '370200' });
    expect(factsFrom({ level: 'bachelor', graduationYear: 2028, homeDistrict: '310104' }, inCity('3101')).origin).toBe(elsewhere);
  });

  it('就业地先列有自己政策的区市，再列全市别处、外地、还没有', () => {
    const choices = placesFor(inCity('3702'), 'work').map(({ words }) => words);
    expect(choices.slice(-3)).toEqual(['青岛其他区市', '别的地方', '还没定']);
    expect(choices).toContain('胶州市');
    expect(placesFor(inCity('3702'), 'hukou').map(({ words }) => words)).toEqual(['青岛', '不在青岛']);
  });
});

describe('政策原文', () => {
  it('40 条一条不少，编号不重，每条有年份和来源；过去的口径不给人判断', () => {
    expect(publishedPolicies).toHaveLength(40);
    expect(new Set(publishedPolicies.map(({ id }) => id)).size).toBe(40);
    expect(publishedPolicies.filter(({ year, source }) => year === '' || !/^https?:\/\//.test(source.url))).toEqual([]);
    expect(publishedPolicies.filter(({ past, ways }) => past && ways)).toEqual([]);
    expect(publishedPolicies.filter(({ region, unofficial }) => region.startsWith('37') && !region.endsWith('00') && !unofficial)).toEqual([]);
  });
});
