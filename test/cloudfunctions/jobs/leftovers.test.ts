/** What an import leaves behind: nothing that anyone could be reached by, and nothing nobody asks for. */
import sdk from 'wx-server-sdk';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { header, workbook } from './files';
import { applyAll, preview, upload } from './organiser';

const nextYear = new Date().getFullYear() + 1;
const row = (title: string) => ['示例单位 001', title, '招聘', '2人', '本科', '会计学', '面谈后再定吧', '青岛', `${nextYear}年4月11日`, '联系张老师13800138000'];
const table = (rows = 90) => workbook([header, ...Array.from({ length: rows }, (_, index) => row(`岗位 ${index}`))]);

let cloud: TestCloud;
let people = 0;
let organiser: string;

beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());
// Nothing here concerns more than one person: everyone has an import history of their own on one cloud.
beforeEach(async () => {
  people += 1;
  organiser = `organiser-${people}`;
  await employ(cloud.db, organiser, 'editor');
});

const imports = () => cloud.as(organiser).jobs.imports;
const read = (fileId: string) => imports().preview.mutate({ fileId, fileName: '表.xlsx' });
const isStored = async (fileId: string) => ((await sdk.getTempFileURL({ fileList: [fileId] })) as unknown as { fileList: { status: number }[] }).fileList[0]?.status === 0;
const partsOf = async (importId: string) => cloud.db.jobImportParts.find({ importId }, { order: [['part', 'asc']], limit: 100 });

describe('上传的表', () => {
  it('读完就删，再问一次还是那次导入', async () => {
    const fileId = await upload(cloud, organiser, table());
    expect(await isStored(fileId)).toBe(true);
    const report = await read(fileId);
    expect(await isStored(fileId)).toBe(false);
    expect(await read(fileId)).toEqual(report);
  });

  it('读不了的，也删', async () => {
    const fileId = await upload(cloud, organiser, workbook([['说明']]));
    expect(await refusalOf(read(fileId))).toBe('SHEET_EMPTY');
    expect(await isStored(fileId)).toBe(false);
    expect(await refusalOf(read(fileId))).toBe('IMPORT_NOT_FOUND');
  });

  it('预览死在半路，文件还在，再点能接着读；换了文件，旧的就删', async () => {
    const [first, second] = [await upload(cloud, organiser, table()), await upload(cloud, organiser, table(3))];
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'after', effect: 'crash' });
    await expect(read(first)).rejects.toThrow();
    expect(await isStored(first)).toBe(true);
    expect((await read(second)).rows).toBe(3);
    expect([await isStored(first), await isStored(second)]).toEqual([false, false]);
  });
});

describe('暂存的岗位', () => {
  it('存进去的就不再留一份，要看的格子一直看得到', async () => {
    const report = await preview(cloud, organiser, table());
    const problems = () => imports().problems.query({ importId: report.id });
    const before = await problems();
    expect(before.problems.length).toBeGreaterThan(0);
    await imports().applyNext.mutate({ importId: report.id });
    expect((await partsOf(report.id)).map(({ openings }) => openings.length)).toEqual([0, 40, 10]);
    await applyAll(cloud, organiser, report.id);
    expect((await partsOf(report.id)).map(({ openings }) => openings.length)).toEqual([0, 0, 0]);
    expect(await problems()).toEqual(before);
  });

  it('最后一次写死掉，再点一下，也清干净', async () => {
    const report = await preview(cloud, organiser, table(2));
    await applyAll(cloud, organiser, report.id);
    await cloud.db.jobImportParts.updateOne({ _id: `${report.id}_0` }, { openings: [{ id: 'left' }] });
    expect((await imports().applyNext.mutate({ importId: report.id })).done).toBe(true);
    expect((await partsOf(report.id))[0]?.openings).toEqual([]);
  });

  it('没开始的、开始了一天没动的，换一张表就清掉；刚才还在导入的留着', async () => {
    const idle = await preview(cloud, organiser, table());
    const running = await preview(cloud, organiser, table(50));
    expect(await partsOf(idle.id)).toEqual([]);
    await imports().applyNext.mutate({ importId: running.id });
    await preview(cloud, organiser, table(3));
    expect(await partsOf(running.id)).toHaveLength(2);
    await cloud.db.jobImports.updateOne({ _id: running.id }, { startedAt: new Date(Date.now() - 25 * 3600_000) });
    await preview(cloud, organiser, table(3));
    expect(await partsOf(running.id)).toEqual([]);
    expect(await cloud.db.jobImports.read(running.id)).toBeUndefined();
    expect(await refusalOf(imports().applyNext.mutate({ importId: idle.id }))).toBe('IMPORT_NOT_FOUND');
  });

  it('预览还在写就被重试顶替，写下的片段谁也不留', async () => {
    const fileId = await upload(cloud, organiser, table(500));
    const replies = await Promise.allSettled([read(fileId), read(fileId), read(fileId)]);
    expect(replies.some(({ status }) => status === 'fulfilled')).toBe(true);
    const ready = await cloud.db.jobImports.find({ by: organiser, state: 'ready' }, { limit: 10 });
    const orphans = await cloud.db.jobImports.find({ by: organiser, state: 'removed' }, { limit: 10 });
    for (const { _id } of orphans) expect(await partsOf(_id)).toEqual([]);
    for (const { _id } of ready) expect(await partsOf(_id)).toHaveLength(13);
  });

  it('被顶替的预览死了，片段由下一次预览清掉', async () => {
    const dead = await preview(cloud, organiser, table(2));
    await preview(cloud, organiser, table(2));
    await cloud.db.jobImportParts.insert({ _id: `${dead.id}_9`, importId: dead.id, part: 9, openings: [], rejected: 0, problems: [] });
    await preview(cloud, organiser, table(2));
    expect(await partsOf(dead.id)).toEqual([]);
  });
});
