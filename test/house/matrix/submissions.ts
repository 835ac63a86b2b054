import { readEdited, type EditedCells } from '../../../domain/job/edit';
import { employerIdOf } from '../../../domain/job/identity';
import { everywhere } from '../../../domain/person/region';
import type { SubmissionDocument } from '../../../cloudfunctions/runtime/documents/submissions';
import { withoutMissing } from '../../../cloudfunctions/jobs/stored';
import { employer } from './callers';
import { elsewhere, type Examples, type World } from './world';

let made = 0;
const next = (prefix: string): string => `${prefix}-${(made += 1)}`;
const cells: EditedCells = { title: '示例岗位', place: '青岛市黄岛区' };

/** A submission of an employer's contact that waits in a region; its mark is its title. */
const submission = async (world: World, { whose = employer.name, region = '370211' } = {}) => {
  const [_id, mark] = [next('submission'), world.mark()];
  const read = readEdited({ ...cells, title: mark, employer: whose }, new Date(), [everywhere]);
  if (read.kind !== 'read') throw new Error('the cells are not read');
  const at = new Date();
  const document: SubmissionDocument = { _id, employerId: employerIdOf(whose), by: 'somebody', region, state: 'submitted', isChange: false, ...read.posting, flags: [], sendId: 'first', submittedAt: at, updatedAt: at, revision: 1 };
  await world.db.submissions.put(withoutMissing(document));
  return { id: _id, mark, watched: [['submissions', _id]] as const };
};

/** An opening of an employer. */
const opening = async ({ db }: World, whose: string) => {
  const [first] = await db.jobs.find({}, { limit: 1 });
  if (!first) throw new Error('no opening');
  const _id = next('opening-of');
  await db.jobs.put(withoutMissing({ ...first, _id, employerId: employerIdOf(whose), state: 'open', mergedInto: undefined, formerEmployers: undefined, revision: 1, job: { ...first.job, employer: whose } }));
  return { jobId: _id, watched: [['jobs', _id]] as const };
};

const rival = '示例单位乙';
type Made = Awaited<ReturnType<typeof submission>>;
/** A procedure about one submission: of the caller's employer, and of another. */
const aboutOne = (input: (of: Made) => object, show = true): Examples => ({
  own: async (world) => {
    const made = await submission(world);
    return { input: input(made), ...(show && { shows: made.mark }) };
  },
  foreign: async (world) => {
    const made = await submission(world, { whose: rival });
    return { input: input(made), shows: made.mark, watched: made.watched };
  },
});

export const submissions: Record<string, Examples> = {
  'jobs.submissions.open': aboutOne(({ id }) => ({ from: 'submission', id })),
  'jobs.submissions.tryCells': { own: () => ({ input: { cells } }) },
  'jobs.submissions.submit': aboutOne(({ id }) => ({ id, sendId: next('sending'), about: { as: 'again', revision: 1 }, cells }), false),
  'jobs.submissions.takeBack': aboutOne(({ id }) => ({ id }), false),
  'jobs.submissions.setState': {
    own: async (world) => ({ input: { jobId: (await opening(world, employer.name)).jobId, revision: 1, state: 'filled' } }),
    foreign: async (world) => {
      const { jobId, watched } = await opening(world, rival);
      return { input: { jobId, revision: 1, state: 'filled' }, watched };
    },
  },
  'jobs.submissions.mine': aboutOne(() => ({})),
  'jobs.submissions.queue': {
    own: async (world) => {
      await world.db.submissions.remove({});
      return { input: {}, shows: (await submission(world)).mark };
    },
    foreign: async (world) => ({ input: {}, shows: (await submission(world, { region: elsewhere })).mark }),
  },
  'jobs.submissions.waiting': {
    own: async (world) => {
      await world.db.submissions.remove({});
      await submission(world);
      return { shows: '"count":1' };
    },
    foreign: async (world) => {
      await world.db.submissions.remove({});
      await submission(world, { region: elsewhere });
      return { shows: '"count":1' };
    },
  },
  'jobs.submissions.decide': {
    own: async (world) => {
      const { id } = await submission(world);
      return { input: { decisionId: next('decision'), submissions: [{ id, revision: 1, jobRevision: 0 }], decision: { as: 'publish' } }, shows: `"done":["${id}"]` };
    },
    foreign: async (world) => {
      const { id, watched } = await submission(world, { region: elsewhere });
      return { input: { decisionId: next('decision'), submissions: [{ id, revision: 1, jobRevision: 0 }], decision: { as: 'publish' } }, shows: `"done":["${id}"]`, watched };
    },
  },
};
