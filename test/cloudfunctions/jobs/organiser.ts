/** What an organiser does with a workbook, through the product's own client. */
import type { TestCloud } from '../../support/local-cloud';

let uploads = 0;

export async function upload(cloud: TestCloud, organiser: string, content: Uint8Array): Promise<string> {
  uploads += 1;
  const { fileID } = await cloud.phone(organiser).upload(`imports/${organiser}/${uploads}.xlsx`, content);
  return fileID;
}

/** Uploads a workbook and has it read and compared; writes nothing. */
export async function preview(cloud: TestCloud, organiser: string, content: Uint8Array, fileName = '岗位需求表.xlsx') {
  return readUploaded(cloud, organiser, await upload(cloud, organiser, content), fileName);
}

export async function readUploaded(cloud: TestCloud, organiser: string, fileId: string, fileName = '岗位需求表.xlsx') {
  const { id } = await cloud.as(organiser).jobs.imports.begin.mutate({ fileId, fileName });
  return readAll(cloud, organiser, id);
}

export async function readAll(cloud: TestCloud, organiser: string, importId: string) {
  for (;;) {
    const report = await cloud.as(organiser).jobs.imports.readNext.mutate({ importId });
    if (report.state === 'ready') return report;
  }
}

export async function applyAll(cloud: TestCloud, organiser: string, importId: string) {
  for (;;) {
    const progress = await cloud.as(organiser).jobs.imports.applyNext.mutate({ importId });
    if (progress.done) return progress;
  }
}

export async function importAll(cloud: TestCloud, organiser: string, content: Uint8Array) {
  return applyAll(cloud, organiser, (await preview(cloud, organiser, content)).id);
}

/** Every opening as stored, by id, to see that nothing was touched. */
export async function allJobs(cloud: TestCloud) {
  const found = await cloud.db.jobs.find({}, { order: [['_id', 'asc']], limit: 1000 });
  return found;
}
