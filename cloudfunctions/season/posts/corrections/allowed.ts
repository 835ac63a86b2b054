import { changesOf, complaintAboutCorrected, correctableAt, correctableNames, correctedIn, type Corrected, type Corrector, type CorrectableField, type PostChange } from '../../../../domain/season/post-correction';
import { wordsOfPost } from '../../../../domain/season/post-life';
import { checkText, refuse, type CallContext } from '../../../runtime';
import type { PostDocument } from '../../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../../runtime/documents/season/seasons';
import { demandOpen } from '../../seasons/within-reach';

export interface Correction {
  corrected: Corrected;
  changes: PostChange[];
}

/** What may be corrected of a post now. */
export const mayCorrect = ({ stages, published }: SeasonDocument, by: Corrector, now: Date): CorrectableField[] => correctableAt(stages, { by, isAllocated: published !== undefined, now });

interface Wanted {
  held: PostDocument;
  season: SeasonDocument;
  wanted: Corrected;
  /** What is meant to change; everything without it. */
  fields?: readonly CorrectableField[];
  by: Corrector;
}

/**
 * What a correction comes to beside the post as it is now, if it may be made. Refuses with STAGE_NOT_OPEN, SEASON_ENDED, POST_NOT_PUBLISHED,
 * NOTHING_CORRECTED, CORRECTION_NOT_NOW, POST_INCOMPLETE, WORDS_REFUSED.
 */
export const correctionOf = async (ctx: CallContext, { held, season, wanted, fields, by }: Wanted): Promise<Correction> => {
  demandOpen(season);
  if (held.state !== 'published') refuse('POST_NOT_PUBLISHED');
  const corrected = correctedIn(held, wanted, fields ?? (Object.keys(correctableNames) as CorrectableField[]));
  const changes = changesOf(held, corrected);
  if (changes.length === 0) refuse('NOTHING_CORRECTED');
  const may = mayCorrect(season, by, ctx.now());
  const late = changes.filter(({ field }) => !may.includes(field));
  if (late.length > 0) refuse('CORRECTION_NOT_NOW', `现在不能更正${late.map(({ field }) => correctableNames[field]).join('、')}了。`);
  const complaint = complaintAboutCorrected(held, corrected);
  if (complaint) refuse('POST_INCOMPLETE', `${complaint}。`);
  await checkText(ctx, wordsOfPost({ ...held, ...corrected }), 'comment');
  return { corrected, changes };
};
