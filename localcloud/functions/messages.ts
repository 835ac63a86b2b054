/** What a function instance and the cloud say to each other. */

/** One invocation: its event as JSON, and the caller's variables, set before the function runs. */
export interface Invocation {
  requestId: string;
  event: string;
  context: Record<string, unknown>;
  /** `undefined` removes a variable the last caller had. */
  variables: Record<string, string | undefined>;
}

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

export interface Thrown {
  message: string;
  stack: string;
}

export type FromInstance =
  | { kind: 'log'; level: LogLevel; text: string }
  | { kind: 'done'; requestId: string; result: string }
  | { kind: 'failed'; requestId: string; thrown: Thrown };
