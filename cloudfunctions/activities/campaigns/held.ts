import * as v from 'valibot';
import { regionName } from '../../../domain/person/region-name';
import { bounds, refuse, staff } from '../../runtime';
import type { CampaignPlan } from '../../runtime/documents/campaigns';
import { within } from '../../runtime/within';
import { campaignCardOf, type CampaignCard } from './card';

export interface HeldCampaign extends CampaignCard {
  visible: boolean;
  isOver: boolean;
}

export interface HeldCampaigns {
  campaigns: HeldCampaign[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** The campaigns of the caller's regions, the last to end first. */
export const held = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor: from = 0 }, ctx }): Promise<HeldCampaigns> => {
    const found = await ctx.db.campaigns.find(within('district', ctx.reach.regions), { order: [['endsAt', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
    const now = ctx.now();
    const campaigns = found.slice(0, PAGE).map((campaign) => ({ ...campaignCardOf(campaign), visible: campaign.visible, isOver: campaign.endsAt <= now }));
    return { campaigns, next: found.length > PAGE ? from + PAGE : null };
  });

export interface OpenedCampaign {
  /** Null for one that is being begun. */
  campaign: CampaignPlan | null;
  revision: number;
  /** Whose campaign it may be, by the caller's own reach. */
  regions: { code: string; name: string }[];
  districtName: string;
}

/** A campaign to be edited, or what a new one begins with. Refuses with NOT_FOUND (also what lies in another region). */
export const opened = staff('editor')
  .input(v.strictObject({ id: v.optional(bounds.id) }))
  .query(async ({ input: { id }, ctx }): Promise<OpenedCampaign> => {
    const regions = [...new Set(ctx.reach.regions)].map((code) => ({ code, name: regionName(code) }));
    if (id === undefined) return { campaign: null, revision: 0, regions, districtName: regions[0]?.name ?? '' };
    const found = await ctx.db.campaigns.read(id);
    if (!found || !ctx.reach.covers(found)) return refuse('NOT_FOUND');
    const { title, programme, district, from, to, words, letterId, employers, policyIds, visible, revision } = found;
    return { campaign: { title, programme, district, from, to, words, letterId, employers, policyIds, visible }, revision, regions, districtName: regionName(district) };
  });
