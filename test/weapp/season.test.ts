import path from 'node:path';
import budgets from '../../config/budgets.json';
import { firstRules, type StageName } from '../../domain/season/plan';
import { meetingPath, meetingProgram } from '../../domain/season/video';
import { shanghaiDate, showTime } from '../../domain/time/shanghai';
import { loadSample } from '../../sample/load';
import { putRound, putSlot } from '../support/interviews';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { idNumberOf } from '../support/people';
import { jpegOf } from '../support/pictures';
import { agreedTo } from '../support/profile';
import { endSampleSeasons, publishPosts, seasonIn } from '../support/season';
import { WeChat } from './host';
import { FirstScreens } from './host/first-screens';

/** A season in the built mini-program, from browsing posts to the interviewers' marks: everything through what people tap. */

const root = path.resolve('dist/weapp');
const seasonId = 'season-walk';
const roundId = 'round-walk';
const student = 'sample-student-02';
const interviewer = 'sample-interviewer-01';
const MINUTE_MS = 60_000;
const screens = new FirstScreens();

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await loadSample(cloud.db, new Date());
  await endSampleSeasons(cloud.db);
  await stand('application');
  await publishPosts(cloud.db, seasonId, ['post-walk-1', 'post-walk-2', 'post-walk-3']);
  await cloud.as(student).account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: idNumberOf('310116', 602), agreedTo });
});
afterAll(async () => {
  screens.print();
  await cloud.close();
});

const launch = (openid: string): Promise<WeChat> => WeChat.launch(root, cloud.phone(openid));

/** Where the season stands for everybody. */
const stand = (at: StageName): Promise<void> =>
  cloud.db.seasons.put(seasonIn(at, { _id: seasonId, title: '金种子 示例一期', year: 2999, rules: { documents: firstRules.documents, eligibility: { origin: true }, video: { kind: 'meeting' } } }));

/** What the page shows in a picture. */
const pictureOn = async (wechat: WeChat): Promise<Buffer> => {
  const find = (): string | undefined => wechat.nodes().flatMap((node) => Object.values(node)).find((value): value is string => typeof value === 'string' && /^https?:\/\/.*season-documents/.test(value));
  await wechat.until(() => find() !== undefined, () => `no picture is drawn: ${wechat.text()}`);
  return Buffer.from(await (await fetch(find() ?? '')).arrayBuffer());
};

const follow = async (wechat: WeChat, words: string | RegExp, then: string | RegExp): Promise<void> => {
  await wechat.tap(words);
  await screens.note(wechat, then);
};

/** The last of three is held by its handle and goes up by two; the page does not scroll, and little is sent to be drawn. */
const draggedToTheTop = async (wechat: WeChat, post: string): Promise<void> => {
  wechat.phone.laidOut.set('.preference', [400, 480, 560].map((top) => ({ top, height: 80 })));
  // What was tapped before is drawn.
  await wechat.see(new RegExp(`1示例岗位 2.*2示例岗位 3.*3${post}`, 's'));
  const before = wechat.page.setDataBytes.length;
  const finger = await wechat.finger(new RegExp(`^3${post}`), 'drag-handle');
  await finger.press(600);
  for (let y = 590; y >= 420; y -= 10) expect(await finger.move(y)).toBe(false);
  await wechat.until(() => wechat.nodes().filter(({ st }) => String(st ?? '').includes('translateY(80px)')).length === 2, () => 'the others do not make way');
  const sent = wechat.page.setDataBytes.slice(before);
  expect(sent.length).toBeLessThan(12);
  expect(Math.max(...sent)).toBeLessThan(512);
  await finger.lift(420);
  await wechat.see(new RegExp(`1${post}.*2示例岗位 2.*3示例岗位 3`, 's'));
};

