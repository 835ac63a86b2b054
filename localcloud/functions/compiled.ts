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

/** One large file: compiled from what was kept of it, when that is of this very source. */
class Kept {
  readonly script: Script;

  constructor(
    private readonly place: string,
    private readonly source: string,
    file: string,
  ) {
    this.script = new Script(`${OPENING}\n${source}\n${CLOSING}`, {
      filename: file,
      lineOffset: -1,
      cachedData: this.read(),
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
    writeFileSync(beside, Buffer.concat([digest(this.source, made), made]));
    renameSync(beside, this.place);
  }

  private read(): Buffer | undefined {
    if (!existsSync(this.place)) return undefined;
    const kept = readFileSync(this.place);
    const made = kept.subarray(DIGEST_BYTES);
    return digest(this.source, made).equals(kept.subarray(0, DIGEST_BYTES)) ? made : undefined;
  }
}

/** From now on large files are compiled from what is kept in `folder`. The answer keeps what was new: best when it has run once. */
export function compileFromKept(folder: string): () => void {
  const renewed: Kept[] = [];
  const prototype = Module.prototype as unknown as { _compile: Compile };
  const plain = prototype._compile;
  prototype._compile = function compile(source, file, ...more) {
    if (source.length < WORTH_KEEPING) return plain.call(this, source, file, ...more);
    const kept = new Kept(join(folder, createHash('sha256').update(file).digest('hex')), source, file);
    if (kept.isNew) renewed.push(kept);
    const body = kept.script.runInThisContext() as Body;
    body.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
  return () => renewed.splice(0).forEach((kept) => kept.write());
}
