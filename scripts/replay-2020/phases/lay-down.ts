import { fromShanghai } from '../../../domain/time/shanghai';
import { workbookOut } from '../../../cloudfunctions/runtime/workbook-out';
import { postSheetHeader } from '../../../domain/season/post-sheet';
import { firstRules, stageNames, type SeasonPlan, type Stage } from '../../../domain/season/plan';
import { facts } from '../facts';
import { replayedPosts } from '../units';
import type { World } from '../world';

/** The season is laid down, posts come in a table, and are published: May and June 2020. */

export const ORGANISER = 'replay-organiser';
export const SEASON = 'replay-season';

const day = (date: string, time: string): Date => fromShanghai(date, time);
const hours: Record<(typeof stageNames)[number], [Date, Date]> = {
  posts: [day('2020-05-18', '09:00'), day('2020-06-12', '17:00')],
  application: [facts.opens, facts.closes],
  documents: [facts.closes, day('2020-06-29', '17:00')],
  interview: [day('2020-06-29', '17:00'), day('2020-07-10', '18:00')],
  result: [day('2020-07-10', '18:00'), day('2020-07-16', '18:00')],
  placement: [day('2020-07-16', '18:00'), day('2020-08-31', '18:00')],
};
const stages: Stage[] = stageNames.map((name) => ({ name, startsAt: hours[name][0], endsAt: hours[name][1] }));

const plan: SeasonPlan = {
  title: facts.title,
  year: facts.year,
  district: facts.district,
  stages,
  rules: { ...firstRules, eligibility: { origin: true, notGraduatingIn: [facts.year], seasons: 3 }, scoring: { ...firstRules.scoring, normalisation: 'mean' } },
};

/** Returns how many posts are published. */
export const layDown = async (world: World, places: number): Promise<number> => {
  world.at(day('2020-05-16', '09:00'));
  const { account, season } = world.as(ORGANISER);
  await account.invitation.accept.mutate({ code: world.firstInvitation, name: '示例组织者' });
  const { revision } = await season.seasons.save.mutate({ id: SEASON, stepId: 'lay-down', revision: 0, plan: inWords(plan) });
  await season.seasons.open.mutate({ id: SEASON, stepId: 'open', revision });
  await season.seasons.noteLastYear.mutate({ id: SEASON, applicants: facts.applicantsBefore });

  world.at(day('2020-06-10', '09:00'));
  const rows = replayedPosts(places).map(({ unit, title, kind, places: wanted, duties, place, conditions, mentor, hours: when }) => [
    unit, title, kind === 'short' ? '短期' : '长期', wanted, duties, place, '不限', conditions.majors.join('、') || '不限', '', mentor ?? '', when ?? '', '', '',
  ]);
  const fileId = await world.upload(ORGANISER, `imports/${ORGANISER}/posts.xlsx`, workbookOut([{ name: '见习岗位', header: postSheetHeader, rows }]));
  const { sheetId } = await season.posts.readSheet.mutate({ seasonId: SEASON, fileId, fileName: '岗位需求.xlsx' });
  const applied = await season.posts.applySheet.mutate({ sheetId });
  if (applied.refused > 0 || applied.written !== rows.length) throw new Error(`of ${rows.length} posts ${applied.written} were written and ${applied.refused} refused`);
  return publishAll(world);
};

/** Every date as it travels. */
const inWords = ({ stages: spans, ...rest }: SeasonPlan) => ({ ...rest, stages: spans.map(({ name, startsAt, endsAt }) => ({ name, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) });

const publishAll = async (world: World): Promise<number> => {
  const { posts } = world.as(ORGANISER).season;
  for (let published = 0, round = 0; ; round += 1) {
    const { posts: waiting } = await posts.queue.query({ seasonId: SEASON, state: 'submitted' });
    if (waiting.length === 0) return published;
    const { done } = await posts.decide.mutate({ decisionId: `publish-${round}`, seasonId: SEASON, posts: waiting.map(({ id, revision }) => ({ id, revision })), decision: { as: 'publish' } });
    published += done.length;
  }
};
