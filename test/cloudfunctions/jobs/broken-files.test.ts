import { readFileSync } from 'node:fs';
import { checkFile } from '../../../cloudfunctions/runtime/workbook/check-file';
import { employ } from '../../support/people';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { bomb, encryptedWorkbook, header, longWorkbook, lyingBomb, oldWorkbook, textDocument, workbook } from './files';
import { allJobs, preview } from './organiser';

const real = readFileSync('sample/job-demand.xlsx');
const organiser = 'organiser-0001';
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
});
afterAll(() => cloud.close());

const wrong: [string, string, () => Buffer][] = [
  ['一张图片', 'SHEET_WRONG_TYPE', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['改了名的网页', 'SHEET_WRONG_TYPE', () => Buffer.from('<html><table><tr><td>岗位</td></tr></table></html>')],
  ['改了名的 Word 文件', 'SHEET_WRONG_TYPE', textDocument],
  ['改了名的旧版 .xls', 'SHEET_OLD_FORMAT', () => oldWorkbook([header])],
  ['加了密码的表', 'SHEET_ENCRYPTED', encryptedWorkbook],
  ['没有岗位的表', 'SHEET_EMPTY', () => workbook([['说明'], ['请按表头填写']])],
  ['只有表头的表', 'SHEET_EMPTY', () => workbook([header])],
  ['少了后半截', 'SHEET_BROKEN', () => real.subarray(0, real.length / 2)],
  ['中间坏了一段', 'SHEET_BROKEN', () => Buffer.concat([real.subarray(0, 6000), Buffer.alloc(2000, 7), real.subarray(8000)])],
  ['解开有 400 MB 的表', 'SHEET_TOO_LARGE', bomb],
  ['目录里谎报大小的表', 'SHEET_BROKEN', lyingBomb],
  ['六万行', 'SHEET_TOO_LARGE', () => longWorkbook(1, 60_000)],
  ['六张表，每张九千行', 'SHEET_TOO_LARGE', () => longWorkbook(6, 9000)],
  ['一百万行', 'SHEET_TOO_LARGE', () => longWorkbook(1, 1_000_000)],
];

describe('读不了的文件，说清楚是哪一种', () => {
  it.each(wrong)('%s → %s', async (_, code, make) => {
    expect(await refusalOf(preview(cloud, organiser, make()))).toBe(code);
  });

  it('空文件', async () => {
    expect(await checkFile(Buffer.alloc(0))).toBe('SHEET_EMPTY');
  });

  it('在任何一处截断，都认得出不完整', async () => {
    for (let length = 4; length < real.length; length += 997) expect(await checkFile(real.subarray(0, length))).toBe('SHEET_BROKEN');
    expect(await checkFile(real)).toHaveLength(12);
  });

  it('这些文件都没有写下任何岗位', async () => {
    expect(await allJobs(cloud)).toEqual([]);
  });

  it('上传的文件不在了', async () => {
    const gone = cloud.as(organiser).jobs.imports.begin.mutate({ fileId: `cloud://x.y/imports/${organiser}/none.xlsx`, fileName: '表.xlsx' });
    expect(await refusalOf(gone)).toBe('IMPORT_NOT_FOUND');
  });
});
