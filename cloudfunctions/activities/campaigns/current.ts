import { covers } from '../../../domain/person/region';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, open, type Database } from '../../runtime';
import type { CampaignDocument } from '../../runtime/documents/campaigns';
import { campaignCardOf, type CampaignCard } from './card';

/** Campaigns that may be on at once, in all districts. */
const MOST = 50;

const planned = (db: Database, now: Date): Promise<CampaignDocument[]> =>
  db.campaigns.find({ visible: true, endsAt: _.gt(now) }, { order: [['endsAt', 'asc'], ['_id', 'asc']], limit: MOST });

/** The campaign that is on now, or begins next; the one that ends first. Undefined when none is planned. */
export const currentOf = async (db: Database, now: Date): Promise<CampaignDocument | undefined> => {
  const campaigns = await planned(db, now);
  const today = shanghaiDate(now);
  return campaigns.find(({ from }) => from <= today) ?? campaigns[0];
};

/** The campaign that is on now in one of these regions, within it or around it; the one that ends first. */
export const onNowIn = async (db: Database, regions: readonly string[], now: Date): Promise<CampaignDocument | undefined> => {
  const today = shanghaiDate(now);
  return (await planned(db, now)).find(({ from, district }) => from <= today && regions.some((region) => covers(region, district) || covers(district, region)));
};

/** The current campaign; null when none is planned. Public-safe. */
export const current = open.query(async ({ ctx }): Promise<CampaignCard | null> => {
  const found = await currentOf(ctx.db, ctx.now());
  return found ? campaignCardOf(found) : null;
});
