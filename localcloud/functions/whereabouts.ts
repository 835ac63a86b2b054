/**
 * Where in the developer's code a call of the SDK begins, so that a refusal or a scan can be shown there. The SDK loses the line:
 * it goes on in promises of its own. But a call begins with `Promise.resolve(true)` while the developer's frame is still on the
 * stack, and reads `TCB_SEQID`, which it sends along, when it builds the request: the line is noted at the first and told at the
 * second. An SDK that does neither is served as well; it only says less.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { type CallFrames, writeFrames } from './frames';

const DEEPEST = 16;
const INSTALLED = `node_modules${sep}`;
const begun = new AsyncLocalStorage<{ from: CallFrames | undefined }>();

/** The stack above `top`, nearest first. */
function callSites(top: (...values: never[]) => unknown): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: NodeJS.CallSite[] } = {};
  Error.stackTraceLimit = DEEPEST;
  Error.prepareStackTrace = (_, sites) => sites;
  Error.captureStackTrace(holder, top);
  const sites = holder.stack ?? [];
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return sites;
}

/** The frames of the function's own files; in a bundle the SDK's are among them, and only a source map tells. */
function framesIn(folder: string, sites: readonly NodeJS.CallSite[]): CallFrames | undefined {
  const files = sites.map((site) => site.getFileName() ?? '');
  const first = files.findIndex((file) => file.startsWith(folder) && !file.startsWith(INSTALLED, folder.length));
  const file = files[first];
  if (file === undefined) return undefined;
  const bundled = first === 0;
  const positions = sites
    .filter((_, i) => (bundled ? files[i] === file : i === first))
    .map((site) => `${site.getLineNumber() ?? 1}:${site.getColumnNumber() ?? 1}`);
  return { file: relative(folder, file), bundled, positions };
}

function noteBeginnings(folder: string): void {
  const original = Promise.resolve as (this: PromiseConstructor, value?: unknown) => Promise<unknown>;
  function resolve(this: PromiseConstructor, value?: unknown): Promise<unknown> {
    if (value === true) begun.enterWith({ from: framesIn(folder, callSites(resolve)) });
    return original.call(this, value);
  }
  Object.defineProperty(Promise, 'resolve', { value: resolve, writable: true, configurable: true });
}

function readVariable(variables: NodeJS.ProcessEnv, name: string | symbol): unknown {
  const value: unknown = Reflect.get(variables, name);
  const from = name === 'TCB_SEQID' ? begun.getStore()?.from : undefined;
  return from && typeof value === 'string' ? value + writeFrames(from) : value;
}

/** From now on the calls of the function in `file` say where they come from. */
export function noteCalls(file: string): void {
  noteBeginnings(dirname(realpathSync(file)) + sep);
  // A copy: an instance's variables are its own, the SDK reads two dozen of them at every call, and the engine makes each anew.
  process.env = new Proxy({ ...process.env }, {
    get: readVariable,
    set: (variables, name, value) => Reflect.set(variables, name, String(value)),
  });
}
