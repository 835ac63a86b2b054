import type { ActivityDocument, ActivityDraftDocument, ActivityFeedbackDocument, ExceptionDocument, SeatLedgerDocument, SignUpDocument } from './documents/activities';
import type { ApplicationDocument, DismissalDocument, IntroductionDocument, SavedSearchesDocument } from './documents/applying';
import type { CampaignDocument, LetterReplyDocument, PolicyDocument, QuestionDocument } from './documents/campaigns';
import type { CellDocument, HeaderDocument, ImportDocument, ImportPartDocument, JobVersionDocument } from './documents/imports';
import type { ScanDocument } from './documents/door';
import type { EmployerDocument } from './documents/employers';
import type { FavouriteDocument, JobDocument } from './documents/jobs';
import type { AnnouncementDocument, MessageDocument, SubscriptionDocument } from './documents/messages';
import type {
  ConsentDocument,
  FeedbackDocument,
  InvitationDocument,
  OriginDocument,
  PersonDocument,
  StaffDocument,
  VaultDocument,
} from './documents/people';
import type { SeasonApplicationDocument } from './documents/season/applications';
import type { AgendaDocument, CandidateDocument, HearingDocument, RoundDocument, SlotDocument } from './documents/season/interviews';
import type { AllocationRunDocument, DrawDocument, ObjectionDocument, PlacementDocument, PostLedgerDocument } from './documents/season/placements';
import type { ParticipationDocument, ParticipationSheetDocument } from './documents/season/participations';
import type { PostDocument, PostSheetDocument } from './documents/season/posts';
import type { RankingDocument } from './documents/season/rankings';
import type { SeasonDocument } from './documents/season/seasons';
import type { DocumentUploadDocument } from './documents/season/uploads';
import type { JobIndexDocument } from './documents/job-index';
import type { SearchCountDocument } from './documents/searches';
import type { TakeawayDocument } from './documents/takeaways';
import type { SubmissionDocument } from './documents/submissions';
import type { AuditDocument, RateDocument } from './documents/watch';

/**
 * Every collection, its document type and its indexes. From here come the local cloud's indexes, the deployment's and the data
 * dictionary. What must be unique is built into `_id`, or has a unique index: the database itself refuses the second.
 */

export interface IndexPlan {
  name: string;
  fields: readonly { path: string; direction: 1 | -1 }[];
  unique?: boolean;
}

interface CollectionPlan<Document> {
  indexes: readonly IndexPlan[];
  /** Carries the document's type; has no value. */
  document?: Document;
}

const collection = <Document extends { _id: string }>(...indexes: IndexPlan[]): CollectionPlan<Document> => ({ indexes });
const index = (name: string, ...paths: string[]): IndexPlan => ({
  name,
  fields: paths.map((path) => (path.startsWith('-') ? { path: path.slice(1), direction: -1 } : { path, direction: 1 })),
});
const unique = (name: string, ...paths: string[]): IndexPlan => ({ ...index(name, ...paths), unique: true });

/** Finds the documents whose changes have yet to take effect elsewhere. */
const effects = index('byEffect', 'effects.at');

