/** What people who were there say of an activity. */

/** One to five, in words. */
export const starWords = ['没帮上忙', '不太行', '还可以', '挺好', '很有收获'] as const;
export type Stars = 1 | 2 | 3 | 4 | 5;
export const allStars: readonly Stars[] = [1, 2, 3, 4, 5];

/** What can be chosen with one tap, kind words and wishes. */
export const feedbackTags = {
  fitting: '岗位合适',
  clear: '讲得清楚',
  answered: '问到了想问的',
  orderly: '组织有序',
  family: '适合带家长来',
  short: '时间太短',
  crowded: '人太多',
  unfitting: '岗位不对口',
  slow: '签到太慢',
  remote: '地方不好找',
} as const;
export type FeedbackTag = keyof typeof feedbackTags;
export const allFeedbackTags = Object.keys(feedbackTags) as [FeedbackTag, ...FeedbackTag[]];

export const longestFeedback = 300;

/** Of fewer than this nothing is shown: one could tell who it was. */
export const fewestToShow = 3;

export interface FeedbackSummary {
  count: number;
  /** One decimal. */
  mean: number;
  /** How many gave one star, two … five. */
  distribution: readonly number[];
  /** Most chosen first; what nobody chose is left out. */
  tags: { tag: FeedbackTag; count: number }[];
}

interface Counted {
  stars: readonly { stars: Stars; count: number }[];
  tags: readonly { tag: FeedbackTag; count: number }[];
}

/** What it comes to; nothing while too few have said something. */
export const summaryOf = ({ stars, tags }: Counted): FeedbackSummary | undefined => {
  const distribution = allStars.map((each) => stars.filter((given) => given.stars === each).reduce((sum, { count }) => sum + count, 0));
  const count = distribution.reduce((sum, each) => sum + each, 0);
  if (count < fewestToShow) return undefined;
  const total = distribution.reduce((sum, each, index) => sum + each * (index + 1), 0);
  const chosen = tags.filter((each) => each.count > 0).sort((one, other) => other.count - one.count || allFeedbackTags.indexOf(one.tag) - allFeedbackTags.indexOf(other.tag));
  return { count, mean: Math.round((total / count) * 10) / 10, distribution, tags: chosen };
};
