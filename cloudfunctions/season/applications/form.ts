import * as v from 'valibot';
import { fullNameOf } from '../../../domain/person/home-district';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { profileOf, type Profile } from '../../../domain/person/profile';
import type { ProofKind } from '../../../domain/person/proof-file';
import { firstChoices, writingRefusalAt, type SeasonApplicationState, type WantedKind } from '../../../domain/season/application';
import { mendOf, sayEligibilityMiss } from '../../../domain/season/eligibility';
import type { DocumentAsked } from '../../../domain/season/plan';
import { hoursOf } from '../../../domain/season/stages';
import { bounds, refuse, student } from '../../runtime';
import { judgedFor } from './applicant';
import { publicSeason, writtenOf } from './own';

/** What the form begins from. Instants are ISO 8601 in UTC. */
export interface ApplicationForm {
  season: { id: string; title: string; closesAt: string };
  rules: { preferences: number; reassignment: boolean; documents: DocumentAsked[] };
  /** Units rank: what they will see of whoever names their posts; null where all go by score. */
  seenByUnits: { scores: boolean } | null;
  profile: Profile;
  /** 上海市 金山区 */
  home: string | null;
  /** What keeps the caller from applying, each with the page where something can be done about it. */
  misses: { sentence: string; mend: 'origin' | 'profile' | null }[];
  /** Their proof of origin still waits for a look. */
  originWaits: boolean;
  /** The earlier seasons they took part in, by name. */
  earlier: string[];
  /** Whether they agreed to have sensitive data processed. */
  agreed: boolean;
  /** Null before anything was saved. */
  state: SeasonApplicationState | null;
  /** 0 before anything was saved. */
  revision: number;
  kind: WantedKind;
  preferences: string[];
  reassignable: boolean;
  documents: { id: string; kind: ProofKind; at: string }[];
  /** Something was written since it was submitted. */
  isChanged: boolean;
  returned: { reason: string; answerBy: string } | null;
  /** Why nothing can be written now. */
  closed: NonNullable<ReturnType<typeof writingRefusalAt>> | null;
}

/** The caller's application as it is being written, and whether they may hand it in. Refuses with SEASON_NOT_FOUND. */
export const form = student.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<ApplicationForm> => {
  const season = await publicSeason(ctx.db, seasonId);
  const { about, applicant, misses, earlier, application } = (await judgedFor(ctx.db, season, ctx.personId)) ?? refuse('PROFILE_NEEDED');
  const { preferences, reassignment, documents, allocation, scoresToUnits = false } = season.rules;
  const written = application ? writtenOf(application) : { ...firstChoices, documents: [] };
  const { state, check } = application ?? { state: 'draft' as const, check: undefined };
  return {
    season: { id: season._id, title: season.title, closesAt: hoursOf(season.stages, 'apply').endsAt.toISOString() },
    rules: { preferences, reassignment, documents },
    seenByUnits: allocation.method === 'stable' ? { scores: scoresToUnits } : null,
    profile: profileOf(about),
    home: fullNameOf(about.homeDistrict) ?? null,
    misses: misses.map((miss) => ({ sentence: sayEligibilityMiss(miss), mend: mendOf(miss) ?? null })),
    originWaits: applicant.origin === 'sent' && season.rules.eligibility.origin === true,
    earlier,
    agreed: about.consents.some(({ kind, version, withdrawnAt }) => kind === 'sensitive' && version === privacyGuide.version && withdrawnAt === undefined),
    state: application?.state ?? null,
    revision: application?.revision ?? 0,
    kind: written.kind,
    preferences: [...written.preferences],
    reassignable: written.reassignable,
    documents: written.documents.filter(({ fileId }) => fileId !== '').map(({ id, kind, at }) => ({ id, kind, at: at.toISOString() })),
    isChanged: application?.rewriting !== undefined,
    returned: state === 'returned' && check?.answerBy ? { reason: check.reason ?? '', answerBy: check.answerBy.toISOString() } : null,
    closed: season.state === 'ended' ? 'STAGE_OVER' : (writingRefusalAt(season.stages, { state, answerBy: check?.answerBy }, ctx.now()) ?? null),
  };
});
