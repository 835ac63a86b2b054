import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { LocalCloud } from '../../localcloud';

/** One instance of the function `jobs` in a process of its own, as the cloud runs it: what it holds at most is what the platform would see. */

export interface JobsInstance {
  /** The answer's value; throws when the call was refused. */
  call<T>(openid: string, path: string, type: 'query' | 'mutation', input?: unknown): Promise<T>;
  /** The most it ever held, in MB. */
  peak(): Promise<number>;
  end(): void;
}

// VmHWM and not maxRSS: that one also counts what the process that started this one held.

/** Objects may take so much of an instance's 256 MB; the rest is code, buffers and Node itself. */
const heap = 160;

const SCRIPT = `
const { main } = require(${JSON.stringify(path.resolve('dist/cloudfunctions/jobs/index.js'))});
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
let count = 0;
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { openid, event } = JSON.parse(line);
  if (!event) return say(Number(/VmHWM:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);
  count += 1;
  Object.assign(process.env, { WX_OPENID: openid, TCB_SOURCE: 'wx_client', TCB_SEQID: 'bench-' + count });
  main(event, { request_id: 'bench-' + count }).then(say, (error) => say({ ok: false, code: String(error) }));
});`;

export const startInstance = ({ environment }: LocalCloud): JobsInstance => {
  const child: ChildProcess = spawn(process.execPath, [`--max-old-space-size=${heap}`, '-e', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...environment, RATE_LIMITS: 'off' } });
  if (!child.stdout) throw new Error('the instance has no output');
  const lines: Interface = createInterface({ input: child.stdout });
  const ended = new Promise<never>((_resolve, reject) => child.once('exit', (code) => reject(new Error(`the instance ended with ${code}`))));
  const ask = (question: object): Promise<unknown> => {
    const answered = new Promise((resolve) => lines.once('line', (line) => resolve(JSON.parse(line))));
    child.stdin?.write(`${JSON.stringify(question)}\n`);
    return Promise.race([answered, ended]);
  };
  return {
    async call<T>(openid: string, procedure: string, type: 'query' | 'mutation', input?: unknown) {
      const reply = (await ask({ openid, event: { path: procedure, type, input } })) as { ok: boolean; value: T; code?: string };
      if (!reply.ok) throw new Error(`${procedure}: ${reply.code}`);
      return reply.value;
    },
    peak: async () => Number(await ask({})),
    end: () => {
      ended.catch(() => undefined);
      child.kill();
    },
  };
};
