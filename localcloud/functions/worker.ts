/** The cloud's side of one instance: a worker thread that takes one request at a time. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudError } from '../errors';
import { folderOfCompiled, readAhead } from './compiled';
import { type FromInstance, type Invocation, type LogLevel, type Thrown } from './messages';

export type Outcome = { ok: true; result: string } | { ok: false; thrown: Thrown };

export interface Running {
  invocation: Invocation;
  /** In ms. */
  timeout: number;
  log: (level: LogLevel, text: string) => void;
}

/** -504003 */
const timedOut = (ms: number) =>
  new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`);
/** The instance died under its request. */
const crashed = (why: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', why);

export class Instance {
  /** Cold until it has served once. */
  cold = true;
  alive = true;
  private readonly worker: Worker;
  /** Of the request served last: what is printed after the answer still belongs to it. */
  private log: Running['log'] = () => undefined;
  private current: { running: Running; settle: (outcome: Outcome) => void; fail: (error: Error) => void } | undefined;

  /** `memory` in MB; `ahead` is the cloud's time, see `Clock`. */
  constructor(file: string, environment: Record<string, string>, memory: number, ahead: Float64Array | undefined) {
    const compiled = folderOfCompiled();
    this.worker = new Worker(join(__dirname, 'instance.js'), {
      workerData: { file, exported: 'main', compiled, read: compiled && readAhead(compiled, file), ahead },
      env: environment,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    this.worker.unref();
    // What is written past `console`.
    this.worker.stdout.on('data', (text: Buffer) => this.log('log', text.toString().trimEnd()));
    this.worker.stderr.on('data', (text: Buffer) => this.log('error', text.toString().trimEnd()));
    this.worker.on('message', (message: FromInstance) => this.hear(message));
    this.worker.on('error', (error) => this.die(error.stack ?? `${error.name}: ${error.message}`));
    this.worker.on('exit', (code) => this.die(`instance exited unexpectedly, code ${code}`));
  }

  /** Resolves with what the function returned or threw; rejects when the instance timed out or died. */
  run(running: Running): Promise<Outcome> {
    this.worker.ref();
    this.log = running.log;
    const timer = setTimeout(() => this.kill(timedOut(running.timeout)), running.timeout);
    const served = new Promise<Outcome>((settle, fail) => {
      this.current = { running, settle, fail };
      this.worker.postMessage(running.invocation);
    });
    return served.finally(() => {
      clearTimeout(timer);
      this.cold = false;
      this.current = undefined;
      this.worker.unref();
    });
  }

  serves(requestId: string): boolean {
    return this.current?.running.invocation.requestId === requestId;
  }

  async crash(): Promise<void> {
    this.die('instance was killed');
    await this.worker.terminate();
  }

  async close(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }

  private hear(message: FromInstance): void {
    if (message.kind === 'log') this.log(message.level, message.text);
    else if (message.requestId !== this.current?.running.invocation.requestId) return;
    else if (message.kind === 'done') this.current.settle({ ok: true, result: message.result });
    else this.current.settle({ ok: false, thrown: message.thrown });
  }

  private die(why: string): void {
    this.alive = false;
    this.current?.fail(crashed(why));
  }

  private kill(error: Error): void {
    this.alive = false;
    this.current?.fail(error);
    void this.worker.terminate();
  }
}
