import type { CampaignPlan, CampaignDocument } from '../../runtime/documents/campaigns';

/** A campaign as home and the head of its gift package show it. Days of Shanghai. */
export interface CampaignCard extends Pick<CampaignPlan, 'title' | 'programme' | 'from' | 'to' | 'words' | 'letterId' | 'district'> {
  id: string;
  employers: number;
  policies: number;
}

export const campaignCardOf = ({ _id, title, programme, from, to, words, letterId, district, employers, policyIds }: CampaignDocument): CampaignCard => ({
  id: _id,
  title,
  programme,
  from,
  to,
  words,
  letterId,
  district,
  employers: employers.length,
  policies: policyIds.length,
});
