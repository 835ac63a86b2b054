import { beforeEnd } from '../../../domain/message/reminders';
import { command as _, effect, oneByOne } from '../../runtime';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import { postNames, type PostName } from '../../runtime/season-names';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';
import { placedSeasons } from './seasons';

/** Further ahead nobody is reminded: a day, and the night before it. Milliseconds. */
const AHEAD = 40 * 3600 * 1000;

/**
 * Reminds those who have not answered an offer that it ends: a day and some hours ahead, as far as there is time. Each time in a write that finds the offer
 * still unanswered, so that nobody hears of one they took, gave up or lost. Returns how many were reminded.
 */
export const remindOffered = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const at = now();
  const titles = new Map((await placedSeasons(db)).map(({ _id, title }) => [_id, title]));
  if (titles.size === 0) return 0;
  const ending = { seasonId: _.in([...titles.keys()]), state: 'offered', until: _.gt(at).and(_.lt(new Date(at.getTime() + AHEAD))) };
  const due = (await allOf(db.placements, ending, ['seasonId', 'personId', 'postId', 'until', 'offeredAt', 'remindedAt'])).filter((placement) => isDue(placement, at));
  const names = new Map<string, PostName>();
  for (const seasonId of new Set(due.map((placement) => placement.seasonId))) for (const [id, name] of await postNames(db, seasonId)) names.set(id, name);
  return oneByOne({
    name: 'offers ending',
    items: due,
    idOf: ({ seasonId }) => seasonId,
    work: async ({ _id, seasonId, personId, postId = '', until, remindedAt }) => {
      if (!until) return 0;
      const post = names.get(postId);
      const told = effect.message(`${_id}_ending_${at.getTime()}`, at, personId, {
        kind: 'placementEnding', seasonId, title: titles.get(seasonId) ?? '', post: post ? `${post.unit}，${post.title}` : '', until: until.toISOString(),
      });
      const isUnanswered = { _id, state: 'offered', until, remindedAt: remindedAt ?? _.exists(false) };
      return (await db.placements.updateOne(isUnanswered, { remindedAt: at, effects: _.push([told]) })) ? 1 : 0;
    },
    hasTime,
  });
};

/** A time to remind has come, and nobody was reminded since. */
const isDue = ({ until, offeredAt, remindedAt }: PlacementDocument, at: Date): boolean => {
  if (!until || !offeredAt) return false;
  const last = beforeEnd({ from: offeredAt, until }).filter((each) => each <= at).at(-1);
  return last !== undefined && !(remindedAt && remindedAt >= last);
};
