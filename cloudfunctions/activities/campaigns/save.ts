import * as v from 'valibot';
import { spanOfDays } from '../../../domain/activity/calendar';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { CampaignDocument } from '../../runtime/documents/campaigns';
import { typedCampaign } from './plan';

/**
 * Keeps a campaign; revision 0 begins one. Safe to repeat: a save is named by the device. What somebody else wrote since is not written
 * over. Refuses with OUT_OF_REGION, CAMPAIGN_DAYS_WRONG, CAMPAIGN_CHANGED, NOT_FOUND, WORDS_REFUSED.
 */
export const save = staff('editor')
  .input(v.strictObject({ id: bounds.id, stepId: bounds.id, revision: bounds.whole(0, 1_000_000), campaign: typedCampaign }))
  .mutation(async ({ input: { id, stepId, revision, campaign }, ctx }): Promise<{ revision: number }> => {
    const { db, reach } = ctx;
    if (!reach.covers(campaign)) refuse('OUT_OF_REGION');
    if (campaign.to < campaign.from) refuse('CAMPAIGN_DAYS_WRONG');
    const held = await db.campaigns.read(id);
    if (held && !reach.covers(held)) refuse('OUT_OF_REGION');
    if (held?.stepId === stepId) return { revision: held.revision };
    if (held ? held.revision !== revision : revision !== 0) refuse(held ? 'CAMPAIGN_CHANGED' : 'NOT_FOUND');
    // Everybody reads it.
    await checkText(ctx, `${campaign.title}\n${campaign.words}\n${campaign.employers.join('\n')}`, 'forum');

    const written = { ...campaign, endsAt: spanOfDays(campaign.to, campaign.to).to, revision: revision + 1, stepId, writtenBy: ctx.personId, writtenAt: ctx.now() };
    const trace = effect.trace(ctx, {
      act: 'campaign.save',
      object: `campaigns/${id}`,
      district: campaign.district,
      ...(held && { before: factsOf(held) }),
      after: factsOf(campaign),
    });
    const isWritten = held
      ? await db.campaigns.updateOne({ _id: id, revision, district: held.district }, { ...written, effects: _.push([trace]) })
      : await db.campaigns.insert({ _id: id, ...written, effects: [trace] });
    return isWritten ? { revision: revision + 1 } : refuse('CAMPAIGN_CHANGED');
  });

/** What a trace tells of it: no text of it is long, but lists are. */
const factsOf = ({ title, district, from, to, visible, employers, policyIds, letterId }: Pick<CampaignDocument, 'title' | 'district' | 'from' | 'to' | 'visible' | 'employers' | 'policyIds' | 'letterId'>) => ({
  title,
  district,
  from,
  to,
  visible,
  letterId,
  employers: employers.length,
  policies: policyIds.length,
});
