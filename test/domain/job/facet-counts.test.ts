/** Counts beside choices against a plain count: every opening looked at one by one, every condition read off the opening itself. */
import fc from 'fast-check';
import { catalogued } from '../../../domain/catalogue/majors';
import { entryOf } from '../../../domain/job/entry';
import { rankOf } from '../../../domain/job/education-level';
import { employerKindsIn } from '../../../domain/job/employer-kind';
import { findJobs } from '../../../domain/job/finder';
import { chainsIn, industriesIn } from '../../../domain/job/industry';
import type { Job } from '../../../domain/job/job';
import { salarySteps, type JobQuery } from '../../../domain/job/query';
import { idOf, indexOf, readOn, realPostings } from '../../support/real-openings';

const day = 24 * 3600 * 1000;

type Valued = (typeof valued)[number];

interface Opening {
  id: string;
  job: Job;
  publishedAt: Date;
  /** What it has in each dimension in which values are chosen. */
  has: Record<Valued, readonly string[]>;
  abroad: boolean;
}

let openings: Opening[];
let index: ReturnType<typeof indexOf>;
beforeAll(async () => {
  // Spread over three weeks, some without a deadline, some past it.
  openings = (await realPostings()).map(({ job }, number) => {
    const closesAt = number % 3 === 0 ? undefined : new Date(readOn.getTime() + ((number % 23) - 3) * day);
    const abroad = overseas.test([job.text.duties, job.text.requirements, job.text.notes, job.text.period].join('\n'));
    return { id: idOf(number), job: { ...job, deadline: { ...job.deadline, closesAt } }, publishedAt: new Date(readOn.getTime() - (number % 21) * day), has: valuesOf(job), abroad };
  });
  const entries = (some: readonly Opening[]) => some.map((opening) => entryOf({ ...opening, state: 'open' }));
  // The first segment has a third of them as they were before: closed long ago. What came later hides that.
  const stale = openings.filter((_, number) => number % 3 === 1).map((opening) => ({ ...opening, job: { ...opening.job, deadline: { ...opening.job.deadline, closesAt: new Date(0) } } }));
  index = indexOf(entries([...stale, ...openings.slice(0, 80)]), entries(openings));
});

const overseas = /留学|海归|归国|海外(?:背景|学历|留学|院校|高校|经历|人才)|境外(?:高校|院校|学历)|国外(?:高校|院校)/;
const isAnywhere = ({ places }: Job): boolean => places.anywhere || places.remote;

/** Read off the opening itself. */
const valuesOf = ({ kind, places, text, employer, majors, welfare }: Job): Opening['has'] => ({
  kinds: [kind],
  places: places.list.flatMap(({ code }) => [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]),
  employerKinds: employerKindsIn(text.employerKind),
  industries: industriesIn(text.industry),
  chains: chainsIn([text.industry, employer, text.employerIntroduction]),
  majors: catalogued(majors.list).classes,
  welfare,
});
const valued = ['kinds', 'places', 'employerKinds', 'industries', 'chains', 'majors', 'welfare'] as const;

const hasOne = (dimension: Valued, { job, has }: Opening, wanted: readonly string[]): boolean => (dimension === 'places' && isAnywhere(job)) || has[dimension].some((value) => wanted.includes(value));

/** Each condition by itself: whether an opening meets it. One that is not set is met. */
const meets: Record<Exclude<keyof JobQuery, 'text' | 'sort' | 'employerId'>, (opening: Opening, query: Partial<JobQuery>) => boolean> = {
  ...(Object.fromEntries(valued.map((name) => [name, (opening: Opening, query: Partial<JobQuery>) => !query[name]?.length || hasOne(name, opening, query[name])])) as Record<Valued, (opening: Opening, query: Partial<JobQuery>) => boolean>),
  welfare: ({ job }, { welfare = [] }) => welfare.every((tag) => job.welfare.includes(tag)),
  education: ({ job: { education } }, query) => query.education === undefined || education.lowest === 'unknown' || rankOf(education.lowest) <= rankOf(query.education),
  salaryFloor: ({ job: { salary } }, { salaryFloor }) => salaryFloor === undefined || (salary.monthly !== undefined && (salary.monthly.max ?? Infinity) >= salaryFloor),
  closingSoon: ({ job: { deadline } }, query) => !query.closingSoon || (deadline.closesAt !== undefined && deadline.closesAt >= readOn && deadline.closesAt.getTime() < readOn.getTime() + 7 * day),
  newThisWeek: ({ publishedAt }, query) => !query.newThisWeek || publishedAt.getTime() > readOn.getTime() - 7 * day,
  overseas: ({ abroad }, query) => !query.overseas || abroad,
};
type Condition = keyof typeof meets;
const conditions = Object.keys(meets) as Condition[];

