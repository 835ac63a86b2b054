import { importSampleJobs } from '../../sample/load';
import type { Person } from './browser';
import { openStage } from './browser/stage';

/** Finding openings in a real browser: by words, sounds and conditions; what was searched for is there again on the way back and behind a shared address. */

const stage = openStage();

beforeAll(async () => {
  const { cloud } = stage;
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
  await cloud.cloud.fire('clock');
});

const totalOn = async (person: Person): Promise<number> => Number(/共 (\d+) 个岗位/.exec(await person.text())?.[1]);
const type = (person: Person, text: string): Promise<void> => person.top.locator('input').first().fill(text);
const marks = (person: Person): Promise<string[]> => person.top.locator('.marked').allInnerTexts();

describe('找岗位', () => {
  it('中文、拼音、打错一个字都找得到；搜到的字标出来，不是原样找到的就说明', async () => {
    const parent = await stage.person();
    await parent.open('pages/jobs/index');
    await parent.see(/共 \d+ 个岗位/);
    await type(parent, '数据');
    await parent.see('云计算大数据催收');
    await parent.top.locator('.marked').first().waitFor();
    expect(await marks(parent)).toContain('数据');
    await parent.picture('find-marked');
    await type(parent, 'haier');
    await parent.see('海尔集团公司');
    await type(parent, '没有这种岗位名哈哈');
    await parent.see(/没有找到|说到其中大半|相近写法/);
    await parent.picture('find-nothing');
    expect(parent.errors).toEqual([]);
    await parent.leave();
  });

  it('边打边提示，点一个就搜；搜过的记在手机上，能删一个，能全清', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/jobs/index');
    await student.see(/共 \d+ 个岗位/);
    await type(student, 'kuaiji');
    await student.top.locator('.typing-word').first().waitFor();
    await student.picture('find-suggested');
    const word = (await student.top.locator('.typing-word .one-line').first().innerText()).trim();
    await student.top.locator('.typing-word').first().tap();
    await student.page.waitForFunction((wanted) => decodeURIComponent(location.hash).includes(`text=${wanted}`), word);
    await student.tapLabel('清空');
    await student.see('最近搜过');
    await student.picture('find-recent');
    await student.tapLabel(`不记“${word}”`);
    expect(await student.text()).not.toContain('最近搜过');
    await student.leave();
  });

  it('条件旁的数目就是点下去的条数；打开岗位再回来，还是原来的结果；地址发给别人，打开就是同一次搜索', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/jobs/index');
    await student.see(/共 \d+ 个岗位/);
    await type(student, '工程师');
    await student.page.waitForFunction(() => decodeURIComponent(location.hash).includes('text=工程师'));
    await student.tap('筛选');
    await student.see('重点产业链');
    const chip = student.top.locator('.chip', { hasText: '青岛市' }).first();
    const promised = Number(await chip.locator('.chip-count').innerText());
    await chip.tap();
    await student.see(`看这 ${promised} 个岗位`);
    await student.see('青岛市的区');
    await student.picture('find-filter');
    await student.tap(/看这 \d+ 个岗位/);
    await student.page.waitForFunction(() => location.hash.includes('places=370200'));
    await student.see(`共 ${promised} 个岗位`);
    const address = student.page.url();
    await student.top.locator('.job-card-title').nth(1).tap();
    await student.see('来源');
    // The router slides the list away; who turns back before it is gone sees it hidden by that.
    await student.page.waitForTimeout(800);
    await student.page.goBack();
    await student.see(`共 ${promised} 个岗位`);

    const parent = await stage.person();
    await parent.page.goto(address);
    await parent.see(/共 \d+ 个岗位/);
    expect(await totalOn(parent)).toBe(promised);
    expect([...student.errors, ...parent.errors]).toEqual([]);
    await Promise.all([student.leave(), parent.leave()]);
  });

  it('适合我：卡片上写着为什么；关掉就没有，下次打开还是关着', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/jobs/index');
    await student.see(/要你|在你的家乡|在家乡的市里/);
    await student.picture('find-for-me');
    await student.tap('适合我');
    await student.page.waitForFunction(() => !/要你(的|这一类)专业|在你的家乡/.test(document.querySelector('.content')?.textContent ?? ''));
    await student.open('pages/jobs/index');
    await student.see(/共 \d+ 个岗位/);
    expect(await student.text()).not.toMatch(/要你(的|这一类)专业|在你的家乡/);
    await student.leave();
  });

  it('不感兴趣的马上不见，原处能放回来', async () => {
    const student = await stage.person('sample-student-02');
    await student.open('pages/jobs/index');
    await student.see(/共 \d+ 个岗位/);
    const before = await totalOn(student);
    const title = await student.top.locator('.job-card-title').first().innerText();
    await student.top.locator('.job-card-more').first().tap();
    await student.page.getByText('不感兴趣').last().tap();
    await student.see(`不再出现：${title}`);
    await student.picture('find-dismissed');
    await student.tap('放回来');
    await student.page.waitForFunction(() => !document.body.innerText.includes('不再出现'));
    await student.open('pages/jobs/index');
    await student.see(`共 ${before} 个岗位`);
    await student.leave();
  });

  it('列表再长，也只画屏幕附近的：翻到底，画着的卡片不随着多起来', async () => {
    const parent = await stage.person();
    await parent.open('pages/jobs/index');
    await parent.see(/共 \d+ 个岗位/);
    const total = await totalOn(parent);
    const drawn: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const end = parent.top.getByText(/^(再看一些|看完了)$/).last();
      await end.scrollIntoViewIfNeeded();
      if ((await end.innerText()) === '看完了') break;
      await end.tap();
      await parent.page.waitForTimeout(150);
      drawn.push(await parent.top.locator('.job-card').count());
    }
    await parent.see('看完了');
    const gaps = await parent.top.locator('.job-card').evaluateAll((cards) => cards.slice(1).map((card, before) => Math.round(card.getBoundingClientRect().top - (cards[before]?.getBoundingClientRect().bottom ?? 0))));
    expect([...new Set(gaps)]).toEqual([gaps[0]]);
    expect(total).toBeGreaterThan(100);
    expect(Math.max(...drawn)).toBeLessThan(total / 2);
    await parent.leave();
  });
});

