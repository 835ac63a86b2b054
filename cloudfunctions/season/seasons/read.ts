import * as v from 'valibot';
import { regionName } from '../../../domain/person/region-name';
import type { SeasonPlan } from '../../../domain/season/plan';
import { firstPlan } from '../../../domain/season/planned-anew';
import { hoursOf } from '../../../domain/season/stages';
import { bounds, staff } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { stageCardOf, type StageCard } from './stage-card';
import { seasonWithin } from './within-reach';

/** A plan as it is answered. */
export type PlanCard = Omit<SeasonPlan, 'stages'> & { stages: StageCard[] };

export interface OpenedSeason {
  plan: PlanCard;
  /** 0 for one that is being begun. */
  revision: number;
  state: SeasonDocument['state'];
  /** Whether rules may still be mended. */
  isWritable: boolean;
  districtName: string;
  /** Stages that were given other hours, oldest first. */
  changes: { id: string; at: string; before: StageCard; reason: string }[];
}

/** A season as organisers see it; without an id what a new one begins with, in this district or the caller's first. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const read = staff('editor')
  .input(v.strictObject({ id: v.optional(bounds.id), district: v.optional(bounds.region) }))
  .query(async ({ input: { id, district }, ctx }): Promise<OpenedSeason> => {
    const now = ctx.now();
    const cardOf = stageCardOf(now);
    const planCard = (plan: SeasonPlan): PlanCard => ({ ...plan, stages: plan.stages.map(cardOf) });
    if (id === undefined) {
      const plan = firstPlan(district ?? ctx.reach.regions[0] ?? '', now);
      return { plan: planCard(plan), revision: 0, state: 'draft', isWritable: true, districtName: regionName(plan.district), changes: [] };
    }
    const { title, year, district: own, stages, rules, revision, state, changes = [] } = await seasonWithin(ctx, id);
    return {
      plan: planCard({ title, year, district: own, stages, rules }),
      revision,
      state,
      isWritable: state === 'draft' || (state === 'open' && now < hoursOf(stages, 'apply').startsAt),
      districtName: regionName(own),
      changes: changes.map(({ id: changeId, at, before, reason }) => ({ id: changeId, at: at.toISOString(), before: cardOf(before), reason })),
    };
  });
