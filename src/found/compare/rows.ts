import { type JobDetail } from '../../../cloudfunctions/jobs/read';
import { employerKindNames, employerKindsIn } from '../../../domain/job/employer-kind';
import { kindNames } from '../../../domain/job/kind';
import { closingWords } from '../../job-words/closing';
import { payWords } from '../../job-words/pay';
import { placeWords } from '../../job-words/places';
import { cohortWords, headcountWords, levelWords } from '../../job-words/requirements';

/** As many majors as a narrow column bears. */
const NAMED = 4;

const rows: readonly [name: string, words: (job: JobDetail) => string][] = [
  ['薪资', ({ salary }) => [payOf(salary), ...(payWords(salary)?.notes ?? [])].join('，')],
  ['类型', ({ kind }) => kindNames[kind]],
  ['学历', ({ education }) => [levelWords(education), cohortWords(education)].filter(Boolean).join('，')],
  ['专业', ({ majors }) => majorsOf(majors)],
  ['人数', ({ headcount }) => headcountWords(headcount)],
  ['地点', ({ places }) => placeWords(places)],
  ['待遇', ({ welfare }) => welfare.join('、') || '没写'],
  ['截止', (job) => closingWords(job) ?? '没写日期'],
  ['单位', ({ text }) => employerKindsIn(text.employerKind).map((kind) => employerKindNames[kind]).join('、') || (text.employerKind ?? '没写')],
  ['行业', ({ text }) => text.industry ?? '没写'],
];

function payOf(salary: JobDetail['salary']): string {
  const pay = payWords(salary);
  return pay ? `${pay.figure} ${pay.unit}` : '薪资面议';
}

function majorsOf({ unlimited, list }: JobDetail['majors']): string {
  if (unlimited) return '不限';
  if (list.length === 0) return '没写';
  return list.length > NAMED ? `${list.slice(0, NAMED).join('、')}等 ${list.length} 个` : list.join('、');
}

export interface ComparedRow {
  name: string;
  values: string[];
  /** All openings say the same: less worth a look. */
  same: boolean;
}

/** The facts of the openings side by side. */
export const comparedRows = (jobs: readonly JobDetail[]): ComparedRow[] =>
  rows.map(([name, words]) => {
    const values = jobs.map(words);
    return { name, values, same: new Set(values).size === 1 };
  });
