import * as v from 'valibot';
import { changesOf, correctedIn, type CorrectableField, type Corrected, type Corrector, type PostChange, type Relying } from '../../../../domain/season/post-correction';
import { postSaid } from '../../../../domain/season/post-sheet-match';
import type { Post } from '../../../../domain/season/post';
import { bounds, refuse, staff } from '../../../runtime';
import type { PostDocument } from '../../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../../runtime/documents/season/seasons';
import { seasonWithin } from '../../seasons/within-reach';
import { ownPost } from '../own';
import { mayCorrect, toldIn } from './allowed';

/** What a unit asks to be corrected, and why. */
export interface AskedCard {
  changes: PostChange[];
  reason: string;
}

export interface CorrectablePost {
  post: Post;
  revision: number;
  /** What may be corrected now; nothing of a post that is not public, and in a season that has ended. */
  may: CorrectableField[];
  /** Who is told of a correction. */
  to: Relying;
  /** The post as its unit wants it, when it asked already for what may still be asked. */
  wanted: Corrected | null;
}

/** What is asked beside the post as it is now; null when nothing is. */
export const askedOf = (held: PostDocument): AskedCard | null =>
  held.correction ? { changes: changesOf(held, correctedIn(held, held.correction.wanted, held.correction.fields)), reason: held.correction.reason } : null;

/** A public post of the contact's units, to ask for a correction. Refuses with POST_NOT_FOUND. */
export const ownCorrectable = staff('employerContact')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id }, ctx }): Promise<CorrectablePost> => {
    const held = await ownPost(ctx, id);
    return card(held, (await ctx.db.seasons.read(held.seasonId)) ?? refuse('POST_NOT_FOUND'), 'unit', ctx.now());
  });

/** A public post of the organiser's region, to be corrected. Refuses with POST_NOT_FOUND, OUT_OF_REGION. */
export const correctable = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id }, ctx }): Promise<CorrectablePost> => {
    const held = (await ctx.db.posts.read(id)) ?? refuse('POST_NOT_FOUND');
    return card(held, await seasonWithin(ctx, held.seasonId), 'organiser', ctx.now());
  });

const card = (held: PostDocument, season: SeasonDocument, by: Corrector, now: Date): CorrectablePost => {
  const { correction: asked, revision, state } = held;
  const may = state === 'published' && season.state === 'open' ? mayCorrect(season, by, now) : [];
  // What was asked in time and may no longer be asked is not asked again.
  const fields = by === 'unit' && asked ? asked.fields.filter((field) => may.includes(field)) : [];
  return { post: postSaid(held), revision, may, to: toldIn(season), wanted: asked && fields.length > 0 ? correctedIn(held, asked.wanted, fields) : null };
};
