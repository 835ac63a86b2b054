import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { run } from './measure';
import { type Round, workOf } from './rounds';
import { openSdk } from './sdk';

/** One thread with an SDK of its own, as an instance of a function is: makes its share of the calls of a round. */

export interface Share {
  round: Round;
  callers: number;
  calls: number[];
}

const sdk = openSdk(createRequire(__filename), String(workerData));

parentPort?.on('message', ({ round, callers, calls }: Share) => {
  run(callers, calls, workOf(sdk, round)).then(
    (done) => parentPort?.postMessage(done),
    (error: unknown) => {
      throw error;
    },
  );
});
