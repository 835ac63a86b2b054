import type { Stage, StageName } from './plan';

/**
 * What may be done when. A season's stages follow each other in their order; between two there may be a gap, in which nothing that
 * belongs to a stage may be done. A stage begins with its first instant and is over at its last one: `endsAt` itself is outside.
 */

/** What people do in a season and a stage allows: the stages from whose beginning to whose end it is allowed. */
const acts = {
  /** A unit writes its posts and hands them in. */
  writePost: ['posts', 'posts'],
  /** Organisers return and publish posts: also while people apply, late ones come. */
  reviewPost: ['posts', 'application'],
  /** Everybody looks at the posts that are published. */
  browsePosts: ['posts', 'placement'],
  /** An applicant writes, submits, edits and withdraws. */
  apply: ['application', 'application'],
  /** Organisers look at the documents. */
  checkDocuments: ['application', 'documents'],
  /** An applicant answers a return. */
  answerReturn: ['application', 'documents'],
  /** Interviews are held and marked. */
  interview: ['interview', 'interview'],
  /** The allocation is published. */
  publishResult: ['result', 'result'],
  /** Offers are made and answered; short and long are switched. */
  place: ['result', 'placement'],
} as const satisfies Record<string, readonly [StageName, StageName]>;

export type SeasonAct = keyof typeof acts;

export type StageRefusal = 'STAGE_NOT_OPEN' | 'STAGE_OVER';

/** The stage that is on at this instant; none before the first, in a gap, and after the last. */
export const stageAt = (stages: readonly Stage[], now: Date): Stage | undefined =>
  stages.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);

/** A stage by its name; every season has all of them. */
export const stageNamed = (stages: readonly Stage[], name: StageName): Stage => {
  const stage = stages.find((each) => each.name === name);
  if (!stage) throw new RangeError(`the season has no stage “${name}”`);
  return stage;
};

/** From when until when an act is allowed, `endsAt` exclusive; in a gap between its stages it is allowed too. */
export const hoursOf = (stages: readonly Stage[], act: SeasonAct): { startsAt: Date; endsAt: Date } => {
  const [first, last] = acts[act];
  return { startsAt: stageNamed(stages, first).startsAt, endsAt: stageNamed(stages, last).endsAt };
};

/** Why an act is not allowed at this instant; nothing when it is. */
export const stageRefusalAt = (stages: readonly Stage[], act: SeasonAct, now: Date): StageRefusal | undefined => {
  const { startsAt, endsAt } = hoursOf(stages, act);
  if (now < startsAt) return 'STAGE_NOT_OPEN';
  if (now >= endsAt) return 'STAGE_OVER';
  return undefined;
};

/** Where a stage stands at this instant. */
export type StageState = 'done' | 'now' | 'later';

export const stageStateAt = ({ startsAt, endsAt }: Pick<Stage, 'startsAt' | 'endsAt'>, now: Date): StageState =>
  now >= endsAt ? 'done' : now >= startsAt ? 'now' : 'later';
