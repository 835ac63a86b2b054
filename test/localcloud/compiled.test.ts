import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scratch } from './support/scratch';
import { library, writeFunctions } from './support/sdk';

/** Large functions are not compiled anew at every cold start; nobody can tell by what they answer. */

const large = (answer: string): string =>
  `// ${'a bundle is large '.repeat(8000)}
let calls = 0;
exports.main = async (event) => {
  calls += 1;
  if (event.fail) throw new Error('here');
  return { answer: ${JSON.stringify(answer)}, calls, own: require(__filename) === exports };
};
`;

let folder: string;
/** What is kept of the function. */
let kept: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(scratch, 'local-cloud-large-')));
  const name = createHash('sha256').update(path.join(folder, 'functions/bundle/index.js')).digest('hex');
  kept = path.join(tmpdir(), `local-cloud-compiled-${process.getuid?.() ?? -1}`, name);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(kept);
});

/** A new cloud, hence a cold start. The second call is answered by an instance that has kept what it compiled. */
const coldStart = async (source: string, event: object = {}) => {
  await writeFunctions(path.join(folder, 'functions'), { bundle: { 'index.js': source } });
  const cloud = await library().startLocalCloud({
    functions: path.join(folder, 'functions'),
    collections: [],
    data: path.join(folder, 'data'),
    timers: false,
  });
  const first = await cloud.call('bundle', event, 'oStudent01');
  const second = await cloud.call('bundle', {}, 'oStudent01');
  const [record] = cloud.invocations();
  await cloud.close();
  return { result: first.result, again: second.result, error: record?.error };
};

describe('大云函数的冷启动', () => {
  it('一周以前留下的东西会清掉', async () => {
    const leftover = path.join(path.dirname(kept), 'leftover');
    await mkdir(path.dirname(kept), { recursive: true, mode: 0o700 });
    await writeFile(leftover, 'of a bundle that is gone');
    const weekAgo = new Date(Date.now() - 8 * 24 * 3600 * 1000);
    await utimes(leftover, weekAgo, weekAgo);
    await coldStart(large('旧'));
    expect(existsSync(leftover)).toBe(false);
  });

  it('每次都是新的实例：模块从头运行，第二次启动也一样', async () => {
    const fresh = { result: { answer: '一', calls: 1, own: true }, again: { answer: '一', calls: 2, own: true } };
    expect(await coldStart(large('一'))).toMatchObject(fresh);
    const made = await readFile(kept);
    expect(await coldStart(large('一'))).toMatchObject(fresh);
    expect((await readFile(kept)).equals(made)).toBe(true);
  });

  it('改了代码，运行的就是新的', async () => {
    expect(await coldStart(large('一'))).toMatchObject({ result: { answer: '一' } });
    expect(await coldStart(large('二'))).toMatchObject({ result: { answer: '二' } });
  });

  it('出错时说的是同一行', async () => {
    const first = await coldStart(large('行'), { fail: true });
    const second = await coldStart(large('行'), { fail: true });
    expect(first.error).toContain('index.js:5:25');
    expect(second.error).toBe(first.error);
  });

  it('保存的东西坏了，重新编译，照样运行', async () => {
    await coldStart(large('坏'));
    const whole = await readFile(kept);
    for (const broken of [whole.subarray(0, 1000), Buffer.from(whole).fill(0, whole.length >> 1), Buffer.alloc(0)]) {
      await writeFile(kept, broken);
      expect(await coldStart(large('坏'))).toMatchObject({ result: { answer: '坏', calls: 1 } });
      expect((await readFile(kept)).length).toBeGreaterThan(1000);
    }
  });
});
