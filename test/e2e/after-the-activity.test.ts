import { publishActivity } from '../support/activity';
import { openStage } from './browser/stage';

const stage = openStage();
const HOUR_MS = 3600 * 1000;
const [there, absent] = ['sample-student-01', 'sample-student-02'] as const;

/** An activity that is over and settled: one of two was there. */
const held = async (): Promise<string> => {
  const { db } = stage.cloud;
  const activityId = await publishActivity(db, 5, { district: '370211', title: '示例岗位推介会（海洋与智能制造专场）', organisedBy: '青岛市黄岛区示例人才服务中心', companions: 0 });
  for (const openid of [there, absent]) await stage.cloud.as(openid).activities.signUp.mutate({ activityId, companions: 0 });
  await db.signUps.updateOne({ _id: `${activityId}_${there}` }, { state: 'attended', checkIn: { at: new Date(), gate: '东门', by: 'sample-organiser-01', scanId: 'scan-1' } });
  const now = Date.now();
  await db.activities.updateOne({ _id: activityId }, { startsAt: new Date(now - 3 * HOUR_MS), endsAt: new Date(now - HOUR_MS), closedAt: new Date(now) });
  await stage.cloud.as('sample-organiser-01').activities.materials.add.mutate({ activityId, title: '讲座讲稿', url: 'https://example.com/slides' });
  return activityId;
};

describe('散场以后', () => {
  it('组织者看名单、找没来的、导出，给没来的发通知；来了的三下评完，打开证明；陌生人核对得出', async () => {
    const activityId = await held();
    const organiser = await stage.person('sample-organiser-01');
    await organiser.open(`desk/activity/index?id=${activityId}`);
    await organiser.tap('活动名单');
    await organiser.see('示例学生 01');
    await organiser.picture('activity-people');
    await organiser.tapLabel(/^没来，/);
    await organiser.see('1 人');
    expect(await organiser.text()).not.toContain('示例学生 01');
    const [download] = await Promise.all([organiser.page.waitForEvent('download'), organiser.tap('导出成表格')]);
    expect(download.suggestedFilename()).toMatch(/^活动名单-.*\.xlsx$/);
    await organiser.top.locator('.activity-person').first().tap();
    await organiser.picture('activity-person');
    await organiser.open(`desk/activity/index?id=${activityId}`);
    await organiser.tap('发通知');
    await organiser.tapLabel(/^没来的人，/);
    await organiser.top.getByLabel('要说的话', { exact: true }).last().fill('资料放在活动页，下次再来。');
    await organiser.picture('activity-announce');
    await organiser.tap('发给 1 人');
    await organiser.page.getByText('正在告诉 1 个人').waitFor();

    const student = await stage.person(there);
    await student.open(`pages/activity/index?id=${activityId}`);
    await student.tapLabel('5 星，很有收获');
    await student.tap('讲得清楚');
    await student.picture('activity-after');
    await student.tap('发出评价');
    await student.see('评过了，可以改');
    expect(await stage.cloud.db.activityFeedback.read(`${activityId}_${there}`)).toMatchObject({ stars: 5, tags: ['clear'] });
    await student.tap('参加证明');
    await student.see('编号');
    await student.picture('certificate');
    const { code } = await stage.cloud.as(there).activities.certificates.mine.query({ activityId });

    const stranger = await stage.person();
    await stranger.open(`attended/verify/index?scene=${code}`);
    await stranger.see('是真的，有效');
    await stranger.picture('certificate-verified');
    const other = await stage.person(absent);
    await other.open(`pages/activity/index?id=${activityId}`);
    await other.see('这次没见到你');
    await other.picture('activity-absent');
    expect([...organiser.errors, ...student.errors, ...stranger.errors, ...other.errors]).toEqual([]);
    await Promise.all([organiser, student, stranger, other].map((person) => person.leave()));
  });
});
