import * as v from 'valibot';
import cloud from 'wx-server-sdk';
import { bounds, open, refuse } from '../runtime';

export interface JobCode {
  /** `data:image/png;base64,…` */
  address: string;
}

/** What WeChat is asked to open when the code is scanned. */
const page = 'pages/job/index';
/** Pixels: enough for a printed poster. */
const width = 430;

/** The mini-program code that leads to an opening; its `scene` is the opening's id. Refuses with JOB_NOT_FOUND. */
export const code = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<JobCode> => {
  if (!(await ctx.db.jobs.read(id))) return refuse('JOB_NOT_FOUND');
  // The page need not be published yet: posters are made before the day.
  const { buffer, contentType } = await wxacode().getUnlimited({ scene: id, page, checkPath: false, width });
  return { address: `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` };
});

const wxacode = () =>
  cloud.openapi.wxacode as { getUnlimited(asked: { scene: string; page: string; checkPath: boolean; width: number }): Promise<{ buffer: Uint8Array; contentType: string }> };
