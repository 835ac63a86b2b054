import type { Anchor, Criterion, DocumentAsked } from './plan';

/** What interviewers write of a candidate: a mark of 0 to 100 for every criterion, and words of their own. */

export interface Marks {
  /** By the criterion's id. */
  [criterionId: string]: number;
}

/** One interviewer's sheet for one candidate. It counts once it is submitted. */
export interface Sheet {
  by: string;
  marks: Marks;
  words: string;
  submittedAt?: Date;
}

/** Somebody declared a conflict of interest and marks no more. */
export interface Recusal {
  by: string;
  reason: string;
  at: Date;
  /** Who marks instead; missing while nobody was free: organisers see it. */
  instead?: string;
}

export const mostMark = 100;

/** Criteria without a mark yet, in the season's order. */
export const unmarked = (criteria: readonly Criterion[], marks: Marks): Criterion[] => criteria.filter(({ id }) => marks[id] === undefined);

/** Whether every mark belongs to a criterion and is a whole number of 0 to 100. */
export const areMarks = (criteria: readonly Criterion[], marks: Marks): boolean => {
  const known = new Set(criteria.map(({ id }) => id));
  return Object.entries(marks).every(([id, mark]) => known.has(id) && Number.isInteger(mark) && mark >= 0 && mark <= mostMark);
};

/** A sheet's mark, 0 to 100: the criteria's marks by their weights; nothing while one is missing. */
export const markOf = (criteria: readonly Criterion[], marks: Marks): number | undefined => {
  if (criteria.length === 0 || unmarked(criteria, marks).length > 0) return undefined;
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.reduce((sum, { id, weight }) => sum + weight * (marks[id] ?? 0), 0) / weights;
};

/** Of what a candidate handed in, what whoever hears them may look at: nothing once they stood back, or the marks are final. */
export const shownToInterviewer = <Given extends { id: string }>(asked: readonly DocumentAsked[], given: readonly Given[], { isRecused, isClosed }: { isRecused: boolean; isClosed: boolean }): Given[] =>
  isRecused || isClosed ? [] : given.filter(({ id }) => asked.some((document) => document.id === id && document.forInterviewers === true));

/** What a mark stands for: the words of the highest anchor it reaches. */
export const anchorOf = (anchors: readonly Anchor[], mark: number): string | undefined =>
  [...anchors].sort((a, b) => b.from - a.from).find(({ from }) => mark >= from)?.words;
