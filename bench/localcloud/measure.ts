/** Runs work from many callers at once and notes how long each call took. */

/** Times of the machine's clock in ms, so that those of several threads can be put together. */
export interface Run {
  startedAt: number;
  endedAt: number;
  /** Of each call, in ms. */
  took: number[];
}

export interface Measured {
  perSecond: number;
  /** In ms. */
  p50: number;
  p95: number;
}

const now = (): number => performance.timeOrigin + performance.now();

export const run = async (callers: number, calls: readonly number[], work: (call: number) => Promise<unknown>): Promise<Run> => {
  const took: number[] = [];
  const startedAt = now();
  const left = calls.values();
  const caller = async () => {
    for (const call of left) {
      const from = performance.now();
      await work(call);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { startedAt, endedAt: now(), took };
};

export const together = (runs: readonly Run[]): Measured => {
  const took = runs.flatMap((one) => one.took).sort((a, b) => a - b);
  const lasted = Math.max(...runs.map(({ endedAt }) => endedAt)) - Math.min(...runs.map(({ startedAt }) => startedAt));
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { perSecond: (took.length / lasted) * 1000, p50: at(0.5), p95: at(0.95) };
};

export const upTo = (calls: number): number[] => Array.from({ length: calls }, (_, n) => n);
