import type { Policy } from '../../../domain/policy/policy';
import type { PolicyDocument } from '../../runtime/documents/campaigns';

/** A policy as a list shows it. */
export interface PolicyCard extends Pick<Policy, 'id' | 'where' | 'title' | 'kind' | 'headline' | 'year'> {
  /** Whom it is for, in the published words. */
  forWhom: string | null;
  lasts: string | null;
  unofficial: boolean;
  past: boolean;
}

export const policyCardOf = ({ _id, where, title, kind, headline, year, forWhom, lasts, unofficial = false, past = false }: PolicyDocument): PolicyCard => ({
  id: _id,
  where,
  title,
  kind,
  headline,
  year,
  forWhom: forWhom ?? null,
  lasts: lasts ?? null,
  unofficial,
  past,
});

/** What a card is made of. */
export const onPolicyCard = ['where', 'title', 'kind', 'headline', 'year', 'forWhom', 'lasts', 'unofficial', 'past'];
