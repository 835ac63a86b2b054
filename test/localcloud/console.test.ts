import { request } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Laboratory, openLaboratory, SDK_PATH } from './support/sdk';

const source = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();
exports.main = async () => {
  console.log('找岗位');
  await db.collection('jobs').where({ place: '示例区' }).get();
  await db.collection('jobs').where({ title: '没有索引' }).get();
  const transaction = await db.startTransaction();
  await transaction.collection('jobs').where({ place: '示例区' }).update({ data: { seen: true } });
  await transaction.rollback();
  return '查过了';
};`;
const broken = 'exports.main = async (event) => {\n  return event.user.name;\n};';

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({
    functions: {
      jobs: {
        'index.js': source,
        'config.json': '{ "triggers": [{ "name": "nightly", "type": "timer", "config": "0 0 2 * * * *" }] }',
      },
      broken: { 'index.js': broken },
    },
    collections: [{ name: 'jobs', indexes: [{ name: 'byPlace', fields: [{ path: 'place', direction: 1 }] }] }],
    people: [{ openid: 'oStudent01', name: '示例学生 01', note: '一位学生' }],
  });
  await lab.db
    .collection('jobs')
    .add({ data: { _id: 'j1', place: '示例区', title: '<b>示例岗位</b>', salary: 5000, at: new Date(0) } });
  await lab.cloud.call('jobs', {}, 'oStudent01');
  await lab.cloud.call('broken', {}, 'oStudent01');
});
afterAll(() => lab.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(lab.cloud.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('控制台的数据', () => {
  it('says which index answered a query, which queries scanned a collection, and where they were asked', async () => {
    const { queries } = (await (await fetch(`${lab.cloud.url}/console/state`)).json()) as {
      queries: { shape: string; by: string; scans: number; functionName: string; place: string }[];
    };
    expect(queries.find(({ shape }) => shape === '{ place: ? }')).toMatchObject({
      by: 'byPlace',
      scans: 0,
      functionName: 'jobs',
    });
    expect(queries.find(({ shape }) => shape === '{ title: ? }')).toMatchObject({ by: 'scan', scans: 1 });
    expect(queries.find(({ shape }) => shape === '{ title: ? }')?.place).toMatch(/^index\.js:5:/);
  });

  it("is not for other machines' names, nor for other sites' pages", async () => {
    const { port } = lab.cloud;
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/console/state', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
    expect((await post('/timers/jobs/fire', {}, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('/timers/jobs/fire', {}, { origin: lab.cloud.url })).status).toBe(200);
  });

  it('makes a collection, and none without a name or of a name that is taken', async () => {
    expect((await post('/console/collections', { name: '新集合' })).status).toBe(200);
    await lab.db.collection('新集合').add({ data: { _id: 'first' } });
    expect(await (await post('/console/collections', { name: '新集合' })).json()).toMatchObject({
      message: '集合 新集合 已经有了',
    });
    expect((await post('/console/collections', { name: 'a/b' })).ok).toBe(false);
  });
});

describe('控制台的页面', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('response', (response) => response.status() === 404 && errors.push(`404 ${response.url()}`));
    await page.goto(`${lab.cloud.url}/console`);
  });
  afterAll(() => browser.close());

  const open = async (tab: string): Promise<string> => {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator(`nav a[aria-selected="true"]`, { hasText: tab }).waitFor();
    return page.locator('main').innerText();
  };
  const sees = (words: string | RegExp) => page.locator('main').getByText(words).first().waitFor();

  it('shows functions with their calls, logs, timings, and where one failed', async () => {
    const shown = await open('函数');
    expect(shown).toMatch(/broken\s+oStudent01\s+\d+ 毫秒/);
    await sees(/at exports\.main \(index\.js:2:\d+\)/);
    await page.locator('summary', { hasText: 'jobs' }).first().click();
    await sees('找岗位');
  });

  it('shows queries, scans and warnings with their places', async () => {
    expect(await open('查询')).toContain('byPlace');
    expect(await open('扫描')).toMatch(/index\.js:5:\d+/);
    expect(await open('提醒')).toContain('没有在打开着的事务里执行');
  });

  it('shows documents as text, finds some of them, and says what is wrong with a condition', async () => {
    await open('数据');
    await page.getByLabel('集合', { exact: true }).selectOption('jobs');
    await sees('<b>示例岗位</b>');
    const search = async (condition: string) => {
      await page.getByLabel('条件').fill(condition);
      await page.getByRole('button', { name: '查找' }).click();
    };
    await search('{"salary":{"$gt":9000}}');
    await sees('没有符合条件的文档。');
    await search('{"salary":');
    await sees(/not Extended JSON/);
    await search('{"place":"示例区"}');
    await page.locator('summary', { hasText: 'j1' }).click();
    await sees('"$date": "1970-01-01T00:00:00Z"');
    await sees(/用索引 byPlace，查看了 1 篇/);
  });

  it('fires a timer and shows what it gave', async () => {
    expect(await open('定时')).toContain('0 0 2 * * * *');
    await page.getByRole('button', { name: '现在执行' }).click();
    await sees('返回 查过了');
  });

  it('says what is not there yet', async () => {
    expect(await open('消息')).toContain('还没有发出订阅消息');
    expect(await open('文件')).toContain('没有文件');
  });

  it.each([1280, 390])('is not wider than the screen at %i', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const tab of ['函数', '查询', '扫描', '数据', '消息', '定时', '文件', '提醒']) {
      await open(tab);
      expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([tab, width]);
    }
  });

  it('asks for nothing that is not there, here or on the page that chooses a person', async () => {
    await page.goto(`${lab.cloud.url}/who`);
    await page.getByText('示例学生 01').waitFor();
    expect(errors).toEqual([]);
  });
});
