/**
 * Where in the developer's code a call of the SDK begins, so that a refusal or a scan can be shown there. The SDK loses the
 * line (it goes on in promises of its own), but it reads `TENCENTCLOUD_RUNENV` while the developer's frame is still on the
 * stack, and `TCB_SEQID`, which it sends along, when it builds the request: the line is noted at the first and told at the second.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { type CallFrames, writeFrames } from './frames';

interface Call {
  from: CallFrames | undefined;
  /** The request is built: what the SDK reads until the end of this turn belongs to it. */
  sent: boolean;
}

const DEEPEST = 24;
const calls = new AsyncLocalStorage<Call>();

function callSites(): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: NodeJS.CallSite[] } = {};
  Error.stackTraceLimit = DEEPEST;
  Error.prepareStackTrace = (_, sites) => sites;
  Error.captureStackTrace(holder, readVariable);
  const sites = holder.stack ?? [];
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return sites;
}

/** The frames of the function's own files, nearest first; in a bundle the SDK's are among them, and only a source map tells. */
function framesIn(folder: string): CallFrames | undefined {
  const own = (site: NodeJS.CallSite | undefined): string | undefined => {
    const file = site?.getFileName();
    const path = file && relative(folder, file);
    return path && !path.startsWith('..') && !path.split(sep).includes('node_modules') ? path : undefined;
  };
  const sites = callSites();
  const file = sites.map(own).find((path) => path !== undefined);
  if (file === undefined) return undefined;
  const positions = sites
    .filter((site) => own(site) === file)
    .map((site) => `${site.getLineNumber() ?? 1}:${site.getColumnNumber() ?? 1}`);
  const bundled = own(sites[0]) !== undefined;
  return { file, bundled, positions: bundled ? positions : positions.slice(0, 1) };
}

let home = '';

function begin(): void {
  if (calls.getStore()?.sent) return;
  const from = framesIn(home);
  // Reads on the SDK's own way show no frame of the developer: they belong to the call that began.
  if (from) calls.enterWith({ from, sent: false });
}

function sequence(requestId: string): string {
  const call = calls.getStore();
  if (!call?.from) return requestId;
  call.sent = true;
  setImmediate(() => {
    call.sent = false;
  });
  return requestId + writeFrames(call.from);
}

function readVariable(variables: NodeJS.ProcessEnv, name: string | symbol): unknown {
  const value: unknown = Reflect.get(variables, name);
  if (name === 'TENCENTCLOUD_RUNENV') begin();
  return name === 'TCB_SEQID' && typeof value === 'string' ? sequence(value) : value;
}

/** From now on the calls of the function in `file` say where they come from. */
export function noteCalls(file: string): void {
  home = dirname(realpathSync(file));
  process.env = new Proxy(process.env, {
    get: readVariable,
    set: (variables, name, value) => Reflect.set(variables, name, value),
  });
}
