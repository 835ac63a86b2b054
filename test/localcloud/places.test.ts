import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { LocalCloud } from '../../localcloud';
import { scratch } from './support/scratch';
import { library, SDK_PATH } from './support/sdk';

/** A function in TypeScript of two files: refusals, scans and slips say which of its lines they come from. */

const index = `import cloud from ${JSON.stringify(SDK_PATH)};
import { look } from './look';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
export const main = async (event: { deep?: boolean }): Promise<void> => {
  const nobody = undefined as unknown as { name: string };
  return event.deep ? look(cloud.database()) : void nobody.name;
};
`;
const look = `export async function look(db: any): Promise<void> {
  try {
    await db.collection('nowhere').get();
  } catch {
    console.log('caught');
  }
  await Promise.all([
    db.collection('things').where({ a: 1 }).get(),
    db.collection('things').where({ b: 1 }).get(),
  ]);
  await db.runTransaction(async (transaction: any) => {
    await transaction.collection('things').where({ c: 1 }).update({ data: { x: 1 } });
  });
  await db.collection('things').where({ n: { $nonsense: 1 } }).get();
}
`;

const WAYS: [name: string, options: BuildOptions, file: string][] = [
  ['compiled file by file, with maps beside', { sourcemap: true }, 'src/look.ts'],
  ['bundled with the SDK, minified, with a map inside', { bundle: true, minify: true, sourcemap: 'inline', sourcesContent: false }, 'src/look.ts'],
  ['bundled, with a map beside that the code does not name', { bundle: true, sourcemap: 'external' }, 'src/look.ts'],
];

let folder: string;
let cloud: LocalCloud;
const nameOf = (place: number): string => `way${place}`;
beforeAll(async () => {
  folder = await mkdtemp(path.join(scratch, 'local-cloud-places-'));
  const sources = path.join(folder, 'src');
  await mkdir(sources);
  await writeFile(path.join(sources, 'index.ts'), index);
  await writeFile(path.join(sources, 'look.ts'), look);
  const entries = (bundle: boolean | undefined) =>
    ['index.ts', ...(bundle ? [] : ['look.ts'])].map((file) => path.join(sources, file));
  const make = (name: string, options: BuildOptions) =>
    build({
      entryPoints: entries(options.bundle),
      outdir: path.join(folder, 'functions', name),
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      ...options,
    });
  await Promise.all(WAYS.map(([, options], i) => make(nameOf(i), options)));
  await make('unmapped', { bundle: true, minify: true });
  cloud = await library().startLocalCloud({
    functions: path.join(folder, 'functions'),
    collections: [{ name: 'things' }],
    data: path.join(folder, 'data'),
    timers: false,
    // A cold start of a large bundle with its map takes its time on a busy machine: at 30 s it failed there.
    slowness: 8,
  });
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const recordOf = async (name: string, event: object) => {
  const { requestId, result, error } = await cloud.call(name, event, 'oDeveloper');
  const record = cloud.invocations().find((one) => one.requestId === requestId);
  if (record?.error === undefined) throw new Error(`it should have failed: ${JSON.stringify({ result, error, record })}`);
  return record;
};

describe('错在哪一行', () => {
  it.each(WAYS.map(([title, , file], i) => [title, nameOf(i), file]))('%s', async (_title, name, file) => {
    const record = await recordOf(name, { deep: true });
    // The SDK's own error has only its own lines: ours takes their place.
    expect(record?.error).toMatch(new RegExp(`\\$nonsense\\s+at ${file}:14:\\d+$`));
    expect(record?.refusals.map(({ place, code }) => [place?.replace(/:\d+$/, ''), code])).toEqual([
      [`${file}:3`, 'DATABASE_COLLECTION_NOT_EXIST'],
      [`${file}:14`, 'DATABASE_INVALID_OPERRATOR'],
    ]);
    expect(cloud.warnings().find((one) => one.requestId === record?.requestId)?.place).toMatch(new RegExp(`^${file}:12:`));
    const { queries } = (await (await fetch(`${cloud.url}/console/state`)).json()) as {
      queries: { functionName: string; shape: string; place: string }[];
    };
    const asked = (shape: string) => queries.find((one) => one.functionName === name && one.shape === shape)?.place;
    expect(asked('{ a: ? }')).toMatch(new RegExp(`^${file}:8:`));
    expect(asked('{ b: ? }')).toMatch(new RegExp(`^${file}:9:`));
    expect((await recordOf(name, {}))?.error).toMatch(/^TypeError: .*'name'.*\n\s+at \S+ \(src\/index\.ts:7:\d+\)$/);
  });

  it('what the client sees stays as the cloud gives it', async () => {
    const { error } = await cloud.call(nameOf(0), { deep: true }, 'oDeveloper');
    expect(error?.errMsg).toContain('unknown query operator $nonsense');
    expect(error?.errMsg).not.toContain('look.ts');
  });

  it('says no line rather than a wrong one when a bundle has no map', async () => {
    const record = await recordOf('unmapped', { deep: true });
    expect(record?.refusals.map(({ place }) => place)).toEqual([undefined, undefined]);
  });
});
