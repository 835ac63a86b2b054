/** Timers of `config.json`: seven-field cron in UTC+8, as the cloud reads it. */
import { Cron } from 'croner';
import { type Clock } from '../clock';
import { fromTimer } from './caller';
import { type FunctionFolder, type Trigger } from './folder';
import { type Runtime } from './runtime';

export interface TimerState {
  name: string;
  trigger: Trigger;
  next: Date | undefined;
}

interface Timer {
  folder: FunctionFolder;
  trigger: Trigger;
  cron: Cron;
}

const FIELDS = 7;
const CHINA = 'Asia/Shanghai';

export class Timers {
  private timers: Timer[] = [];

  constructor(
    private readonly runtime: Runtime,
    /** Told when a timer's function failed; nobody else hears of it. */
    private readonly complain: (line: string) => void,
    private readonly clock: Clock,
  ) {
    this.timers = this.read();
  }

  private read(): Timer[] {
    return [...this.runtime.functions.values()].flatMap((folder) =>
      folder.triggers.map((trigger) => ({ folder, trigger, cron: cronOf(folder.name, trigger) })),
    );
  }

  /** The functions were read anew; refuses a wrong expression and goes on with the timers it had. */
  renew(running: boolean): void {
    const timers = this.read();
    this.stop();
    this.timers = timers;
    if (running) this.start();
  }

  start(): void {
    for (const timer of this.timers) timer.cron.schedule(() => void this.ring(timer));
  }

  stop(): void {
    for (const { cron } of this.timers) cron.stop();
  }

  state(): TimerState[] {
    return this.timers.map(({ folder, trigger, cron }) => ({ name: folder.name, trigger, next: cron.nextRun() ?? undefined }));
  }

  /** Fires a function's timer now; resolves with its result. Works for a function without a timer too. */
  fire(name: string): Promise<string> {
    const trigger = this.timers.find((timer) => timer.folder.name === name)?.trigger.name ?? 'manual';
    return this.runtime.invoke(name, eventOf(trigger, this.clock.now()), fromTimer);
  }

  private async ring({ folder, trigger }: Timer): Promise<void> {
    try {
      await this.runtime.invoke(folder.name, eventOf(trigger.name, this.clock.now()), fromTimer);
    } catch (error) {
      this.complain(`timer ${folder.name}/${trigger.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const eventOf = (trigger: string, at: Date): string =>
  JSON.stringify({ Type: 'Timer', TriggerName: trigger, Time: at.toISOString(), Message: '' });

function cronOf(name: string, { name: trigger, cron }: Trigger): Cron {
  if (cron.trim().split(/\s+/).length !== FIELDS)
    throw new Error(
      `${name}/config.json: timer ${trigger} must have seven fields (second minute hour day month weekday year), not "${cron}"`,
    );
  return new Cron(cron, { timezone: CHINA, paused: false });
}
