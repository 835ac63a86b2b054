import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scratch } from './support/scratch';
import { SDK_PATH } from './support/sdk';

/** Somebody else's project: plain JavaScript, functions with node_modules of their own, started by the command line. */

const root = path.resolve(__dirname, '../..');
let folder: string;
let child: ChildProcess;
let url: string;
let printed = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(scratch, 'stranger-'));
  await cp(path.join(__dirname, 'stranger'), folder, { recursive: true });
  for (const name of ['login', 'addTodo', 'listTodos']) {
    const modules = path.join(folder, 'cloudfunctions', name, 'node_modules');
    await mkdir(path.join(modules, 'tiny-shout'), { recursive: true });
    await symlink(SDK_PATH, path.join(modules, 'wx-server-sdk'));
    await writeFile(path.join(modules, 'tiny-shout/index.js'), 'exports.shout = (text) => text.toUpperCase() + "！";');
  }
  child = spawn(
    process.execPath,
    [
      path.join(root, 'dist/localcloud/main.js'),
      '--functions',
      'cloudfunctions',
      '--collections',
      'collections.json',
      '--data',
      'data',
      '--port',
      '0',
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  url = await new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /本地云 (http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
});
afterAll(async () => {
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
});

const call = async (name: string, event: object, cookie: string): Promise<unknown> => {
  const reply = await fetch(`${url}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(event),
  });
  return ((await reply.json()) as { result: unknown }).result;
};
const cookieOf = async (openid: string): Promise<string> => {
  const reply = await fetch(`${url}/who`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  });
  return ((await reply.json()) as { cookie: string }).cookie;
};

describe('别人的云函数', () => {
  it('says what it found', () => {
    expect(printed).toContain('云函数 3 个：addTodo、listTodos、login');
    expect(printed).toContain('集合 1 个');
    expect(printed).toContain(`${url}/console`);
  });

  it('runs the quick-start login', async () => {
    expect(await call('login', { a: 1 }, await cookieOf('oStranger'))).toMatchObject({ openid: 'oStranger', event: { a: 1 } });
  });

  it('adds and lists, each for its own user', async () => {
    const [me, other] = [await cookieOf('oMe'), await cookieOf('oOther')];
    expect(await call('addTodo', { title: 'buy ink' }, me)).toMatchObject({ ok: true, total: 1 });
    expect(await call('addTodo', { title: '' }, me)).toEqual({ ok: false, message: '标题 1 到 20 个字' });
    await call('addTodo', { title: 'read' }, me);
    expect(((await call('listTodos', {}, me)) as { title: string }[]).map(({ title }) => title)).toEqual(['READ！', 'BUY INK！']);
    expect(await call('listTodos', { search: 'ink' }, me)).toHaveLength(1);
    expect(await call('listTodos', {}, other)).toEqual([]);
  });
});
