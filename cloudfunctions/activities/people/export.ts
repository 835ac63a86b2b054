import * as v from 'valibot';
import { inShanghai } from '../../../domain/time/shanghai';
import { bounds, command as _, effect, refuse, staff, type Database } from '../../runtime';
import type { ActivityDocument, SignUpDocument } from '../../runtime/documents/activities';
import { fileName } from '../../runtime/file-name';
import { workbookOut, type OutCell } from '../../runtime/workbook-out';
import { activityWithin } from '../activity-within';
import { narrowing } from './list';
import { studiesOf } from './profiles';
import { headerOf, rowOf } from './rows';
import { standingSo } from './standing';

/** An answer of a function holds no more than 1 MB: so many bytes of text, packed and in base64, always fit. */
const IN_ONE_BYTES = 600_000;
/** Records asked for at once. */
const SLICE = 500;

export interface PeopleTable {
  fileName: string;
  /** An .xlsx file in base64. */
  content: string;
  rows: number;
  /** Behind which ticket the next file begins; null when this is the last. */
  next: string | null;
}

/**
 * Who signed up for an activity, as narrowed, for a spreadsheet: names, studies, presence and answers, without phone numbers. What does not fit
 * into one answer comes as further files. That it was taken away is written down first. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION.
 */
export const exportAll = staff('editor')
  .input(v.strictObject({ ...narrowing, after: v.optional(bounds.id) }))
  .mutation(async ({ input: { activityId, attendance, after = '' }, ctx }): Promise<PeopleTable> => {
    const activity = await activityWithin(ctx, activityId);
    const { rows, next } = await rowsAfter(ctx.db, activity, { activityId, ...(attendance && standingSo(attendance, activity)) }, after);
    const trace = effect.trace(ctx, { act: 'activity.exportPeople', object: `activities/${activityId}`, district: activity.district, after: { rows: rows.length } });
    if (!(await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) }))) return refuse('NOT_ALLOWED');
    const part = after || next ? `-${inShanghai(ctx.now()).format('HHmmss')}` : '';
    return {
      fileName: fileName('活动名单', activity.title, ctx.now(), part),
      content: workbookOut([{ name: '名单', header: headerOf(activity), rows }]).toString('base64'),
      rows: rows.length,
      next,
    };
  });

interface Slice {
  /** The first to sign up first. */
  rows: OutCell[][];
  next: string | null;
}

const rowsAfter = async (db: Database, activity: ActivityDocument, condition: Record<string, unknown>, after: string): Promise<Slice> => {
  const ledger = await db.seatLedgers.read(activity._id);
  const taken: { at: Date; row: OutCell[] }[] = [];
  let bytes = 0;
  for (let from = after; ; ) {
    const records: SignUpDocument[] = await db.signUps.find(_.and([condition, { ticket: _.gt(from) }]), { order: [['ticket', 'asc']], limit: SLICE });
    const studies = await studiesOf(db, records.map(({ personId }) => personId));
    for (const record of records) {
      const row = rowOf({ activity, ledger, record, studies: studies.get(record.personId) });
      bytes += Buffer.byteLength(row.join(''));
      if (bytes > IN_ONE_BYTES && taken.length > 0) return { rows: inTime(taken), next: from };
      taken.push({ at: record.signedUpAt, row });
      from = record.ticket;
    }
    if (records.length < SLICE) return { rows: inTime(taken), next: null };
  }
};

const inTime = (taken: readonly { at: Date; row: OutCell[] }[]): OutCell[][] => [...taken].sort((one, other) => one.at.getTime() - other.at.getTime()).map(({ row }) => row);
