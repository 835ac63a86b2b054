import { firstRules } from '../../../domain/season/plan';
import { employerIdOf } from '../../../domain/job/identity';
import type { Corrected } from '../../../domain/season/post-correction';
import { blankPost, type PostState } from '../../../domain/season/post-life';
import type { SeasonDocument } from '../../../cloudfunctions/runtime/documents/season/seasons';
import { workbook } from '../../cloudfunctions/jobs/files';
import { postTable, stagesAround } from '../../support/post-table';
import { employer, region } from './callers';
import { elsewhere, type Example, type Examples, type World } from './world';

let made = 0;
const next = (prefix: string): string => `${prefix}-${(made += 1)}`;
const rival = '示例单位乙';

/** A season in a district, posts being collected; its mark is its title. */
const season = async ({ db, mark }: World, district: string, state: SeasonDocument['state'] = 'open') => {
  const [_id, title] = [next('a-season'), mark()];
  await db.seasons.put({ _id, title, year: 2027, district, state, revision: 1, rules: firstRules, stages: stagesAround(new Date(), 'posts'), sample: false });
  return { id: _id, title, watched: [['seasons', _id]] as const };
};

/** A post of a unit in a season; its mark is its title. */
const post = async (world: World, { whose = employer.name, district = region, state = 'draft', asking = false }: { whose?: string; district?: string; state?: PostState; asking?: boolean } = {}) => {
  const of = await season(world, district);
  const [_id, title] = [next('a-post'), world.mark()];
  await world.db.posts.put({ _id, seasonId: of.id, unitId: employerIdOf(whose), unit: whose, ...blankPost, title, duties: '示例', place: '示例', state, revision: 1, writtenBy: 'somebody', ...(asking && { correction: { id: 'asked', wanted, fields: ['mentor'], reason: '示例', by: 'somebody', at: new Date() } }), sample: false });
  return { id: _id, seasonId: of.id, title, watched: [['posts', _id]] as const };
};

const sheet = async (world: World, by: string, district: string) => {
  const of = await season(world, district);
  const [_id, title] = [next('a-sheet'), world.mark()];
  const read = { unit: '示例单位', ...blankPost, title, duties: '示例', place: '示例' };
  await world.db.postSheets.put({ _id, seasonId: of.id, by, at: new Date(), fileName: '岗位.xlsx', rows: [{ sheet: '岗位', row: 2, post: read }] });
  return { id: _id, title, watched: [['postSheets', _id]] as const };
};

