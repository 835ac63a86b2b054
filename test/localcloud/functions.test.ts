import { openLaboratory, type Laboratory, SDK_PATH } from './support/sdk';

/** Functions as the cloud runs them: who calls, what is logged, what goes wrong and what the client sees of it. */

const head = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();\n`;
const functions = {
  who: {
    'index.js': `${head}exports.main = async (event, context) => ({ ...cloud.getWXContext(), event, fn: context.function_name, trigger: process.env.TRIGGER_SRC, extra: process.env.EXTRA, tz: new Date(0).getTimezoneOffset() });`,
  },
  relay: {
    'index.js': `${head}exports.main = async (event) => (await cloud.callFunction({ name: 'who', data: { through: event.text } })).result;`,
  },
  fails: { 'index.js': 'exports.main = async () => { throw new TypeError("库存不足"); };' },
  rejects: { 'index.js': 'exports.main = () => Promise.reject("就是不行");' },
  broken: { 'index.js': 'throw new Error("装不起来"); exports.main = () => 1;' },
  nothing: { 'index.js': 'exports.main = async () => undefined;' },
  endless: { 'index.js': 'exports.main = () => { for (;;); };', 'config.json': '{ "timeout": 1 }' },
  dies: { 'index.js': 'exports.main = (event) => event.die ? process.exit(7) : "alive";' },
  large: { 'index.js': 'exports.main = (event) => "x".repeat(event.bytes);' },
  counts: {
    'index.js':
      'let n = 0; exports.main = async (event) => { n++; await new Promise((r) => setTimeout(r, event.wait || 0)); return n; };',
  },
  talks: { 'index.js': 'exports.main = () => { console.log("一行", { a: 1 }); console.error("坏了"); return 1; };' },
  fetches: {
    'index.js': `class Own extends Headers {} exports.main = async () => {
      const { headers } = await fetch('data:text/plain,x', { headers: new Headers({ a: '1' }) });
      return [typeof Headers, Headers.name, headers instanceof Headers, new Own({ a: '2' }).get('a'), new Own() instanceof Headers, new Request('http://x', { headers: new Headers({ a: '3' }) }).headers.get('a')];
    };`,
  },
  ticks: {
    'index.js': `${head}exports.main = async (event) => { await db.collection('ticks').add({ data: { event, source: cloud.getWXContext().SOURCE, openid: cloud.getWXContext().OPENID || null } }); return 'ticked'; };`,
    'config.json': '{ "triggers": [{ "name": "hourly", "type": "timer", "config": "0 30 8 * * * *" }] }',
  },
};

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ functions, collections: [{ name: 'ticks' }], env: { EXTRA: 'given' }, instances: 3 });
});
afterAll(() => lab.close());

const call = (name: string, event: object = {}, openid = 'oStudent01') => lab.cloud.call(name, event, openid);

describe('云函数', () => {
  it('knows its caller by the platform, never by the event', async () => {
    const { result } = await call('who', { OPENID: 'oForged', userInfo: { openId: 'oForged' } });
    expect(result).toMatchObject({
      OPENID: 'oStudent01',
      SOURCE: 'wx_client',
      ENV: 'local',
      fn: 'who',
      extra: 'given',
      tz: 0,
      event: { userInfo: { openId: 'oStudent01' } },
    });
    expect((result as { trigger?: string }).trigger).toBeUndefined();
  });

  it('keeps callers apart while they call at once', async () => {
    const people = Array.from({ length: 12 }, (_, n) => `oPerson${n}`);
    const replies = await Promise.all(people.map((openid) => call('who', {}, openid)));
    expect(replies.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(people);
  });

  it('a function that calls another keeps the caller and says it came through a function', async () => {
    const { result } = await call('relay', { text: '你好' });
    expect(result).toMatchObject({ OPENID: 'oStudent01', SOURCE: 'wx_client,scf', event: { through: '你好' } });
  });

  it.each([
    ['fails', {}, -504002, /functions execute fail \| errMsg: requestID .*TypeError: 库存不足/],
    ['rejects', {}, -504002, /就是不行/],
    ['broken', {}, -504002, /装不起来/],
    ['dies', { die: true }, -504002, /exited unexpectedly/],
    ['endless', {}, -504003, /Invoking task timed out after 1 seconds/],
    ['nowhere', {}, -501000, /FunctionName parameter could not be found/],
    ['large', { bytes: 1_100_000 }, -604001, /result size exceed limit \(1MB\)/],
  ])("%s: the client sees the cloud's code and words", async (name, event, errCode, words) => {
    const { error, result } = await call(name, event);
    expect(result).toBeUndefined();
    expect(error).toMatchObject({ errCode, errMsg: expect.stringMatching(words) });
  });

  it('a crash is an error for that call only', async () => {
    const [dead, ...others] = await Promise.all([call('dies', { die: true }), call('dies'), call('dies')]);
    expect(dead?.error?.errCode).toBe(-504002);
    expect(others.map(({ result }) => result)).toEqual(['alive', 'alive']);
    expect((await call('dies')).result).toBe('alive');
  });

  it('has the headers of the engine, however they are first used', async () => {
    const expected = ['function', 'Headers', true, '2', true, '3'];
    expect((await call('fetches')).result).toEqual(expected);
    expect((await call('fetches')).result).toEqual(expected);
  });

  it('returns null for nothing', async () => {
    expect((await call('nothing')).result).toBeNull();
  });

  it('stays warm for the next call, and starts more instances only when they are needed', async () => {
    await call('counts');
    expect((await call('counts')).result).toBe(2);
    const together = await Promise.all([1, 2, 3, 4, 5, 6].map(() => call('counts', { wait: 30 })));
    expect(together).toHaveLength(6);
    expect(lab.cloud.invocations().filter(({ name, cold }) => name === 'counts' && cold)).toHaveLength(3);
  });

  it('keeps what was printed with the request that printed it', async () => {
    const { requestId } = await call('talks');
    const record = lab.cloud.invocations().find((one) => one.requestId === requestId);
    expect(record?.logs.map(({ level, text }) => [level, text])).toEqual([
      ['log', '一行 { a: 1 }'],
      ['error', '坏了'],
    ]);
  });

  it('a timer fires now when told to, as nobody', async () => {
    expect(await lab.cloud.fire('ticks')).toBe('ticked');
    const { data } = await lab.db.collection('ticks').get();
    expect(data[0]).toMatchObject({ source: 'wx_trigger', openid: null, event: { Type: 'Timer', TriggerName: 'hourly' } });
  });

  it('reads timers as seven fields in UTC+8', () => {
    const [timer] = lab.cloud.timers();
    expect(timer).toMatchObject({ name: 'ticks', trigger: { name: 'hourly', cron: '0 30 8 * * * *' } });
    expect(timer?.next?.toISOString()).toMatch(/T00:30:00\.000Z$/);
  });

  it('rings on its own when timers run', async () => {
    const rings = {
      rings: {
        'index.js': 'exports.main = () => 1;',
        'config.json': '{ "triggers": [{ "name": "always", "type": "timer", "config": "* * * * * * *" }] }',
      },
    };
    const other = await openLaboratory({ functions: rings, timers: true });
    const deadline = Date.now() + 10_000;
    while (!other.cloud.invocations().some(({ took }) => took !== undefined) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(other.cloud.invocations()[0]).toMatchObject({ name: 'rings', caller: { source: 'wx_trigger' }, error: undefined });
    await other.close();
    Object.assign(process.env, lab.cloud.environment);
  });

  it('refuses a timer that is not of seven fields, by name', async () => {
    const wrong = openLaboratory({
      functions: {
        late: {
          'index.js': 'exports.main = () => 1;',
          'config.json': '{ "triggers": [{ "name": "t", "type": "timer", "config": "0 0 * * *" }] }',
        },
      },
    });
    await expect(wrong).rejects.toThrow(/late\/config.json: timer t must have seven fields/);
  });

  it('on a slow machine has longer than it is told', async () => {
    const slow = await openLaboratory({
      functions: {
        late: {
          'index.js': 'exports.main = async (event, context) => { await new Promise((resolve) => setTimeout(resolve, 150)); return context.time_limit_in_ms; };',
          'config.json': '{ "timeout": 0.1 }',
        },
      },
      slowness: 300,
    });
    expect((await slow.cloud.call('late', {}, 'oStudent01')).result).toBe(100);
    await slow.close();
    Object.assign(process.env, lab.cloud.environment);
  });

  it('counts what a request cost', async () => {
    const { requestId } = await call('ticks');
    expect(lab.cloud.counters(requestId)).toMatchObject({ databaseCalls: 1, writes: 1, transactions: 0 });
    const overHttp = (await (await fetch(`${lab.cloud.url}/counters/${requestId}`)).json()) as object;
    expect(overHttp).toEqual(lab.cloud.counters(requestId));
  });
});

describe('谁在用', () => {
  const post = (path: string, body: object, cookie?: string) =>
    fetch(lab.cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    });
  const openidOf = async (response: Response) => ((await response.json()) as { result: { OPENID: string } }).result.OPENID;

  it('a newcomer gets an OPENID and keeps it', async () => {
    const first = await post('/call/who', {});
    const cookie = String(first.headers.get('set-cookie'));
    expect(cookie).toMatch(/HttpOnly/);
    const openid = await openidOf(first);
    expect(openid).toMatch(/^o[\w-]{27}$/);
    expect(await openidOf(await post('/call/who', {}, cookie.split(';')[0]))).toBe(openid);
  });

  it('a forged cookie is nobody', async () => {
    const forged = lab.cloud.cookieOf('oStudent01').replace('oStudent01', 'oOrganiser');
    expect(await openidOf(await post('/call/who', {}, forged))).not.toBe('oOrganiser');
  });

  it('the page lists people, and choosing one makes the caller that person', async () => {
    expect(await (await fetch(`${lab.cloud.url}/who`)).text()).toContain('你是谁');
    const { cookie } = (await (await post('/who', { openid: 'oChosen' })).json()) as { cookie: string };
    expect(await openidOf(await post('/call/who', {}, cookie))).toBe('oChosen');
  });
});
