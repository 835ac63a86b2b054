import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { importSampleJobs, loadSample } from '../../sample/load';
import { asShipped, openTestCloud, type TestCloud } from '../support/local-cloud';
import { WeChat } from './host';
import { FirstScreens } from './host/first-screens';

/** The product itself: the built mini-program on WeChat's engines, its cloud functions on the local cloud. */

const root = path.resolve('dist/weapp');
const firstScreens = new FirstScreens();

let cloud: TestCloud;
beforeAll(async () => {
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
  cloud = await openTestCloud({ env: asShipped });
  await loadSample(cloud.db, new Date());
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
});
afterAll(async () => {
  firstScreens.print();
  await cloud.close();
});

const launch = (openid: string): Promise<WeChat> => WeChat.launch(root, cloud.phone(openid));

const visit = (wechat: WeChat, url: string, words: string | RegExp): Promise<void> => firstScreens.visit(wechat, url, words);

/** Sign-up sheet, consent, confirmation. */
const signUp = async (wechat: WeChat): Promise<void> => {
  await wechat.tap(/^(报名|排候补)$/);
  await wechat.tap('把我的姓名');
  await wechat.tap(/^(确认报名|加入候补)/);
};

/** What a camera reads from the code that is drawn on the ticket. */
const codeOnScreen = async (wechat: WeChat): Promise<string> => {
  const picture = (): string | undefined =>
    wechat.nodes().flatMap((node) => Object.values(node)).find((value): value is string => typeof value === 'string' && value.startsWith('data:image/'));
  await wechat.until(() => picture() !== undefined, () => `no code is drawn: ${wechat.text()}`);
  const bytes = Buffer.from((picture() ?? '').split(',')[1] ?? '', 'base64');
  const [code] = await readBarcodes(new Uint8Array(bytes), { formats: ['QRCode'] });
  return code?.text ?? '';
};

describe('小程序成品', () => {
  it('打得开：模板没有警告，首页不报错', async () => {
    expect(existsSync(path.join(root, 'app.json'))).toBe(true);
    const wechat = await launch('sample-student-01');
    await visit(wechat, 'pages/home/index', '就业礼包');
    expect(wechat.templateWarnings).toEqual([]);
    expect(wechat.errors).toEqual([]);
  });

  it('搜“数据”、打开、收藏、发给家人；家长不登录打开同一页', async () => {
    const student = await launch('sample-student-01');
    await visit(student, 'pages/jobs/index', /共 \d+ 个岗位/);
    await student.type('岗位、单位、专业', '数据');
    await student.see('云计算大数据催收');
    await student.type('岗位、单位、专业', '数据', 'confirm');
    await student.see('郑州竞合房地产咨询有限公司');
    await student.tap('Java大数据');
    await student.see('来源');
    await student.see('4,500–6,000');
    await student.tap('收藏');
    await student.see('已收藏');
    const card = student.page.instance.onShareAppMessage?.({ from: 'menu' });
    expect(card?.title).toContain('Java大数据');

    const parent = await launch('sample-guardian-01');
    await visit(parent, card?.path ?? '', '来源');
    expect(parent.text().replace('收藏', '已收藏')).toBe(student.text());
    expect(parent.text()).not.toContain('示例学生');
  });

  it('报名一个名额的活动：先到的拿入场码，后到的排第 1 位；备用码扫不进，扫码入场，再扫说几点在哪用过', async () => {
    const activityId = 'guidance-mock-interview';
    const page = `pages/activity/index?id=${activityId}`;
    const first = await launch('sample-student-01');
    await visit(first, page, '一对一模拟面试');
    await signUp(first);
    await first.see('看入场码');

    const second = await launch('sample-student-02');
    await visit(second, page, '排候补');
    await signUp(second);
    await second.see(/第\s*1\s*位/);

    await visit(first, `pages/ticket/index?activityId=${activityId}`, '备用码');
    const organiser = await launch('sample-organiser-01');
    await visit(organiser, 'desk/activities/index', '一对一模拟面试');
    await visit(organiser, `desk/door/index?activityId=${activityId}`, '点这里扫码');
    const ticketOf = async (who: string): Promise<string> => (await cloud.db.signUps.read(`${activityId}_${who}`))?.ticket ?? '';
    organiser.phone.scans.push(await ticketOf('sample-student-01'));
    await organiser.tap('点这里扫码');
    await organiser.see('读不出');
    await organiser.tap('输备用码');
    await organiser.type('例如 7Q4M 92KX', await ticketOf('sample-student-02'));
    await organiser.tap('核对');
    await organiser.see('示例学生 02');
    await organiser.see(/候补/);

    organiser.phone.scans.push(await codeOnScreen(first));
    await organiser.tap('扫下一位');
    await organiser.see('可入场');
    await organiser.see('示例学生 01');
    organiser.phone.scans.push(await codeOnScreen(first));
    await organiser.tap('扫下一位');
    await organiser.see('已用过');
    await organiser.see('2 楼服务台');
  });

  it('先到的取消，候补的看到自己补上了', async () => {
    const activityId = 'promotion-kickoff';
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 1, holders: [], queue: [] });
    const page = `pages/activity/index?id=${activityId}`;
    const first = await launch('sample-student-01');
    await first.open(page);
    await signUp(first);
    await first.see('看入场码');
    const second = await launch('sample-student-02');
    await second.open(page);
    await signUp(second);
    await second.see(/第\s*1\s*位/);
    await first.tap('不去了');
    await first.until(() => first.phone.toasts.includes('好的，座位让给下一位了'), () => `toasts: ${first.phone.toasts.join()}`);
    await second.open(page);
    await second.see('看入场码');
  });

  it('约面试：约到的时段别人约不到，面试官看到当天名单', async () => {
    const first = await launch('sample-student-01');
    await visit(first, 'season/overview/index', '金种子');
    await visit(first, 'season/slots/index?roundId=round-sample-1', /上午|下午/);
    await first.tap('9:40');
    await first.tap(/^约 .* 9:40$/);
    await first.see(/现在约的是|你的/);

    const second = await launch('sample-student-02');
    await second.open('season/slots/index?roundId=round-sample-1');
    await second.see(/9:40\s*约满/);

    const interviewer = await launch('sample-interviewer-01');
    await visit(interviewer, 'season/interviewer-day/index', '示例学生 01');
  });
});
