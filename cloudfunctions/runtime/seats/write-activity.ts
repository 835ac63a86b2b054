import { filled } from '../../../domain/activity/draft/draft';
import { planOf } from '../../../domain/activity/draft/plan';
import { freshLedger } from '../../../domain/activity/seats-in-groups';
import type { Database } from '../database';
import type { ActivityDraftDocument } from '../documents/activities';
import { oneByOne } from '../one-by-one';

/**
 * Writes the activity a draft has been decided to become: its seats first, so that whoever sees it can sign up. Each write is done once,
 * however often it is tried; what died in between is finished by the next call or by the clock.
 */
export const writeActivity = async (db: Database, { _id, state, draft, series }: ActivityDraftDocument): Promise<void> => {
  if (state !== 'publishing') return;
  const plan = planOf(filled(draft));
  await db.seatLedgers.insert({ _id, ...freshLedger(plan) });
  await db.activities.insert({ _id, ...plan, ...(series !== undefined && { series }), source: { note: '由主办方发布' }, sample: false });
  await db.activityDrafts.updateOne({ _id, state: 'publishing' }, { state: 'published' });
};

/** Writes the activities that were decided and not written; returns how many there were. */
export const writeActivities = async ({ db, hasTime }: { db: Database; hasTime(): boolean }): Promise<number> =>
  oneByOne({
    name: 'activities',
    items: await db.activityDrafts.find({ state: 'publishing' }, { limit: 100 }),
    idOf: ({ _id }) => _id,
    work: async (draft) => {
      await writeActivity(db, draft);
      return 1;
    },
    hasTime,
  });
