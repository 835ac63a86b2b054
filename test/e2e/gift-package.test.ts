import { readFile } from 'node:fs/promises';
import { fromShanghai, shanghaiDate, showDate } from '../../domain/time/shanghai';
import { openStage } from './browser/stage';

const stage = openStage();

describe('就业礼包', () => {
  it('家长不登录打开发来的礼包：看政策，答几题看自己符不符合，在日历里找到活动、加到日历，要提问时才请填个人信息', async () => {
    const parent = await stage.person('sample-guardian-01');
    await parent.open('campaign/gift/index?id=campaign-home');
    await parent.see('致青岛籍学子的一封信');
    await parent.see('高校毕业生住房补贴');
    await parent.picture('gift');
    await parent.tap('青年人才一次性安家费');
    await parent.see('来青创新创业并购买首套商品房的博士、硕士研究生');
    await parent.picture('policy');
    await parent.tap('我符合吗');
    await parent.see('读到什么学历');
    await parent.picture('fit-question');
    await parent.tap('硕士');
    await parent.see('哪年毕业');
    await parent.tap(/^不清楚/);
    for (const answer of ['青岛', '青岛', '胶州市', '还没有']) {
      await parent.page.waitForTimeout(100);
      await parent.top.getByRole('radio', { name: answer, exact: true }).tap();
    }
    await parent.see('不是承诺');
    await parent.see('可能符合');
    await parent.see(/^现在不符合，因为要：按规定缴了社保/);
    await parent.picture('fit-outcome');

    await parent.open('pages/activities/index');
    await parent.tap('月历');
    const { startsAt } = (await stage.cloud.db.activities.read('policy-salon')) ?? { startsAt: new Date() };
    if (shanghaiDate(startsAt).slice(0, 7) !== shanghaiDate(Date.now()).slice(0, 7)) await parent.tapLabel('往后翻');
    await parent.tapLabel(new RegExp(`^${showDate(startsAt)}，\\d+场`));
    await parent.see('人才会客厅');
    await parent.picture('calendar-month');
    await parent.tap('周历');
    await parent.see('人才会客厅');
    await parent.picture('calendar-week');
    await parent.tap(/人才会客厅/);
    await parent.see('加到手机日历');
    await parent.page.waitForTimeout(800);
    const download = parent.page.waitForEvent('download');
    await parent.tap('加到手机日历');
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file).toContain(`DTSTART:${startsAt.toISOString().replace(/[-:]|\.000/g, '')}`);
    expect(fromShanghai(shanghaiDate(startsAt), '14:00')).toEqual(startsAt);
    await parent.tap('问组织者');
    await parent.see('提问要先填个人信息');
    await parent.picture('ask-sign-in');
    expect(parent.errors).toEqual([]);
    await parent.leave();
  });

  it('组织者改了专题的一句话，家长打开礼包就是新的；礼包做成海报存下', async () => {
    const [organiser, parent] = [await stage.person('sample-organiser-01'), await stage.person('sample-guardian-01')];
    await organiser.open('desk/campaign/index?id=campaign-home');
    await organiser.top.getByLabel('一句话', { exact: true }).last().fill('年后也能回来看看');
    await organiser.picture('campaign-form');
    await organiser.tap(/^存下专题$/);
    await organiser.page.waitForFunction(() => !location.hash.includes('desk/campaign/'));

    await parent.open('campaign/gift/index?id=campaign-home');
    await parent.see('年后也能回来看看');
    await parent.page.waitForTimeout(800);
    await parent.tap('做海报');
    const download = parent.page.waitForEvent('download');
    await parent.tap(/^存到相册$/);
    expect((await download).suggestedFilename()).toMatch(/就业礼包.*png$/);
    await parent.picture('gift-poster');
    expect([...organiser.errors, ...parent.errors]).toEqual([]);
    await Promise.all([organiser.leave(), parent.leave()]);
  });

  it('学生提问，组织者答了，家长也看得到，看不到是谁问的；家长给家书回信，组织者回了几句', async () => {
    const { cloud } = stage;
    const [student, organiser, parent] = await Promise.all(['sample-student-01', 'sample-organiser-01', 'sample-guardian-01'].map((who) => stage.person(who)));
    if (!student || !organiser || !parent) throw new Error('three phones');
    await student.open('pages/activity/index?id=promotion-kickoff');
    await student.tap('问组织者');
    await student.top.getByLabel('想问什么', { exact: true }).last().fill('家长能一起进去吗');
    await student.picture('ask');
    await student.page.getByText('问组织者', { exact: true }).last().tap();
    await student.see('等回答，只有你看得到');

    await organiser.open('desk/questions/index');
    await organiser.tapLabel('回答：家长能一起进去吗');
    await organiser.top.getByLabel('回答', { exact: true }).last().fill('可以带一位家长。');
    await organiser.picture('desk-questions');
    await organiser.tap('公开回答');
    await organiser.see('没有问题等着答');

    await parent.open('pages/activity/index?id=promotion-kickoff');
    await parent.see('可以带一位家长。');
    expect(await parent.text()).not.toContain('示例学生');
    await parent.picture('activity-public');
    await parent.open('pages/letter/index?id=letter-home');
    await parent.tap('写回信');
    await parent.top.getByLabel('想说的话', { exact: true }).last().fill('孩子寒假就回去看看。');
    await parent.tap('寄给家乡');
    await parent.see('改改回信');
    await parent.picture('letter-reply');
    await organiser.open('desk/letter-replies/index');
    await organiser.tap('回几句');
    await organiser.top.getByLabel('回信', { exact: true }).last().fill('等他回来。');
    await organiser.tap('寄出回信');
    await organiser.see('等他回来。');
    await organiser.picture('desk-letter-replies');
    expect((await cloud.as('sample-guardian-01').activities.letterReplies.mine.query({ letterId: 'letter-home' }))?.answer?.text).toBe('等他回来。');
    expect([...student.errors, ...organiser.errors, ...parent.errors]).toEqual([]);
    await Promise.all([student, organiser, parent].map((person) => person.leave()));
  });
});
