/** Cloud storage: files on disk by cloud path, whose they are, and links that expire. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, mkdirSync, type ReadStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock } from '../clock';
import { type Disk } from '../documents/disk';
import { CloudError, invalidParam } from '../errors';

interface FileFact {
  /** Undefined: put there by a function. */
  owner: string | undefined;
  size: number;
  at: string;
}

export interface StoredFile extends FileFact {
  path: string;
}

/** -503003 */
export const fileMissing = () => new CloudError('STORAGE_FILE_NONEXIST', 'file not exist');
/** -503002 */
export const fileForbidden = () => new CloudError('STORAGE_EXCEED_AUTHORITY', 'storage permission denied');

const MOST_PATH = 512;

export class Files {
  private readonly folder: string;

  constructor(
    data: string,
    private readonly disk: Disk,
    private readonly secret: string,
    private readonly envId: string,
    private readonly clock: Clock,
  ) {
    this.folder = join(data, 'files');
    mkdirSync(this.folder, { recursive: true });
  }

  fileId(path: string): string {
    return `cloud://${this.envId}.6c6f-${this.envId}/${path}`;
  }

  /** The path inside a `cloud://` id of this environment. */
  pathOf(fileId: unknown): string {
    const prefix = this.fileId('');
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) throw fileMissing();
    return checkedPath(fileId.slice(prefix.length));
  }

  /** On disk before it resolves. Whoever owns a path may write it again; nobody else may. */
  async put(path: string, content: Buffer, owner: string | undefined): Promise<string> {
    const target = this.place(checkedPath(path));
    const present = this.fact(path);
    if (present && owner !== undefined && present.owner !== owner) throw fileForbidden();
    const half = `${target}.${randomBytes(6).toString('hex')}`;
    await writeFile(half, content, { flush: true });
    await rename(half, target);
    const fact: FileFact = { owner: owner ?? present?.owner, size: content.length, at: this.clock.now().toISOString() };
    await this.disk.remember(`file:${path}`, JSON.stringify(fact));
    return this.fileId(path);
  }

  fact(path: string): FileFact | undefined {
    const text = this.disk.fact(`file:${path}`);
    return text === undefined ? undefined : (JSON.parse(text) as FileFact);
  }

  list(): StoredFile[] {
    return this.disk.factsUnder('file:').map(([name, text]) => ({ path: name, ...(JSON.parse(text) as FileFact) }));
  }

  async remove(path: string): Promise<void> {
    if (!this.fact(path)) throw fileMissing();
    await this.disk.forget(`file:${path}`);
    await rm(this.place(path), { force: true });
  }

  /** Puts the content of one path under another, and takes it away from the first when it `moves`. */
  async copy(from: string, to: string, overwrites: boolean, moves: boolean): Promise<string> {
    if (!this.fact(from)) throw fileMissing();
    if (!overwrites && this.fact(to)) throw new CloudError('STORAGE_REQUEST_FAIL', `there is a file at ${to}`);
    const fileId = await this.put(to, await readFile(this.place(from)), undefined);
    if (moves) await this.remove(from);
    return fileId;
  }

  /** A signed path that works for `seconds`. */
  link(path: string, seconds: number): string {
    const until = Math.floor(this.clock.now().getTime() / 1000) + seconds;
    // As the cloud gives it: not percent-encoded; the SDK does that itself.
    return `/files/${path}?until=${until}&sign=${this.sign(path, String(until))}`;
  }

  /** Opens a file by a link; refuses a link that is forged or has expired. */
  async open(path: string, until: string, sign: string): Promise<{ stream: ReadStream; size: number }> {
    const right = Buffer.from(this.sign(path, until));
    const given = Buffer.from(sign);
    if (right.length !== given.length || !timingSafeEqual(right, given) || Number(until) * 1000 < this.clock.now().getTime())
      throw fileForbidden();
    if (!this.fact(path)) throw fileMissing();
    const place = this.place(path);
    return { stream: createReadStream(place), size: (await stat(place)).size };
  }

  /** Lets the SDK put a file at `path` once it was told where. */
  uploadToken(path: string): string {
    return this.sign(`upload:${path}`, '');
  }

  private sign(path: string, until: string): string {
    return createHmac('sha256', this.secret).update(`${path}\n${until}`).digest('base64url');
  }

  /** Cloud paths are not disk paths: nothing in them can point elsewhere. */
  private place(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'));
  }
}

const NOT_IN_A_PATH = /[?#%\\\u0000-\u001f]/;

export function checkedPath(path: unknown): string {
  const fits = typeof path === 'string' && path !== '' && Buffer.byteLength(path) <= MOST_PATH && !NOT_IN_A_PATH.test(path);
  if (!fits || path.startsWith('/') || path.includes('//') || path.split('/').includes('..'))
    throw invalidParam(
      'cloudPath must be a relative path of at most 512 bytes, without empty parts, "..", "?", "#", "%" or a backslash',
    );
  return path;
}
