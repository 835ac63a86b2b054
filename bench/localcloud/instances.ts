import { once } from 'node:events';
import type { Share } from './instance';
import { type Measured, type Run, together, upTo } from './measure';
import type { Round } from './rounds';
import { openThread } from './thread';

/** The callers of a round, spread over threads as a function's calls are over its instances. */
export interface Instances {
  run(round: Round): Promise<Measured>;
  close(): Promise<void>;
}

export const openInstances = (url: string, count: number): Instances => {
  const workers = upTo(count).map(() => openThread('instance.ts', url));
  return {
    run: async (round) => {
      const runs = workers.map(async (worker, place): Promise<Run> => {
        const share: Share = {
          round,
          callers: Math.max(1, Math.floor(round.callers / count)),
          calls: upTo(round.calls).filter((n) => n % count === place),
        };
        worker.postMessage(share);
        const [done] = (await once(worker, 'message')) as [Run];
        return done;
      });
      return together(await Promise.all(runs));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};