describe('小程序里的一期金种子', () => {
  it('看岗位、加志愿、拍材料、排好先后、交上有回执', async () => {
    const her = await launch(student);
    await screens.visit(her, 'season/overview/index', '选岗位，交报名');
    await follow(her, '全部 3 个', '3 个岗位，招');
    await follow(her, '示例岗位 2', '做什么');
    await follow(her, '加入志愿', '你符合这一期的条件');
    // Carried over, and the post they came from is named.
    await her.see('上海师范大学');
    await her.see(/示例岗位 2/);
    for (const post of ['示例岗位 1', '示例岗位 3']) {
      await her.tap('再选一个');
      await her.tap(post);
    }
    await her.tap('上移：示例岗位 3');
    await draggedToTheTop(her, '示例岗位 1');
    await her.tap('服从调剂');
    her.phone.photos.push({ width: 4000, height: 3000, at: (width, height) => jpegOf(width, height) });
    await her.tap('拍照或选文件：在读证明');
    await her.see('已放上');
    her.phone.photos.push({ width: 1200, height: 1600, at: (width, height) => jpegOf(width, height) });
    await her.tap('拍照或选文件：学校推荐表');
    await her.tap('看：学校推荐表');
    await her.tap('看一遍，准备交');
    await her.see('交之前看一遍');
    await her.tap('提交报名');
    await screens.note(her, '回执码');
    expect(her.text()).toMatch(/不服从调剂.*1\. 示例岗位 1.*2\. 示例岗位 2.*3\. 示例岗位 3.*在读证明/s);
    expect(her.errors).toEqual([]);
  });

  it('组织者看材料，通过；看到的就是拍的那一张，缩小过', async () => {
    await stand('documents');
    const organiser = await launch('sample-organiser-03');
    await screens.visit(organiser, `season-desk/season/index?id=${seasonId}`, '1 份待审');
    await follow(organiser, '审报名', '示例学生 02');
    await follow(organiser, '看报名', '材料');
    await organiser.tap(/会留记录/);
    expect((await pictureOn(organiser)).equals(jpegOf(2000, 1500))).toBe(true);
    await organiser.tap(/^通过$/);
    await organiser.tap('通过，成为面试候选人');
    await organiser.see('没有报名等着审');
    expect(await cloud.db.candidates.read(`${seasonId}_${student}`)).toMatchObject({ name: '示例学生 02' });
    expect(organiser.errors).toEqual([]);
  });

  it('约时间，进等候室；面试官看日程、请进来、打分；腾讯会议打得开', async () => {
    await stand('interview');
    const startsAt = new Date(Math.ceil(Date.now() / MINUTE_MS + 8) * MINUTE_MS);
    await putRound(cloud.db, roundId, { seasonId, booking: { opensAt: new Date(0), closesAt: new Date(startsAt.getTime() - MINUTE_MS) }, panels: [{ id: 'a', title: '第 1 组', interviewers: [interviewer], code: '100000001' }] });
    const { endsAt } = await putSlot(cloud.db, { _id: 'slot-walk', roundId, startsAt, interviewers: [interviewer] });
    const day = shanghaiDate(startsAt);
    await cloud.db.agendas.put({ _id: `${interviewer}_${day}`, personId: interviewer, day, entries: [{ roundId, slotId: 'slot-walk', startsAt, endsAt }] });

    const her = await launch(student);
    await her.open('season/overview/index');
    await follow(her, '去约时间', '选一个时间');
    await her.tap(showTime(startsAt));
    await her.tap(/^约 /);
    await her.see('现在约的是');
    await follow(her, '等候室', '前面没有人了');
    await her.tap('试试摄像头');
    await her.see('都能用');
    await her.tap('我到了');
    await her.see('快到你了');

    const they = await launch(interviewer);
    await they.open('season/overview/index');
    await follow(they, '我的面试日程', '在等候');
    await follow(they, '示例学生 02', '请考生进来');
    await they.tap('请考生进来');
    await they.see('在面试');
    her.page.instance.onPullDownRefresh?.();
    await her.tap('打开腾讯会议');
    expect(her.phone.calls.filter(([name]) => name === 'navigateToMiniProgram')).toMatchObject([['navigateToMiniProgram', { appId: meetingProgram, path: meetingPath('100000001') }]]);
    await they.tap('看学校推荐表，会留记录');
    expect((await pictureOn(they)).equals(jpegOf(1200, 1600))).toBe(true);
    expect(they.text()).not.toContain('在读证明');
    for (const criterion of firstRules.scoring.criteria) await they.tap(`${criterion.title} 80 分`);
    await they.type('说得好在哪里', '说得具体');
    await they.tap('提交');
    await they.until(() => they.phone.toasts.some((toast) => toast.startsWith('交上了')), () => `toasts: ${they.phone.toasts.join()}`);
    expect((await cloud.db.hearings.read(`${roundId}_${student}`))?.sheets).toMatchObject([{ by: interviewer, marks: { thinking: 80 }, words: '说得具体' }]);

    expect([...her.errors, ...they.errors]).toEqual([]);
  });

  it('第一屏都不超过 32 KB、600 个节点', () => {
    expect(screens.most.bytes).toBeLessThanOrEqual(budgets.firstSetData.bytes);
    expect(screens.most.nodes).toBeLessThanOrEqual(budgets.firstNodes.count);
  });
});
