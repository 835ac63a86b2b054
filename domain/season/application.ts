import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Profile } from '../person/profile';
import { canonical } from '../text/canonical';
import type { DocumentAsked, PostKind, SeasonRules, Stage } from './plan';
import { hoursOf, stageRefusalAt, type StageRefusal } from './stages';

/** An application of a season: what may become of it, by whom and when; what it is made of; what its receipt is over. */

export const applicationStates = {
  draft: '草稿',
  submitted: '待审',
  returned: '待补',
  passed: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
} as const;
export type SeasonApplicationState = keyof typeof applicationStates;

interface Move {
  by: 'applicant' | 'organiser';
  from: readonly SeasonApplicationState[];
  to: SeasonApplicationState;
}

/** Every move there is. What was submitted may be submitted anew until the window closes; what was withdrawn too. */
export const applicationMoves = {
  submit: { by: 'applicant', from: ['draft', 'submitted', 'withdrawn'], to: 'submitted' },
  /** Within the time that was given with the return. */
  answer: { by: 'applicant', from: ['returned'], to: 'submitted' },
  withdraw: { by: 'applicant', from: ['submitted', 'returned'], to: 'withdrawn' },
  /** What was returned and not answered in time is theirs to decide again. */
  pass: { by: 'organiser', from: ['submitted', 'returned'], to: 'passed' },
  return: { by: 'organiser', from: ['submitted', 'returned'], to: 'returned' },
  reject: { by: 'organiser', from: ['submitted', 'returned'], to: 'rejected' },
  /** The second look at a rejection, by another organiser, once. */
  passAfterAll: { by: 'organiser', from: ['rejected'], to: 'passed' },
  keepRejected: { by: 'organiser', from: ['rejected'], to: 'rejected' },
} as const satisfies Record<string, Move>;
export type ApplicationMove = keyof typeof applicationMoves;

export const mayMove = (name: ApplicationMove, from: SeasonApplicationState): boolean => (applicationMoves[name].from as readonly SeasonApplicationState[]).includes(from);

/** Which posts somebody wants at all. */
export const wantedKinds = { short: '只要短期', long: '只要长期', either: '长短都可以' } as const;
export type WantedKind = PostKind | 'either';

/** What an applicant chooses, besides the documents. */
export interface Choices {
  kind: WantedKind;
  /** Posts, the most wanted first. */
  preferences: readonly string[];
  /** 服从调剂: takes another post rather than none. */
  reassignable: boolean;
}

export const firstChoices = { kind: 'either', preferences: [], reassignable: true } as const satisfies Choices;

/** A check as far as the rules of time go. */
export interface Checked {
  state: SeasonApplicationState;
  answerBy?: Date | undefined;
}

/** Whether a return was not answered in time. */
export const isOverdue = ({ state, answerBy }: Checked, now: Date): boolean => state === 'returned' && answerBy !== undefined && now >= answerBy;

/** Why an applicant may not write now: to the instant, `endsAt` and `answerBy` themselves are outside. */
export function writingRefusalAt(stages: readonly Stage[], checked: Checked, now: Date): StageRefusal | 'APPLICATION_CHECKED' | 'ANSWER_OVER' | undefined {
  if (checked.state === 'passed' || checked.state === 'rejected') return 'APPLICATION_CHECKED';
  if (checked.state === 'returned') return isOverdue(checked, now) ? 'ANSWER_OVER' : undefined;
  return stageRefusalAt(stages, 'apply', now);
}

/** Why an organiser may not decide so now. As long as people may still change what they submitted, nothing is passed or rejected. */
export function checkRefusalAt(stages: readonly Stage[], move: 'pass' | 'return' | 'reject', checked: Checked, now: Date): StageRefusal | 'STILL_OPEN' | 'ANSWER_AWAITED' | undefined {
  const refusal = stageRefusalAt(stages, 'checkDocuments', now);
  if (refusal) return refusal;
  if (move !== 'return' && now < hoursOf(stages, 'apply').endsAt) return 'STILL_OPEN';
  return checked.state === 'returned' && !isOverdue(checked, now) ? 'ANSWER_AWAITED' : undefined;
}

/** Whether until then an applicant may answer a return: there is time left, and the documents are still looked at. */
export const mayAnswerUntil = (stages: readonly Stage[], answerBy: Date, now: Date): boolean => now < answerBy && answerBy <= hoursOf(stages, 'answerReturn').endsAt;

/** What is still missing before it can be submitted. */
export function missingIn({ preferences }: Pick<Choices, 'preferences'>, documents: readonly { id: string }[], rules: Pick<SeasonRules, 'preferences' | 'documents'>): { preferences: boolean; documents: DocumentAsked[] } {
  return {
    preferences: preferences.length === 0,
    documents: rules.documents.filter(({ id, required }) => required && !documents.some((given) => given.id === id)),
  };
}

/** 先选一个志愿；还差：在读证明、学校推荐表 */
export const sayMissing = ({ preferences, documents }: ReturnType<typeof missingIn>): string =>
  [...(preferences ? ['先选一个志愿'] : []), ...(documents.length > 0 ? [`还差：${documents.map(({ title }) => title).join('、')}`] : [])].join('；');

/** Moves the preference at an index up or down; the same list where there is nowhere to go. */
export function movedPreference(preferences: readonly string[], at: number, to: number): string[] {
  const one = preferences[at];
  if (one === undefined || to < 0 || to >= preferences.length) return [...preferences];
  const others = preferences.filter((_each, index) => index !== at);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** What was submitted, all of it. A document stands for itself by the hash of its content. */
export interface Submitted extends Choices {
  seasonId: string;
  at: Date;
  profile: Profile;
  documents: readonly { id: string; digest: string }[];
}

/** The one text a receipt's hash is over; whoever has it can make the hash again. */
export const receiptText = ({ seasonId, at, profile, kind, preferences, reassignable, documents }: Submitted): string =>
  canonical({ seasonId, at, profile, kind, preferences, reassignable, documents: documents.map(({ id, digest }) => ({ id, digest })) });

/** SHA-256 over that text, hex. */
export const receiptHash = (submitted: Submitted): string => bytesToHex(sha256(utf8ToBytes(receiptText(submitted))));

/** A hash in groups of four, to be read out and compared. */
export const inGroups = (hash: string): string[] => hash.match(/.{1,4}/g) ?? [];
