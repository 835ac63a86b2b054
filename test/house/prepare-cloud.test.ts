import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The command against a server that answers as WeChat documents its HTTP API; WeChat itself is out of reach here. */

interface Index {
  name: string;
  unique: boolean;
  keys: { name: string; direction: string }[];
}
interface Asked {
  env: string;
  collection_name: string;
  create_indexes: Index[];
  limit: number;
  offset: number;
}

let server: Server;
let api = '';
/** Collections the cloud was asked to make and did not. */
let broken: string | undefined;
let collections: Map<string, Map<string, Index>>;

const answer = (path: string, token: string | null, body: Asked & { appid: string; secret: string }): object => {
  if (path === '/cgi-bin/stable_token') return body.appid === 'wx-example' && body.secret === 'right' ? { access_token: 'a token', expires_in: 7200 } : { errcode: 40125, errmsg: 'invalid appsecret' };
  if (token !== 'a token' || body.env !== 'an-env') return { errcode: 40014, errmsg: 'invalid access_token' };
  if (path === '/tcb/databasecollectionget') return { errcode: 0, errmsg: 'ok', collections: [...collections.keys()].slice(body.offset, body.offset + body.limit).map((name) => ({ name })) };
  const there = collections.get(body.collection_name);
  if (path === '/tcb/databasecollectionadd') {
    if (there) return { errcode: -501000, errmsg: 'Table exist' };
    if (body.collection_name !== broken) collections.set(body.collection_name, new Map());
    return { errcode: 0, errmsg: 'ok' };
  }
  if (path !== '/tcb/updateindex' || !there) return { errcode: -502005, errmsg: 'collection not exists' };
  for (const index of body.create_indexes) {
    if (there.has(index.name)) return { errcode: -502001, errmsg: 'index already exists with the name' };
    there.set(index.name, index);
  }
  return { errcode: 0, errmsg: 'ok' };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://wechat');
      response.end(JSON.stringify(answer(pathname, searchParams.get('access_token'), JSON.parse(text) as never)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  collections = new Map();
  broken = undefined;
});

const prepare = (secret = 'right'): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn('node_modules/.bin/tsx', ['scripts/prepare-cloud.ts', '--api', api], { env: { ...process.env, WECHAT_APPID: 'wx-example', WECHAT_SECRET: secret, CLOUD_ENV: 'an-env' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, said }));
  });

describe('把集合和索引建进云环境', () => {
  it('缺的建上，有的不动；再来一遍什么也不建', async () => {
    collections.set('jobs', new Map([['base', { name: 'base', unique: false, keys: [] }]]));
    const { code, said } = await prepare();
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('原来就有 1 个');
    expect([...collections.keys()]).toEqual(expect.arrayContaining(['people', 'jobs', 'seatLedgers', 'audit']));
    expect(collections.get('vaults')?.get('byFingerprint')).toEqual({ name: 'byFingerprint', unique: true, keys: [{ name: 'fingerprint', direction: '1' }] });
    expect(collections.get('audit')?.get('byAct')?.keys).toEqual([{ name: 'act', direction: '1' }, { name: '_id', direction: '-1' }]);
    // Left as it was.
    expect(collections.get('jobs')?.get('base')?.keys).toEqual([]);
    const before = JSON.stringify([...collections].map(([name, indexes]) => [name, ...indexes.values()]));
    expect((await prepare()).said).toContain('索引新建 0 个');
    expect(JSON.stringify([...collections].map(([name, indexes]) => [name, ...indexes.values()]))).toBe(before);
  });

  it('说建好了集合却没有：索引建不上，不当作原来就有', async () => {
    broken = 'vaults';
    const { code, said } = await prepare();
    expect({ code, said }).toMatchObject({ code: 1 });
    expect(said).toContain('collection not exists');
  });

  it('密钥不对，说出微信的话，什么也不建', async () => {
    const { code, said } = await prepare('wrong');
    expect({ code, said }).toMatchObject({ code: 1 });
    expect(said).toContain('invalid appsecret');
    expect(collections.size).toBe(0);
  });
});
