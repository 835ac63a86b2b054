import fc from 'fast-check';
import { conditionsOf } from '../../src/pages/jobs/conditions';
import { countOf, criteriaOf, everything, paramsOf, type Criteria } from '../../src/pages/jobs/criteria';
import { wishOf } from '../../src/found/employers/wish';

const names = fc.uniqueArray(fc.constantFrom('计算机类', '软件工程', '金融', 'C&C', '50%以上'), { maxLength: 3 });
const criteria: fc.Arbitrary<Criteria> = fc.record({
  text: fc.oneof(fc.constantFrom('', 'C++', '.NET', '100%', '%E4', 'a&b=c#d', '会计 青岛', '😀'), fc.string({ maxLength: 60 }).filter((text) => !/%[0-9a-f]{2}/i.test(text))),
  sort: fc.constantFrom('fit', 'newest', 'salary', 'closing'),
  kinds: fc.uniqueArray(fc.constantFrom('recruitment', 'internship', 'trainee')),
  education: fc.constantFrom('bachelor', undefined),
  places: fc.uniqueArray(fc.constantFrom('370200', '310116')),
  salaryFloor: fc.constantFrom(6000, undefined),
  employerKinds: fc.uniqueArray(fc.constantFrom('stateOwned', 'private')),
  industries: names,
  chains: names,
  majors: names,
  welfare: names,
  closingSoon: fc.boolean(),
  newThisWeek: fc.boolean(),
  overseas: fc.boolean(),
});
/** As a phone hands the parameters of an address to the page: WeChat as they are written, the browser decoded. */
const handed = (parameters: string) => [
  Object.fromEntries(parameters.split('&').map((part) => part.split('=') as [string, string])),
  Object.fromEntries(new URLSearchParams(parameters)),
];

describe('搜索写进地址', () => {
  it('写进去再读出来，是同一次搜索，微信里和浏览器里都是', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        for (const parameters of handed(paramsOf(asked))) expect(criteriaOf(parameters)).toEqual(asked);
      }),
    );
  });

  it('读不懂的、太长的，不当条件，也不出错', () => {
    expect(criteriaOf({ text: '会计'.repeat(40), majors: `${'长'.repeat(41)},会计学, `, places: '3702,abc', salaryFloor: '-1', sort: 'best' })).toEqual({ ...everything, text: '会计'.repeat(30), majors: ['会计学'] });
    expect(wishOf({ text: '%', industry: '%E4', place: '37', initial: 'q', keyOnly: 'yes' })).toEqual({ text: '%', industry: '%E4', place: undefined, initial: undefined, keyOnly: false });
  });
});

describe('选了的条件', () => {
  const placeNames = new Map([['370200', '青岛市'], ['310116', '金山区']]);
  it('一个个列出来，和筛选上的数目一样；一个个去掉，就都没有了', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        const conditions = conditionsOf(asked, placeNames);
        expect(conditions).toHaveLength(countOf(asked));
        for (const { without } of conditions) expect(countOf({ ...asked, ...without })).toBe(countOf(asked) - 1);
      }),
    );
  });

  it('用筛选里的话说', () => {
    const asked = { ...everything, places: ['370200'], education: 'college' as const, salaryFloor: 15_000, overseas: true };
    expect(conditionsOf(asked, placeNames).map(({ text }) => text)).toEqual(['欢迎留学生', '青岛市', '大专能投', '月薪 1.5 万以上']);
  });
});
