import { birthDayOfIdNumber } from '../../../domain/person/id-number';
import { missesOf, type Applicant, type EligibilityMiss } from '../../../domain/season/eligibility';
import type { Database } from '../../runtime';
import type { ConsentDocument, OriginDocument, PersonDocument, VaultDocument } from '../../runtime/documents/people';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
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
}

export interface Judged {
  about: About;
  applicant: Applicant;
  misses: EligibilityMiss[];
  /** The earlier seasons they took part in. */
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
      ['lookup', { from: 'seasonApplications', localField: '_id', foreignField: 'personId', as: 'applications' }],
    ],
    1,
  );
  if (!about) return undefined;
  const earlier = [...new Set(about.placements.filter(({ seasonId, state }) => seasonId !== season._id && state === 'accepted').map(({ seasonId }) => seasonId))].sort();
  const { eligibility } = season.rules;
  const idNumber = about.vaults[0] && openVault(about.vaults[0], 'idNumber');
  const applicant: Applicant = {
    level: about.level,
    graduationYear: about.graduationYear,
    origin: about.origins.find(({ programme }) => programme === 'seeds')?.state,
    identified: idNumber !== undefined,
    ...(eligibility.bornSince !== undefined && idNumber !== undefined && { bornSince: birthDayOfIdNumber(idNumber) >= eligibility.bornSince }),
    earlier: earlier.length,
  };
  return { about, applicant, misses: missesOf(eligibility, applicant), earlier, application: about.applications.find(({ seasonId }) => seasonId === season._id) };
}
