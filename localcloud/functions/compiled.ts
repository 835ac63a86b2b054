/**
 * What the engine has made of a function's large files is kept between cold starts, so that not every instance parses a bundle
 * of some megabytes anew. An instance stays what it is — a new thread in which each module runs from its first line. One file
 * a bundle in a folder of this user's own; what is damaged, or of another source, or of another engine is made anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

/** Smaller files are compiled as fast as they are looked up; in characters. */
const WORTH_KEEPING = 100_000;

type Body = (exports: unknown, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void;
type Compile = (this: NodeJS.Module, source: string, file: string, ...more: unknown[]) => void;

const [OPENING = '', CLOSING = ''] = Module.wrap('\n').split('\n\n');

const DIGEST_BYTES = 32;
const digest = (source: string, made: Uint8Array): Buffer => createHash('sha256').update(source).update(made).digest();

const placeIn = (folder: string, file: string): string => join(folder, createHash('sha256').update(file).digest('hex'));

/** What was kept of this very source, undamaged. */
function readKept(place: string, source: string): Buffer | undefined {
  if (!existsSync(place)) return undefined;
  const kept = readFileSync(place);
  const made = kept.subarray(DIGEST_BYTES);
  return digest(source, made).equals(kept.subarray(0, DIGEST_BYTES)) ? made : undefined;
}

/** The whole of a file that a module is compiled from. */
const wrapped = (source: string): string => `${OPENING}\n${source}\n${CLOSING}`;

/** What was made so long ago is of bundles that have moved or gone; of others it is made again at once. Milliseconds. */
const KEPT_FOR = 7 * 24 * 3600 * 1000;

/** Deletes what was made long ago, also what somebody died writing. Another process may be deleting the same. */
function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const place = join(folder, name);
    const made = statSync(place, { throwIfNoEntry: false });
    if (made && made.mtimeMs < Date.now() - KEPT_FOR) rmSync(place, { force: true });
  }
}

let isTidy = false;

/** Among temporary files, for this user alone: what lies here is run. Undefined where others could write to it. */
export function folderOfCompiled(): string | undefined {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `local-cloud-compiled-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid: owner, mode } = statSync(folder);
  if (owner !== uid || (mode & 0o022) !== 0) return undefined;
  if (!isTidy) forgetOld(folder);
  isTidy = true;
  return folder;
}

/** A large file as the cloud has read it for its instances, each of which would read and prove the same megabytes: in memory they share. */
export interface ReadAhead {
  file: string;
  /** Already wrapped, two bytes a character: decoding took as long as proving. */
  text: SharedArrayBuffer;
  made: SharedArrayBuffer;
}

const shared = (bytes: Uint8Array): SharedArrayBuffer => {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
};

/** Loads as the engine would: as CommonJS, by what the function's own `package.json` says. */
const isPlain = (file: string): boolean => {
  const manifest = join(dirname(file), 'package.json');
  return existsSync(manifest) && !readFileSync(manifest, 'utf8').includes('"module"');
};

const stampOf = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
};

const ahead = new Map<string, { stamp: string; read: ReadAhead | undefined }>();

/** Undefined where an instance had better read for itself: nothing is kept of the file as it is now, or it is small. */
export function readAhead(folder: string, file: string): ReadAhead | undefined {
  const stamp = [file, join(dirname(file), 'package.json'), placeIn(folder, file)].map(stampOf).join();
  const known = ahead.get(file);
  if (known?.stamp === stamp) return known.read;
  const read = readNow(folder, file);
  ahead.set(file, { stamp, read });
  return read;
}

function readNow(folder: string, file: string): ReadAhead | undefined {
  const source = readFileSync(file, 'utf8');
  if (source.length < WORTH_KEEPING || !isPlain(file)) return undefined;
  const made = readKept(placeIn(folder, file), source);
  return made && { file, text: shared(Buffer.from(wrapped(source), 'utf16le')), made: shared(made) };
}

/** One large file: compiled from what was kept of it, when that is of this very source. */
class Kept {
  readonly script: Script;

  constructor(
    private readonly place: string,
    private readonly text: string,
    file: string,
    made: Uint8Array | undefined,
  ) {
    this.script = new Script(text, {
      filename: file,
      lineOffset: -1,
      cachedData: made,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  }

  get isNew(): boolean {
    return this.script.cachedDataRejected !== false;
  }

  /** Whole or not at all: others may be reading. */
  write(): void {
    const beside = `${this.place}.${process.pid}-${threadId}`;
    const made = this.script.createCachedData();
    const source = this.text.slice(OPENING.length + 1, this.text.length - CLOSING.length - 1);
    writeFileSync(beside, Buffer.concat([digest(source, made), made]));
    renameSync(beside, this.place);
  }
}

type Extension = (module: NodeJS.Module, file: string) => void;

/** From now on large files are compiled from what is kept in `folder`. The answer keeps what was new: best when it has run once. */
export function compileFromKept(folder: string, read: ReadAhead | undefined): () => void {
  const renewed: Kept[] = [];
  const run = (module: NodeJS.Module, kept: Kept, file: string): void => {
    if (kept.isNew) renewed.push(kept);
    const body = kept.script.runInThisContext() as Body;
    body.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  };
  const prototype = Module.prototype as unknown as { _compile: Compile };
  const plain = prototype._compile;
  prototype._compile = function compile(source, file, ...more) {
    if (source.length < WORTH_KEEPING) return plain.call(this, source, file, ...more);
    const place = placeIn(folder, file);
    run(this, new Kept(place, wrapped(source), file, readKept(place, source)), file);
  };
  if (read) {
    const extensions = (Module as unknown as { _extensions: Record<string, Extension> })._extensions;
    const load = extensions['.js'];
    extensions['.js'] = (module, file) => {
      if (file !== read.file) return load?.(module, file);
      run(module, new Kept(placeIn(folder, file), Buffer.from(read.text).toString('utf16le'), file, new Uint8Array(read.made)), file);
    };
  }
  return () => renewed.splice(0).forEach((kept) => kept.write());
}
