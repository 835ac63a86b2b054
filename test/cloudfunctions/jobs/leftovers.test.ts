/** What an import leaves behind: nothing that anyone could be reached by, and nothing nobody asks for. */
import sdk from 'wx-server-sdk';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { header, oldWorkbook, workbook } from './files';
import { sheetsOf } from '../../support/sheets-of';
import { packed } from '../../../cloudfunctions/runtime/documents/packed';
import { applyAll, preview, readUploaded, upload } from './organiser';

const nextYear = new Date().getFullYear() + 1;
const row = (title: string) => ['示例单位 001', title, '招聘', '2人', '本科', '会计学', '面谈后再定吧', '青岛', `${nextYear}年4月11日`, '联系张老师13800138000'];
const table = (rows = 90) => workbook([header, ...Array.from({ length: rows }, (_, index) => row(`岗位 ${people}-${index}`))]);

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
const begin = (fileId: string) => imports().begin.mutate({ fileId, fileName: '表.xlsx' });
const isStored = async (fileId: string) => ((await sdk.getTempFileURL({ fileList: [fileId] })) as unknown as { fileList: { status: number }[] }).fileList[0]?.status === 0;
const partsOf = async (importId: string) => cloud.db.jobImportParts.find({ importId }, { order: [['part', 'asc']], limit: 100 });
const stagedIn = async (importId: string) => (await partsOf(importId)).map(({ openings }) => openings !== undefined);
const slicesOf = async (importId: string) => {
  const storage = (await cloud.db.jobImports.read(importId))?.storage ?? '';
  return Promise.all([0, 1, 2].map((index) => isStored(`${storage}import-slices/${importId}/${index}.json`)));
};

describe('上传的表', () => {
  it('拆开就删，再问一次还是那次导入', async () => {
    const fileId = await upload(cloud, organiser, table());
    expect(await isStored(fileId)).toBe(true);
    const report = await begin(fileId);
    expect(await isStored(fileId)).toBe(false);
    expect(await begin(fileId)).toEqual(report);
  });

  it('读不了的，也删', async () => {
    const fileId = await upload(cloud, organiser, oldWorkbook([['说明']]));
    expect(await refusalOf(begin(fileId))).toBe('SHEET_OLD_FORMAT');
    expect(await isStored(fileId)).toBe(false);
    expect(await refusalOf(begin(fileId))).toBe('IMPORT_NOT_FOUND');
  });

  it('拆到一半死掉，文件还在，再点能接着读；换了文件，旧的就删', async () => {
    const [first, second] = [await upload(cloud, organiser, table()), await upload(cloud, organiser, table(3))];
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 2, when: 'before', effect: 'crash' });
    await expect(begin(first)).rejects.toThrow();
    expect(await isStored(first)).toBe(true);
    expect((await readUploaded(cloud, organiser, second)).rows).toBe(3);
    expect([await isStored(first), await isStored(second)]).toEqual([false, false]);
  });
});

describe('搜索索引', () => {
  it('片段写好还没公布就死掉：岗位照样搜得到，没公布的文件由后台删掉', async () => {
    await applyAll(cloud, organiser, (await preview(cloud, organiser, table(1))).id);
    const [job] = await cloud.db.jobs.find({ 'job.title': `岗位 ${people}-0` }, { limit: 1 });
    if (!job) throw new Error('there is no opening');
    // First the opening, then what is begun; before it is published, the instance dies.
    cloud.cloud.faults.add({ action: 'write', function: 'jobs', nth: 3, when: 'before', effect: 'crash' });
    await expect(cloud.as(organiser).jobs.keeping.setState.mutate({ id: job._id, revision: job.revision, state: 'filled' })).rejects.toThrow();
    const begun = async () => (await cloud.db.jobIndexes.read('openings'))?.begun ?? [];
    const [left] = await begun();
    const fileId = `cloud://${/^cloud:\/\/([^/]+)/.exec((await cloud.db.jobImports.find({ by: organiser }, { limit: 1 }))[0]?.storage ?? '')?.[1]}/${left?.path}`;
    expect(await isStored(fileId)).toBe(true);
    await cloud.cloud.fire('clock');
    expect([(await cloud.db.jobs.read(job._id))?.unindexed, await isStored(fileId)]).toEqual([false, true]);
    await cloud.db.jobIndexes.updateOne({ _id: 'openings' }, { begun: [{ path: left?.path ?? '', at: new Date(Date.now() - 20 * 60_000) }] });
    await cloud.cloud.fire('clock');
    expect([await begun(), await isStored(fileId)]).toEqual([[], false]);
  });
});

