/** What has become of an opening. Only open ones are listed; all can be opened from what was shared. */
export const jobStates = ['open', 'filled', 'withdrawn'] as const;
export type JobState = (typeof jobStates)[number];
