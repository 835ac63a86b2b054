import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Laboratory, openLaboratory, SDK_PATH } from './support/sdk';

/** What a developer does with a function beside answering: prints, forgets, dies, is written in an old way, is changed while it runs. */

const functions = {
  prints: {
    'index.js': `exports.main = () => { process.stdout.write('past the console\\n'); console.dir({ b: 2 }); console.table([{ a: 1 }]); setTimeout(() => console.log('after the answer'), 5); return 1; };`,
  },
  chatters: { 'index.js': 'exports.main = () => { for (let i = 0; i < 5000; i++) console.log(i); };' },
  forgets: {
    'index.js': `exports.main = async () => {\n  Promise.reject(new Error('nobody waits'));\n  await new Promise((resolve) => setTimeout(resolve, 200));\n};`,
  },
  hungers: {
    'index.js':
      'exports.main = (event) => { const all = []; while (event.eat) all.push(new Array(1e6).fill(Math.random())); return "fed"; };',
  },
  old: {
    'index.js':
      'exports.main = (event, context, callback) => { setTimeout(() => callback(event.bad ? new Error("坏了") : null, "by callback"), 5); };',
  },
  loads: { 'index.js': `const a = 1;\nrequire('no-such-package');\nexports.main = () => a;` },
  slips: { 'index.js': 'exports.main = () => {\n  return 1 +;\n};' },
  both: {
    'index.js': 'exports.main = () => "index.js";',
    'other.js': 'exports.main = () => "other.js";',
    'package.json': '{ "main": "other.js" }',
  },
  named: { 'handler.js': 'exports.main = () => "handler.js";', 'package.json': '{ "main": "handler" }' },
  shared: { 'words.js': 'exports.words = 1;' },
  context: {
    'index.js': `const tcb = require(${JSON.stringify(path.resolve(SDK_PATH, '../@cloudbase/node-sdk'))});\nexports.main = (event, context) => ({ parsed: tcb.parseContext(context).environment.WX_OPENID, id: context.request_id, name: context.function_name, limit: context.time_limit_in_ms });`,
    'config.json': '{ "timeout": 7 }',
  },
};

let lab: Laboratory;
const said: string[] = [];
beforeAll(async () => {
  lab = await openLaboratory({ functions, reload: true, log: (line) => said.push(line) });
});
afterAll(() => lab.close());

const call = async (name: string, event: object = {}) => {
  const { requestId, result, error } = await lab.cloud.call(name, event, 'oStudent01');
  return { result, error, record: () => lab.cloud.invocations().find((one) => one.requestId === requestId) };
};
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 25)))
    if (Date.now() > deadline) throw new Error('it did not come to pass in 20 s');
};

describe('云函数的日志', () => {
  it('has what was printed past the console and after the answer', async () => {
    const { record } = await call('prints');
    const lines = () => record()?.logs.map(({ text }) => text) ?? [];
    await until(() => lines().includes('after the answer'));
    expect(lines()).toEqual(expect.arrayContaining(['past the console', '{ b: 2 }', expect.stringContaining('│ a │')]));
  });

  it('does not grow without end', async () => {
    expect((await call('chatters')).record()?.logs).toHaveLength(1000);
  });
});

describe('云函数的意外', () => {
  it('a promise nobody waits for ends the call, and says where it was made', async () => {
    const { error, record } = await call('forgets');
    expect(error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('nobody waits') });
    expect(record()?.error).toMatch(/nobody waits\n\s+at exports\.main \(index\.js:2:\d+\)/);
  });

  it('running out of memory is the end of one instance only', async () => {
    const [hungry, other] = await Promise.all([call('hungers', { eat: true }), call('hungers')]);
    expect(hungry.error?.errCode).toBe(-504002);
    expect(hungry.error?.errMsg).toContain('memory');
    expect(other.result).toBe('fed');
    expect((await call('hungers')).result).toBe('fed');
  });

  it.each([
    ['loads', /Cannot find module 'no-such-package'[\s\S]*index\.js:2/],
    ['slips', /index\.js:2[\s\S]*return 1 \+;[\s\S]*SyntaxError/],
  ])('%s: code that cannot be loaded fails the call, with its line', async (name, words) => {
    const { error, record } = await call(name);
    expect(error?.errCode).toBe(-504002);
    expect(record()?.error).toMatch(words);
  });
});

describe('云函数的写法', () => {
  it('may take a callback', async () => {
    expect((await call('old')).result).toBe('by callback');
    expect((await call('old', { bad: true })).error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('坏了') });
  });

  it('begins in index.js as in the cloud, else where package.json says', async () => {
    expect((await call('both')).result).toBe('index.js');
    expect((await call('named')).result).toBe('handler.js');
    expect(said.find((line) => line.includes('没有 index.js'))).toContain('shared');
  });

  it("has the caller and its limits in the context, as the SDK's parseContext reads them", async () => {
    const { result, record } = await call('context');
    expect(result).toEqual({ parsed: 'oStudent01', id: record()?.requestId, name: 'context', limit: 7000 });
  });

  it('runs what was saved, without a restart; what cannot be read leaves all as it was', async () => {
    const folder = path.join(lab.folder, 'functions/both');
    await writeFile(path.join(folder, 'index.js'), 'exports.main = () => "saved";');
    await until(async () => (await call('both')).result === 'saved');
    await writeFile(
      path.join(folder, 'config.json'),
      '{ "triggers": [{ "name": "t", "type": "timer", "config": "0 0 8 * * * *" }] }',
    );
    await until(() => lab.cloud.timers().some(({ name }) => name === 'both'));
    await writeFile(path.join(folder, 'config.json'), '{ "triggers": ');
    await until(() => said.some((line) => line.includes('没有重新读入') && line.includes('both/config.json')));
    expect((await call('both')).result).toBe('saved');
  });
});
