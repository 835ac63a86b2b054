import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The built mini-program as WeChat counts it: the main package, and each sub-package by its root. Bytes. */
export const packageSizes = (build: string): Map<string, number> => {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(build, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] };
  const sizes = new Map<string, number>([['main', 0], ...subPackages.map(({ root }): [string, number] => [root.replace(/\/$/, ''), 0])]);
  for (const entry of readdirSync(build, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(build, file);
    const root = [...sizes.keys()].find((each) => name.startsWith(`${each}/`)) ?? 'main';
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(file).size);
  }
  return sizes;
};
