import path from 'node:path';
import { importSampleJobs, loadSample } from '../../sample/load';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { WeChat } from './host';

/** Applying in the built mini-program: the introduction, sending it, the employer's answer; and a list kept on a phone without an account. */

const root = path.resolve('dist/weapp');
const student = 'sample-student-03';
const contact = 'sample-contact-01';

let cloud: TestCloud;
let jobId = '';
beforeAll(async () => {
  cloud = await openTestCloud();
  await loadSample(cloud.db, new Date());
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
  const [job] = await cloud.db.jobs.find({ 'job.employer': '青岛智能产业技术研究院' }, { limit: 1, order: [['_id', 'asc']], fields: ['_id'] });
  jobId = job?._id ?? '';
  await cloud.db.jobs.updateOne({ _id: jobId }, { 'job.deadline.closesAt': new Date(Date.now() + 30 * 86_400_000) });
});
afterAll(() => cloud.close());

const launch = (openid: string): Promise<WeChat> => WeChat.launch(root, cloud.phone(openid));

describe('小程序里投简介', () => {
  it('写一份简介，投出去；单位看了、答复了，经过里都有', async () => {
    const her = await launch(student);
    await her.open('apply/introduction/index');
    await her.see('添一段经历');
    await her.type('想做什么，为什么回来', '想回青岛做数据');
    await her.tap('存下简介');
    await her.until(() => her.page.instance.route === 'pages/home/index', () => 'the introduction is not kept');
    await her.open(`apply/send/index?jobId=${jobId}`);
    await her.see('单位会看到');
    await her.see('想回青岛做数据');
    await her.tap('同意把上面这些');
    await her.tap('投出去');
    await her.see('投出去的简介');

    const they = await launch(contact);
    await they.open('desk/employer/index');
    await they.see('1 份没看');
    await they.open(`desk/applicants/index?jobId=${jobId}`);
    await they.see('示例学生 03');
    await they.tap('选几份一起答复');
    await they.tap('全选');
    await they.tap('答复');
    await they.tap('不合适');
    await they.tap('已经招满');
    await they.tap('不合适，发给本人');
    await they.see('不合适1');

    await her.open('apply/applications/index');
    await her.see('不合适');
    await her.open(`apply/application/index?jobId=${jobId}`);
    await her.see('已经招满');
    expect([...her.errors, ...they.errors]).toEqual([]);
  });

  it('家长没有登记：收在手机上，列表里看得到，云里没有；孩子打开发来的单子，一点收下', async () => {
    const parent = await launch('sample-guardian-01');
    await parent.open(`pages/job/index?id=${jobId}`);
    await parent.tap('收藏');
    await parent.see('已收藏');
    await parent.open('pages/favourites/index');
    await parent.see('收在这台手机上');
    const card = parent.page.instance.onShareAppMessage?.({ from: 'menu' });
    expect(card?.path).toBe(`/pages/favourites/index?ids=${jobId}`);
    expect(await cloud.db.favourites.count({})).toBe(0);

    const child = await launch(student);
    await child.open(card?.path ?? '');
    await child.see('有人给你挑了 1 个岗位');
    await child.until(() => child.nodes().every(({ cl }) => !String(cl ?? '').includes('button-busy')), () => 'the button stays busy');
    await child.tap('都收下');
    await child.see('都收下了');
    expect(await cloud.db.favourites.count({ personId: student })).toBe(1);
    expect([...parent.errors, ...child.errors]).toEqual([]);
  });
});
