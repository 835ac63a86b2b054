import type { StudyLevel } from '../person/profile';
import type { TimeSpan } from './slots';

/** What organisers lay down for a season before it begins: its stages, whom it is for, what is asked, how it is decided. */

/** The stages of a season, in their order. */
export const stageNames = ['posts', 'application', 'documents', 'interview', 'result', 'placement'] as const;
export type StageName = (typeof stageNames)[number];

export interface Stage extends TimeSpan {
  name: StageName;
}

/** `short` fills a holiday, `long` about a year. */
export type PostKind = 'short' | 'long';

/** Whom a season is for; what is missing is not asked. */
export interface Eligibility {
  /** Counts as local (本地生源) for the programme. */
  origin?: boolean;
  /** Years in which an applicant must not graduate: 非毕业班. */
  notGraduatingIn?: number[];
  /** Born on this day or later, `YYYY-MM-DD`. */
  bornSince?: string;
  levels?: StudyLevel[];
  /** In how many seasons one may take part, this one included. */
  seasons?: number;
}

/** A document an applicant hands in: a proof of study, a recommendation, a page of the household register. */
export interface DocumentAsked {
  id: string;
  title: string;
  hint?: string;
  required: boolean;
  /** Whether whoever hears the applicant may look at it. Left out: organisers alone. */
  forInterviewers?: boolean;
}

/** What a mark stands for: `from` this mark on, these words. */
export interface Anchor {
  from: number;
  words: string;
}

/** One line of the interviewers' score sheet; marks run from 0 to 100. */
export interface Criterion {
  id: string;
  title: string;
  /** Its share of the interview's mark; the shares of all criteria are added up and divided by. */
  weight: number;
  anchors: Anchor[];
}

/** How panels of different strictness are made comparable. */
export type Normalisation = 'none' | 'mean' | 'zScore';

/** What decides between equal final scores, tried in the season's order; `drawn` never leaves a tie. */
export type TieRule = 'interview' | 'firstCriterion' | 'documents' | 'drawn';

export interface Scoring {
  criteria: Criterion[];
  /** Share of the mark given for the documents in the final score, 0 to 1; the rest is the interview's. */
  documentsShare: number;
  normalisation: Normalisation;
  /** Ends with `drawn`. */
  ties: TieRule[];
}

export interface AllocationRule {
  /** `parallel`: 平行志愿 by score. `stable`: units rank candidates themselves, applicants propose. */
  method: 'parallel' | 'stable';
  /** Share of each post's places that is drawn by lot, 0 to 1. */
  lotteryShare: number;
}

/** Where interviews are held; one provider a season. */
export type VideoProvider =
  | { kind: 'voip' }
  /** 腾讯会议: each panel has a meeting of its own. */
  | { kind: 'meeting' }
  /** Any other room, by link and code. */
  | { kind: 'link' };

export interface SeasonRules {
  eligibility: Eligibility;
  documents: DocumentAsked[];
  /** How many posts an applicant may name. */
  preferences: number;
  /** Whether applicants may agree to be given a post they did not name (服从调剂). */
  reassignment: boolean;
  /** Whether everybody sees how many named a post first. */
  demandShown: boolean;
  scoring: Scoring;
  allocation: AllocationRule;
  /** Whether units see final scores while they rank; asked only where the method is `stable`. */
  scoresToUnits?: boolean;
  /** Hours in which a place that is offered must be accepted. */
  answerHours: number;
  video: VideoProvider;
}

export interface SeasonPlan {
  title: string;
  year: number;
  district: string;
  stages: Stage[];
  rules: SeasonRules;
}

/** Rules to begin a first season with. */
export const firstRules: SeasonRules = {
  eligibility: { origin: true },
  documents: [
    { id: 'study', title: '在读证明', hint: '学生证内页，或学信网的在线验证报告', required: true },
    { id: 'recommendation', title: '学校推荐表', hint: '要有学院盖章', required: false, forInterviewers: true },
    { id: 'household', title: '户口簿本人页', required: false },
  ],
  preferences: 3,
  reassignment: true,
  demandShown: true,
  scoring: {
    criteria: [
      { id: 'thinking', title: '综合分析', weight: 40, anchors: [{ from: 85, words: '抓得住要点，有自己的看法' }, { from: 70, words: '说得清楚，有条理' }, { from: 0, words: '答非所问，或只有空话' }] },
      { id: 'speaking', title: '表达沟通', weight: 30, anchors: [{ from: 85, words: '从容，听得懂对方的意思' }, { from: 70, words: '表达完整' }, { from: 0, words: '说不完整' }] },
      { id: 'wanting', title: '岗位意愿', weight: 30, anchors: [{ from: 85, words: '了解岗位，说得出能做什么' }, { from: 70, words: '愿意学' }, { from: 0, words: '不清楚要做什么' }] },
    ],
    documentsShare: 0,
    normalisation: 'none',
    ties: ['interview', 'firstCriterion', 'documents', 'drawn'],
  },
  allocation: { method: 'parallel', lotteryShare: 0 },
  answerHours: 48,
  video: { kind: 'meeting' },
};