export const collections = {
  /** _id: openid */
  people: collection<PersonDocument>(index('byErasure', 'closing.erasesAt')),
  /** _id: openid_kind_version */
  consents: collection<ConsentDocument>(index('byPerson', 'personId')),
  /** _id: openid. One ID number, one person. */
  vaults: collection<VaultDocument>(unique('byFingerprint', 'fingerprint'), index('byKey', 'idNumber.key'), index('byPhoneKey', 'phone.key'), effects),
  /** _id: openid_programme */
  origins: collection<OriginDocument>(index('byPerson', 'personId'), index('byState', 'state', 'updatedAt'), index('byDiscarded', 'discarded'), effects),
  /** _id: openid */
  staff: collection<StaffDocument>(index('byRole', 'grants.role'), index('byEmployer', 'grants.employer.id'), effects),
  /** _id: hash of the code */
  invitations: collection<InvitationDocument>(index('byState', 'state', '-at'), index('byTime', '-at'), effects),
  feedback: collection<FeedbackDocument>(index('byPerson', 'personId', '-at'), index('byTime', '-at'), effects),

  /** _id: the event */
  messages: collection<MessageDocument>(index('byPerson', 'personId', '-at'), index('byDelivery', 'delivery.state', 'delivery.nextAt'), index('byAge', 'at')),
  /** _id: the event */
  announcements: collection<AnnouncementDocument>(index('byState', 'state', 'from')),
  /** _id: openid */
  subscriptions: collection<SubscriptionDocument>(),
  /** _id: number of the link */
  audit: collection<AuditDocument>(unique('byEffect', 'effectId'), index('byAct', 'act', '-_id'), index('byPerson', 'by', '-_id'), index('byDistrict', 'district', '-_id')),
  /** _id: openid_procedure_minute, openid_procedure_day_day */
  rates: collection<RateDocument>(index('byExpiry', 'expiresAt')),

  jobs: collection<JobDocument>(index('base', 'base'), index('byEmployer', 'employerId'), index('byFormerEmployer', 'formerEmployers'), index('byUnindexed', 'unindexed'), index('byImport', 'written.importId', '_id'), index('bySeries', 'series', '_id'), index('byPlace', 'job.places.list.code'), index('byPrint', 'print'), effects),
  /** _id: employerId */
  employers: collection<EmployerDocument>(index('byKey', 'key'), index('byOffer', 'offeredIn'), index('byDiscarded', 'discarded'), effects),
  /** _id: named by the contact's device */
  submissions: collection<SubmissionDocument>(index('byState', 'state', 'region', 'submittedAt'), index('byEmployer', 'employerId', '-updatedAt'), index('byOpening', 'jobId', 'state'), index('byPerson', 'by'), effects),
  /** _id: day_words */
  searchCounts: collection<SearchCountDocument>(index('byDay', 'day'), index('byExpiry', 'expiresAt')),
  /** _id: openings */
  jobIndexes: collection<JobIndexDocument>(),
  jobImports: collection<ImportDocument>(index('byPerson', 'by', '-startedAt'), index('byStart', 'slicesKept', 'startedAt'), index('byMove', 'state', 'movedAt'), effects),
  /** _id: requestId */
  takeaways: collection<TakeawayDocument>(index('byTime', 'until')),
  /** _id: importId_round_part */
  jobImportParts: collection<ImportPartDocument>(index('byImport', 'importId', 'round', 'part')),
  /** _id: importId_jobId */
  jobVersions: collection<JobVersionDocument>(index('byImport', 'importId', '_id'), index('byAge', 'until')),
  /** _id: city_words */
  headerWords: collection<HeaderDocument>(index('byCity', 'city')),
  /** _id: city_hash */
  cellWords: collection<CellDocument>(index('byCity', 'city')),
  /** _id: openid_jobId */
  favourites: collection<FavouriteDocument>(index('byPerson', 'personId', '-keptAt')),
  /** _id: openid_jobId */
  dismissals: collection<DismissalDocument>(index('byPerson', 'personId', '-at')),
  /** _id: openid */
  savedSearches: collection<SavedSearchesDocument>(index('byLook', 'lookAt')),
  /** _id: openid */
  introductions: collection<IntroductionDocument>(index('byDiscarded', 'discarded.at')),
  /** _id: openid_jobId: one application a person and opening. */
  applications: collection<ApplicationDocument>(
    unique('byRef', 'ref'),
    index('byPerson', 'personId', '-updatedAt'),
    index('byOpening', 'jobId', 'employerId'),
    index('byEmployer', 'employerId', 'state'),
    index('byDistrict', 'district', 'state'),
    index('byFile', 'introduction.file.fileId'),
    index('byTelling', 'tellFrom'),
    index('byAge', 'updatedAt'),
    effects,
  ),

  activities: collection<ActivityDocument>(index('byStart', 'startsAt'), index('byKind', 'kind', 'startsAt'), index('byDistrict', 'district', '-startsAt'), index('bySeries', 'series', 'startsAt'), effects),
  /** _id: named by the organiser's device; the activity it becomes has it too */
  activityDrafts: collection<ActivityDraftDocument>(index('byState', 'state', 'district'), index('byWriter', 'writtenBy'), index('bySender', 'sentBy'), effects),
  /** _id: activityId */
  seatLedgers: collection<SeatLedgerDocument>(),
  /** _id: activityId_openid */
  signUps: collection<SignUpDocument>(index('byPerson', 'personId', '-signedUpAt'), unique('byTicket', 'ticket', 'activityId'), index('byActivity', 'activityId'), index('byForgetting', 'walkIn.forgetAt'), effects),
  /** _id: activityId_scanId */
  scans: collection<ScanDocument>(index('byActivity', 'activityId', 'ticket'), index('byUnsettled', 'unsettled'), index('bySteward', 'by'), effects),
  /** _id: activityId_openid: one request a person and activity */
  exceptions: collection<ExceptionDocument>(index('byState', 'state', 'activityId', 'askedAt'), index('byPerson', 'personId'), effects),

  /** _id: as the policy was named when it was read */
  policies: collection<PolicyDocument>(index('byRank', 'rank', '_id'), index('byRegion', 'region', 'rank'), index('byKind', 'kind', 'rank')),
  /** _id: named by the organiser's device */
  campaigns: collection<CampaignDocument>(index('byEnd', 'visible', 'endsAt'), index('byDistrict', 'district', '-endsAt'), index('byWriter', 'writtenBy'), effects),
  /** _id: hash of activity and person, and which of theirs it is */
  questions: collection<QuestionDocument>(
    index('byActivity', 'activityId', 'state', '-settled.at'),
    index('byPerson', 'personId', 'activityId'),
    index('byState', 'state', 'at'),
    index('byDistrict', 'district', 'state', 'at'),
    effects,
  ),
  /** _id: hash of letter and person: one a person and letter */
  letterReplies: collection<LetterReplyDocument>(index('byDistrict', 'district', '-at'), index('byPerson', 'personId', '-at'), index('byTime', '-at'), effects),
  /** _id: activityId_openid: one each */
  activityFeedback: collection<ActivityFeedbackDocument>(index('byActivity', 'activityId', '-at'), index('byPerson', 'personId')),

  /** _id: named by the organiser's device */
  seasons: collection<SeasonDocument>(index('byYear', 'state', '-year'), index('byDistrict', 'district', '-year'), index('byCopying', 'postsFrom'), effects),
  posts: collection<PostDocument>(index('bySeason', 'seasonId', 'state', 'unit'), index('byUnit', 'unitId', 'seasonId'), index('byWriter', 'writtenBy'), effects),
  /** _id: hash of season and file */
  postSheets: collection<PostSheetDocument>(index('byAge', 'at'), effects),
  /** _id: hash of district, season and whom it means */
  participations: collection<ParticipationDocument>(index('byPerson', 'who'), index('bySheet', 'sheets'), index('byYear', 'year')),
  /** _id: hash of organiser and file */
  participationSheets: collection<ParticipationSheetDocument>(index('byAge', 'at'), index('byDistrict', 'district', '-at'), index('byUndoing', 'undoing'), index('byAdding', 'adding.since'), effects),
  /** _id: seasonId_openid: one application a person and season */
  seasonApplications: collection<SeasonApplicationDocument>(index('bySeason', 'seasonId', 'state', '_id'), index('byReceipt', 'seasonId', 'state', 'receipt.at'), index('byPerson', 'personId'), index('byCandidate', 'candidateDue'), index('byDiscarded', 'discarded.at'), effects),
  /** _id: path in the storage */
  documentUploads: collection<DocumentUploadDocument>(index('byTime', 'until'), index('byPerson', 'personId')),
  /** _id: postId */
  rankings: collection<RankingDocument>(index('bySeason', 'seasonId'), index('byRanked', 'order'), index('byUnsuitable', 'unsuitable.who'), index('byWriter', 'by'), effects),
  /** _id: named by the organiser's device */
  allocationRuns: collection<AllocationRunDocument>(index('bySeason', 'seasonId', '-at'), index('byOrganiser', 'by')),
  /** _id: seasonId */
  draws: collection<DrawDocument>(effects),
  /** _id: seasonId_openid: one placement a person and season */
  placements: collection<PlacementDocument>(
    index('bySeason', 'seasonId', 'rank'),
    index('byState', 'seasonId', 'state', 'rank'),
    index('byPerson', 'personId'),
    index('byOffer', 'state', 'until'),
    index('bySwitch', 'switch.unitId'),
    index('byAgreement', 'switch.organiserAgreed.at'),
    effects,
  ),
  /** _id: postId */
  postLedgers: collection<PostLedgerDocument>(index('bySeason', 'seasonId'), index('byHolder', 'holders.who')),
  /** _id: seasonId_openid: one a person and season */
  objections: collection<ObjectionDocument>(index('bySeason', 'seasonId', 'state', 'at'), index('byPerson', 'personId'), index('byAnswer', 'answer.by'), effects),
  /** _id: seasonId_openid */
  candidates: collection<CandidateDocument>(index('bySeason', 'seasonId', '_id'), index('byPerson', 'personId'), effects),
  rounds: collection<RoundDocument>(index('bySeason', 'seasonId', 'state'), index('byState', 'state', 'booking.closesAt'), index('byClosing', 'closing'), effects),
  slots: collection<SlotDocument>(index('byRound', 'roundId', 'startsAt'), index('byStart', 'startsAt'), index('byClaim', 'claim.until'), index('byClaimant', 'claim.by'), index('byInterviewer', 'interviewers')),
  /** _id: openid_day: an interviewer's day, in which nothing overlaps */
  agendas: collection<AgendaDocument>(index('byPerson', 'personId', 'day'), index('byRound', 'entries.roundId')),
  /** _id: roundId_openid: one hearing a candidate and round */
  hearings: collection<HearingDocument>(index('bySeason', 'seasonId', '_id'), index('byPanel', 'roundId', 'panelId'), index('byCandidate', 'candidateId'), index('byWriter', 'sheets.by'), effects),
};

export type CollectionName = keyof typeof collections;
export type DocumentOf<Name extends CollectionName> = NonNullable<(typeof collections)[Name]['document']>;
