import { request } from 'node:http';
import { chromium } from 'playwright-core';
import { type Laboratory, openLaboratory, SDK_PATH } from './support/sdk';

const source = `const cloud = require(${JSON.stringify(SDK_PATH)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();
exports.main = async () => {
  console.log('找岗位');
  await db.collection('jobs').where({ place: '示例区' }).get();
  await db.collection('jobs').where({ title: '没有索引' }).get();
  const transaction = await db.startTransaction();
  await transaction.collection('jobs').where({ place: '示例区' }).update({ data: { seen: true } });
  await transaction.rollback();
};`;

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({
    functions: {
      jobs: {
        'index.js': source,
        'config.json': '{ "triggers": [{ "name": "nightly", "type": "timer", "config": "0 0 2 * * * *" }] }',
      },
    },
    collections: [{ name: 'jobs', indexes: [{ name: 'byPlace', fields: [{ path: 'place', direction: 1 }] }] }],
  });
  await lab.db.collection('jobs').add({ data: { _id: 'j1', place: '示例区', title: '<b>示例岗位</b>' } });
  await lab.cloud.call('jobs', {}, 'oStudent01');
});
afterAll(() => lab.close());

describe('控制台', () => {
  it('says which index answered a query, and which queries scanned a collection', async () => {
    const { queries } = (await (await fetch(`${lab.cloud.url}/console/state`)).json()) as {
      queries: { shape: string; by: string; scans: number; functionName: string }[];
    };
    expect(queries.find(({ shape }) => shape === '{ place: ? }')).toMatchObject({
      by: 'byPlace',
      scans: 0,
      functionName: 'jobs',
    });
    expect(queries.find(({ shape }) => shape === '{ title: ? }')).toMatchObject({ by: 'scan', scans: 1 });
  });

  it("is not for other machines' names", async () => {
    const { port } = lab.cloud;
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/console/state', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('shows all of it in a browser', async () => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${lab.cloud.url}/console`);
      const shown = async (tab: string) => {
        await page.getByRole('button', { name: tab }).first().click();
        await page.waitForFunction(
          (name) =>
            document.querySelector('nav [aria-selected="true"]')?.textContent?.startsWith(name) === true &&
            document.querySelector('main table, main .empty') !== null,
          tab,
        );
        await page.waitForTimeout(150);
        return page.locator('main').innerText();
      };
      expect(await shown('查询')).toContain('byPlace');
      expect(await shown('扫描')).toContain('{ title: ? }');
      expect(await shown('函数')).toContain('找岗位');
      expect(await shown('数据')).toContain('<b>示例岗位</b>');
      expect(await shown('定时')).toContain('0 0 2 * * * *');
      expect(await shown('提醒')).toContain('outside the transaction');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