/** The same call about what is within the caller's region, and about what is not. */
const aboutSeason = (input: (id: string) => object, { shown = false, state = 'open' as SeasonDocument['state'] } = {}): Examples => {
  const of = async (world: World, district: string): Promise<Example> => {
    const { id, title, watched } = await season(world, district, state);
    return { input: input(id), watched, ...(shown && { shows: title }) };
  };
  return { own: (world) => of(world, region), foreign: (world) => of(world, elsewhere) };
};
const aboutPost = (input: (made: Awaited<ReturnType<typeof post>>) => object, about: { own: Parameters<typeof post>[1]; foreign: Parameters<typeof post>[1] }, shown = false): Examples => {
  const of = async (world: World, which: Parameters<typeof post>[1]): Promise<Example> => {
    const held = await post(world, which);
    return { input: input(held), watched: held.watched, ...(shown && { shows: held.title }) };
  };
  return { own: (world) => of(world, about.own), foreign: (world) => of(world, about.foreign) };
};
const ofUnit = { own: {}, foreign: { whose: rival } };
const within = (state: PostState) => ({ own: { state }, foreign: { state, district: elsewhere } });
const aboutSheet: Examples = {
  own: async (world, caller) => {
    const { id, title } = await sheet(world, caller, region);
    return { input: { sheetId: id }, shows: title };
  },
  foreign: async (world, caller) => {
    const { id, title, watched } = await sheet(world, caller, elsewhere);
    return { input: { sheetId: id }, shows: title, watched };
  },
};
const wanted: Corrected = { duties: '示例', place: '示例', places: 1, conditions: { levels: [], majors: [] }, mentor: '科室负责人' };
const corrected = (id: string) => ({ ...step(id), wanted, reason: '示例' });
const partsTable = () => workbook([['手机号', '年份', '期名'], ['100 0000 0009', '2024', '暑期']]);
/** A table of who took part; its mark is its name. */
const aboutParts = (input: (sheetId: string) => object | undefined, shown = true): Examples => {
  const of = async (world: World, caller: string, district: string): Promise<Example> => {
    const [_id, fileName] = [next('parts'), world.mark()];
    await world.db.participationSheets.put({ _id, district, by: caller, at: new Date(), fileName, rows: [{ sheet: '表', row: 2, who: 'print', year: 2024, season: '暑期' }], ...(shown && { applied: { at: new Date(), people: 1 } }) });
    return { input: input(_id), watched: [['participationSheets', _id]], ...(shown && { shows: fileName }) };
  };
  return { own: (world, caller) => of(world, caller, region), foreign: (world, caller) => of(world, caller, elsewhere) };
};
const step = (id: string) => ({ id, stepId: next('step'), revision: 1 });
const planOf = (district: string) => ({
  title: '示例', year: 2027, district, rules: firstRules,
  stages: stagesAround(new Date(), 'posts').map(({ name, startsAt, endsAt }) => ({ name, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
});
const inAYear = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export const seasonPosts: Record<string, Examples> = {
  'season.seasons.list': {
    own: async (world) => ({ input: {}, shows: (await season(world, region)).title }),
    foreign: async (world) => ({ input: {}, shows: (await season(world, elsewhere)).title }),
  },
  'season.seasons.read': aboutSeason((id) => ({ id }), { shown: true }),
  'season.seasons.save': {
    own: () => ({ input: { id: next('new-season'), stepId: next('step'), revision: 0, plan: planOf(region) } }),
    foreign: async (world) => {
      const { id, watched } = await season(world, elsewhere, 'draft');
      return { input: { ...step(id), plan: planOf(region) }, watched };
    },
  },
  'season.seasons.open': aboutSeason(step, { state: 'draft' }),
  'season.seasons.moveStage': aboutSeason((id) => ({ ...step(id), stage: 'placement', startsAt: inAYear(300), endsAt: inAYear(330), reason: '示例' })),
  'season.seasons.end': aboutSeason((id) => ({ ...step(id), reason: '示例' })),
  'season.seasons.copy': aboutSeason((id) => ({ id: next('copied-season'), from: id, years: 1, posts: false })),
  'season.seasons.figures': aboutSeason((id) => ({ id }), { shown: true }),
  'season.seasons.noteLastYear': aboutSeason((id) => ({ id, applicants: 338 })),
  'season.participations.list': aboutParts(() => undefined),
  'season.participations.readSheet': {
    own: async (world, caller) => ({ input: { district: region, fileId: (await world.phone(caller).upload(`imports/${caller}/${next('parts')}.xlsx`, partsTable())).fileID, fileName: '往期名单.xlsx' } }),
    foreign: async (world, caller) => ({ input: { district: elsewhere, fileId: (await world.phone(caller).upload(`imports/${caller}/${next('parts')}.xlsx`, partsTable())).fileID, fileName: '往期名单.xlsx' } }),
  },
  'season.participations.preview': aboutParts((sheetId) => ({ sheetId })),
  'season.participations.import': aboutParts((sheetId) => ({ sheetId }), false),
  'season.participations.undo': aboutParts((sheetId) => ({ sheetId }), false),
  'season.posts.list': { own: async (world) => ({ input: { seasonId: (await season(world, elsewhere)).id } }) },
  'season.posts.read': { own: async (world) => ({ input: { id: (await post(world, { district: elsewhere, state: 'published' })).id } }) },
  'season.posts.mine': {
    own: async (world) => {
      await world.db.seasons.remove({});
      return { input: undefined, shows: (await post(world)).title };
    },
    foreign: async (world) => ({ input: undefined, shows: (await post(world, { whose: rival })).title }),
  },
  'season.posts.opened': aboutPost(({ id }) => ({ id }), ofUnit, true),
  'season.posts.save': aboutPost(({ id, seasonId }) => ({ ...step(id), seasonId, unitId: employer.id, post: blankPost }), ofUnit),
  'season.posts.submit': aboutPost(({ id }) => step(id), ofUnit),
  'season.posts.takeBack': aboutPost(({ id }) => ({ ...step(id), move: 'giveUp' }), ofUnit),
  'season.posts.queue': aboutPost(({ seasonId }) => ({ seasonId, state: 'submitted' }), within('submitted'), true),
  'season.posts.decide': aboutPost(({ id, seasonId }) => ({ decisionId: next('decision'), seasonId, posts: [{ id, revision: 1 }], decision: { as: 'publish' } }), within('submitted')),
  'season.posts.withdraw': aboutPost(({ id }) => ({ ...step(id), reason: '示例' }), within('published')),
  'season.posts.ownCorrectable': aboutPost(({ id }) => ({ id }), { own: { state: 'published' }, foreign: { whose: rival, state: 'published' } }, true),
  'season.posts.askCorrection': aboutPost(({ id }) => corrected(id), { own: { state: 'published' }, foreign: { whose: rival, state: 'published' } }),
  'season.posts.takeBackCorrection': aboutPost(({ id }) => step(id), { own: { state: 'published', asking: true }, foreign: { whose: rival, state: 'published', asking: true } }),
  'season.posts.correctable': aboutPost(({ id }) => ({ id }), within('published'), true),
  'season.posts.correct': aboutPost(({ id }) => corrected(id), within('published')),
  'season.posts.decideCorrection': aboutPost(({ id }) => ({ ...step(id), decision: { as: 'return', reason: '示例' } }), { own: { state: 'published', asking: true }, foreign: { state: 'published', asking: true, district: elsewhere } }),
  'season.posts.readSheet': {
    own: async (world, caller) => {
      const { id: seasonId } = await season(world, region);
      const { id } = await sheet(world, caller, region);
      return { input: { seasonId, fileId: (await world.phone(caller).upload(`imports/${caller}/${id}.xlsx`, postTable())).fileID, fileName: '岗位.xlsx' } };
    },
    foreign: async (world, caller) => {
      const { id: seasonId, watched } = await season(world, elsewhere);
      return { input: { seasonId, fileId: (await world.phone(caller).upload(`imports/${caller}/${next('table')}.xlsx`, postTable())).fileID, fileName: '岗位.xlsx' }, watched };
    },
  },
  'season.posts.preview': aboutSheet,
  'season.posts.applySheet': { own: async (world, caller) => ({ ...(await aboutSheet.own(world, caller)), shows: '"written":1' }), foreign: aboutSheet.foreign },
  'season.posts.sheetTemplate': { own: () => ({}), foreign: () => ({}) },
};
