import { putBooking, putCandidate, putRound, putSlot } from '../../support/interviews';
import { type TestCloud } from '../../support/local-cloud';
import { placeInSeason } from '../../support/placement';
import { sampleProfile } from '../../support/profile';

/** A season of another district that somebody has applied in, booked an interview and been placed: what of it may be guessed at. */
export interface SeasonToGuess {
  seasonId: string;
  roundId: string;
  slotId: string;
  applicationId: string;
  runId: string;
  /** Not published. */
  postId: string;
}

export const seasonToGuess = async ({ db }: TestCloud, random: (length: number) => string): Promise<SeasonToGuess> => {
  const [seasonId, roundId, slotId, postId] = [random(20), random(20), random(20), random(20)];
  const { runId } = await placeInSeason(db, { seasonId, personId: 'holder', mark: '示例', district: '370211' });
  await putRound(db, roundId, { seasonId });
  await putCandidate(db, 'holder', { seasonId });
  await putBooking(db, `${seasonId}_holder`, await putSlot(db, { _id: slotId, roundId, startsAt: new Date(Date.now() + 3_600_000) }));
  const applicationId = `${seasonId}_holder`;
  await db.seasonApplications.put({
    _id: applicationId, seasonId, personId: 'holder', state: 'passed', revision: 1, earlier: [], updatedAt: new Date(), receipt: { submitId: 's', hash: 'h', at: new Date() },
    words: { profile: sampleProfile, kind: 'either', preferences: [], reassignable: true, documents: [] },
  });
  await db.posts.updateOne({ _id: `long-${seasonId}` }, { state: 'draft' });
  const draft = await db.posts.read(`long-${seasonId}`);
  if (draft) await db.posts.put({ ...draft, _id: postId });
  return { seasonId, roundId, slotId, applicationId, runId, postId };
};
