/** One application a person and season. */
export const applicationId = (seasonId: string, personId: string): string => `${seasonId}_${personId}`;
