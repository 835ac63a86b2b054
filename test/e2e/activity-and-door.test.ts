import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();

const activityId = 'guidance-mock-interview';
const HOUR_MS = 3600 * 1000;
const signUp = async (person: Person): Promise<void> => {
  await person.open(`pages/activity/index?id=${activityId}`);
  await person.tap(/^(报名|排候补)$/);
  await person.tap(/把我的姓名/);
  await person.tap(/^(确认报名|加入候补)/);
};

describe('一个名额的活动', () => {
  it('先到的拿到入场码，后到的候补第 1；门口放行一次，再来说几点用过', async () => {
    const first = await stage.person('sample-student-01');
    await signUp(first);
    await first.see('看入场码');
    await first.picture('activity-confirmed');

    const second = await stage.person('sample-student-02');
    await signUp(second);
    await second.see('候补中');
    await second.picture('activity-queued');

    await first.tap('看入场码');
    await first.see('备用码');
    await first.picture('ticket');
    const number = (await first.top.locator('.ticket-number').innerText()).trim();

    const organiser = await stage.person('sample-organiser-01');
    await organiser.open(`desk/door/index?activityId=${activityId}`);
    const admit = async (code: string): Promise<void> => {
      await organiser.tap(/输入?备用码/);
      await organiser.top.locator('input').last().fill(code);
      await organiser.tap('核对');
    };
    await admit('AAAA AAAA');
    await organiser.see('查不到');
    await organiser.picture('door-wrong');
    await admit(number);
    await organiser.see('可入场');
    await organiser.see('示例学生 01');
    await organiser.picture('door-admitted');
    expect(await stage.cloud.db.signUps.read(`${activityId}_sample-student-01`)).toMatchObject({ state: 'attended' });

    await organiser.open(`desk/door/index?activityId=${activityId}`);
    await admit(number);
    await organiser.see('已用过');
    await organiser.see(/2 楼服务台/);
    await organiser.picture('door-used');
    expect([...first.errors, ...second.errors, ...organiser.errors]).toEqual([]);
    await Promise.all([first.leave(), second.leave(), organiser.leave()]);
  });

  it('先到的取消，候补的再打开已经补上', async () => {
    await stage.cloud.db.signUps.remove({ activityId });
    await stage.cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 1, holders: [], queue: [] });
    const first = await stage.person('sample-student-01');
    const second = await stage.person('sample-student-02');
    await signUp(first);
    await first.see('看入场码');
    await signUp(second);
    await second.see('候补中');
    await first.tap('不去了');
    await first.page.getByText('不去了', { exact: true }).last().tap();
    await first.see('排候补');
    await second.open(`pages/activity/index?id=${activityId}`);
    await second.see('看入场码');
    expect([...first.errors, ...second.errors]).toEqual([]);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('组织者照着再办一场：写到一半离开，字都还在；送审、写理由发布，学生就看得到', async () => {
    const organiser = await stage.person('sample-organiser-01');
    await organiser.open('desk/activity-book/index');
    await organiser.see('启动暨');
    await organiser.picture('activity-book');
    await organiser.tapLabel(/^照着再办：.*启动暨/);
    await organiser.picture('activity-copy');
    await organiser.tap(/写成草稿$/);
    await organiser.see('那天做什么');
    const name = organiser.top.getByLabel('名称', { exact: true }).last();
    await name.fill('');
    await organiser.see('正在保存');
    await organiser.tap(/^送审$/);
    await organiser.see('给活动起个名字');
    await organiser.picture('activity-draft-missing');
    await name.fill('示例返乡推介会');
    await organiser.open('desk/activities/index');
    await organiser.see('写新活动');
    await organiser.picture('desk-activities-drafts');
    await organiser.top.locator('.desk-drafts [role="link"]').last().tap();
    await organiser.see('已保存');
    expect(await name.inputValue()).toBe('示例返乡推介会');
    await organiser.picture('activity-draft');
    await organiser.tap(/^送审$/);
    await organiser.see('等别人审');
    await organiser.top.locator('.desk-drafts [role="link"]', { hasText: '示例返乡推介会' }).last().tap();
    await organiser.see('撤回来改');
    await organiser.picture('activity-review');
    await organiser.tap(/^发布$/);
    await organiser.top.getByLabel('为什么', { exact: true }).last().fill('市里只有我一位');
    await organiser.picture('activity-publish-alone');
    await organiser.tap(/^发布$/);
    await organiser.top.getByLabel('更改：示例返乡推介会').waitFor();
    const [published] = await stage.cloud.db.activities.find({ title: '示例返乡推介会' }, { limit: 1 });
    const student = await stage.person('sample-student-01');
    await student.open(`pages/activity/index?id=${published?._id ?? ''}`);
    await student.see('示例返乡推介会');
    expect([...organiser.errors, ...student.errors]).toEqual([]);
    await Promise.all([organiser.leave(), student.leave()]);
  });

  it('第一次来的人报名时，先被领去填个人信息', async () => {
    const newcomer = await stage.person('sample-student-04');
    await newcomer.open('pages/activity/index?id=policy-salon');
    await newcomer.tap(/^报名$/);
    await newcomer.see(/个人信息/);
    await newcomer.picture('profile-needed');
    expect(newcomer.errors).toEqual([]);
    await newcomer.leave();
  });

  it('座位分组的，选一组排候补；空出来留给他，点“要这个座位”就是他的', async () => {
    const { cloud } = stage;
    const groups = [{ id: 'student', name: '学生', seats: 1, companions: 0 }, { id: 'parent', name: '家长', seats: 1, companions: 0 }];
    await cloud.db.signUps.remove({ activityId });
    await cloud.db.activities.updateOne({ _id: activityId }, { capacity: 2, groups, waiting: { offerMinutes: 30 }, startsAt: new Date(Date.now() + 48 * HOUR_MS), endsAt: new Date(Date.now() + 50 * HOUR_MS), 'window.closesAt': new Date(Date.now() + 40 * HOUR_MS) });
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 2, left: { student: 1, parent: 1 }, holders: [], queue: [] });
    const other = cloud.as('sample-student-02').activities;
    const { ticket } = await other.signUp.mutate({ activityId, companions: 0, group: 'student' });

    const student = await stage.person('sample-student-01');
    await student.open(`pages/activity/index?id=${activityId}`);
    await student.tap(/^报名$/);
    await student.see('先选坐哪里');
    await student.tap('学生');
    await student.picture('group-choice');
    await student.tap(/把我的姓名/);
    await student.tap(/^加入候补/);
    await student.see('候补中');
    await other.cancel.mutate({ activityId, ticket });
    await student.open(`pages/activity/index?id=${activityId}`);
    await student.see(/有座位了，留给你到/);
    await student.picture('offer');
    await student.tap('要这个座位');
    await student.see('看入场码');
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ left: { student: 0, parent: 1 }, holders: [{ who: 'sample-student-01', group: 'student' }], offers: [] });
    expect(student.errors).toEqual([]);
    await student.leave();
  });
});
