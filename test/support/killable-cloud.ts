import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Database } from '../../cloudfunctions/runtime/database';
import type { LocalCloud, LocalCloudOptions } from '../../localcloud';
import type { Fault } from '../../localcloud/protocol/faults';
import { SLOWNESS, TICKET_KEY } from './local-cloud';
import { localTemplates, MESSAGE_TEMPLATES } from '../../scripts/message-templates';

/** The project on a local cloud in a process of its own, that can be killed with SIGKILL and started again on what it has kept. */

const dist = path.resolve('dist');

/** Runs in the child: starts the cloud, then does what each line asks and answers with a line. */
const SCRIPT = `
const { startLocalCloud } = require(${JSON.stringify(path.join(dist, 'localcloud/index.js'))});
startLocalCloud(JSON.parse(process.env.OPTIONS)).then((cloud) => {
  const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
  say({ url: cloud.url, port: cloud.port, environment: cloud.environment });
  const doing = {
    fire: ({ name }) => cloud.fire(name),
    fault: ({ fault }) => (fault ? cloud.faults.add(fault) : cloud.faults.clear()),
    accept: ({ openid, templates }) => cloud.accept(openid, templates),
    inbox: ({ openid }) => cloud.inbox(openid),
  };
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { ask, ...input } = JSON.parse(line);
    Promise.resolve(doing[ask](input)).then((value) => say({ value: value ?? null }), (error) => say({ error: String(error) }));
  });
});`;

type Started = Pick<LocalCloud, 'url' | 'port' | 'environment'>;

export class KillableCloud {
  private child!: ChildProcess;
  private lines!: Interface;
  private port = 0;

  constructor(private readonly data: string) {}

  /** Starts, or starts again on the same port: the SDK of this process keeps its address. */
  async start(): Promise<Started> {
    const options: LocalCloudOptions = {
      functions: path.join(dist, 'cloudfunctions'),
      collections: path.join(dist, 'collections.json'),
      data: this.data,
      port: this.port,
      timers: false,
      slowness: SLOWNESS,
      templates: localTemplates,
      env: { MESSAGE_TEMPLATES, TICKET_KEY, SILENCE: 'true' },
    };
    this.child = spawn(process.execPath, [...process.execArgv, '-e', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, OPTIONS: JSON.stringify(options) } });
    if (!this.child.stdout) throw new Error('the cloud has no output');
    this.lines = createInterface({ input: this.child.stdout });
    const started = (await this.nextLine()) as unknown as Started;
    this.port = started.port;
    return started;
  }

  async database(): Promise<Database> {
    const { environment } = await this.start();
    Object.assign(process.env, environment);
    return (await import('../../cloudfunctions/runtime/database')).database;
  }

  /** The clock strikes. `killed` when the process did not survive it; then it is started again. */
  async fire(): Promise<'done' | 'killed'> {
    const gone = once(this.child, 'exit').then(() => 'killed' as const);
    const outcome = await Promise.race([this.ask({ ask: 'fire', name: 'clock' }).then(() => 'done' as const), gone]);
    if (outcome === 'killed') await this.start();
    return outcome;
  }

  fault(fault?: Fault): Promise<unknown> {
    return this.ask({ ask: 'fault', fault });
  }

  accept(openid: string, templates: readonly string[]): Promise<unknown> {
    return this.ask({ ask: 'accept', openid, templates });
  }

  async inbox(openid: string): Promise<{ page: string; templateId: string }[]> {
    return (await this.ask({ ask: 'inbox', openid })) as { page: string; templateId: string }[];
  }

  async close(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private async ask(question: object): Promise<unknown> {
    const answer = this.nextLine();
    this.child.stdin?.write(`${JSON.stringify(question)}\n`);
    const { value, error } = await answer;
    if (error) throw new Error(String(error));
    return value;
  }

  private async nextLine(): Promise<Record<string, unknown>> {
    const [line] = (await once(this.lines, 'line')) as [string];
    return JSON.parse(line) as Record<string, unknown>;
  }
}
