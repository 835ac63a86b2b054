/** A figure beside last year's, in per cent, one digit after the point: 587 beside 338 is +73.7. `before` is at least 1. */
export const growthInPercent = (now: number, before: number): number => Math.round(((now - before) / before) * 1000) / 10;

/** 比去年的 338 人多 73.7% */
export const sayGrowth = (now: number, before: number): string => {
  const percent = growthInPercent(now, before);
  if (percent === 0) return `和去年的 ${before} 人一样`;
  return `比去年的 ${before} 人${percent > 0 ? '多' : '少'} ${Math.abs(percent).toFixed(1)}%`;
};
