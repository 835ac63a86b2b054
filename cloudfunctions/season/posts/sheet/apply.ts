import * as v from 'valibot';
import { employerIdOf } from '../../../../domain/job/identity';
import { wordsOfPost } from '../../../../domain/season/post-life';
import type { MatchedRow } from '../../../../domain/season/post-sheet-match';
import { bounds, checkText, command as _, effect, staff, type Database } from '../../../runtime';
import type { PostSheetDocument } from '../../../runtime/documents/season/posts';
import { openFor } from '../own';
import { matchedNow, ownSheet } from './matched';

export interface AppliedSheet {
  /** Rows whose posts are there as the table says. */
  written: number;
  refused: number;
}

/** Rows written side by side. */
const AT_ONCE = 20;

/**
 * Writes the rows of a table as posts that wait to be published. Safe to repeat, also after a death in the middle: a row that is there as
 * the table says is left alone, and the same table again changes nothing. Refuses with POST_SHEET_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION,
 * STAGE_NOT_OPEN, STAGE_OVER, WORDS_REFUSED.
 */
export const applySheet = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id }))
  .mutation(async ({ input: { sheetId }, ctx }): Promise<AppliedSheet> => {
    const { sheet, season } = await ownSheet(ctx, sheetId);
    await openFor(ctx.db, season._id, 'reviewPost', ctx.now());
    const open = (await matchedNow(ctx.db, sheet)).filter(({ becomes }) => becomes === 'new' || becomes === 'changed');
    await checkText(ctx, open.flatMap((row) => (row.becomes === 'refused' ? [] : [wordsOfPost(row.post)])).join('\n'), 'comment');
    for (let from = 0; from < open.length; from += AT_ONCE) await Promise.all(open.slice(from, from + AT_ONCE).map((row) => writeRow(ctx.db, sheet, row)));
    const after = await matchedNow(ctx.db, sheet);
    const answer = { written: after.filter(({ becomes }) => becomes === 'same').length, refused: after.filter(({ becomes }) => becomes === 'refused').length };
    const trace = effect.trace(ctx, { act: 'postSheet.apply', object: `postSheets/${sheetId}`, district: season.district, after: { file: sheet.fileName, ...answer } });
    await ctx.db.postSheets.updateOne({ _id: sheetId, appliedAt: _.exists(false) }, { appliedAt: ctx.now(), effects: _.push([trace]) });
    return answer;
  });

/** A post that somebody moved meanwhile is left as it is: the table shows it as changed again. */
const writeRow = async (db: Database, { _id: sheetId, seasonId, by }: PostSheetDocument, row: MatchedRow): Promise<boolean> => {
  if (row.becomes === 'new') {
    const { id, post } = row;
    return db.posts.insert({ _id: id, seasonId, unitId: employerIdOf(post.unit), ...post, state: 'submitted', revision: 1, writtenBy: by, sheetId, sample: false });
  }
  if (row.becomes !== 'changed') return true;
  const { known, post: { conditions, ...said } } = row;
  return db.posts.updateOne({ _id: known.id, revision: known.revision, state: _.in(['draft', 'submitted', 'returned']) }, { ...said, conditions: _.set(conditions), state: 'submitted', reason: _.remove(), revision: known.revision + 1 });
};
