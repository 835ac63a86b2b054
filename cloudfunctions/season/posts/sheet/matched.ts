import { matchedRows, type MatchedRow } from '../../../../domain/season/post-sheet-match';
import { refuse, type Database } from '../../../runtime';
import type { PostSheetDocument } from '../../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../../runtime/documents/season/seasons';
import { allOf } from '../../../runtime/walk';
import { seasonWithin } from '../../seasons/within-reach';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string }): boolean };
  personId: string;
}

/** The caller's own table, and its season. Refuses with POST_SHEET_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const ownSheet = async (ctx: Organiser, sheetId: string): Promise<{ sheet: PostSheetDocument; season: SeasonDocument }> => {
  const sheet = await ctx.db.postSheets.read(sheetId);
  if (!sheet || sheet.by !== ctx.personId) return refuse('POST_SHEET_NOT_FOUND');
  return { sheet, season: await seasonWithin(ctx, sheet.seasonId) };
};

const fields = ['unit', 'title', 'kind', 'places', 'duties', 'place', 'conditions', 'mentor', 'hours', 'allowance', 'insurance', 'state', 'revision'];

/** Every row with what it becomes beside the posts as they are now. */
export const matchedNow = async (db: Database, { seasonId, rows }: PostSheetDocument): Promise<MatchedRow[]> => {
  const posts = await allOf(db.posts, { seasonId }, fields);
  return matchedRows(seasonId, rows, posts.map((post) => ({ ...post, id: post._id })));
};
