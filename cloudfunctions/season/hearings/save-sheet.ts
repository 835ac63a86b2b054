import * as v from 'valibot';
import { areMarks, unmarked, type Marks } from '../../../domain/season/hearing';
import { bounds, checkText, command as _, refuse, staff, type Database } from '../../runtime';
import type { KeptSheet } from '../../runtime/documents/season/interviews';
import { begin, isOpen, ownHearing } from './own-hearing';

/**
 * Keeps one's own sheet over the revision that was looked at, or submits it; a submitted one is edited by submitting it again, until the panel closes. Of an edit and the
 * closing one comes first, and the other is refused or finds it there. Safe to repeat. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, RECUSED, PANEL_CLOSED, SHEET_CHANGED,
 * MARKS_WRONG, SHEET_INCOMPLETE, WORDS_REFUSED.
 */
export const saveSheet = staff('interviewer')
  .input(v.strictObject({ slotId: bounds.id, revision: bounds.whole(0, 1_000_000), marks: v.record(bounds.id, bounds.whole(0, 100)), words: v.union([v.literal(''), bounds.text(200)]), submits: v.boolean() }))
  .mutation(async ({ input: { slotId, revision, marks, words, submits }, ctx }): Promise<{ revision: number }> => {
    const { db, personId } = ctx;
    const own = await ownHearing(ctx, slotId);
    const season = (await db.seasons.read(own.round.seasonId)) ?? refuse('SLOT_NOT_FOUND');
    const { criteria } = season.rules.scoring;
    if (own.hearing?.recusals.some(({ by }) => by === personId)) refuse('RECUSED');
    if (!areMarks(criteria, marks)) refuse('MARKS_WRONG');
    const held = own.hearing?.sheets.find(({ by }) => by === personId);
    if (held && isSame(held, { revision: revision + 1, marks, words, submits })) return { revision: held.revision };
    const isSubmitted = submits || held?.submittedAt !== undefined;
    if (isSubmitted && unmarked(criteria, marks).length > 0) refuse('SHEET_INCOMPLETE');
    if (words) await checkText(ctx, words, 'comment');
    const _id = await begin(ctx, own);
    const at = ctx.now();
    const sheet: KeptSheet = { by: personId, marks, words, revision: revision + 1, savedAt: at, ...(isSubmitted && { submittedAt: held?.submittedAt ?? at }) };
    if (await write(db, _id, sheet)) return { revision: sheet.revision };
    const now = await db.hearings.read(_id);
    if (now?.closedAt) refuse('PANEL_CLOSED');
    if (now?.recusals.some(({ by }) => by === personId)) refuse('RECUSED');
    // The same tap twice: the other one was quicker.
    const written = now?.sheets.find(({ by }) => by === personId);
    return written && isSame(written, { revision: sheet.revision, marks, words, submits }) ? { revision: written.revision } : refuse('SHEET_CHANGED');
  });

const isSame = (held: KeptSheet, { revision, marks, words, submits }: { revision: number; marks: Marks; words: string; submits: boolean }): boolean =>
  held.revision === revision && held.words === words && (!submits || held.submittedAt !== undefined) && sorted(held.marks) === sorted(marks);

const sorted = (marks: Marks): string => JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));

/** One guarded update: the first sheet is pushed, a later one written over the one before it; neither by who stood back, neither once it is closed. */
const write = async (db: Database, _id: string, sheet: KeptSheet): Promise<boolean> => {
  const mayWrite = { ...isOpen, 'recusals.by': _.neq(sheet.by) };
  if (sheet.revision === 1) return db.hearings.updateOne({ _id, ...mayWrite, 'sheets.by': _.neq(sheet.by) }, { sheets: _.push([sheet]) });
  const at = (await db.hearings.read(_id))?.sheets.findIndex(({ by }) => by === sheet.by) ?? -1;
  if (at < 0) return false;
  // Sheets are only ever added at the end: an index stays what it is.
  return db.hearings.updateOne({ _id, ...mayWrite, [`sheets.${at}.by`]: sheet.by, [`sheets.${at}.revision`]: sheet.revision - 1 }, { [`sheets.${at}`]: _.set(sheet) });
};
