/**
 * `npm run allocation`: makes allocations again from what was kept of them, and says whether they come out the same. Leaves with 1 when one does not.
 *   -- --file export.json         what WeChat's console exported of the collection `allocationRuns` (JSON lines)
 *   -- --url http://127.0.0.1:5170  what a local cloud holds
 *   -- … --run ID                 this run alone: the published one is named on its season
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultOfRun, readResult, type RunText } from '../domain/season/allocation/fingerprint';
import { summaryOf } from '../domain/season/allocation/summary';

type KeptRun = RunText & { _id: string };

const faults = { fingerprint: '文字和指纹对不上：存下来以后被改过', result: '再算一遍，结果不一样' } as const;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { file: { type: 'string' }, url: { type: 'string' }, run: { type: 'string' } } });
  if (!values.file === !values.url) throw new Error('say one: --file export.json, or --url of a local cloud');
  const kept = values.file ? readRuns(await readFile(values.file, 'utf8')) : await runsOf(values.url ?? '');
  const runs = kept.filter(({ _id }) => values.run === undefined || _id === values.run);
  if (runs.length === 0) throw new Error('there is no such run');
  for (const run of runs) {
    const fault = faultOfRun(run);
    const { people, placed, places } = summaryOf(readResult(run.result));
    console.log(`${run._id}：${people} 人，${places} 个名额，录 ${placed} 人\n  指纹 ${run.fingerprint}\n  ${fault ? faults[fault] : '再算一遍，一模一样。'}`);
    if (fault) process.exitCode = 1;
  }
  console.log('公示页上写着结果指纹：和上面的一样，公示的就是这一次。');
};

const readRuns = (text: string): KeptRun[] =>
  (text.trimStart().startsWith('[') ? (JSON.parse(text) as unknown[]) : text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown)).map(keptRun);

const keptRun = (row: unknown): KeptRun => {
  const { _id, inputs, result, fingerprint } = (row ?? {}) as Record<string, unknown>;
  if (typeof _id !== 'string' || typeof inputs !== 'string' || typeof result !== 'string' || typeof fingerprint !== 'string') throw new Error('an entry is no run of an allocation');
  return { _id, inputs, result, fingerprint };
};

/** Page by page from the console of a local cloud. */
const runsOf = async (url: string): Promise<KeptRun[]> => {
  const rows: unknown[] = [];
  for (;;) {
    const response = await fetch(new URL(`/console/collections/allocationRuns?skip=${rows.length}`, url));
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    const { total, documents } = (await response.json()) as { total: number; documents: unknown[] };
    rows.push(...documents);
    if (rows.length >= total || documents.length === 0) return rows.map(keptRun);
  }
};

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 2;
});
