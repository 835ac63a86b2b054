import * as v from 'valibot';
import { bounds, command as _, open, refuse } from '../../runtime';
import type { CampaignDocument } from '../../runtime/documents/campaigns';
import { openingsOf, type NamedWithOpenings } from '../openings-of';
import { onPolicyCard, policyCardOf, type PolicyCard } from '../policies/card';
import { campaignCardOf, type CampaignCard } from './card';
import { currentOf } from './current';
import { MOST_POLICIES } from './plan';

export interface GiftPackage extends Omit<CampaignCard, 'employers' | 'policies'> {
  /** Whether its days are over: what was given then is still read. */
  isOver: boolean;
  /** The letter, when it has come; its first words. */
  letter: { id: string; title: string; teaser: string } | null;
  policies: PolicyCard[];
  employers: NamedWithOpenings[];
}

/** What a campaign gives: its letter, policy cards and key employers; the current one's without an id. Null when none is planned. Public-safe. Refuses with NOT_FOUND. */
export const gift = open.input(v.strictObject({ id: v.optional(bounds.id) })).query(async ({ input: { id }, ctx }): Promise<GiftPackage | null> => {
  const { db } = ctx;
  const now = ctx.now();
  const campaign = id === undefined ? await currentOf(ctx) : shownCampaign(await db.campaigns.read(id));
  if (!campaign) return null;
  const [letter, found, employers] = await Promise.all([
    campaign.letterId ? db.activities.read(campaign.letterId) : undefined,
    db.policies.find({ _id: _.in(campaign.policyIds) }, { limit: MOST_POLICIES, fields: onPolicyCard }),
    openingsOf(db, campaign.employers, now),
  ]);
  const policies = new Map(found.map((policy) => [policy._id, policyCardOf(policy)]));
  return {
    ...campaignCardOf(campaign),
    isOver: campaign.endsAt <= now,
    letter: letter?.letter && letter.startsAt <= now ? { id: letter._id, title: letter.title, teaser: letter.letter.paragraphs[0] ?? '' } : null,
    policies: campaign.policyIds.flatMap((policyId) => policies.get(policyId) ?? []),
    employers,
  };
});

/** Refuses with NOT_FOUND what is not, or not yet, for everybody. */
export const shownCampaign = (campaign: CampaignDocument | undefined): CampaignDocument => (campaign?.visible ? campaign : refuse('NOT_FOUND'));