describe('没收的行', () => {
  it('下载成表：工作表、行、列、原文、为什么，都是文字，不会变成公式；跳过了哪几行也在里面', async () => {
    const report = await preview(cloud, organiser, workbook([['岗位需求表'], header, row('岗位 1'), row(''), ['=1+1', '', ...row('').slice(2)], ['合计', '', '', '9']]));
    expect(report).toMatchObject({ rows: 3, planned: { added: 1, rejected: 2 } });
    const { url, refused, skipped } = await imports().refusedRows.mutate({ importId: report.id });
    const file = Buffer.from(await (await fetch(url)).arrayBuffer());
    const [first, second] = (await sheetsOf(file)).map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '')));
    expect(first).toEqual([['工作表', '行', '列', '表头', '原文', '为什么没收'], ...[4, 5].map((at) => ['岗位表', String(at), 'B', '岗位名称', '', '没有岗位名称'].slice(0, first?.[1]?.length))]);
    expect(second?.slice(1).map((cells) => cells.slice(0, 4))).toEqual([['岗位表', '1', '1', '表头以上的标题或说明'], ['岗位表', '2', '2', '表头'], ['岗位表', '6', '6', '合计行']]);
    expect({ refused, skipped, formulas: file.includes('<f>') }).toEqual({ refused: 2, skipped: 3, formulas: false });
  });
});

describe('拆开的表和暂存的岗位', () => {
  it('开始写就不再留原表的片段；存进去的岗位不再留一份，要看的格子一直看得到', async () => {
    const report = await preview(cloud, organiser, table(900));
    const problems = () => imports().problems.query({ importId: report.id });
    const before = await problems();
    expect(before.items.length).toBeGreaterThan(0);
    expect(await slicesOf(report.id)).toEqual([true, true, false]);
    await imports().applyNext.mutate({ importId: report.id });
    expect(await slicesOf(report.id)).toEqual([false, false, false]);
    expect(await stagedIn(report.id)).toEqual([false, true]);
    await applyAll(cloud, organiser, report.id);
    expect(await stagedIn(report.id)).toEqual([false, false]);
    expect(await problems()).toEqual(before);
  });

  it('最后一次写死掉，再点一下，也清干净', async () => {
    const report = await preview(cloud, organiser, table(2));
    await applyAll(cloud, organiser, report.id);
    await cloud.db.jobImportParts.updateOne({ _id: `${report.id}_0_0` }, { openings: packed([{ base: 'left' }]) });
    expect((await imports().applyNext.mutate({ importId: report.id })).done).toBe(true);
    expect(await stagedIn(report.id)).toEqual([false]);
  });

  it('整张表没有岗位：说清楚，片段不留', async () => {
    const { id: importId } = await begin(await upload(cloud, organiser, workbook([['说明'], ['请按表头填写']])));
    expect(await refusalOf(imports().readNext.mutate({ importId }))).toBe('SHEET_EMPTY');
    expect(await slicesOf(importId)).toEqual([false, false, false]);
    expect(await imports().latest.query()).toBeNull();
  });

  it('没开始的、开始了一天没动的，换一张表就清掉；刚才还在导入的留着', async () => {
    const idle = await preview(cloud, organiser, table());
    const running = await preview(cloud, organiser, table(900));
    expect([await partsOf(idle.id), await slicesOf(idle.id)]).toEqual([[], [false, false, false]]);
    await imports().applyNext.mutate({ importId: running.id });
    await preview(cloud, organiser, table(3));
    expect(await partsOf(running.id)).toHaveLength(2);
    await cloud.db.jobImports.updateOne({ _id: running.id }, { startedAt: new Date(Date.now() - 25 * 3600_000) });
    await preview(cloud, organiser, table(3));
    expect(await partsOf(running.id)).toEqual([]);
    expect(await cloud.db.jobImports.read(running.id)).toBeUndefined();
    expect(await refusalOf(imports().applyNext.mutate({ importId: idle.id }))).toBe('IMPORT_NOT_FOUND');
  });

  it('还在拆就被重试顶替，写下的片段谁也不留', async () => {
    const fileId = await upload(cloud, organiser, table(900));
    const replies = await Promise.allSettled([begin(fileId), begin(fileId), begin(fileId)]);
    expect(replies.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const { _id } of await cloud.db.jobImports.find({ by: organiser, state: 'removed' }, { limit: 10 })) expect(await slicesOf(_id)).toEqual([false, false, false]);
    for (const { _id } of await cloud.db.jobImports.find({ by: organiser, state: 'reading' }, { limit: 10 })) expect(await slicesOf(_id)).toEqual([true, true, false]);
  });

  it('被顶替的导入死了，片段由下一次导入清掉', async () => {
    const dead = await preview(cloud, organiser, table(2));
    await preview(cloud, organiser, table(2));
    await cloud.db.jobImportParts.insert({ _id: `${dead.id}_0_9`, importId: dead.id, round: 0, part: 9, sheet: 0, keys: packed([]), openings: packed([]), plans: {}, paired: [], rows: 0, rejected: 0, unchanged: 0, problems: packed([]), skipped: [] });
    await preview(cloud, organiser, table(2));
    expect(await partsOf(dead.id)).toEqual([]);
  });
});
