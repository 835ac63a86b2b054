import { markOf, type Sheet } from '../hearing';
import type { Criterion, Normalisation, Scoring, TieRule } from '../plan';
import { normalised } from './normalised';

/** Final scores, computed from what interviewers wrote: never kept beside it. */

/** One candidate before one panel. */
export interface Heard {
  candidateId: string;
  /** Of one round: a panel of another round is another panel. */
  panel: string;
  /** Those that count: submitted, and not by somebody who stood back. */
  sheets: readonly Pick<Sheet, 'by' | 'marks'>[];
}

export interface ScoreInputs {
  scoring: Scoring;
  hearings: readonly Heard[];
  /** Marks given for the documents, 0 to 100, by candidate. */
  documents: ReadonlyMap<string, number>;
}

export interface FinalScore {
  id: string;
  /** 0 to 100, to the hundredth. */
  score: number;
  /** What ties are decided by, each 0 to 100 to the hundredth; `drawn` is not a mark. */
  marks: Record<Exclude<TieRule, 'drawn'>, number>;
}

/**
 * The final score of everybody who was heard, by candidate id. The interview's mark is the mean over a panel's sheets, normalised between panels, then the
 * mean over the candidate's hearings (one a round); the documents' share is added to it. A candidate without a mark for the documents has 0 there. Whoever
 * has no sheet that counts has no score. Independent of the order of hearings and sheets: rounded to the hundredth once, at the end.
 */
export const finalScores = ({ scoring, hearings, documents }: ScoreInputs): FinalScore[] => {
  const heard = summed(scoring.criteria, hearings);
  const marks = normalised(heard, scoring.normalisation);
  const byCandidate = new Map<string, { interview: number[]; first: number[] }>();
  heard.forEach(({ candidateId, first }, index) => {
    const own = byCandidate.get(candidateId) ?? { interview: [], first: [] };
    own.interview.push(marks[index] ?? 0);
    own.first.push(first);
    byCandidate.set(candidateId, own);
  });
  return [...byCandidate]
    .map(([id, { interview, first }]) => {
      const interviewed = mean(interview);
      const paper = documents.get(id) ?? 0;
      const score = scoring.documentsShare * paper + (1 - scoring.documentsShare) * interviewed;
      return { id, score: hundredth(score), marks: { interview: hundredth(interviewed), firstCriterion: hundredth(mean(first)), documents: hundredth(paper) } };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** How a panel marked, and what each normalisation would make of it. */
export interface PanelSummary {
  panel: string;
  /** Candidates with a sheet that counts. */
  heard: number;
  mean: number;
  lowest: number;
  highest: number;
  /** Its mean after each way of normalising, and how far it moves its candidates at most. */
  effects: Record<Normalisation, { mean: number; most: number }>;
}

const ways: readonly Normalisation[] = ['none', 'mean', 'zScore'];

/** Every panel that heard somebody, by name; marks to the hundredth. */
export const panelsOf = (criteria: readonly Criterion[], hearings: readonly Heard[]): PanelSummary[] => {
  const heard = summed(criteria, hearings);
  const after = Object.fromEntries(ways.map((way) => [way, normalised(heard, way)])) as Record<Normalisation, number[]>;
  return [...new Set(heard.map(({ panel }) => panel))].sort().map((panel) => {
    const own = heard.flatMap((each, index) => (each.panel === panel ? [index] : []));
    const marks = own.map((index) => heard[index]?.mark ?? 0);
    const effectOf = (way: Normalisation) => {
      const moved = own.map((index) => after[way][index] ?? 0);
      return { mean: hundredth(mean(moved)), most: hundredth(Math.max(...moved.map((mark, at) => Math.abs(mark - (marks[at] ?? 0))))) };
    };
    return {
      panel,
      heard: own.length,
      mean: hundredth(mean(marks)),
      lowest: hundredth(Math.min(...marks)),
      highest: hundredth(Math.max(...marks)),
      effects: { none: effectOf('none'), mean: effectOf('mean'), zScore: effectOf('zScore') },
    };
  });
};

interface Summed {
  candidateId: string;
  panel: string;
  mark: number;
  /** The first criterion's own mark. */
  first: number;
}

/** Each hearing's mean over its sheets, in an order of its own: sums do not depend on the order they came in. */
const summed = (criteria: readonly Criterion[], hearings: readonly Heard[]): Summed[] =>
  hearings
    .flatMap(({ candidateId, panel, sheets }) => {
      const counting = [...sheets]
        .sort((a, b) => (a.by < b.by ? -1 : 1))
        .flatMap(({ marks }) => {
          const mark = markOf(criteria, marks);
          return mark === undefined ? [] : [{ mark, first: marks[criteria[0]?.id ?? ''] ?? 0 }];
        });
      return counting.length === 0 ? [] : [{ candidateId, panel, mark: mean(counting.map(({ mark }) => mark)), first: mean(counting.map(({ first }) => first)) }];
    })
    .sort((a, b) => (a.candidateId < b.candidateId ? -1 : a.candidateId > b.candidateId ? 1 : a.panel < b.panel ? -1 : 1));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Half a hundredth goes up; what the computer's arithmetic adds far behind the point decides nothing. */
const hundredth = (value: number): number => Math.round(Number((value * 100).toFixed(6))) / 100;
