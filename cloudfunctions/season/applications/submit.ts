import * as v from 'valibot';
import { profileOf } from '../../../domain/person/profile';
import { applicationMoves, missingIn, receiptHash, sayMissing, writingRefusalAt } from '../../../domain/season/application';
import { sayEligibilityMiss } from '../../../domain/season/eligibility';
import { bounds, command as _, effect, refuse, student, type Database } from '../../runtime';
import type { ApplicationWords } from '../../runtime/documents/season/applications';
import { judgedFor } from './applicant';
import { lettingGo, openSeason, ownApplication, writtenOf } from './own';

/** What was submitted, and the hash over it. */
export interface Receipt {
  hash: string;
  at: string;
  revision: number;
}

/**
 * Hands in what was written, for the first time, anew, or in answer to a return. One write, from the revision that was looked at: of two at
 * once one comes first. Safe to repeat: a submission is named by the device. Refuses with SEASON_NOT_FOUND, SEASON_APPLICATION_NOT_FOUND,
 * SEASON_APPLICATION_CHANGED, SEASON_APPLICATION_INCOMPLETE, STAGE_NOT_OPEN, STAGE_OVER, APPLICATION_CHECKED, ANSWER_OVER, NOT_ELIGIBLE,
 * POST_NOT_OFFERED, POST_OF_OTHER_KIND.
 */
export const submit = student
  .input(v.strictObject({ seasonId: bounds.id, submitId: bounds.id, revision: bounds.whole(1, 1_000_000) }))
  .mutation(async ({ input: { seasonId, submitId, revision }, ctx }): Promise<Receipt> => {
    const { db, personId } = ctx;
    const season = await openSeason(db, seasonId);
    const { about, applicant, misses, earlier, application } = (await judgedFor(db, season, personId)) ?? refuse('PROFILE_NEEDED');
    if (!application) return refuse('SEASON_APPLICATION_NOT_FOUND');
    const done = receiptOf(application, submitId);
    if (done) return done;
    refuseAt(ctx.now());
    const [miss] = misses;
    if (miss) return refuse('NOT_ELIGIBLE', sayEligibilityMiss(miss));

    const written = writtenOf(application);
    const words: ApplicationWords = { ...written, profile: profileOf(about), documents: written.documents.filter(({ fileId }) => fileId !== '') };
    const missing = missingIn(words, words.documents, season.rules);
    if (missing.preferences || missing.documents.length > 0) return refuse('SEASON_APPLICATION_INCOMPLETE', `${sayMissing(missing)}。`);
    await checkPosts(db, seasonId, words);

    const at = ctx.now();
    // Looked at once more: a slow call does not slip in after the end.
    refuseAt(at);
    const hash = receiptHash({ seasonId, at, ...words });
    const move = application.state === 'returned' ? 'answer' : 'submit';
    const { origin, bornSince } = applicant;
    const change = {
      state: applicationMoves[move].to,
      words: _.set(words),
      rewriting: _.remove(),
      receipt: _.set({ submitId, hash, at }),
      earlier: _.set(earlier),
      judged: _.set({ ...(origin && { origin }), ...(bornSince !== undefined && { bornSince }) }),
      ...lettingGo(application.words.documents, words.documents, at),
      revision: _.inc(1),
      updatedAt: at,
      effects: _.push([effect.message(`${application._id}_submitted_${submitId}`, at, personId, { kind: 'seasonSubmitted', seasonId, title: season.title })]),
    };
    if (await db.seasonApplications.updateOne({ _id: application._id, revision, state: _.in([...applicationMoves[move].from]) }, change)) return { hash, at: at.toISOString(), revision: revision + 1 };
    return receiptOf(await ownApplication(db, seasonId, personId), submitId) ?? refuse('SEASON_APPLICATION_CHANGED');

    function refuseAt(now: Date): void {
      const refusal = writingRefusalAt(season.stages, { state: application?.state ?? 'draft', answerBy: application?.check?.answerBy }, now);
      if (refusal) refuse(refusal);
    }
  });

const receiptOf = ({ receipt, revision }: { receipt?: { submitId: string; hash: string; at: Date }; revision: number }, submitId: string): Receipt | undefined =>
  receipt?.submitId === submitId ? { hash: receipt.hash, at: receipt.at.toISOString(), revision } : undefined;

/** Every post is of this season, published, and of the kind that is wanted. */
async function checkPosts(db: Database, seasonId: string, { preferences, kind }: ApplicationWords): Promise<void> {
  const posts = await db.posts.find({ _id: _.in(preferences), seasonId, state: 'published' }, { limit: preferences.length, fields: ['kind'] });
  if (posts.length < preferences.length) refuse('POST_NOT_OFFERED');
  if (kind !== 'either' && posts.some((post) => post.kind !== kind)) refuse('POST_OF_OTHER_KIND');
}
