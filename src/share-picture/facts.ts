import { type JobDetail } from '../../cloudfunctions/jobs/read';
import { kindNames } from '../../domain/job/kind';
import { closingWords } from '../job-words/closing';
import { payWords } from '../job-words/pay';
import { placeWords } from '../job-words/places';
import { headcountWords, levelWords } from '../job-words/requirements';

/** What a picture of an opening says; public-safe. */
export interface PictureFacts {
  title: string;
  employer: string;
  figure: string;
  unit: string;
  place: string;
  /** 招聘 · 本科及以上 · 8 人 */
  conditions: string[];
  closing: string | undefined;
  sample: boolean;
}

export function pictureFacts(job: JobDetail): PictureFacts {
  const pay = payWords(job.salary);
  return {
    title: job.title,
    employer: job.employer,
    figure: pay?.figure ?? '薪资面议',
    unit: pay?.unit ?? '',
    place: placeWords(job.places),
    conditions: [kindNames[job.kind], levelWords(job.education), headcountWords(job.headcount)],
    closing: closingWords(job),
    sample: job.sample,
  };
}
