/** Runs inside a worker: one instance of one function, one request at a time, as in the cloud. */
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { followClock } from './cloud-time';
import { compileFromKept, type ReadAhead } from './compiled';
import { loadHeadersLate } from './late-headers';
import { type FromInstance, type Invocation, type LogLevel, type Thrown } from './messages';
import { noteCalls } from './whereabouts';

type Callback = (error: unknown, result?: unknown) => void;
type Handler = (event: unknown, context: unknown, callback: Callback) => unknown;

const say = (message: FromInstance): void => parentPort?.postMessage(message);

/** What the function prints goes to the record of the request it serves. */
const LEVELS: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];
Object.assign(
  console,
  Object.fromEntries(
    LEVELS.map((level) => [level, (...values: unknown[]) => say({ kind: 'log', level, text: format(...values) })]),
  ),
);

/** The developer's frames: what is below the call of `main` is ours. */
function ownFrames(stack: string): string {
  const lines = stack.split('\n');
  const ours = lines.findIndex((line) => line.includes(__filename));
  return (ours > 0 ? lines.slice(0, ours) : lines).join('\n');
}

function thrownBy(error: unknown): Thrown {
  if (error instanceof Error)
    return { message: `${error.name}: ${error.message}`, stack: ownFrames(error.stack ?? String(error)) };
  const text = typeof error === 'string' ? error : format(error);
  return { message: text, stack: text };
}

interface Given {
  file: string;
  exported: string;
  compiled: string | undefined;
  read: ReadAhead | undefined;
  ahead: Float64Array | undefined;
}
const { file, exported, compiled, read, ahead } = workerData as Given;
if (ahead) followClock(ahead);
noteCalls(file);
loadHeadersLate();
const keepCompiled = compiled === undefined ? undefined : compileFromKept(compiled, read);

/** The code is loaded by the first request, so that a module that fails to load fails that request. */
function load(): Handler {
  const loaded: unknown = createRequire(file)(file);
  const handler = (loaded as Record<string, unknown>)[exported];
  if (typeof handler !== 'function') throw new Error(`${file} does not export ${exported}`);
  return handler as Handler;
}

let handler: Handler | undefined;

/** A function of the old kind takes a callback and returns nothing. */
async function served(main: Handler, event: unknown, context: unknown): Promise<unknown> {
  let answer: Callback = () => undefined;
  const answered = new Promise<unknown>((resolve, reject) => {
    answer = (error, result) => (error ? reject(error) : resolve(result));
  });
  const returned = main(event, context, answer);
  return returned === undefined && main.length > 2 ? answered : returned;
}

async function run({ requestId, event, context, variables }: Invocation): Promise<void> {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  try {
    handler ??= load();
    const result = await served(handler, JSON.parse(event), context);
    say({ kind: 'done', requestId, result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    say({ kind: 'failed', requestId, thrown: thrownBy(error) });
  }
  // The answer is on its way, and what the first request has run is compiled by now.
  try {
    keepCompiled?.();
  } catch (error) {
    console.warn('what was compiled of this function is not kept:', error);
  }
}

parentPort?.on('message', (invocation: Invocation) => void run(invocation));
