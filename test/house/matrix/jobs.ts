import { elsewhere, stranger, type Examples, type World } from './world';

const keep = async ({ db }: World, personId: string, jobId: string): Promise<void> => {
  await db.favourites.put({ _id: `${personId}_${jobId}`, personId, jobId, keptAt: new Date() });
};
export const keptByStranger = async (world: World) => {
  const [, jobId] = world.jobs;
  await keep(world, stranger, jobId);
  return { input: { jobId }, watched: [['favourites', `${stranger}_${jobId}`]] as const };
};

let employers = 0;
/** An employer whose only opening is at this place. */
export const employerAt = async ({ db }: World, code: string): Promise<string> => {
  const [first] = await db.jobs.find({}, { limit: 1 });
  if (!first) throw new Error('no opening');
  const employerId = `employer-${(employers += 1)}`;
  await db.jobs.put({ ...first, _id: `opening-of-${employerId}`, employerId, job: { ...first.job, places: { ...first.job.places, list: [{ code, province: '示例省' }] } } });
  return employerId;
};
/** Somebody has introduced it. */
const introduced = async (world: World, code: string): Promise<string> => {
  const id = await employerAt(world, code);
  await world.db.employers.put({ _id: id, introduction: '原来的介绍', key: false, editedAt: new Date() });
  return id;
};
const edited = (id: string) => ({ input: { id, introduction: '示例介绍', key: true }, watched: [['employers', id]] as const });

/** What the caller does not want to see is left out, what others do not is not. */
const withDismissals = (input: object): Examples => ({
  own: () => ({ input }),
  foreign: async ({ db, jobs: [, jobId] }) => {
    const _id = `${stranger}_${jobId}`;
    await db.dismissals.put({ _id, personId: stranger, jobId, at: new Date() });
    return { input, watched: [['dismissals', _id]] };
  },
});

export const jobs: Record<string, Examples> = {
  'jobs.search': withDismissals({ forMe: true, withoutDismissed: true }),
  'jobs.facets': withDismissals({ withoutDismissed: true }),
  'jobs.excerpts': { own: ({ jobs: [id] }) => ({ input: { asked: [{ id, words: ['会计'] }] } }) },
  'jobs.suggestions': { own: () => ({ input: { text: '会计' } }) },
  'jobs.popular': { own: () => ({}) },
  'jobs.noteSearch': { own: () => ({ input: { text: '会计' } }) },
  'jobs.code': { own: ({ jobs: [id] }) => ({ input: { id } }) },
  'jobs.employers.list': { own: () => ({ input: {} }) },
  'jobs.employers.read': { own: async (world) => ({ input: { id: await employerAt(world, '370211') } }) },
  'jobs.employers.edit': { own: async (world) => edited(await introduced(world, '370211')), foreign: async (world) => edited(await introduced(world, elsewhere)) },
  'jobs.read': { own: ({ jobs: [id] }) => ({ input: { id } }) },
  'jobs.favourite': { own: ({ jobs: [jobId] }) => ({ input: { jobId } }), foreign: keptByStranger },
  'jobs.unfavourite': { own: ({ jobs: [jobId] }) => ({ input: { jobId } }), foreign: keptByStranger },
  'jobs.favourites': {
    own: async (world, caller) => {
      const [jobId] = world.jobs;
      await keep(world, caller, jobId);
      return { input: {}, shows: jobId };
    },
    foreign: async (world, caller) => {
      const [, jobId] = world.jobs;
      await keep(world, stranger, jobId);
      await world.db.favourites.remove({ _id: `${caller}_${jobId}` });
      return { input: {}, shows: jobId };
    },
  },
};
