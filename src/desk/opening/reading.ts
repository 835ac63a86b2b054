import { type Job } from '../../../domain/job/job';
import { type JobField } from '../../../domain/job/columns';
import { describeHeadcount } from '../../../domain/job/headcount';
import { kindNames } from '../../../domain/job/kind';
import { dueWords } from '../../job-words/closing';
import { payWords } from '../../job-words/pay';
import { placeWords } from '../../job-words/places';
import { levelWords } from '../../job-words/requirements';

/** A reading as it comes over the line, whatever long texts come with it: moments are ISO 8601 in UTC. */
export type ReadJob = Omit<Job, 'deadline' | 'text'> & { deadline: { closesAt?: string; rolling: boolean } };

/** How a cell is read, for those that are read into more than text. */
export function readingOf(field: JobField, job: ReadJob): string | undefined {
  const pay = payWords(job.salary);
  const { closesAt, rolling } = job.deadline;
  const words: Partial<Record<JobField, string>> = {
    kind: kindNames[job.kind],
    headcount: describeHeadcount(job.headcount),
    education: levelWords(job.education),
    majors: job.majors.list.join('、'),
    salary: pay ? [`${pay.figure} ${pay.unit}`, ...pay.notes].join('，') : '面议',
    place: placeWords(job.places),
    deadline: closesAt ? dueWords({ closesAt, closed: false, rolling }, Date.now()).moment : rolling ? '招满为止' : undefined,
  };
  return words[field] || undefined;
}
