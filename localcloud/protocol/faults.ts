/** Things that go wrong on purpose: slow answers, refusals, lost replies, instances and machines that die. */
import { setTimeout as pause } from 'node:timers/promises';
import { CloudError } from '../errors';

export interface Fault {
  /** An action of the SDK (`database.modifyDocument`), a family (`database.`), or `write` for every action that changes documents. */
  action: string;
  /** Only calls of this function. */
  function?: string;
  /** Strikes at the n-th such call from now on, the first by default … */
  nth?: number;
  /** … and at so many calls from there, one by default. */
  times?: number;
  /** Before the action is carried out, or after; default before. */
  when?: 'before' | 'after';
  /**
   * `fail`: the call is refused with `code`. `drop`: no reply ever comes. `crash`: the calling function's instance dies.
   * `kill`: this whole process is killed with SIGKILL.
   */
  effect: 'fail' | 'drop' | 'crash' | 'kill';
  /** For `fail`; SYS_ERR by default. */
  code?: string;
  message?: string;
}

/** What a fault asks of whoever answers the call. */
export type Strike = 'drop' | 'crash' | undefined;

export interface Target {
  action: string;
  functionName: string | undefined;
}

const WRITES = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.commitTransaction',
]);

export const isWrite = (action: string): boolean => WRITES.has(action);

interface Armed {
  fault: Fault;
  seen: number;
}

export class Faults {
  private armed: Armed[] = [];

  constructor(
    /** Every call of the SDK waits this long, in ms. */
    public latency = 0,
    faults: readonly Fault[] = [],
  ) {
    faults.forEach((fault) => this.add(fault));
  }

  add(fault: Fault): void {
    this.armed.push({ fault, seen: 0 });
  }

  clear(): void {
    this.armed = [];
  }

  /** Which faults this call meets. Counts it, so ask once a call. */
  meet(target: Target): Fault[] {
    return this.armed.filter((armed) => concerns(armed.fault, target) && counts(armed)).map(({ fault }) => fault);
  }

  async delay(): Promise<void> {
    if (this.latency > 0) await pause(this.latency);
  }
}

function concerns(fault: Fault, { action, functionName }: Target): boolean {
  if (fault.function !== undefined && fault.function !== functionName) return false;
  if (fault.action === 'write') return isWrite(action);
  return fault.action.endsWith('.') ? action.startsWith(fault.action) : action === fault.action;
}

function counts(armed: Armed): boolean {
  armed.seen++;
  const first = armed.fault.nth ?? 1;
  return armed.seen >= first && armed.seen < first + (armed.fault.times ?? 1);
}

/** Lets the faults of one moment happen; throws for `fail`. */
export function strike(faults: readonly Fault[], when: 'before' | 'after'): Strike {
  const fault = faults.find((one) => (one.when ?? 'before') === when);
  if (!fault) return undefined;
  if (fault.effect === 'kill') process.kill(process.pid, 'SIGKILL');
  if (fault.effect === 'fail') throw new CloudError(fault.code ?? 'SYS_ERR', fault.message ?? 'a fault was injected here');
  return fault.effect === 'drop' ? 'drop' : 'crash';
}

const EFFECTS: readonly Fault['effect'][] = ['fail', 'drop', 'crash', 'kill'];
const WHAT = '<fail|drop|crash|kill>[:<code>] [<function>/]<action|write> [<n>[x<times>]] [before|after]';

/** For the command line: `fail database.modifyDocument 3`, `drop addTodo/write 2 after`, `fail:DATABASE_TRANSACTION_CONFLICT database.commitTransaction 1x2`. */
export function parseFault(text: string): Fault {
  const found = /^(\w+)(?::(\w+))?\s+(?:([\w-]+)\/)?([a-zA-Z.]+)(?:\s+(\d+)(?:x(\d+))?)?(?:\s+(before|after))?$/.exec(
    text.trim(),
  );
  const [, named, code, name, action, nth = '1', times = '1', when = 'before'] = found ?? [];
  const effect = EFFECTS.find((one) => one === named);
  if (!effect || action === undefined) throw new Error(`a fault is "${WHAT}", not "${text}"`);
  return {
    effect,
    code,
    function: name,
    action,
    nth: Number(nth),
    times: Number(times),
    when: when === 'after' ? 'after' : 'before',
  };
}
