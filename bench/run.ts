import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Target } from '../scripts/build/freshness';
import { refresh } from '../scripts/build/index';
import { createReport, type Report } from './report';

/** `npm run bench -- NAME`: prints a table, writes `bench/out/NAME.json`, exits 1 when a target is missed. */

/** A bench is a folder; its `index.ts` says what it measures and which builds it measures. */
interface Bench {
  default: (report: Report) => Promise<void>;
  needs: readonly Target[];
}

const known = async (): Promise<string[]> =>
  (await readdir(__dirname, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && existsSync(path.join(__dirname, entry.name, 'index.ts')))
    .map(({ name }) => name);

const main = async (name: string | undefined): Promise<number> => {
  const names = await known();
  if (name === undefined || !names.includes(name)) throw new Error(`npm run bench -- <${names.join('|')}>`);
  const { default: run, needs } = (await import(path.join(__dirname, name, 'index.ts'))) as Bench;
  await refresh(needs);
  const report = createReport(console.log);
  await run(report);
  await mkdir(path.join(__dirname, 'out'), { recursive: true });
  await writeFile(path.join(__dirname, 'out', `${name}.json`), `${JSON.stringify(report.rows, null, 2)}\n`);
  const missed = report.missed();
  if (missed.length > 0)
    console.error(
      `${missed.length} of ${report.rows.length} figures miss their target: ${missed.map(({ metric }) => metric).join('; ')}`,
    );
  return missed.length > 0 ? 1 : 0;
};

main(process.argv[2])
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
