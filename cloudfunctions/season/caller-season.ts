import { foremost } from '../../domain/season/foremost';
import type { Database } from '../runtime';
import type { PersonDocument } from '../runtime/documents/people';
import type { SeasonApplicationDocument } from '../runtime/documents/season/applications';
import type { CandidateDocument, RoundDocument } from '../runtime/documents/season/interviews';
import type { PlacementDocument } from '../runtime/documents/season/placements';
import type { PostDocument } from '../runtime/documents/season/posts';
import type { SeasonDocument } from '../runtime/documents/season/seasons';

/** A season, and what in it is of one person. */
export interface CallerSeason {
  season: SeasonDocument;
  application: SeasonApplicationDocument | undefined;
  candidate: CandidateDocument | undefined;
  placement: PlacementDocument | undefined;
  /** The posts their application names. */
  wanted: PostDocument[];
  /** The round whose booking opens last, for a candidate. */
  round: RoundDocument | undefined;
}

interface About extends SeasonDocument {
  applications: SeasonApplicationDocument[];
  candidates: CandidateDocument[];
  placements: PlacementDocument[];
  wanted: PostDocument[];
  people: PersonDocument[];
  rounds: RoundDocument[];
}

/** Seasons that are open at once, in all districts. */
const MOST = 20;

/** A collection whose documents of a person and season have the id `seasonId_openid`. */
const own = (from: string, as: string) => ['lookup', { from, localField: 'own', foreignField: '_id', as }] as const;

/** The open season that concerns somebody most, in one database call; nothing before the first season. */
export const callerSeason = async ({ seasons }: Database, personId: string, now: Date): Promise<CallerSeason | undefined> => {
  const open = await seasons.aggregate<About>(
    [
      ['match', { state: 'open' }],
      ['sort', { year: -1 }],
      ['limit', MOST],
      ['addFields', { own: { $concat: ['$_id', '_', personId] }, who: { $concat: [personId, ''] } }],
      own('seasonApplications', 'applications'),
      own('candidates', 'candidates'),
      own('placements', 'placements'),
      ['lookup', { from: 'posts', localField: 'applications.words.preferences', foreignField: '_id', as: 'wanted' }],
      ['lookup', { from: 'people', localField: 'who', foreignField: '_id', as: 'people' }],
      ['lookup', { from: 'rounds', localField: '_id', foreignField: 'seasonId', as: 'rounds' }],
    ],
    MOST,
  );
  const season = foremost(open.map((about) => ({ ...about, isTheirs: about.candidates.length > 0 || about.applications.some(({ state }) => state !== 'withdrawn') })), open[0]?.people[0]?.homeDistrict, now);
  if (!season) return undefined;
  const [candidate] = season.candidates;
  const rounds = season.rounds.filter(({ state }) => state === 'published').sort((one, other) => other.booking.opensAt.getTime() - one.booking.opensAt.getTime());
  return { season, application: season.applications[0], candidate, placement: season.placements[0], wanted: season.wanted, round: candidate && rounds[0] };
};
