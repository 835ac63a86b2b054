import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../report';
import { type CloudProcess, prepare, startCloud } from './cloud-process';
import { crashRounds } from './crash-rounds';
import { measure } from './measure';
import { openSdk, type Rows } from './sdk';

/** What the local cloud can carry, through the unmodified SDK, with 12,000 and 120,000 documents. */

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

/** In batches of 1,000, three under way at a time, as an import would. */
const load = async (rows: Rows, from: number, to: number): Promise<void> => {
  const batches = Math.ceil((to - from) / 1000);
  await measure(3, batches, (batch) =>
    rows.add(Array.from({ length: Math.min(1000, to - from - batch * 1000) }, (_, i) => job(from + batch * 1000 + i))),
  );
};

export default async (report: Report): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-bench-'));
  await prepare(folder, collections);
  let cloud: CloudProcess = await startCloud(folder);
  const sdk = openSdk(createRequire(__filename), cloud.url);
  const jobs = sdk.rows('jobs');
  try {
    await load(jobs, 0, 12_000);
    const small = await operations(report, '12,000', sdk, 12_000);
    report.row({ metric: '12,000 documents: memory', value: cloud.memory(), unit: 'MB' });
    const loadedAt = performance.now();
    await load(jobs, 12_000, 120_000);
    report.row({
      metric: '108,000 more documents loaded through the SDK',
      value: (performance.now() - loadedAt) / 1000,
      unit: 's',
      target: '≤ 9',
    });
    const large = await operations(report, '120,000', sdk, 120_000);
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
  size: string,
  sdk: ReturnType<typeof openSdk>,
  count: number,
): Promise<{ indexed: number; examined: number }> => {
  const jobs = sdk.rows('jobs');
  const counters = sdk.rows('counters');
  const said = async (what: string, callers: number, calls: number, work: (n: number) => Promise<unknown>, target?: string) => {
    const { perSecond, p50, p95 } = await measure(callers, calls, work);
    report.row({ metric: `${size} documents: ${what}`, value: perSecond, unit: '/s', target });
    report.row({ metric: `${size} documents: ${what}, p50`, value: p50, unit: 'ms' });
    report.row({ metric: `${size} documents: ${what}, p95`, value: p95, unit: 'ms' });
    return p50;
  };
  const any = (n: number) => (n * 7919) % count;
  // Both processes compile what they run often; that is not what is measured.
  await measure(20, 1500, (n) => jobs.read(`job-${any(n)}`));
  await said('point reads, 20 callers', 20, 4000, (n) => jobs.read(`job-${any(n)}`), '≥ 1500');
  const page = (n: number) => jobs.page({ place: `place-${n % 600}` }, 'salary', 20);
  const indexed = await said('indexed query, ordered, 20 of a page, 1 caller', 1, 400, page);
  await said('indexed query, ordered, 20 of a page, 20 callers', 20, 2000, page);
  await counters.set('hot', { left: 1_000_000 });
  await measure(20, 500, () => counters.claim('hot'));
  await said('guarded increments of one document, 200 callers', 200, 3000, () => counters.claim('hot'), '≥ 1500');
  await said('inserts one by one, 20 callers', 20, 2000, (n) => counters.add([{ _id: `${size}-${n}`, n }]), '≥ 1500');
  await said('inserts in batches of 100', 2, 20, (n) =>
    counters.add(Array.from({ length: 100 }, (_, i) => ({ _id: `${size}-batch-${n}-${i}`, n }))),
  );
  await said('transactions of one read and one write, 20 callers', 20, 400, (n) => sdk.transact('counters', `${size}-${n}`));
  return { indexed, examined: await sdk.examined(() => page(1)) };
};
