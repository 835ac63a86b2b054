import type { CurrentSeason } from '../../../cloudfunctions/season/current';
import { type IconName } from '../icon';

type StageName = CurrentSeason['stages'][number]['name'];

/** A season grows: 种、芽、叶、苞、穗. */
export const growth: Record<StageName, { icon: IconName; word: string }> = {
  posts: { icon: 'sheet', word: '岗位' },
  application: { icon: 'stage-seed', word: '报名' },
  documents: { icon: 'stage-sprout', word: '材料' },
  interview: { icon: 'stage-leaves', word: '面试' },
  result: { icon: 'stage-bud', word: '结果' },
  placement: { icon: 'stage-ear', word: '上岗' },
};
