import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread that runs a file of this folder; `workerData` is its argument. */
export const openThread = (file: string, workerData?: unknown): Worker =>
  new Worker(path.join(__dirname, file), { workerData, execArgv: ['--require', 'tsx/cjs'] });
