import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Builds only what changed: a target is fresh when nothing it is made from is younger than its stamp. */

const every = ['scripts/build', 'package.json', 'package-lock.json', 'tsconfig.json'];
const pages = ['src', 'domain', 'cloudfunctions', 'config', 'babel.config.js', 'tsconfig.h5.json', 'project.config.json', ...every];
const sourcesOf = {
  functions: ['cloudfunctions', 'domain', ...every],
  localcloud: ['localcloud', ...every],
  weapp: pages,
  h5: pages,
};

/** What a target leaves in `dist`. */
const madeOf: Record<Target, readonly string[]> = { functions: ['cloudfunctions', 'wx-server-sdk.js', 'collections.json'], localcloud: ['localcloud'], weapp: ['weapp'], h5: ['h5'] };

export type Target = keyof typeof sourcesOf;

const stampOf = (target: Target): string => path.join('dist', `.built-${target}`);

export const isFresh = async (target: Target): Promise<boolean> => {
  if (!existsSync(stampOf(target)) || !madeOf[target].every((made) => existsSync(path.join('dist', made)))) return false;
  const { mtimeMs } = await stat(stampOf(target));
  const youngest = await Promise.all(sourcesOf[target].map(youngestIn));
  return Math.max(...youngest) < mtimeMs;
};

/** Says that a target is built from what stood when the build began: an edit meanwhile makes it stale. */
export const stamp = async (target: Target, begunAt: Date): Promise<void> => {
  await mkdir('dist', { recursive: true });
  await writeFile(stampOf(target), '');
  await utimes(stampOf(target), begunAt, begunAt);
};

const youngestIn = async (source: string): Promise<number> => {
  const info = await stat(source);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const times = await Promise.all(entries.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs));
  return Math.max(info.mtimeMs, ...times);
};
