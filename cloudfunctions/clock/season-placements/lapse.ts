import { command as _, effect, oneByOne } from '../../runtime';
import { givePlaceBack } from '../../runtime/placements';
import type { StepContext } from '../step';
import { placedSeasons } from './seasons';

/** Offers nobody answered in time are over; their places are free again. An answer that comes at the same moment and first is an answer. */
export const lapse = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const at = now();
  const titles = new Map((await placedSeasons(db)).map(({ _id, title }) => [_id, title]));
  return oneByOne({
    name: 'lapsed offers',
    items: await db.placements.find({ seasonId: _.in([...titles.keys()]), state: 'offered', until: _.lte(at) }, { order: [['until', 'asc']], limit: 200 }),
    idOf: ({ seasonId }) => seasonId,
    work: async ({ _id, seasonId, personId, postId = '', revision }) => {
      const title = titles.get(seasonId) ?? '';
      const told = effect.message(`${_id}_lapsed_${revision}`, at, personId, { kind: 'placementLapsed', seasonId, title });
      const isOver = await db.placements.updateOne({ _id, state: 'offered', until: _.lte(at) }, { state: 'lapsed', revision: _.inc(1), effects: _.push([told]) });
      if (isOver) await givePlaceBack(db, postId, personId);
      return isOver ? 1 : 0;
    },
    hasTime,
  });
};
