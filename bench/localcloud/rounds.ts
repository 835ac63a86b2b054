import type { Sdk } from './sdk';

/** What callers do in a round of the bench; plain values, because they travel to the threads that call. */
export interface Round {
  kind: keyof typeof WORK;
  /** Makes the ids of this size of the collection. */
  size: string;
  /** How many jobs there are. */
  jobs: number;
  /** How many calls there are altogether; call n is made by one of the callers. */
  calls: number;
  callers: number;
}

type Work = (sdk: Sdk, n: number, round: Round) => Promise<unknown>;

const rowsOf = (round: Round, n: number) => Array.from({ length: 100 }, (_, i) => ({ _id: `${round.size}-batch-${n}-${i}`, n }));

/** Spread over all jobs without a pattern that a cache could follow. */
const anyJob = (n: number, { jobs }: Round): string => `job-${(n * 7919) % jobs}`;

const WORK = {
  read: (sdk, n, round) => sdk.rows('jobs').read(anyJob(n, round)),
  page: (sdk, n) => sdk.rows('jobs').page({ place: `place-${n % 600}` }, 'salary', 20),
  claim: (sdk) => sdk.rows('counters').claim('hot'),
  insert: (sdk, n, { size }) => sdk.rows('counters').add([{ _id: `${size}-${n}`, n }]),
  batch: (sdk, n, round) => sdk.rows('counters').add(rowsOf(round, n)),
  transact: (sdk, n, { size }) => sdk.transact('counters', `${size}-${n}`),
} satisfies Record<string, Work>;

export const workOf = (sdk: Sdk, round: Round): ((n: number) => Promise<unknown>) => {
  const work: Work = WORK[round.kind];
  return (n) => work(sdk, n, round);
};
