import { changesOf, complaintAboutCorrected, correctableAt, correctableNames, correctedIn, type Corrected, type Corrector, type CorrectableField, type PostChange, type Relying } from '../../../../domain/season/post-correction';
import { wordsOfPost } from '../../../../domain/season/post-life';
import { checkText, refuse, type CallContext } from '../../../runtime';
import type { PostDocument } from '../../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../../runtime/documents/season/seasons';
import { isAllocated } from '../../seasons/allocated';
import { demandOpen } from '../../seasons/within-reach';

export interface Correction {
  corrected: Corrected;
  changes: PostChange[];
}

/** What may be corrected of a post now. */
export const mayCorrect = (season: SeasonDocument, by: Corrector, now: Date): CorrectableField[] => correctableAt(season.stages, { by, isAllocated: isAllocated(season, now), now });

/** Who relies on what a post says. */
export const toldIn = ({ published }: Pick<SeasonDocument, 'published'>): Relying => (published ? 'placed' : 'applicants');

/** In a season as it is now, all of this may be corrected. Refuses with STAGE_NOT_OPEN, SEASON_ENDED, CORRECTION_NOT_NOW. */
export const demandCorrectable = (season: SeasonDocument, changes: readonly PostChange[], by: Corrector, now: Date): void => {
  demandOpen(season);
  const may = mayCorrect(season, by, now);
  const late = changes.filter(({ field }) => !may.includes(field));
  if (late.length > 0) refuse('CORRECTION_NOT_NOW', `现在不能更正${late.map(({ field }) => correctableNames[field]).join('、')}了。`);
};

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
  demandCorrectable(season, changes, by, ctx.now());
  const complaint = complaintAboutCorrected(held, corrected);
  if (complaint) refuse('POST_INCOMPLETE', `${complaint}。`);
  await checkText(ctx, wordsOfPost({ ...held, ...corrected }), 'comment');
  return { corrected, changes };
};
