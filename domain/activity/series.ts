/** The same activities, those of one series behind the first of them. */
export const together = <Held extends { series: string | null }>(activities: readonly Held[]): Held[] => {
  const seen = new Set<string>();
  return activities.flatMap((activity) => {
    const { series } = activity;
    if (series === null) return [activity];
    if (seen.has(series)) return [];
    seen.add(series);
    return activities.filter((each) => each.series === series);
  });
};
