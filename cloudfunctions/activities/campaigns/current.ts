import { citiesAround, covers, everywhere, rangeOf } from '../../../domain/person/region';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, open, type CallContext, type Database } from '../../runtime';
import type { CampaignDocument } from '../../runtime/documents/campaigns';
import { campaignCardOf, type CampaignCard } from './card';

/** Campaigns that may be on at once, in all districts. */
const MOST = 50;

const planned = (db: Database, now: Date): Promise<CampaignDocument[]> =>
  db.campaigns.find({ visible: true, endsAt: _.gt(now) }, { order: [['endsAt', 'asc'], ['_id', 'asc']], limit: MOST });

/**
 * The campaign that is on now, or else to come: one of the caller's home city where there is one, a city's before its districts', then the
 * one that ends, or begins, first. Undefined when none is planned.
 */
export const currentOf = async ({ db, now, personId }: Pick<CallContext, 'db' | 'now' | 'personId'>): Promise<CampaignDocument | undefined> => {
  const [campaigns, person] = await Promise.all([planned(db, now()), db.people.read(personId)]);
  const today = shanghaiDate(now());
  const [city = everywhere] = citiesAround(person?.homeDistrict ?? everywhere);
  const [home, elsewhere] = apart(campaigns, ({ district }) => covers(city, district) || covers(district, city));
  const [on, toCome] = apart(home.length > 0 ? home : elsewhere, ({ from }) => from <= today);
  const [first] = on.length > 0 ? on.sort(widestFirst) : toCome.sort((a, b) => widestFirst(a, b) || (a.from < b.from ? -1 : 1));
  return first;
};

const apart = <Each>(list: readonly Each[], belongs: (each: Each) => boolean): [Each[], Each[]] => [list.filter(belongs), list.filter((each) => !belongs(each))];

/** Everywhere, a province, a city, a district. */
const widestFirst = (a: CampaignDocument, b: CampaignDocument): number => widthOf(b) - widthOf(a);
const widthOf = ({ district }: CampaignDocument): number => {
  const [lowest, highest] = rangeOf(district);
  return Number(highest) - Number(lowest);
};

/** The campaign that is on now in one of these regions, within it or around it; the one that ends first. */
export const onNowIn = async (db: Database, regions: readonly string[], now: Date): Promise<CampaignDocument | undefined> => {
  const today = shanghaiDate(now);
  return (await planned(db, now)).find(({ from, district }) => from <= today && regions.some((region) => covers(region, district) || covers(district, region)));
};

/** The current campaign, its letter from the letter's day on; null when none is planned. Public-safe. */
export const current = open.query(async ({ ctx }): Promise<CampaignCard | null> => {
  const found = await currentOf(ctx);
  if (!found) return null;
  const letter = found.letterId === null ? undefined : await ctx.db.activities.read(found.letterId);
  return { ...campaignCardOf(found), letterId: letter?.letter && letter.startsAt <= ctx.now() ? letter._id : null };
});
