import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Counts } from '../../cloudfunctions/runtime/documents/imports';
import type { Database } from '../../cloudfunctions/runtime/database';
import type { LocalCloud } from '../../localcloud';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { employ } from '../../test/support/people';
import type { Report } from '../report';
import { startInstance, type JobsInstance } from './instance';
import { cityWorkbook } from './workbook';

/** Importing a whole city's openings: how long, how much memory, and what coming back with the same table costs. */

const organiser = 'bench-organiser';
const all = 12_000;

interface Imported {
  seconds: number;
  longestCall: number;
  calls: number;
  counts: Counts;
  planned: Counts;
}

export const benchImport = async (report: Report): Promise<void> => {
  const data = await mkdtemp(path.join(tmpdir(), 'yangui-bench-'));
  const cloud = await startProject({ data, timers: false, env: { RATE_LIMITS: 'off' } });
  const instance = startInstance(cloud);
  try {
    const db = await openDatabase(cloud);
    await employ(db, organiser, 'editor');
    const table = await cityWorkbook(all);
    const first = await importTable(cloud, instance, table, 'first');
    report.row({ metric: `import, ${all} rows`, value: first.seconds, unit: 's', target: '≤ 40' });
    report.row({ metric: `import, ${all} rows: openings written`, value: first.counts.added, unit: 'openings', ok: first.counts.added + first.counts.rejected === all });
    report.row({ metric: 'import: the longest call', value: first.longestCall, unit: 's', target: '≤ 15' });
    report.row({ metric: 'import: calls', value: first.calls, unit: 'calls' });
    await again(report, cloud, instance, db, table);
    report.row({ metric: 'import: memory of the instance, at most', value: await instance.peak(), unit: 'MB', target: '≤ 256' });
  } finally {
    instance.end();
    await cloud.close();
    await rm(data, { recursive: true, force: true });
  }
};

const again = async (report: Report, cloud: LocalCloud, instance: JobsInstance, db: Database, table: Buffer): Promise<void> => {
  const same = await importTable(cloud, instance, table, 'again');
  report.row({ metric: 're-import unchanged', value: same.seconds, unit: 's', target: '≤ 8' });
  report.row({ metric: 're-import unchanged: openings written', value: (await db.jobs.count({ revision: 2 })) + same.counts.added, unit: 'openings', target: '≤ 0' });
  report.row({ metric: 're-import unchanged: found just so', value: same.counts.unchanged, unit: 'openings' });
};

const importTable = async (cloud: LocalCloud, instance: JobsInstance, table: Buffer, name: string): Promise<Imported> => {
  const { fileID: fileId } = await phoneOf(cloud, organiser).upload(`imports/${organiser}/${name}.xlsx`, table);
  const startedAt = performance.now();
  const took: number[] = [];
  const call = async <T>(procedure: string, input: object): Promise<T> => {
    const before = performance.now();
    const value = await instance.call<T>(organiser, procedure, 'mutation', input);
    took.push((performance.now() - before) / 1000);
    return value;
  };
  const { id: importId } = await call<{ id: string }>('imports.begin', { fileId, fileName: '岗位需求表.xlsx' });
  let planned: Counts | undefined;
  for (let state = ''; state !== 'ready'; ) ({ state, planned } = await call<{ state: string; planned: Counts }>('imports.readNext', { importId }));
  for (;;) {
    const { done, counts } = await call<{ done: boolean; counts: Counts }>('imports.applyNext', { importId });
    if (done) return { seconds: (performance.now() - startedAt) / 1000, longestCall: Math.max(...took), calls: took.length, counts, planned: planned ?? counts };
  }
};
