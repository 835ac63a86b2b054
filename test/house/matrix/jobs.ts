import { stranger, type Examples, type World } from './world';

const keep = async ({ db }: World, personId: string, jobId: string): Promise<void> => {
  await db.favourites.put({ _id: `${personId}_${jobId}`, personId, jobId, keptAt: new Date() });
};
export const keptByStranger = async (world: World) => {
  const [, jobId] = world.jobs;
  await keep(world, stranger, jobId);
  return { input: { jobId }, watched: [['favourites', `${stranger}_${jobId}`]] as const };
};

export const jobs: Record<string, Examples> = {
  'jobs.search': { own: () => ({ input: {} }) },
  'jobs.suggestions': { own: () => ({ input: { text: '会计' } }) },
  'jobs.popular': { own: () => ({ input: {} }) },
  'jobs.noteSearch': { own: () => ({ input: { text: '会计' } }) },
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
