import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../report';
import { type CloudProcess, prepare, startCloud } from '../../test/localcloud/support/cloud-process';
import { crashRounds } from './crash-rounds';
import { startEmptyServer } from './empty-server';
import { type Instances, openInstances } from './instances';
import { run, upTo } from './measure';
import type { Round } from './rounds';
import { openSdk, type Sdk } from './sdk';

/** What the local cloud can carry, through the unmodified SDK, with 12,000 and 120,000 documents. */

/** One SDK keeps one core busy and no more; functions run in several instances. */
const INSTANCES = 2;

const collections = [
  {
    name: 'jobs',
    indexes: [
      {
        name: 'byPlace',
        fields: [
          { path: 'place', direction: 1 },
          { path: 'salary', direction: -1 },
        ],
      },
      { name: 'byTags', fields: [{ path: 'tags', direction: 1 }] },
      { name: 'byCode', unique: true, fields: [{ path: 'code', direction: 1 }] },
    ],
  },
  { name: 'counters' },
];

const job = (n: number) => ({
  _id: `job-${n}`,
  code: `CODE${n}`,
  title: `示例岗位 ${n}`,
  place: `place-${n % 600}`,
  salary: (n * 37) % 20_000,
  tags: [`t${n % 50}`, `u${n % 70}`],
  openedAt: new Date(1_750_000_000_000 + n * 1000),
  employer: { name: `示例单位 ${n % 700}`, kind: n % 5 },
  text: '岗位职责与要求的文字。'.repeat(20),
});

/** In batches of 1,000, three under way at a time, as an import would. Resolves with the seconds it took. */
const load = async (sdk: Sdk, from: number, to: number): Promise<number> => {
  const jobs = sdk.rows('jobs');
  const batch = (first: number) => jobs.add(upTo(Math.min(1000, to - first)).map((i) => job(first + i)));
  const firsts = upTo(Math.ceil((to - from) / 1000)).map((n) => from + n * 1000);
  const { startedAt, endedAt } = await run(3, firsts, batch);
  return (endedAt - startedAt) / 1000;
};

/** What the same calls cost without a cloud behind them; other figures are to be read beside it. */
const sdkAlone = async (report: Report): Promise<void> => {
  const server = await startEmptyServer();
  const round: Round = { kind: 'read', size: '', jobs: 1, calls: 4000, callers: 20 };
  for (const count of [1, INSTANCES]) {
    const instances = openInstances(server.url, count);
    await instances.run(round);
    const { perSecond } = await instances.run(round);
    report.row({ metric: `the SDK alone, empty server, instances: ${count}`, value: perSecond, unit: '/s' });
    await instances.close();
  }
  await server.close();
};

export const needs = ['localcloud'] as const;

export default async (report: Report): Promise<void> => {
  await sdkAlone(report);
  const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-bench-'));
  await prepare(folder, collections);
  let cloud: CloudProcess = await startCloud(folder);
  const sdk = openSdk(createRequire(__filename), cloud.url);
  const jobs = sdk.rows('jobs');
  try {
    await load(sdk, 0, 12_000);
    const small = await operations(report, sdk, cloud.url, 12_000);
    report.row({ metric: '12,000 documents: memory', value: cloud.memory(), unit: 'MB' });
    report.row({
      metric: '108,000 more documents loaded through the SDK',
      value: await load(sdk, 12_000, 120_000),
      unit: 's',
      target: '≤ 9',
    });
    const large = await operations(report, sdk, cloud.url, 120_000);
    report.row({ metric: '120,000 documents: memory', value: cloud.memory(), unit: 'MB' });
    report.row({
      metric: 'documents examined by the indexed query, 120,000',
      value: large.examined,
      unit: 'documents',
      target: '≤ 20',
    });
    report.row({
      metric: 'indexed query p50, 120,000 against 12,000',
      value: large.indexed / small.indexed,
      unit: 'times',
      target: '≤ 1.5',
    });
    await cloud.kill('SIGKILL');
    cloud = await startCloud(folder);
    report.row({
      metric: '120,000 documents: start again after SIGKILL',
      value: cloud.startedIn / 1000,
      unit: 's',
      target: '≤ 3',
    });
    sdk.pointTo(cloud.url);
    report.row({
      metric: 'documents there after SIGKILL',
      value: await jobs.count({}),
      unit: 'documents',
      ok: (await jobs.count({})) === 120_000,
      target: '120,000',
    });
  } finally {
    await cloud.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  await crashRounds(report, 200);
};

const operations = async (
  report: Report,
  sdk: Sdk,
  url: string,
  count: number,
): Promise<{ indexed: number; examined: number }> => {
  const size = count.toLocaleString('en-US');
  const instances = openInstances(url, INSTANCES);
  const one = openInstances(url, 1);
  const round = (kind: Round['kind'], callers: number, calls: number): Round => ({ kind, size, jobs: count, calls, callers });
  const said = async (what: string, asked: Round, by: Instances, target?: string): Promise<number> => {
    const { perSecond, p50, p95 } = await by.run(asked);
    report.row({ metric: `${size} documents: ${what}`, value: perSecond, unit: '/s', target });
    report.row({ metric: `${size} documents: ${what}, p50`, value: p50, unit: 'ms' });
    report.row({ metric: `${size} documents: ${what}, p95`, value: p95, unit: 'ms' });
    return p50;
  };
  // Everybody compiles what they run often; that is not what is measured.
  await instances.run(round('read', 20, 3000));
  await one.run(round('read', 20, 2000));
  await said('point reads, 20 callers', round('read', 20, 6000), instances, '≥ 1500');
  await said('point reads, 20 callers, one instance', round('read', 20, 4000), one);
  const indexed = await said('indexed query, ordered, 20 of a page, 1 caller', round('page', 1, 400), one);
  await said('indexed query, ordered, 20 of a page, 20 callers', round('page', 20, 2000), instances);
  await sdk.rows('counters').set('hot', { left: 1_000_000 });
  await instances.run(round('claim', 20, 1000));
  await said('guarded increments of one document, 200 callers', round('claim', 200, 6000), instances, '≥ 1500');
  await said('inserts one by one, 20 callers', round('insert', 20, 4000), instances, '≥ 1500');
  await said('inserts in batches of 100', round('batch', 2, 20), instances);
  await said('transactions of one read and one write, 20 callers', round('transact', 20, 400), instances);
  await instances.close();
  await one.close();
  return { indexed, examined: await sdk.examined(() => sdk.rows('jobs').page({ place: 'place-1' }, 'salary', 20)) };
};
