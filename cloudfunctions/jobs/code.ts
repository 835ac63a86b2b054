import * as v from 'valibot';
import { bounds, open, refuse } from '../runtime';
import { miniProgramCode } from '../runtime/mini-program-code';

export interface JobCode {
  /** `data:image/png;base64,…` */
  address: string;
}

/** What WeChat is asked to open when the code is scanned. */
const page = 'pages/job/index';

/** The mini-program code that leads to an opening; its `scene` is the opening's id. Refuses with JOB_NOT_FOUND. */
export const code = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<JobCode> => {
  if (!(await ctx.db.jobs.read(id))) return refuse('JOB_NOT_FOUND');
  return { address: await miniProgramCode({ page, scene: id }) };
});
