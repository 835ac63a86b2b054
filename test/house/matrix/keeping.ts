import type { Example, Examples, World } from './world';

const cells = { employer: '示例单位', title: '示例岗位', place: '青岛市市南区' };

/** An opening in the caller's region, or in nobody's. */
const opening = async ({ db, jobs }: World, mine: boolean, which: 0 | 1 = 0): Promise<{ id: string; revision: number }> => {
  const id = jobs[which];
  const code = mine ? '370202' : '310116';
  await db.jobs.updateOne({ _id: id }, { 'job.places.list': [{ code, province: '示例', city: '示例' }] });
  const stored = await db.jobs.read(id);
  return { id, revision: stored?.revision ?? 0 };
};

const examples = (input: (of: { id: string; revision: number }) => object): Examples => ({
  own: async (world): Promise<Example> => ({ input: input(await opening(world, true)) }),
  // A whole city's editor writes what its sheets bring, wherever that is: nothing of the openings is somebody else's.
  foreign: async (): Promise<Example> => ({ input: input({ id: 'no-such-opening', revision: 1 }) }),
});

export const keeping: Record<string, Examples> = {
  'jobs.keeping.list': examples(() => ({})),
  'jobs.keeping.open': examples(({ id }) => ({ id })),
  'jobs.keeping.tryCells': { own: () => ({ input: { cells } }) },
  'jobs.keeping.save': examples(({ id, revision }) => ({ id, revision, cells })),
  'jobs.keeping.setState': examples(({ id, revision }) => ({ id, revision, state: 'filled' })),
  'jobs.keeping.duplicates': { own: () => ({}), foreign: () => ({}) },
  'jobs.keeping.merge': {
    own: async (world): Promise<Example> => {
      const [{ id: dropId }, { id: keepId }] = [await opening(world, true), await opening(world, true, 1)];
      await world.db.jobs.updateOne({ _id: dropId }, { mergedInto: keepId, state: 'withdrawn' });
      return { input: { keepId, dropId } };
    },
    foreign: (): Example => ({ input: { keepId: 'no-such-opening', dropId: 'no-such-opening-either' } }),
  },
  'jobs.keeping.tellApart': {
    own: async (world): Promise<Example> => ({ input: { ids: [(await opening(world, true)).id, (await opening(world, true, 1)).id] } }),
    foreign: (): Example => ({ input: { ids: ['no-such-opening', 'no-such-opening-either'] } }),
  },
  'jobs.keeping.exportAll': { own: () => ({ input: {} }), foreign: () => ({ input: {} }) },
};
