import { covers } from '../person/region';
import type { SeasonPlan } from './plan';
import { stageRefusalAt } from './stages';

/** An open season, and what somebody has to do with it. */
export interface Concerning extends Pick<SeasonPlan, 'year' | 'district' | 'stages'> {
  /** They applied in it, or are its candidate. */
  isTheirs: boolean;
}

/**
 * The season that concerns somebody most: one in which they take part, then one of their home, then any; of those they take no part in, one they can
 * apply in, then one they will be able to; the latest of each. One that is over comes only before those that have nothing to do with them. Nothing when
 * there is none.
 */
export const foremost = <Season extends Concerning>(seasons: readonly Season[], homeDistrict: string | undefined, now: Date): Season | undefined => {
  const distance = ({ isTheirs, district, stages }: Season): number => {
    const isHere = isTheirs || (homeDistrict !== undefined && covers(district, homeDistrict));
    const isOver = stages.every(({ endsAt }) => endsAt <= now);
    if (!isHere) return 4;
    return (isOver ? 2 : 0) + (isTheirs ? 0 : 1);
  };
  const chance = ({ isTheirs, stages }: Season): number => (isTheirs ? 0 : chances.indexOf(stageRefusalAt(stages, 'apply', now)));
  return [...seasons].sort((one, other) => distance(one) - distance(other) || chance(one) - chance(other) || other.year - one.year)[0];
};

/** Why one cannot apply, the nearest to it first. */
const chances = [undefined, 'STAGE_NOT_OPEN', 'STAGE_OVER'] as const;
