import type { Normalisation } from '../plan';

/** What a panel gave a candidate: the mean over its sheets. */
export interface PanelMark {
  /** Of one round: a panel of another round is another panel. */
  panel: string;
  /** 0 to 100. */
  mark: number;
}

/**
 * The marks, in the same order, made comparable between panels. `mean` moves every panel's mean to the mean of all; `zScore` moves and stretches it, so
 * that each panel spreads as all marks do together. A panel that gave everybody the same spreads nothing: its marks become the mean of all. What
 * would leave 0 to 100 stays at its end.
 */
export const normalised = (marks: readonly PanelMark[], how: Normalisation): number[] => {
  if (how === 'none') return marks.map(({ mark }) => mark);
  const all = spreadOf(marks.map(({ mark }) => mark));
  const panels = new Map([...new Set(marks.map(({ panel }) => panel))].map((name) => [name, spreadOf(marks.filter(({ panel }) => panel === name).map(({ mark }) => mark))]));
  return marks.map(({ panel, mark }) => {
    const own = panels.get(panel) ?? all;
    const beyond = mark - own.mean;
    return within(all.mean + (how === 'mean' ? beyond : own.deviation < NOTHING ? 0 : (beyond / own.deviation) * all.deviation));
  });
};

/** Below this two marks differ by the computer's arithmetic alone. */
const NOTHING = 1e-9;

interface Spread {
  mean: number;
  /** Standard deviation of all of them, not of a sample. */
  deviation: number;
}

const spreadOf = (marks: readonly number[]): Spread => {
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return { mean, deviation: Math.sqrt(marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / marks.length) };
};

const within = (mark: number): number => Math.min(100, Math.max(0, mark));
