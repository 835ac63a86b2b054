import type { Posting } from '../../../domain/job/job';
import type { JobState } from '../../../domain/job/state';
import type { JobDocument, Written } from '../../runtime/documents/jobs';
import { digestOf } from '../imports/digests';
import { documentOf } from '../stored';

/** A stored opening with other words. Its key, base and print stay: a sheet whose row came again as it was has nothing to say against what was written in the app. */
export const rewritten = (stored: JobDocument, { job, raw }: Pick<Posting, 'job' | 'raw'>, state: JobState, written: Written): JobDocument => {
  const { _id: id, base, ordinal, print, series, sample, hit, revision } = stored;
  return documentOf({ id, base, ordinal, print, digest: digestOf({ job, raw }), job, raw }, { written, sample, series, state, revision: revision + 1, publishedAt: hit.publishedAt });
};
