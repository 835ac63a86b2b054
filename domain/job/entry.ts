/** What the search index holds of an opening. */
import { catalogued } from '../catalogue/majors';
import type { Entry, Plan } from '../search/segment';
import type { Weights } from '../search/score';
import { division } from './divisions';
import { levelNames, rankOf } from './education-level';
import { employerKindsIn, employerKindNames } from './employer-kind';
import { employerIdOf } from './identity';
import { chainsIn, industriesIn } from './industry';
import type { Job } from './job';
import { kindNames } from './kind';
import type { JobState } from './state';

export interface JobShape {
  texts: 'title' | 'employer' | 'majors' | 'facts' | 'body';
  names: 'title' | 'employer';
  /** `rung`: of the lowest education asked for, −1 when unknown. Pay in yuan a month. Instants in milliseconds. */
  numbers: 'rung' | 'monthlyMin' | 'monthlyMax' | 'closesAt' | 'publishedAt';
  /** `areas`: codes of places and of what they lie in. `majors`: see `majorValues`. `marks`: see `Mark`. */
  sets: 'kind' | 'areas' | 'employerKinds' | 'industries' | 'chains' | 'majors' | 'welfare' | 'employerId' | 'marks';
}

/** `listed`: open, as far as organisers say. `anywhere`: fits every place. `overseas`: welcomes those who studied abroad. `anyMajor`: asks for none. */
export type Mark = 'listed' | 'anywhere' | 'overseas' | 'anyMajor';

export const jobPlan: Plan<JobShape> = {
  texts: {
    title: { letter: 't', singles: true },
    employer: { letter: 'e', singles: true },
    majors: { letter: 'm', singles: true },
    facts: { letter: 'f', singles: true },
    body: { letter: 'b', singles: false },
  },
  names: ['title', 'employer'],
  numbers: ['rung', 'monthlyMin', 'monthlyMax', 'closesAt', 'publishedAt'],
  sets: ['kind', 'areas', 'employerKinds', 'industries', 'chains', 'majors', 'welfare', 'employerId', 'marks'],
};

/** A match in the title says most, one somewhere in the duties least. */
export const jobWeights: Weights<JobShape> = { title: 100, employer: 70, majors: 35, facts: 45, body: 8 };

/** The mark behind a class of majors that is asked for as a whole. */
export const wholeClass = (name: string): string => `${name}*`;

/** The codes of a place and of what it lies in: 370212 is also in 370200 and 370000. */
const around = (code: string): string[] => [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];

const overseas = /留学|海归|归国|海外(?:背景|学历|留学|院校|高校|经历|人才)|境外(?:高校|院校|学历)|国外(?:高校|院校)/;

export interface IndexedOpening {
  id: string;
  job: Job;
  state: JobState;
  publishedAt: Date;
}

export function entryOf({ id, job, state, publishedAt }: IndexedOpening): Entry<JobShape> {
  const { majors, classes, wholeClasses } = catalogued(job.majors.list);
  const areas = [...new Set(job.places.list.flatMap(({ code }) => around(code)))];
  const placeNames = [...new Set([...job.places.list.flatMap(({ province, city, district, zone }) => [province, city, district, zone]), ...job.places.abroad].filter((name) => name !== undefined))];
  const { text } = job;
  const level = job.education.lowest === 'unknown' ? undefined : job.education.lowest;
  const body = [text.duties, text.requirements, text.notes, text.period].filter((part) => part !== undefined).join('\n');
  const marks: Mark[] = [
    ...(state === 'open' ? (['listed'] as const) : []),
    ...(job.places.anywhere || job.places.remote ? (['anywhere'] as const) : []),
    ...(overseas.test(body) ? (['overseas'] as const) : []),
    ...(job.majors.unlimited ? (['anyMajor'] as const) : []),
  ];
  const employerKinds = employerKindsIn(text.employerKind);
  const industries = industriesIn(text.industry);
  return {
    id,
    texts: {
      title: job.title,
      employer: job.employer,
      majors: [...job.majors.list, ...classes].join('、'),
      facts: [...placeNames, kindNames[job.kind], level && (level === 'none' ? '学历不限' : `${levelNames[level]}学历`), job.majors.unlimited ? '专业不限' : undefined, ...job.welfare, text.industry, ...industries, text.employerKind, ...employerKinds.map((kind) => employerKindNames[kind])].filter((part) => part !== undefined).join('、'),
      body,
    },
    numbers: {
      rung: level === undefined ? -1 : rankOf(level),
      monthlyMin: job.salary.monthly?.min ?? NaN,
      monthlyMax: job.salary.monthly?.max ?? NaN,
      closesAt: job.deadline.closesAt?.getTime() ?? NaN,
      publishedAt: publishedAt.getTime(),
    },
    sets: {
      kind: [job.kind],
      areas: areas.filter((code) => division(code) !== undefined),
      employerKinds,
      industries,
      chains: chainsIn([text.industry, job.employer, text.employerIntroduction]),
      majors: [...classes, ...majors, ...wholeClasses.map(wholeClass)],
      welfare: job.welfare,
      employerId: [employerIdOf(job.employer)],
      marks,
    },
    words: { title: [job.title], employer: [job.employer], major: job.majors.list, place: placeNames },
  };
}