/** What the text finds, is open and meets every condition, those of one dimension left aside. */
const meeting = (found: ReadonlySet<string>, query: Partial<JobQuery>, aside?: Condition): Opening[] =>
  openings.filter((opening) => found.has(opening.id) && (opening.job.deadline.closesAt ?? readOn) >= readOn && conditions.every((name) => name === aside || meets[name](opening, query)));

const some = <Value>(...all: Value[]): fc.Arbitrary<Value[]> => fc.subarray(all, { maxLength: 2 });
const everything: fc.Arbitrary<Partial<JobQuery>> = fc.record({
  text: fc.constantFrom('工程师', '青岛', '管理', '实习'),
  kinds: some('recruitment' as const, 'internship' as const, 'trainee' as const),
  education: fc.constantFrom('college' as const, 'bachelor' as const, 'master' as const),
  places: some('370200', '370212', '310000', '370100'),
  salaryFloor: fc.constantFrom(...salarySteps),
  employerKinds: some('stateOwned' as const, 'private' as const, 'research' as const),
  industries: some('金融', '制造', '互联网·软件'),
  chains: some('软件信息', '人工智能'),
  majors: some('计算机类', '机械类'),
  welfare: some('双休', '五险一金'),
  closingSoon: fc.boolean(),
  newThisWeek: fc.boolean(),
  overseas: fc.boolean(),
});
/** A few conditions at once: all of them leave nothing to count. */
const query: fc.Arbitrary<Partial<JobQuery>> = fc
  .tuple(everything, fc.subarray(['text', ...conditions] as const, { maxLength: 4 }))
  .map(([all, kept]) => Object.fromEntries(kept.map((name) => [name, all[name]])));

it('条件随便凑，每个选项旁的数目都等于一条条数出来的', () => {
  let nonZero = 0;
  fc.assert(
    fc.property(query, (asked) => {
      const ask = (narrowed: Partial<JobQuery>) => findJobs(index, { sort: 'fit', ...narrowed }, { now: readOn });
      const found = new Set(ask({ text: asked.text }).hits(0, 1000).map(({ id }) => id));
      const answer = ask(asked);
      const facets = answer.facets();
      const told = (dimension: keyof typeof facets, value: string): number => facets[dimension][value] ?? 0;
      expect(answer.total).toBe(meeting(found, asked).length);
      const counted = (name: Condition, narrowed: Partial<JobQuery>): number => meeting(found, asked, name).filter((opening) => meets[name](opening, { ...asked, ...narrowed })).length;
      for (const name of valued) {
        const others = meeting(found, asked, name);
        const plain: Record<string, number> = {};
        const offered = new Set(openings.flatMap(({ has }) => has[name]));
        for (const value of offered) {
          const narrowed = { [name]: name === 'welfare' ? [...(asked.welfare ?? []), value] : [value] };
          const number = others.filter((opening) => meets[name](opening, narrowed)).length;
          // Where nobody names a place, only what can be done anywhere would be left: it is not offered.
          if (number > 0 && (name !== 'places' || others.some(({ has }) => has.places.includes(value)))) plain[value] = number;
        }
        // Single majors are typed, not offered.
        expect({ name, counts: Object.fromEntries(Object.entries(facets[name]).filter(([value]) => offered.has(value))) }).toEqual({ name, counts: plain });
        nonZero += Object.keys(plain).length;
      }
      for (const level of ['college', 'bachelor', 'master', 'doctor'] as const) expect(told('education', level)).toBe(counted('education', { education: level }));
      for (const salaryFloor of salarySteps) expect(told('salary', String(salaryFloor))).toBe(counted('salaryFloor', { salaryFloor }));
      for (const name of ['closingSoon', 'newThisWeek', 'overseas'] as const) expect(told(name, 'yes')).toBe(counted(name, { [name]: true }));
    }),
    { numRuns: 40 },
  );
  expect(nonZero).toBeGreaterThan(500);
});
