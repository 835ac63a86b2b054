import { birthDayOfIdNumber } from '../../../domain/person/id-number';
import { covers } from '../../../domain/person/region';
import { missesOf, type Applicant, type EligibilityMiss } from '../../../domain/season/eligibility';
import { sayTakenPart, seasonKey } from '../../../domain/season/taken-part';
import type { Database } from '../../runtime';
import type { ConsentDocument, OriginDocument, PersonDocument, VaultDocument } from '../../runtime/documents/people';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { ParticipationDocument } from '../../runtime/documents/season/participations';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { openVault } from '../../runtime/vault';

/** Everything that bears on whether somebody may apply. */
interface About extends PersonDocument {
  vaults: VaultDocument[];
  origins: OriginDocument[];
  placements: PlacementDocument[];
  consents: ConsentDocument[];
  applications: SeasonApplicationDocument[];
  /** Seasons of the placements. */
  seasons: SeasonDocument[];
  /** What tables say of their identity number, and of their telephone number. */
  byIdNumber: ParticipationDocument[];
  byPhone: ParticipationDocument[];
}

export interface Judged {
  about: About;
  applicant: Applicant;
  misses: EligibilityMiss[];
  /** The earlier seasons they took part in, by name: run here, or known from tables. */
  earlier: string[];
  application: SeasonApplicationDocument | undefined;
}

/** A collection's documents of the same person. */
const ofPerson = (from: string, foreignField = 'personId') => ['lookup', { from, localField: '_id', foreignField, as: from }] as const;

/** The person as an applicant of this season, in one look; nothing when there is no profile. The identity number is opened for the verdict alone. */
export async function judgedFor(db: Database, season: SeasonDocument, personId: string): Promise<Judged | undefined> {
  const [about] = await db.people.aggregate<About>(
    [
      ['match', { _id: personId }],
      ofPerson('vaults', '_id'),
      ofPerson('origins'),
      ofPerson('placements'),
      ofPerson('consents'),
      ['addFields', { held: '$placements.seasonId', idPrint: { $arrayElemAt: ['$vaults.fingerprint', 0] }, phonePrint: { $arrayElemAt: ['$vaults.phoneFingerprint', 0] } }],
      ['lookup', { from: 'seasons', localField: 'held', foreignField: '_id', as: 'seasons' }],
      ['lookup', { from: 'participations', localField: 'idPrint', foreignField: 'who', as: 'byIdNumber' }],
      ['lookup', { from: 'participations', localField: 'phonePrint', foreignField: 'who', as: 'byPhone' }],
      ['lookup', { from: 'seasonApplications', localField: '_id', foreignField: 'personId', as: 'applications' }],
    ],
    1,
  );
  if (!about) return undefined;
  const earlier = earlierOf(about, season);
  const { eligibility } = season.rules;
  const idNumber = about.vaults[0] && openVault(about.vaults[0], 'idNumber');
  const applicant: Applicant = {
    level: about.level,
    graduationYear: about.graduationYear,
    origin: about.origins.find(({ programme }) => programme === 'seeds')?.state,
    identified: idNumber !== undefined,
    ...(eligibility.bornSince !== undefined && idNumber !== undefined && { bornSince: birthDayOfIdNumber(idNumber) >= eligibility.bornSince }),
    earlier,
  };
  return { about, applicant, misses: missesOf(eligibility, applicant), earlier, application: about.applications.find(({ seasonId }) => seasonId === season._id) };
}

/** Accepted posts of other seasons, and what tables say of seasons of these parts that were not later than this one; each season once. */
const earlierOf = ({ placements, seasons, byIdNumber, byPhone }: About, season: SeasonDocument): string[] => {
  const accepted = placements.filter(({ seasonId, state }) => seasonId !== season._id && state === 'accepted');
  const here = accepted.map(({ seasonId }) => seasons.find(({ _id }) => _id === seasonId)?.title ?? '已撤下的一期');
  const isOfThese = ({ district, year }: ParticipationDocument): boolean => year <= season.year && (covers(district, season.district) || covers(season.district, district));
  const before = new Map([...byIdNumber, ...byPhone].filter(isOfThese).map((part) => [seasonKey(part), sayTakenPart(part)]));
  return [...new Set([...before.values(), ...here])].sort();
};
