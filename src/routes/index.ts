import Taro from '@tarojs/taro';
import { type ActivityKind } from '../../domain/activity/kind';
import { type Destination } from '../../domain/message/destination';
import type { JobQuery } from '../../domain/job/query';
import { wantKind } from './wanted-kind';
import { wantSearch } from './wanted-search';

export { useWantedKind } from './wanted-kind';
export { takeWantedSearch } from './wanted-search';

/** Every way through the program, by name. Paths are also what is shared, so they live here once. */
export const paths = {
  home: '/pages/home/index',
  jobs: '/pages/jobs/index',
  job: (id: string) => `/pages/job/index?id=${id}`,
  employers: '/found/employers/index',
  employer: (id: string) => `/found/employer/index?id=${id}`,
  compare: (ids: readonly string[]) => `/found/compare/index?ids=${ids.join(',')}`,
  poster: (jobId: string) => `/found/poster/index?id=${jobId}`,
  activities: '/pages/activities/index',
  activity: (id: string) => `/pages/activity/index?id=${id}`,
  ticket: (activityId: string) => `/pages/ticket/index?activityId=${activityId}`,
  certificate: (activityId: string) => `/attended/certificate/index?activityId=${activityId}`,
  /** `code`: of the certificate that is checked; without one it is typed. */
  verify: (code?: string) => (code ? `/attended/verify/index?scene=${code}` : '/attended/verify/index'),
  letter: (id: string) => `/pages/letter/index?id=${id}`,
  /** The current campaign's without an id. */
  gift: (id?: string) => (id ? `/campaign/gift/index?id=${id}` : '/campaign/gift/index'),
  giftPoster: (id: string) => `/campaign/poster/index?id=${id}`,
  policies: (region?: string) => (region ? `/campaign/policies/index?region=${region}` : '/campaign/policies/index'),
  policy: (id: string) => `/campaign/policy/index?id=${id}`,
  fit: (region: string) => `/campaign/fit/index?region=${region}`,
  favourites: '/pages/favourites/index',
  /** A list that is sent to somebody: at most 20. */
  keptList: (ids: readonly string[]) => `/pages/favourites/index?ids=${ids.join(',')}`,
  introduction: '/apply/introduction/index',
  send: (jobId: string) => `/apply/send/index?jobId=${jobId}`,
  applications: '/apply/applications/index',
  application: (jobId: string) => `/apply/application/index?jobId=${jobId}`,
  seenJobs: '/apply/seen/index',
  savedSearches: (searchId?: string) => (searchId ? `/apply/saved/index?id=${searchId}` : '/apply/saved/index'),
  me: '/pages/me/index',
  profile: '/pages/profile/index',
  /** `ask`: something waits for the person to agree. */
  privacy: (ask?: 'ask') => `/pages/privacy/index${ask ? '?ask=1' : ''}`,
  myData: '/pages/my-data/index',
  origin: '/pages/origin/index',
  messages: '/pages/messages/index',
  reminders: '/pages/reminders/index',
  feedback: '/pages/feedback/index',
  invited: (code?: string) => (code ? `/pages/invited/index?scene=${code}` : '/pages/invited/index'),
  season: '/season/overview/index',
  seasonPosts: (seasonId: string) => `/season/posts/index?seasonId=${seasonId}`,
  seasonPost: (id: string) => `/season/post/index?id=${id}`,
  deskSeasons: '/season-desk/seasons/index',
  deskSeason: (id: string) => `/season-desk/season/index?id=${id}`,
  /** A new one's without an id, in this district. */
  deskPlan: (about: { id: string } | { district: string }) => `/season-desk/plan/index?${'id' in about ? `id=${about.id}` : `district=${about.district}`}`,
  deskPosts: (seasonId: string) => `/season-desk/posts/index?seasonId=${seasonId}`,
  deskPostSheet: (seasonId: string) => `/season-desk/post-sheet/index?seasonId=${seasonId}`,
  deskEarlier: '/season-desk/earlier/index',
  deskCorrection: (id: string, as: 'unit' | 'organiser') => `/season-desk/correction/index?id=${id}&as=${as}`,
  ownPosts: '/season-desk/own-posts/index',
  ranking: (postId: string) => `/season-desk/ranking/index?postId=${postId}`,
  ownPost: (about: { id: string } | { seasonId: string; unitId: string }) => `/season-desk/post/index?${Object.entries(about).map(([name, value]) => `${name}=${value}`).join('&')}`,
  /** `postId`: a post to be named, when there is room. */
  seasonApply: (seasonId: string, postId?: string) => `/season/apply/index?seasonId=${seasonId}${postId ? `&postId=${postId}` : ''}`,
  seasonReceipt: (seasonId: string) => `/season/receipt/index?seasonId=${seasonId}`,
  slots: (roundId: string) => `/season/slots/index?roundId=${roundId}`,
  interviewerDay: '/season/interviewer-day/index',
  deskSeasonApplications: (seasonId: string) => `/season-desk/applications/index?seasonId=${seasonId}`,
  deskSeasonApplication: (id: string) => `/season-desk/application/index?id=${id}`,
  result: (seasonId: string) => `/season/result/index?seasonId=${seasonId}`,
  seasonNotice: (seasonId: string) => `/season/notice/index?seasonId=${seasonId}`,
  deskAllocation: (seasonId: string) => `/season-desk/allocation/index?seasonId=${seasonId}`,
  deskPlacements: (seasonId: string) => `/season-desk/placements/index?seasonId=${seasonId}`,
  deskUnitSwitches: '/season-desk/unit-switches/index',
  room: (roundId: string) => `/season/room/index?roundId=${roundId}`,
  scoreSheet: (slotId: string) => `/season/score-sheet/index?slotId=${slotId}`,
  /** Of the latest open season without one. */
  deskRounds: (seasonId?: string) => `/season-desk/rounds/index${seasonId ? `?seasonId=${seasonId}` : ''}`,
  deskRound: (seasonId: string, roundId: string) => `/season-desk/round/index?seasonId=${seasonId}&roundId=${roundId}`,
  deskRoundDay: (roundId: string) => `/season-desk/round-day/index?roundId=${roundId}`,
  deskScores: (seasonId: string) => `/season-desk/scores/index?seasonId=${seasonId}`,
  deskEmployer: '/desk/employer/index',
  deskSubmissions: '/desk/submissions/index',
  deskSubmission: (id: string) => `/desk/submission/index?id=${id}`,
  /** A new one, one that changes an opening, or one that begins as a copy of it. */
  deskSubmit: (from?: { jobId: string } | { copyOf: string } | { draft: string }) => `/desk/submission/index${from ? `?${Object.entries(from).map(([name, id]) => `${name}=${id}`).join('')}` : ''}`,
  deskSubmissionQueue: '/desk/submission-queue/index',
  deskApplicants: (jobId: string) => `/desk/applicants/index?jobId=${jobId}`,
  deskApplicant: (ref: string) => `/desk/applicant/index?ref=${ref}`,
  deskApplicationCounts: '/desk/application-counts/index',
  deskImport: '/desk/import/index',
  deskOpenings: '/desk/openings/index',
  deskOpening: (id: string) => `/desk/opening/index?id=${id}`,
  deskFeedback: '/desk/feedback/index',
  deskOrigins: '/desk/origins/index',
  deskStaff: '/desk/staff/index',
  deskInvite: '/desk/invite/index',
  deskAudit: '/desk/audit/index',
  deskActivities: '/desk/activities/index',
  deskActivity: (activityId: string) => `/desk/activity/index?id=${activityId}`,
  deskActivityDraft: (id: string) => `/desk/activity-draft/index?id=${id}`,
  deskActivityFeedback: (activityId: string) => `/desk/activity-feedback/index?id=${activityId}`,
  deskReport: '/desk/report/index',
  deskActivityPeople: (activityId: string) => `/desk/activity-people/index?id=${activityId}`,
  deskActivityBook: '/desk/activity-book/index',
  deskExceptions: '/desk/exceptions/index',
  deskCampaigns: '/desk/campaigns/index',
  deskCampaign: (id?: string) => (id ? `/desk/campaign/index?id=${id}` : '/desk/campaign/index'),
  deskQuestions: '/desk/questions/index',
  deskLetterReplies: '/desk/letter-replies/index',
  deskConflicts: (activityId: string) => `/desk/conflicts/index?activityId=${activityId}`,
  deskVenueCode: (activityId: string) => `/desk/venue-code/index?activityId=${activityId}`,
  door: (activityId: string) => `/desk/door/index?activityId=${activityId}`,
} as const;

