import type { Database } from '../../cloudfunctions/runtime/database';
import { sampleProfile } from './profile';
import { publishPosts, rankingSeason } from './season';

export interface RankedPost {
  seasonId: string;
  postId: string;
  title: string;
  unitId: string;
  district: string;
  people: readonly { personId: string; name: string }[];
}

/** A season in which units rank now, with a post that these people named; of them the first is not suitable, the second ranked. */
export const rankInSeason = async (db: Database, { seasonId, postId, title, unitId, district, people }: RankedPost): Promise<void> => {
  await db.seasons.put(rankingSeason({ _id: seasonId, district, year: 1980 }));
  await publishPosts(db, seasonId, [postId]);
  await db.posts.updateOne({ _id: postId }, { unitId, title });
  for (const { personId, name } of people) {
    await db.candidates.put({ _id: `${seasonId}_${personId}`, seasonId, personId, name, university: '示例大学', major: '示例专业' });
    await db.seasonApplications.put({
      _id: `${seasonId}_${personId}`, seasonId, personId, state: 'passed', revision: 1, earlier: [], updatedAt: new Date(),
      words: { profile: { ...sampleProfile, name }, kind: 'either', preferences: [postId], reassignable: false, documents: [] },
    });
    await db.hearings.put({
      _id: `round-${seasonId}_${personId}`, seasonId, roundId: `round-${seasonId}`, panelId: 'a', candidateId: personId, recusals: [],
      sheets: [{ by: 'interviewer', marks: { thinking: 88, speaking: 90, wanting: 91 }, words: '', submittedAt: new Date(), revision: 1, savedAt: new Date() }],
    });
  }
  const [first, second] = people.map(({ personId }) => personId);
  await db.rankings.put({
    _id: postId, seasonId, unitId, revision: 1, saveId: 'earlier', order: second ? [second] : [],
    unsuitable: first ? [{ who: first, reason: '岗位要每天到岗，面试时说只能来周末', at: new Date() }] : [], by: 'somebody', at: new Date(),
  });
};
