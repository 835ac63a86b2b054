import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Builds only what changed: a target is fresh when nothing it is made from is younger than its stamp. */

const sourcesOf = {
  functions: ['cloudfunctions', 'domain', 'package-lock.json'],
  localcloud: ['localcloud', 'package-lock.json'],
  weapp: ['src', 'domain', 'cloudfunctions', 'config', 'package-lock.json'],
  h5: ['src', 'domain', 'cloudfunctions', 'config', 'package-lock.json'],
} as const;

export type Target = keyof typeof sourcesOf;

const stampOf = (target: Target): string => path.join('dist', `.built-${target}`);

export const isFresh = async (target: Target): Promise<boolean> => {
  if (!existsSync(stampOf(target)) || !existsSync(path.join('dist', target === 'functions' ? 'cloudfunctions' : target))) return false;
  const { mtimeMs } = await stat(stampOf(target));
  const youngest = await Promise.all(sourcesOf[target].map(youngestIn));
  return Math.max(...youngest) < mtimeMs;
};

/** Says that a target is built. */
export const stamp = async (target: Target): Promise<void> => {
  await mkdir('dist', { recursive: true });
  await writeFile(stampOf(target), '');
};

const youngestIn = async (source: string): Promise<number> => {
  const info = await stat(source);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const times = await Promise.all(entries.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs));
  return Math.max(info.mtimeMs, ...times);
};
