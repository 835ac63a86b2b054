import { applyAll, preview, upload } from '../../cloudfunctions/jobs/organiser';
import { table, type Example, type Examples, type World } from './world';

const fileName = '岗位需求表.xlsx';
const read = async (world: World, organiser: string): Promise<string> => (await preview(world, organiser, table(world.mark()))).id;

const written = async (world: World, organiser: string): Promise<string> => {
  const importId = await read(world, organiser);
  await applyAll(world, organiser, importId);
  return importId;
};

/** Nobody may change what is others': one import of theirs serves every procedure. */
const others = new WeakMap<World, Record<'other-editor' | 'other-writer', Promise<string>>>();
const importOf = (world: World, organiser: 'other-editor' | 'other-writer'): Promise<string> => {
  const made = others.get(world) ?? { 'other-editor': read(world, 'other-editor'), 'other-writer': written(world, 'other-writer') };
  others.set(world, made);
  return made[organiser];
};

/** An import of the caller's own and one of somebody else's, with what the procedure is asked besides. */
const examples = (more: object = {}, prepare = read): Examples => ({
  own: async (world, caller): Promise<Example> => ({ input: { importId: await prepare(world, caller), ...more } }),
  foreign: async (world): Promise<Example> => {
    const importId = await importOf(world, prepare === written ? 'other-writer' : 'other-editor');
    return { input: { importId, ...more }, shows: importId, watched: [['jobImports', importId], ['jobImportParts', `${importId}_0_0`]] };
  },
});

export const imports: Record<string, Examples> = {
  'jobs.imports.uploadFolder': { own: (_world, caller) => ({ shows: caller }), foreign: () => ({ shows: 'other-editor' }) },
  'jobs.imports.begin': {
    own: async (world, caller) => ({ input: { fileId: await upload(world, caller, table(world.mark())), fileName } }),
    foreign: async (world) => {
      const mark = world.mark();
      return { input: { fileId: await upload(world, 'other-editor', table(mark)), fileName }, shows: mark };
    },
  },
  'jobs.imports.readNext': examples(),
  'jobs.imports.applyNext': examples(),
  'jobs.imports.undo': examples({}, written),
  'jobs.imports.undoNext': examples(),
  'jobs.imports.read': examples(),
  'jobs.imports.problems': examples(),
  'jobs.imports.refusedRows': examples(),
  'jobs.imports.changes': examples({ as: 'added' }),
  'jobs.imports.sources': examples(),
  'jobs.imports.replaceSource': examples({ series: null }),
  'jobs.imports.missing': examples(),
  'jobs.imports.decideMissing': examples({ withdraw: true, except: [] }),
  'jobs.imports.likelyRenames': examples(),
  'jobs.imports.sayRenamed': examples({ renamed: [] }),
  'jobs.imports.held': examples(),
  'jobs.imports.decideHeld': examples({ id: 'a-held-opening', revision: 1, take: 'stored' }),
  'jobs.imports.assignHeader': examples({ header: '上班方式', field: 'notes' }),
  'jobs.imports.forms': examples(),
  'jobs.imports.decideCell': examples({ field: 'salary', raw: '看本事', meaning: '面议' }),
  'jobs.imports.readAgain': examples(),
  'jobs.imports.latest': {
    own: async (world, caller) => ({ shows: await read(world, caller) }),
    foreign: async (world) => ({ shows: await importOf(world, 'other-editor') }),
  },
  'jobs.imports.lastWritten': {
    own: async (world, caller) => ({ shows: await written(world, caller) }),
    foreign: async (world) => ({ shows: await importOf(world, 'other-writer') }),
  },
};
