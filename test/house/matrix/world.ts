import type { CollectionName } from '../../../cloudfunctions/runtime/collections';
import type { ActivityDocument } from '../../../cloudfunctions/runtime/documents/activities';
import { publishActivity } from '../../support/activity';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents } from '../../support/people';
import { firstProfile } from '../../support/profile';
import { header, workbook } from '../../cloudfunctions/jobs/files';
import { importAll } from '../../cloudfunctions/jobs/organiser';
import { callers } from './callers';

/** A call's input, as it concerns the caller's own things or somebody else's. */
export interface Example {
  input?: unknown;
  /** Words the answer must hold when they are the caller's, and must not when they are not. */
  shows?: string;
  /** Documents that stay as they are when they are not the caller's. */
  watched?: readonly (readonly [CollectionName, string])[];
}

type Maker = (world: World, caller: string) => Promise<Example> | Example;
/** What a procedure is tried with. `foreign` where the access table says that it reaches objects; things of both kinds really exist. */
export interface Examples {
  own: Maker;
  foreign?: Maker;
}

export interface World extends TestCloud {
  /** Words found nowhere else. */
  mark(): string;
  jobs: readonly [own: string, other: string];
  activity(overrides: Partial<ActivityDocument>): Promise<string>;
}

/** Whose things are never the caller's, and where nobody's role reaches. */
export const stranger = 'stranger';
export const elsewhere = '310116';

const row = (employer: string, title: string) => [employer, title, '招聘', '2人', '本科', '会计学', '8-10K', '上海市金山区', `${new Date().getFullYear() + 1}年4月11日`, ''];
/** A small table of openings, where the other editor may write them. */
export const table = (mark: string): Buffer => workbook([header, row(`示例单位${mark}`, '会计'), row(`示例单位${mark}`, '出纳')]);

export const openWorld = async (): Promise<World> => {
  const cloud = await openTestCloud();
  let marks = 0;
  await enrolStudents(cloud.db, [stranger, 'neighbour']);
  await employ(cloud.db, 'root', 'administrator');
  await employ(cloud.db, stranger, 'mentor', elsewhere);
  for (const other of ['other-editor', 'other-writer']) await employ(cloud.db, other, 'editor', elsewhere);
  for (const openid of [...Object.keys(callers), stranger]) await cloud.as(openid).account.me.query();
  await cloud.as(stranger).account.saveProfile.mutate({ ...firstProfile, name: '陌生人', homeDistrict: elsewhere });
  await importAll(cloud, 'other-editor', table('甲'));
  const [own, other] = await cloud.db.jobs.find({}, { limit: 2, order: [['_id', 'asc']], fields: ['_id'] });
  if (!own || !other) throw new Error('the table was not imported');
  return {
    ...cloud,
    jobs: [own._id, other._id],
    mark: () => `记号${String((marks += 1)).padStart(4, '0')}`,
    activity: (overrides) => publishActivity(cloud.db, 5, overrides),
  };
};
