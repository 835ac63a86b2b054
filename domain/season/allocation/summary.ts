import type { AllocationResult } from './result';

/** A run in figures: how many people got which post how. */
export interface RunSummary {
  people: number;
  places: number;
  /** With a post. */
  placed: number;
  /** With their first preference. */
  first: number;
  byLot: number;
  reassigned: number;
}

export const summaryOf = ({ people, posts }: AllocationResult): RunSummary => ({
  people: people.length,
  places: posts.reduce((sum, { places }) => sum + places, 0),
  placed: people.filter(({ given }) => given).length,
  first: people.filter(({ given }) => given?.preference === 1).length,
  byLot: people.filter(({ given }) => given?.by === 'lot').length,
  reassigned: people.filter(({ given }) => given?.by === 'reassignment').length,
});
