import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { employ, numbered } from '../../support/people';

/** `npm run audit`, really run. */

let cloud: TestCloud;
let folder: string;
let exported: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yangui-audit-'));
  cloud = await openTestCloud();
  await employ(cloud.db, 'root', 'administrator');
  for (const attempt of numbered('attempt', 6)) await cloud.as('root').desk.staff.invite.mutate({ attempt, role: 'mentor', place: { region: '370211' }, note: '示例“同事”\n'.trim() });
  await cloud.cloud.fire('clock');
  const links = await cloud.db.audit.find({}, { limit: 100, order: [['hash', 'asc']] });
  exported = links.map((link) => JSON.stringify({ ...link, at: { $date: link.at.toISOString() } }));
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const audit = (...words: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'audit', '--', ...words], (failure, stdout, stderr) => resolve({ code: Number(failure?.code ?? 0), said: stdout + stderr }));
  });
const auditOf = async (lines: readonly string[]) => {
  const file = path.join(folder, 'export.json');
  await writeFile(file, lines.join('\n'));
  return audit('--file', file);
};

describe('核对操作记录的命令', () => {
  it('控制台导出的、次序打乱的整条链：没有问题，说出最后一条的哈希', async () => {
    const [last] = await cloud.db.audit.find({}, { limit: 1, order: [['_id', 'desc']] });
    const { code, said } = await auditOf(exported);
    expect(code).toBe(0);
    expect(said).toContain('6 条');
    expect(said).toContain(last?.hash ?? 'no link');
  });

  it('本机正在跑的云：同样核对', async () => {
    const { code, said } = await audit('--url', cloud.url);
    expect({ code, said: said.includes('没有被改过') }).toEqual({ code: 0, said: true });
  });

  it('改一个字、删一行、换一个人，都说得出是第几条，退出码是 1', async () => {
    const third = exported.findIndex((line) => line.includes('0000000003'));
    const changed = (from: string, to: string) => exported.map((line, index) => (index === third ? line.replace(from, to) : line));
    expect(await auditOf(changed('mentor', 'editor'))).toMatchObject({ code: 1, said: expect.stringContaining('第 3 条') });
    expect(await auditOf(changed('"by":"root"', '"by":"someone"'))).toMatchObject({ code: 1, said: expect.stringContaining('第 3 条') });
    expect(await auditOf(exported.filter((_, index) => index !== third))).toMatchObject({ code: 1, said: expect.stringContaining('第 4 条') });
  });

  it('不是导出文件、没说核对什么：说明白，退出码是 2', async () => {
    expect((await auditOf(['{"a":1}'])).code).toBe(2);
    expect((await auditOf(['not json'])).said).toContain('line 1');
    expect((await audit()).code).toBe(2);
  });
});
