import { preview, upload } from '../../cloudfunctions/jobs/organiser';
import { stranger, table, type Examples, type World } from './world';

const fileName = '岗位需求表.xlsx';
const read = async (world: World, organiser: string): Promise<string> => (await preview(world, organiser, table(world.mark()))).id;
const theirs = async (world: World) => {
  const importId = await read(world, 'other-editor');
  return { input: { importId }, shows: importId, watched: [['jobImports', importId], ['jobImportParts', `${importId}_0`]] as const };
};
const ours = async (world: World, caller: string) => ({ input: { importId: await read(world, caller) } });
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
  'jobs.imports.uploadFolder': { own: (_world, caller) => ({ shows: caller }), foreign: () => ({ shows: 'other-editor' }) },
  'jobs.imports.preview': {
    own: async (world, caller) => ({ input: { fileId: await upload(world, caller, table(world.mark())), fileName } }),
    foreign: async (world) => {
      const mark = world.mark();
      return { input: { fileId: await upload(world, 'other-editor', table(mark)), fileName }, shows: mark };
    },
  },
  'jobs.imports.problems': { own: ours, foreign: theirs },
  'jobs.imports.applyNext': { own: ours, foreign: theirs },
  'jobs.imports.read': { own: ours, foreign: theirs },
  'jobs.imports.latest': {
    own: async (world, caller) => ({ shows: await read(world, caller) }),
    foreign: async (world) => ({ shows: await read(world, 'other-editor') }),
  },
};
