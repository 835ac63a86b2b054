import { offerUntil } from '../../../domain/season/placement/answer';
import { command as _, effect, oneByOne, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { postNames } from '../../runtime/season-names';
import type { StepContext } from '../step';
import { placingNow } from './seasons';

/** Placements offered side by side, and looked at in one go. */
const SLICE = 50;

/** After the public notice everybody who stands on it is offered their post. Each of them once: their placement says so in the same write. */
export const offerPlaced = async ({ db, now, hasTime }: StepContext): Promise<number> =>
  oneByOne({ name: 'offers', items: await placingNow(db, now()), idOf: ({ _id }) => _id, work: (season) => offerIn(db, season, { now, hasTime }), hasTime });

const offerIn = async (db: Database, season: SeasonDocument, { now, hasTime }: Pick<StepContext, 'now' | 'hasTime'>): Promise<number> => {
  const { _id: seasonId, title } = season;
  let offered = 0;
  const names = await postNames(db, seasonId);
  for (;;) {
    const offeredAt = now();
    const until = offerUntil(season, offeredAt);
    const placed = await db.placements.find({ seasonId, state: 'placed' }, { order: [['rank', 'asc']], limit: SLICE });
    if (placed.length === 0 || !until || !hasTime()) return offered;
    const written = await Promise.all(
      placed.map(({ _id, personId, revision, postId = '' }) => {
        const post = names.get(postId);
        const told = effect.message(`${_id}_offered_${revision}`, offeredAt, personId, { kind: 'placementOffered', seasonId, title, post: post ? `${post.unit}，${post.title}` : '', until: until.toISOString() });
        return db.placements.updateOne({ _id, state: 'placed', revision }, { state: 'offered', until, offeredAt, revision: _.inc(1), effects: _.push([told]) });
      }),
    );
    offered += written.filter(Boolean).length;
  }
};
