/** One application a person and opening. */
export const applicationId = (personId: string, jobId: string): string => `${personId}_${jobId}`;
