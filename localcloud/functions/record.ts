/** What is kept of each invocation, for the console and for tests. */
import { type Caller } from './caller';
import { type LogLevel } from './messages';

export interface LogLine {
  at: Date;
  level: LogLevel;
  text: string;
}

/** A call of the SDK the cloud refused; the function may have caught it. */
export interface Refusal {
  action: string;
  code: string;
  message: string;
  /** `search.ts:12:5`, relative to the function's folder; undefined when the call does not say. */
  place: string | undefined;
}

export interface InvocationRecord {
  requestId: string;
  name: string;
  caller: Caller;
  startedAt: Date;
  /** In ms; undefined while it runs. */
  took: number | undefined;
  cold: boolean;
  error: string | undefined;
  logs: LogLine[];
  refusals: Refusal[];
}

const MOST = 500;
const MOST_LINES = 1000;

/** A function that never stops printing does not fill the memory. */
export function addLine({ logs }: InvocationRecord, line: LogLine): void {
  if (logs.length < MOST_LINES) logs.push(line);
}

/** The SDK's errors have no line of the developer's in them: the line of the refusal they tell of, as the end of a stack. */
export function placeOfRefusal({ refusals }: InvocationRecord, thrown: string): string {
  const told = [...refusals].reverse().find(({ message }) => thrown.includes(message));
  return told?.place === undefined ? '' : `\n    at ${told.place}`;
}

/** The last invocations, oldest first. */
export class Records {
  readonly all: InvocationRecord[] = [];

  begin(requestId: string, name: string, caller: Caller): InvocationRecord {
    const record: InvocationRecord = {
      requestId,
      name,
      caller,
      startedAt: new Date(),
      took: undefined,
      cold: false,
      error: undefined,
      logs: [],
      refusals: [],
    };
    this.all.push(record);
    if (this.all.length > MOST) this.all.shift();
    return record;
  }
}