describe('用人单位、对比、海报', () => {
  it('按字母找到单位，看它招什么；挑三个岗位并排比；做成海报', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/jobs/index');
    await student.tap('按单位找');
    await student.see(/共 \d+ 家单位/);
    await student.picture('find-employers');
    await student.top.locator('.employer-row').nth(30).scrollIntoViewIfNeeded();
    await student.tapLabel(/^H 开头的单位$/);
    await student.page.waitForFunction(() => document.querySelector('.employers-letter')?.textContent === 'H');
    expect((await student.top.locator('.employers-letter').first().boundingBox())?.y).toBeGreaterThan(0);
    await type(student, 'haier');
    await student.see('海尔集团公司');
    await student.see('共 1 家单位');
    await student.top.locator('.employer-row').first().tap();
    await student.see('在招岗位');
    await student.picture('find-employer');
    const jobs = await stage.cloud.db.jobs.find({ state: 'open' }, { limit: 3, order: [['job.title', 'asc']], fields: ['_id', 'job.title'] });
    for (const { _id } of jobs) {
      await student.goTo(`pages/job/index?id=${_id}`);
      await student.see('来源');
      await student.tap('放进对比');
      await student.see('不和别的比了');
    }
    await student.tap('比这 3 个岗位');
    await student.see('截止');
    for (const { job } of jobs) await student.see(job.title);
    await student.picture('find-compare');
    await student.goTo(`found/poster/index?id=${jobs[0]?._id}`);
    await student.see('存到相册');
    await student.picture('find-poster');
    const download = student.page.waitForEvent('download');
    await student.tap('存到相册');
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    expect(student.errors).toEqual([]);
    await student.leave();
  });

  it('招满的岗位照样打得开，说已招满，给出相近的', async () => {
    const [filled] = await stage.cloud.db.jobs.find({ state: 'open' }, { limit: 1, fields: ['_id'] });
    await stage.cloud.db.jobs.updateOne({ _id: filled?._id ?? '' }, { state: 'filled', unindexed: true });
    const parent = await stage.person();
    await parent.open(`pages/job/index?id=${filled?._id}`);
    await parent.see('这个岗位已招满');
    await parent.see('相近的岗位');
    await parent.picture('find-filled');
    await parent.leave();
  });
});
