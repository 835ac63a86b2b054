import type { FitReason } from '../../domain/job/finder/wishes';

/** Why an opening is put forward for someone; short enough for a tag. */
export const reasonWords: Record<FitReason, string> = {
  major: '要你的专业',
  majorClass: '要你这一类专业',
  home: '在你的家乡',
  homeCity: '在家乡的市里',
  liked: '和收藏的同行业',
};
