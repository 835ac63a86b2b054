import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { collections } from '../../cloudfunctions/runtime/collections';

const source = 'cloudfunctions';
const target = 'dist/cloudfunctions';

/** As it is uploaded: one file, the SDK inside. */
const oneFile = { bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, keepNames: true, legalComments: 'none', logLevel: 'warning' } as const;

/**
 * One folder a function, the SDK inside: what is uploaded is what runs locally, byte for byte. Beside them
 * `dist/collections.json`, the collection plan for the local cloud and for deployment, and `dist/wx-server-sdk.js`, the SDK made
 * into one file as it is in each function: suites speak to the database through it. Returns what was built, for people.
 */
export const buildFunctions = async (): Promise<string> => {
  const names = (await readdir(source)).filter((name) => existsSync(path.join(source, name, 'config.json')));
  await rm(target, { recursive: true, force: true });
  const sizes = await Promise.all(names.map(buildFunction));
  await build({ ...oneFile, entryPoints: ['wx-server-sdk'], outfile: 'dist/wx-server-sdk.js' });
  const plan = Object.entries(collections).map(([name, { indexes }]) => ({ name, indexes }));
  await writeFile('dist/collections.json', `${JSON.stringify(plan, null, 2)}\n`);
  return names.map((name, at) => `${name} ${Math.round((sizes[at] ?? 0) / 1024)} KB`).join(', ');
};

const buildFunction = async (name: string): Promise<number> => {
  const folder = path.join(target, name);
  await mkdir(folder, { recursive: true });
  await build({ ...oneFile, entryPoints: [path.join(source, name, 'index.ts')], outfile: path.join(folder, 'index.js') });
  await copyFile(path.join(source, name, 'config.json'), path.join(folder, 'config.json'));
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
  return (await stat(path.join(folder, 'index.js'))).size;
};
