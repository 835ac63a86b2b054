import path from 'node:path';
import budgets from '../../config/budgets.json';
import { importSampleJobs, loadSample } from '../../sample/load';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { WeChat } from './host';

/** The list of openings on the built mini-program: what its first screen costs, and that scrolling through 500 openings does not let it grow. */

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud({ env: { RATE_LIMITS: 'off' } });
  await loadSample(cloud.db, new Date());
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
  const jobs = await cloud.db.jobs.find({ state: 'open' }, { limit: 200 });
  // Ids are 24 hexadecimal digits.
  const copies = Array.from({ length: 4 }, (_, copy) => jobs.map((job, place) => ({ ...job, _id: `${copy}${String(place).padStart(23, '0')}`, base: `${job.base}${copy}`, unindexed: true })));
  await cloud.db.jobs.insertAll(copies.flat());
  await cloud.cloud.fire('clock');
}, 300_000);
afterAll(() => cloud.close());

describe('长列表', () => {
  it('第一屏不超过 32 KB、600 个节点；翻过 500 个岗位，节点不跟着多起来', async () => {
    const wechat = await WeChat.launch(path.resolve('dist/weapp'), cloud.phone('sample-student-01'));
    await wechat.open('pages/jobs/index');
    await wechat.see(/共 \d+ 个岗位/);
    const first = { bytes: wechat.page.setDataBytes.reduce((sum, bytes) => sum + bytes, 0), nodes: wechat.nodes().length };
    expect(first.bytes).toBeLessThanOrEqual(budgets.firstSetData.bytes);
    expect(first.nodes).toBeLessThanOrEqual(budgets.firstNodes.count);

    const pages = (): number => wechat.nodes().filter(({ uid, sid }) => /^found-\d+$/.test(String(uid ?? sid))).length;
    const cardsOf = (page: number): number =>
      JSON.stringify(wechat.nodes().find(({ uid, sid }) => (uid ?? sid) === `found-${page}`) ?? '').split('job-card-title').length - 1;
    const nodes: number[] = [];
    let openings = 0;
    for (let page = 1; openings < 500; page += 1) {
      const before = pages();
      wechat.page.instance.onReachBottom?.();
      await wechat.until(() => pages() > before, () => `page ${page} does not come: ${pages()} are there`);
      await wechat.scrollNear((selector) => Number(selector.split('-')[1]) > page - 2);
      nodes.push(wechat.nodes().length);
      openings += cardsOf(page);
    }
    process.stdout.write(`\nlist of openings: first screen ${first.bytes} B, ${first.nodes} nodes; ${openings} openings in ${pages()} pages on, at most ${Math.max(...nodes)} nodes, at most ${Math.max(...wechat.page.setDataBytes)} B at once\n`);
    expect(Math.max(...nodes)).toBeLessThanOrEqual(1000);
    expect(wechat.errors).toEqual([]);

    // Back at the top: what stood there is drawn again.
    await wechat.scrollNear((selector) => Number(selector.split('-')[1]) < 2);
    expect(wechat.nodes().length).toBeLessThanOrEqual(1000);
  }, 300_000);
});
