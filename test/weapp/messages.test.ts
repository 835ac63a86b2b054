import path from 'node:path';
import { publishActivity } from '../support/activity';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { strike } from '../support/messages';
import { employ, enrolStudents } from '../support/people';
import { WeChat } from './host';

/** The built mini-program asks, is told, and leads: sign-up, the question in the tap, WeChat's copy, the page of messages. */

const root = path.resolve('dist/weapp');
const HOUR_MS = 3600 * 1000;
const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);

let cloud: TestCloud;
let activityId: string;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['first', 'second', 'third']);
  await employ(cloud.db, 'editor', 'editor');
  activityId = await publishActivity(cloud.db, 2, { doorsAt: at(239), startsAt: at(240), endsAt: at(242) });
});
afterAll(() => cloud.close());

const launch = (openid: string): Promise<WeChat> => WeChat.launch(root, cloud.phone(openid));
const signUp = async (wechat: WeChat): Promise<void> => {
  await wechat.open(`pages/activity/index?id=${activityId}`);
  await wechat.tap(/^(报名|排候补)$/);
  // Nobody fills in the form before the phone knows what was answered for good.
  await wechat.until(() => wechat.phone.calls.some(([name]) => name === 'getSetting'), () => 'the phone was not asked for its settings');
  await wechat.tap('把我的姓名');
  await wechat.tap(/^(确认报名|加入候补)/);
};

/** What the tap set going has come as far as the cloud. */
const allowed = async (who: string): Promise<void> => {
  for (let tries = 0; tries < 200 && !(await cloud.db.subscriptions.read(who)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('微信里的提醒', () => {
  it('报上以后问一次，允许了，微信收到一条；点开到消息页，再到入场码', async () => {
    const student = await launch('first');
    await signUp(student);
    await student.see('活动有变动，微信里告诉我');
    await student.tap('开启');
    await student.see('好，到时候微信里告诉你');
    expect(student.phone.questions).toEqual([expect.stringContaining('订阅 local-signUpResult')]);
    await allowed('first');
    expect(student.errors).toEqual([]);
    await strike(cloud, 2);
    const [sent] = cloud.cloud.inbox('first');
    expect(sent?.fields).toMatchObject({ thing1: '示例推介会', phrase4: '报名成功' });
    await student.open(sent?.page ?? '');
    await student.see('备用码');
    expect(await cloud.as('first').account.messages.unread.query()).toBe(0);
  });

  it('选了“总是允许”的人不再问，报名那一下就记上了；选了“总是拒绝”的人不打扰', async () => {
    const always = await launch('second');
    const ids = ['local-signUpResult', 'local-activityReminder', 'local-activityChange'];
    ids.forEach((id) => always.phone.standing.set(id, 'accept'));
    await signUp(always);
    await always.see('看入场码');
    expect([always.phone.questions, always.text().includes('微信里告诉我')]).toEqual([[], false]);
    await allowed('second');
    await strike(cloud, 2);
    expect(cloud.cloud.inbox('second')).toHaveLength(1);

    const never = await launch('third');
    ids.forEach((id) => never.phone.standing.set(id, 'reject'));
    await signUp(never);
    await never.see(/第\s*1\s*位/);
    expect(never.text()).not.toContain('微信里告诉我');
  });

  it('没要微信提醒的人，消息页里一条不少；点一条读一条，全部已读', async () => {
    const student = await launch('third');
    await strike(cloud, 2);
    await student.open('pages/messages/index');
    await student.see('排上候补了');
    await student.see('全部已读');
    await student.tap('排上候补了');
    await student.see(/第\s*1\s*位/);
    await student.open('pages/messages/index');
    await student.see('排上候补了');
    await student.until(() => !student.text().includes('全部已读'), () => student.text());
    expect(await cloud.as('third').account.messages.unread.query()).toBe(0);
  });

  it('组织者取消活动：说清通知几个人；报了名的人点开活动页看到原因，入场码收起', async () => {
    const organiser = await launch('editor');
    await organiser.open('desk/activities/index');
    await organiser.tap('更改');
    await organiser.see('取消这场活动');
    await organiser.tap('取消这场活动');
    await organiser.type('为什么取消', '台风预警');
    await organiser.tap('取消活动，通知 3 人');
    await organiser.until(() => organiser.phone.toasts.includes('办好了，正在告诉 3 个人'), () => organiser.phone.toasts.join());
    await strike(cloud);

    const student = await launch('first');
    await student.open('pages/messages/index');
    await student.see('活动取消了');
    await student.tap('活动取消了');
    await student.see('这场活动取消了：台风预警');
    await student.open(`pages/ticket/index?activityId=${activityId}`);
    await student.see('入场码已经收起');
    await student.open('pages/activities/index');
    await student.see('已取消');
  });
});
