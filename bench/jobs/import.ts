import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportedFile } from '../../cloudfunctions/jobs/export';
import type { Counts } from '../../cloudfunctions/runtime/documents/imports';
import type { Database } from '../../cloudfunctions/runtime/database';
import type { LocalCloud } from '../../localcloud';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { bomb, encryptedWorkbook, longWorkbook, oldWorkbook } from '../../test/cloudfunctions/jobs/files';
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
    await taken(report, cloud);
    await refused(report, cloud, table);
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

/** Everything as workbooks, by an instance of its own. */
const taken = async (report: Report, cloud: LocalCloud): Promise<void> => {
  const instance = startInstance(cloud);
  const startedAt = performance.now();
  const files: number[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { openings, next }: ExportedFile = await instance.call<ExportedFile>(organiser, 'keeping.exportAll', 'mutation', after === '' ? {} : { after });
    files.push(openings);
    after = next ?? undefined;
  }
  report.row({ metric: `export, ${files.join(' + ')} openings`, value: (performance.now() - startedAt) / 1000, unit: 's', target: '≤ 20' });
  report.row({ metric: 'export: memory of the instance, at most', value: await instance.peak(), unit: 'MB', target: '≤ 256' });
  instance.end();
};

/** Files nobody should send: each refused with its own reason, by one instance. */
const refused = async (report: Report, cloud: LocalCloud, table: Buffer): Promise<void> => {
  const instance = startInstance(cloud);
  const files: [name: string, file: Buffer, code: string][] = [
    ['400 MB unpacked', bomb(), 'SHEET_TOO_LARGE'],
    ['a million rows', longWorkbook(1, 1_000_000), 'SHEET_TOO_LARGE'],
    ['encrypted', encryptedWorkbook(), 'SHEET_ENCRYPTED'],
    ['cut off', table.subarray(0, table.length / 2), 'SHEET_BROKEN'],
    ['an old .xls', oldWorkbook([['单位', '岗位']]), 'SHEET_OLD_FORMAT'],
  ];
  // Making them took a while: a line that was closed meanwhile is noticed before it is used again.
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const [name, file, code] of files) {
    const { fileID: fileId } = await phoneOf(cloud, organiser).upload(`imports/${organiser}/${code}.xlsx`, file);
    const said = await instance.call(organiser, 'imports.begin', 'mutation', { fileId, fileName: `${name}.xlsx` }).then(() => 'taken', (error: Error) => error.message);
    report.row({ metric: `refused: ${name}`, value: file.length / 1024, unit: 'KB', target: code, ok: said.includes(code) });
  }
  report.row({ metric: 'refusing: memory of the instance, at most', value: await instance.peak(), unit: 'MB', target: '≤ 256' });
  instance.end();
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
