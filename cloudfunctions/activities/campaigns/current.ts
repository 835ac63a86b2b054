import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, open, type Database } from '../../runtime';
import type { CampaignDocument } from '../../runtime/documents/campaigns';
import { campaignCardOf, type CampaignCard } from './card';

/** Campaigns that may be on at once, in all districts. */
const MOST = 50;

/** The campaign that is on now, or begins next; the one that ends first. Undefined when none is planned. */
export const currentOf = async (db: Database, now: Date): Promise<CampaignDocument | undefined> => {
  const planned = await db.campaigns.find({ visible: true, endsAt: _.gt(now) }, { order: [['endsAt', 'asc'], ['_id', 'asc']], limit: MOST });
  const today = shanghaiDate(now);
  return planned.find(({ from }) => from <= today) ?? planned[0];
};

/** The current campaign; null when none is planned. Public-safe. */
export const current = open.query(async ({ ctx }): Promise<CampaignCard | null> => {
  const found = await currentOf(ctx.db, ctx.now());
  return found ? campaignCardOf(found) : null;
});
