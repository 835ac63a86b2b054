import type { Database } from '../database';
import type { CheckIn, SignUpDocument } from '../documents/activities';

export const scanDocumentId = (activityId: string, scanId: string): string => `${activityId}_${scanId}`;

/** Keeps the scan of a check-in before another takes its place, or before it is taken back. May be repeated. */
export const keepScan = (db: Database, { activityId, ticket }: Pick<SignUpDocument, 'activityId' | 'ticket'>, { scanId, at, gate, by }: CheckIn): Promise<boolean> =>
  db.scans.insert({ _id: scanDocumentId(activityId, scanId), activityId, scanId, ticket, at, gate, by, unsettled: false });
