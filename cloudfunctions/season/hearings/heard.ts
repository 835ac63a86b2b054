import { finalScores, type FinalScore, type Heard } from '../../../domain/season/scores';
import type { Database } from '../../runtime';
import type { HearingDocument } from '../../runtime/documents/season/interviews';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { allOf } from '../../runtime/walk';

/** What of a hearing counts: sheets that were submitted, by interviewers who did not stand back. */
export const heardOf = ({ candidateId, roundId, panelId, sheets, recusals }: Pick<HearingDocument, 'candidateId' | 'roundId' | 'panelId' | 'sheets' | 'recusals'>): Heard => ({
  candidateId,
  panel: `${roundId}/${panelId}`,
  sheets: sheets.filter(({ by, submittedAt }) => submittedAt !== undefined && !recusals.some((recusal) => recusal.by === by)),
});

/** Every hearing of a season, as it counts now. */
export const heardIn = async (db: Database, seasonId: string): Promise<Heard[]> =>
  (await allOf(db.hearings, { seasonId }, ['candidateId', 'roundId', 'panelId', 'sheets', 'recusals'])).map(heardOf);

/** The final scores of a season as they stand now, by the candidates' openids. */
export const scoresOf = async (db: Database, { _id: seasonId, rules: { scoring } }: Pick<SeasonDocument, '_id' | 'rules'>): Promise<FinalScore[]> => {
  const [hearings, applications] = await Promise.all([heardIn(db, seasonId), allOf(db.seasonApplications, { seasonId }, ['personId', 'documentsMark'])]);
  const documents = new Map(applications.flatMap(({ personId, documentsMark }) => (documentsMark === undefined ? [] : [[personId, documentsMark] as const])));
  return finalScores({ scoring, hearings, documents });
};
