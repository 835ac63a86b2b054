/** Runs work from many callers at once and says how fast it went. */

export interface Measured {
  perSecond: number;
  /** In ms. */
  p50: number;
  p95: number;
}

export const measure = async (callers: number, calls: number, work: (call: number) => Promise<unknown>): Promise<Measured> => {
  const times: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const caller = async () => {
    for (let call = next++; call < calls; call = next++) {
      const from = performance.now();
      await work(call);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const took = performance.now() - startedAt;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: (calls / took) * 1000, p50: at(0.5), p95: at(0.95) };
};
