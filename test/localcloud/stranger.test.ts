import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scratch } from './support/scratch';

/** Somebody else's project: plain JavaScript, functions with all they need in node_modules of their own, started as the README says. */

const root = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(root, 'localcloud/README.md'), 'utf8');

/** The folders of a package and of everything it needs, as npm lays them out. */
const installed = (name: string, from: string, found: Set<string>): Set<string> => {
  const places = from.split(path.sep).map((_, depth, parts) => parts.slice(0, parts.length - depth).join(path.sep));
  const folder = places
    .map((place) => path.join(place, 'node_modules', name))
    .find((place) => existsSync(path.join(place, 'package.json')));
  if (folder === undefined || found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { dependencies?: object };
  for (const needed of Object.keys(dependencies)) installed(needed, folder, found);
  return found;
};

let folder: string;
let project: string;
const children: ChildProcess[] = [];
const printed: { [run in string]: string } = {};

/** Runs a line of a shell, and more arguments, in the stranger's project; resolves with the address it prints. */
const start = async (run: string, line: string, ...more: string[]): Promise<string> => {
  const args = [...line.split(' ').slice(1), ...more];
  printed[run] = '';
  // A developer in China.
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  children.push(child);
  return await new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed[run] += chunk.toString();
      const found = /本地云 (http:\/\/127\.0\.0\.1:\d+)/.exec(printed[run] ?? '')?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed[run]}`)));
  });
};

let url: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(scratch, 'stranger-'));
  project = path.join(folder, 'my-mini-program');
  await cp(path.join(__dirname, 'stranger'), project, { recursive: true });
  await symlink(path.join(root, 'dist/localcloud'), path.join(folder, 'local-cloud'));
  const store = path.join(folder, 'store');
  // The outer ones first: what is nested here would stand at the top of a fresh install, if nothing else does.
  const folders = [...installed('wx-server-sdk', root, new Set())].sort((one, other) => one.length - other.length);
  for (const one of folders) {
    const place = path.join(store, one.slice(one.lastIndexOf('node_modules') + 'node_modules/'.length));
    if (!existsSync(place)) await cp(one, place, { recursive: true });
  }
  await mkdir(path.join(store, 'tiny-shout'), { recursive: true });
  await writeFile(path.join(store, 'tiny-shout/index.js'), 'exports.shout = (text) => text.toUpperCase() + "！";');
  // Real files in each function, not links to a place elsewhere; only their bytes are shared.
  for (const name of ['login', 'addTodo', 'listTodos'])
    execFileSync('cp', ['-al', store, path.join(project, 'cloudfunctions', name, 'node_modules')]);
  const [, line = ''] = /```\n(node .*)\n```/.exec(readme) ?? [];
  expect(line).toContain('--functions cloudfunctions');
  url = await start('readme', `${line} --port 0`);
});
afterAll(async () => {
  for (const child of children) {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  }
  await rm(folder, { recursive: true, force: true });
});

const call = async (name: string, event: object, cookie: string, at = url): Promise<unknown> => {
  const reply = await fetch(`${at}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(event),
  });
  return ((await reply.json()) as { result: unknown }).result;
};
const cookieOf = async (openid: string, at = url): Promise<string> => {
  const reply = await fetch(`${at}/who`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  });
  return ((await reply.json()) as { cookie: string }).cookie;
};

describe('别人的云函数', () => {
  it('says what it found', () => {
    expect(printed.readme).toContain('云函数 4 个：addTodo、hours、listTodos、login');
    expect(printed.readme).toContain('集合 1 个');
    expect(printed.readme).toContain(`${url}/console`);
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

  it('runs in UTC wherever the developer is', async () => {
    expect(await call('hours', { at: 0, list: [] }, await cookieOf('oMe'))).toMatchObject({ hour: 0 });
  });

  it('prints each call: who, how long, what it logged, and where it went wrong', async () => {
    await call('hours', { at: 0 }, await cookieOf('oMe'));
    expect(printed.readme).toMatch(/✓ addTodo oMe \d+ 毫秒（冷启动），数据库 2 次、查看 \d+ 篇\n(\s+warn .*\n)*\s+added \w+/);
    expect(printed.readme).toMatch(/✗ hours oMe \d+ 毫秒\n\s+TypeError: .*'length'.*\n\s+at exports\.main \(index\.js:\d+:\d+\)/);
  });

  it('finds the functions by project.config.json, and collections made in the console', async () => {
    const bare = await start('bare', 'node ../local-cloud/main.js --port 0 --data bare --quiet');
    const cookie = await cookieOf('oMe', bare);
    expect(await call('addTodo', { title: 'early' }, cookie, bare)).toBeUndefined();
    const body = JSON.stringify({ name: 'todos' });
    await fetch(`${bare}/console/collections`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await call('addTodo', { title: 'now' }, cookie, bare)).toMatchObject({ ok: true, total: 1 });
    expect(printed.bare).not.toContain('addTodo oMe');
  });

  it('is killed at the write it was told to be killed at, and what was acknowledged or written is there afterwards', async () => {
    const line = 'node ../local-cloud/main.js --collections collections.json --data killed --port 0';
    const doomed = await start('doomed', line, '--fault', 'kill addTodo/write 2 after');
    const cookie = await cookieOf('oMe', doomed);
    expect(await call('addTodo', { title: 'first' }, cookie, doomed)).toMatchObject({ ok: true });
    await expect(call('addTodo', { title: 'second' }, cookie, doomed)).rejects.toThrow('fetch failed');
    const again = await start('again', line);
    const todos = (await call('listTodos', {}, await cookieOf('oMe', again), again)) as { title: string }[];
    expect(todos.map(({ title }) => title)).toEqual(['SECOND！', 'FIRST！']);
  });

  it.each([
    ['--functions nowhere', 'there is no folder of functions at'],
    ['--functions cloudfunctions --port nine', '--port 应是一个数'],
    ['--functions cloudfunctions --env KEY', '--env 的写法是 名称=值'],
    ['--functions cloudfunctions --collections none.json', '没有文件 none.json'],
    ['--functions cloudfunctions --collections project.config.json', '应是一个 JSON 数组'],
    ['--functions cloudfunctions --fault often', 'a fault is'],
  ])('says what is wrong with %s', (line, words) => {
    const run = () =>
      execFileSync(process.execPath, ['../local-cloud/main.js', ...line.split(' '), '--data', 'wrong'], {
        cwd: project,
        stdio: 'pipe',
        encoding: 'utf8',
      });
    expect(run).toThrow(words);
  });
});
