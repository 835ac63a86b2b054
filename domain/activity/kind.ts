/** The five-one activities of a campaign, and the tours to famous employers that go with them. */
export const activityKinds = {
  letter: '一封信',
  promotion: '岗位推介',
  guidance: '就业指导',
  policy: '政策解读',
  experience: '职场体验',
  tour: '名企行',
} as const;

export type ActivityKind = keyof typeof activityKinds;
