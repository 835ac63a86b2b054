import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Builds only what changed: a target is fresh when nothing it is made from is younger than its stamp. */

const sourcesOf = {
  functions: ['cloudfunctions', 'domain', 'scripts/build', 'package-lock.json'],
  localcloud: ['localcloud', 'scripts/build', 'package-lock.json'],
  weapp: ['src', 'domain', 'cloudfunctions', 'config', 'scripts/build', 'package-lock.json'],
  h5: ['src', 'domain', 'cloudfunctions', 'config', 'scripts/build', 'package-lock.json'],
} as const;

export type Target = keyof typeof sourcesOf;

const stampOf = (target: Target): string => path.join('dist', `.built-${target}`);

export const isFresh = async (target: Target): Promise<boolean> => {
  if (!existsSync(stampOf(target)) || !existsSync(path.join('dist', target === 'functions' ? 'cloudfunctions' : target))) return false;
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
