import type { FinalScore } from '../../../domain/season/scores';
import type { CallContext } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { areMarksFinal } from '../allocation/marks-final';
import { scoresOf } from '../hearings/heard';

/** Milliseconds a warm instance goes by scores it worked out: all units look in the same minutes, and each page would read every hearing of the season. */
const FRESH = 60_000;
/** Seasons remembered; beyond it everything is forgotten. */
const MOST = 10;

const remembered = new Map<string, { scores: FinalScore[]; at: number }>();

/** The final scores of a season for those who rank, at most a minute old; nothing while a panel marks. */
export const scoresToRankBy = async ({ db, now }: Pick<CallContext, 'db' | 'now'>, season: Pick<SeasonDocument, '_id' | 'rules'>): Promise<FinalScore[] | undefined> => {
  if (!(await areMarksFinal(db, season._id))) return undefined;
  const [known, at] = [remembered.get(season._id), now().getTime()];
  if (known && at - known.at < FRESH) return known.scores;
  const scores = await scoresOf(db, season);
  if (remembered.size >= MOST) remembered.clear();
  remembered.set(season._id, { scores, at });
  return scores;
};
