import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A local cloud in a process of its own, as `npm start` has it: what is measured is not the measuring process, what is killed not the judging one. */

export interface CloudProcess {
  url: string;
  /** From the start of the process to its first answer, in ms. */
  startedIn: number;
  /** Resident memory now, in MB. */
  memory(): number;
  hasEnded(): boolean;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const root = path.resolve(__dirname, '../../..');

/** A folder of a cloud without functions. */
export const prepare = async (folder: string, collections: object[]): Promise<void> => {
  await mkdir(path.join(folder, 'functions'), { recursive: true });
  await writeFile(path.join(folder, 'collections.json'), JSON.stringify(collections));
};

export const startCloud = (folder: string): Promise<CloudProcess> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const flags = [
      '--functions',
      path.join(folder, 'functions'),
      '--collections',
      path.join(folder, 'collections.json'),
      '--data',
      path.join(folder, 'data'),
      '--port',
      '0',
    ];
    const child = spawn(process.execPath, [...process.execArgv, path.join(root, 'dist/localcloud/main.js'), ...flags], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let heard = '';
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(heard)?.[0];
      if (url)
        resolve({
          url,
          startedIn: performance.now() - startedAt,
          memory: () => memoryOf(child),
          hasEnded: () => child.exitCode !== null || child.signalCode !== null,
          kill: (signal) => end(child, signal),
        });
    });
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code} before it answered`)));
  });

const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
