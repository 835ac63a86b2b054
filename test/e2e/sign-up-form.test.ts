import type { Person } from './browser';
import { openStage } from './browser/stage';
import { finishedDraft } from '../support/activity-draft';

const stage = openStage();
const organiser = 'sample-organiser-01';
const student = 'sample-student-01';

/** A finished draft in the organiser's own district; what the walk adds is typed on the screen. */
const aDraft = async (id: string): Promise<void> => {
  const { drafts } = stage.cloud.as(organiser).activities;
  await drafts.save.mutate({ id, stepId: `${id}-1`, revision: 0, draft: finishedDraft({ district: '370200', title: '示例见面会' }) });
};

const write = (person: Person, name: string, words: string): Promise<void> => person.top.getByLabel(name, { exact: true }).last().fill(words);

const addQuestion = async (person: Person, kind: string, ask: string, fill?: () => Promise<void>): Promise<void> => {
  await person.tap(/^加一个问题$/);
  await person.tapLabel(kind);
  await write(person, kind === '同意' ? '要同意什么' : '问什么', ask);
  await fill?.();
  await person.tap(/^好了$/);
};

describe('报名要填什么', () => {
  it('组织者出三种题、限一届；学生填错看得到错在哪，不符合的申请，同意了报上', async () => {
    const desk = await stage.person(organiser);
    // The organiser has written and sent it: another one publishes.
    await aDraft('walk-form');
    await desk.open('desk/activity-draft/index?id=walk-form');
    await desk.see('更多设置');
    await desk.tap('报名要填什么');
    await addQuestion(desk, '文字', '手机号');
    await desk.see(/别问身份证号和手机号/);
    await write(desk, '问什么', '想问企业什么');
    await desk.tap(/^好了$/);
    await addQuestion(desk, '单选', '想去哪个方向', () => write(desk, '选项', '研发\n市场'));
    await addQuestion(desk, '数字', '第几次来', () => write(desk, '最大', '9'));
    await desk.tapLabel('第 3 个往上移');
    await desk.picture('form-builder');
    await desk.tap(/^看看样子$/);
    await desk.see('第几次来');
    await desk.picture('form-trial');
    await desk.tap('回去接着写');
    await desk.tapLabel('关闭');
    await desk.tap('限什么人');
    await desk.picture('audience-sheet');
    await desk.tap(/^限青岛生源$/);
    const graduation = new Date().getFullYear() - 1;
    await desk.tap(`${graduation} 届`);
    await desk.tap(/^好了$/);
    await desk.see(new RegExp(`限 ${graduation} 届毕业生`));
    await desk.picture('more-settings');
    await desk.see('已保存');
    await desk.tap(/^送审$/);
    await desk.page.waitForFunction(() => !location.hash.includes('activity-draft'));
    await desk.open('desk/activity-draft/index?id=walk-form');
    await desk.see('报名时要填');
    await desk.picture('review-parts');
    await desk.tap(/^发布$/);
    await write(desk, '为什么', '市里只有我一位');
    await desk.tap(/^发布$/);
    await desk.page.waitForFunction(() => !location.hash.includes('activity-draft'));

    const young = await stage.person(student);
    await young.open('pages/activity/index?id=walk-form');
    await young.see(new RegExp(`限 ${graduation} 届毕业生，你的档案里是`));
    await young.picture('not-for-me');
    await young.tap(/^申请参加$/);
    await write(young, '为什么想来', '明年转专业');
    await young.picture('exception-asked');
    await young.tap(/^交给组织者$/);
    await young.see('等组织者答复');

    await desk.open('desk/exceptions/index');
    await desk.see('明年转专业');
    await desk.picture('exceptions');
    await desk.tapLabel('答复：示例学生 01');
    await desk.picture('exception-decide');
    await desk.tap(/^同意参加$/);
    await desk.see('没有人等着答复');

    await young.open('pages/activity/index?id=walk-form');
    await young.see('组织者同意你参加');
    await young.tap(/^报名$/);
    await write(young, '第几次来', '99');
    await young.tap(/^确认报名/);
    await young.see('还没写');
    await young.see('写 0 到 9 之间的整数');
    await young.picture('answers-wrong');
    await write(young, '想问企业什么', '招几个人');
    // Whoever leaves in the middle finds what was typed.
    await young.open('pages/activity/index?id=walk-form');
    await young.tap(/^报名$/);
    expect(await young.top.getByLabel('想问企业什么', { exact: true }).last().inputValue()).toBe('招几个人');
    await write(young, '第几次来', '2');
    await young.tapLabel('研发');
    await young.tap(/把我的姓名/);
    await young.picture('answers-right');
    await young.tap(/^确认报名/);
    await young.see('看入场码');
    await young.tap('改报名信息');
    await young.tapLabel('市场');
    await young.tap(/^存下$/);
    await young.page.getByText('改好了').waitFor();
    expect((await stage.cloud.db.signUps.read(`walk-form_${student}`))?.answers).toMatchObject(Object.fromEntries((await stage.cloud.db.activities.read('walk-form'))?.form?.map(({ id, kind }) => [id, kind === 'choice' ? '市场' : kind === 'number' ? 2 : '招几个人']) ?? []));
    expect([...desk.errors, ...young.errors]).toEqual([]);
    await Promise.all([desk.leave(), young.leave()]);
  });
});
