import * as v from 'valibot';
import type { Verdict } from '../../domain/activity/verdict';
import { bounds, command as _, effect, staff, type Database } from '../runtime';
import type { SignUpDocument } from '../runtime/documents/activities';
import type { ScanDocument } from '../runtime/documents/door';
import { scanDocumentId, settleScans } from '../runtime/door';
import { pseudonymOf } from '../runtime/vault';
import { judgeKept, type JudgedScan } from './judge-kept';
import { activityWithin } from './activity-within';

/** One answer of the cloud for each scan, by the name the device gave it. */
export interface SyncedScan {
  scanId: string;
  verdict: Verdict;
}

/**
 * Takes up what a door scanned without network, each scan as of its own moment. Whoever the door let in is kept whatever is found now; the
 * attendance is the earliest scan's. Safe to repeat, in any order and in any slices. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION.
 */
export const syncScans = staff('steward')
  .input(
    v.strictObject({
      activityId: bounds.id,
      scans: v.pipe(
        v.array(
          v.strictObject({
            scanId: bounds.id,
            code: v.pipe(v.string(), v.maxLength(256)),
            how: v.picklist(['scanned', 'typed']),
            gate: bounds.line(20),
            scannedAt: bounds.instant,
            shown: v.picklist(['admitted', 'noted']),
          }),
        ),
        v.minLength(1),
        v.maxLength(100),
      ),
    }),
  )
  .mutation(async ({ input: { activityId, scans }, ctx }): Promise<SyncedScan[]> => {
    const activity = await activityWithin(ctx, activityId);
    const judged = await judgeKept(ctx.db, activity, scans, ctx.now());

    const letIn = judged.filter((scan) => scan.number !== undefined && (scan.kept.shown === 'admitted' || scan.verdict.kind === 'admitted'));
    const documents = letIn.map((scan): ScanDocument => {
      const { kept, number = '', at, record, verdict } = scan;
      const _id = scanDocumentId(activityId, kept.scanId);
      const object = record ? `people/${pseudonymOf(record.personId)}` : `activities/${activityId}`;
      const traced = effect.trace(ctx, { act: 'activity.checkIn', object, district: activity.district, after: { activityId, gate: kept.gate, how: kept.how, at } });
      return {
        _id,
        activityId,
        scanId: kept.scanId,
        ticket: number,
        at,
        gate: kept.gate,
        by: ctx.personId,
        ...strayOf(verdict),
        unsettled: true,
        // Of many scans in one call each leaves a trace of its own.
        effects: [{ ...traced, id: `${_id}_letIn` }],
      };
    });
    await insertMissing(ctx.db, documents);
    const tickets = [...new Set(documents.map(({ ticket }) => ticket))];
    await settleScans(ctx.db, activityId, tickets);
    const settled = await ctx.db.signUps.find({ activityId, ticket: _.in(tickets) }, { limit: 100 });
    const byTicket = new Map(settled.map((record) => [record.ticket, record]));
    return judged.map((scan) => ({ scanId: scan.kept.scanId, verdict: verdictAfter(scan, byTicket.get(scan.number ?? '')) }));
  });

const strayOf = (verdict: Verdict): Pick<ScanDocument, 'stray'> => {
  if (verdict.kind === 'wrong') return { stray: verdict.reason };
  return verdict.kind === 'waiting' || verdict.kind === 'offered' ? { stray: verdict.kind } : {};
};

/** All at once, or each by itself where some were sent before. */
const insertMissing = async (db: Database, documents: readonly ScanDocument[]): Promise<void> => {
  const known = new Set((await db.scans.find({ _id: _.in(documents.map(({ _id }) => _id)) }, { limit: 100, fields: ['_id'] })).map(({ _id }) => _id));
  const missing = documents.filter(({ _id }) => !known.has(_id));
  if (!(await db.scans.insertUntilTaken(missing))) await Promise.all(missing.map((document) => db.scans.insert(document)));
};

/** What became of a scan that was judged: of an admitted ticket, whether the attendance is this scan's. */
const verdictAfter = ({ kept: { scanId }, verdict }: JudgedScan, record: SignUpDocument | undefined): Verdict => {
  if (verdict.kind !== 'admitted' || !record) return verdict;
  const { checkIn, undone = [], name } = record;
  if (checkIn?.scanId === scanId) return verdict;
  if (undone.some(({ scanIds }) => scanIds.includes(scanId))) return { kind: 'wrong', reason: 'undone' };
  return checkIn ? { kind: 'used', name, at: checkIn.at.toISOString(), gate: checkIn.gate } : { kind: 'wrong', reason: 'cancelled' };
};