/** Where a message leads. */
export function pathTo(destination: Destination): string {
  switch (destination.to) {
    case 'activity':
      return paths.activity(destination.activityId);
    case 'letter':
      return paths.letter(destination.letterId);
    case 'ticket':
      return paths.ticket(destination.activityId);
    case 'slots':
      return paths.slots(destination.roundId);
    case 'origin':
      return paths.origin;
    case 'season':
      return paths.season;
    case 'seasonApply':
      return paths.seasonApply(destination.seasonId);
    case 'seasonReceipt':
      return paths.seasonReceipt(destination.seasonId);
    case 'result':
      return paths.result(destination.seasonId);
    case 'unitSwitches':
      return paths.deskUnitSwitches;
    case 'feedback':
      return paths.feedback;
    case 'application':
      return paths.application(destination.jobId);
    case 'applicants':
      return paths.deskEmployer;
    case 'import':
      return paths.deskImport;
    case 'submission':
      return paths.deskSubmission(destination.submissionId);
    case 'employer':
      return paths.employer(destination.employerId);
    case 'seasonPosts':
      return paths.ownPosts;
    case 'seasonPost':
      return paths.seasonPost(destination.postId);
    case 'ownPost':
      return paths.ownPost({ id: destination.postId });
    case 'savedSearches':
      return paths.savedSearches(destination.searchId);
  }
}

/** Opens a page on top of this one. */
export function open(path: string): void {
  void Taro.navigateTo({ url: path });
}

/** Opens a page of the tab bar. */
export function openTab(path: typeof paths.home | typeof paths.jobs | typeof paths.activities | typeof paths.me): void {
  void Taro.switchTab({ url: path });
}

/** Opens the list of activities; `kind` narrows it to one of the five. */
export function openActivities(kind?: ActivityKind): void {
  wantKind(kind);
  openTab(paths.activities);
}

/** Opens the list of openings as it was searched. */
export function openSearch(search: JobQuery): void {
  wantSearch(search);
  openTab(paths.jobs);
}

/** Back to where the person came from, or home when the page was opened by a shared card. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab(paths.home);
}
