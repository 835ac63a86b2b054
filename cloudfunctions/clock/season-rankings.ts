import { beforeEnd } from '../../domain/message/reminders';
import { rankingHours, rankingRefusalAt } from '../../domain/season/ranking';
import { command as _, effect, oneByOne } from '../runtime';
import { allOf } from '../runtime/walk';
import type { StepContext } from './step';

/** Where units rank, their contacts are told once, when the interviews are over; the season says so in the same write. */
export const openRankings = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const at = now();
  const waiting = await allOf(db.seasons, { state: 'open', 'rules.allocation.method': 'stable', rankingTold: _.exists(false) }, ['title', 'stages']);
  return oneByOne({
    name: 'rankings',
    items: waiting.filter(({ stages }) => rankingRefusalAt(stages, at) === undefined),
    idOf: ({ _id }) => _id,
    work: async ({ _id: seasonId, title, stages }) => {
      const told = effect.announce(`${seasonId}_ranking`, at, { seasonId, to: 'units', message: { kind: 'rankingOpened', seasonId, title, until: rankingHours(stages).endsAt.toISOString() } });
      const isMine = await db.seasons.updateOne({ _id: seasonId, state: 'open', rankingTold: _.exists(false) }, { rankingTold: at, effects: _.push([told]) });
      return isMine ? 1 : 0;
    },
    hasTime,
  });
};

/** In good time before rankings lock, once a season, contacts are told of posts whose ranking is not whole. Returns how many seasons. */
export const remindRankings = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  const told = await allOf(db.seasons, { state: 'open', 'rules.allocation.method': 'stable', rankingTold: _.exists(true) }, ['title', 'stages', 'rankingTold']);
  return oneByOne({
    name: 'ranking reminders',
    items: told.filter(({ stages, rankingTold }) => {
      const { endsAt: until } = rankingHours(stages);
      const [due] = rankingTold ? beforeEnd({ from: rankingTold, until }) : [];
      return due !== undefined && due <= at && rankingRefusalAt(stages, at) === undefined;
    }),
    idOf: ({ _id }) => _id,
    work: async ({ _id: seasonId, title, stages }) => {
      const message = { kind: 'rankingEnding' as const, seasonId, title, until: rankingHours(stages).endsAt.toISOString() };
      return (await db.announcements.insert({ _id: `${seasonId}_rankingEnding`, seasonId, to: 'units', message, at, from: at, cursor: '', state: 'open' })) ? 1 : 0;
    },
  });
};
