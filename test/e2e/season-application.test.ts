import { firstRules } from '../../domain/season/plan';
import { agreedTo } from '../support/profile';
import { idNumberOf } from '../support/people';
import { jpegOf } from '../support/pictures';
import { endSampleSeasons, publishPosts, seasonIn } from '../support/season';
import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();
const student = 'sample-student-01';
const seasonId = 'season-walk';

/** The season that is on for everybody: people apply, or their documents are looked at. */
const stand = (at: 'application' | 'documents') => stage.cloud.db.seasons.put(seasonIn(at, { _id: seasonId, title: '金种子 示例一期', year: 2999, rules: { documents: firstRules.documents.slice(0, 1), eligibility: { origin: true } } }));
const photo = { name: 'study.jpg', mimeType: 'image/jpeg', buffer: jpegOf(8, 8) };

/** Chooses a file where the screen asks for one. */
const hand = async (person: Person, label: RegExp): Promise<void> => {
  const [chooser] = await Promise.all([person.page.waitForEvent('filechooser'), person.tapLabel(label)]);
  await chooser.setFiles(photo);
};

/** The handle of a preference, somewhere on the screen, and how far away the other preference is. */
const handleOf = async (person: Person, post: string, other: string) => {
  const row = (words: string) => person.top.locator('.preference', { hasText: words });
  await row(post).scrollIntoViewIfNeeded();
  const [handle, from, to] = await Promise.all([row(post).locator('.drag-handle').boundingBox(), row(post).boundingBox(), row(other).boundingBox()]);
  if (!handle || !from || !to) throw new Error(`${post} or ${other} is not on the screen`);
  return { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2, away: to.y - from.y };
};

/** A finger holds a preference by its handle and goes to the place of another; the page stays where it is. */
const dragByFinger = async (person: Person, post: string, to: string, picture: string): Promise<void> => {
  const { x, y, away } = await handleOf(person, post, to);
  const scrolled = () => person.page.evaluate(() => [...document.querySelectorAll('*')].reduce((sum, { scrollTop }) => sum + scrollTop, 0));
  const before = await scrolled();
  const fingers = await person.context.newCDPSession(person.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + by }] });
  await touch('touchStart', 0);
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', (away * 0.8 * step) / 10);
    await person.page.waitForTimeout(20);
  }
  await person.picture(picture);
  expect(await scrolled()).toBe(before);
  await touch('touchEnd', 0);
  await fingers.detach();
};

const dragByMouse = async (person: Person, post: string, to: string): Promise<void> => {
  const { x, y, away } = await handleOf(person, post, to);
  await person.page.mouse.move(x, y);
  await person.page.mouse.down();
  // What it is dragged over is measured before it is first drawn.
  await person.page.waitForTimeout(100);
  await person.page.mouse.move(x, y + away * 0.8, { steps: 5 });
  await person.page.mouse.up();
};

describe('金种子报名', () => {
  it('填到一半走开再来还在；交材料、挪志愿、交上有回执；退回、补好、通过', async () => {
    const { db } = stage.cloud;
    await endSampleSeasons(db);
    await stand('application');
    await publishPosts(db, seasonId, ['post-walk-1', 'post-walk-2']);
    await db.staff.put({ _id: 'walk-organiser', name: '示例组织者', grants: [{ id: 'grant-walk', role: 'editor', region: '310116', by: 'test', since: new Date() }] });
    await stage.cloud.as(student).account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: idNumberOf('310116', 601), agreedTo });

    const applicant = await stage.person(student);
    await applicant.open('season/overview/index');
    await applicant.see('选岗位，交报名');
    await applicant.picture('season-overview-open');
    await applicant.tap('去报名');
    await applicant.see('你符合这一期的条件');
    await applicant.tap('选第一志愿');
    await applicant.tap('示例岗位 1');
    await applicant.tap(/再选一个/);
    await applicant.tap('示例岗位 2');
    // By mouse, by arrow and back, and by finger.
    await dragByMouse(applicant, '示例岗位 2', '示例岗位 1');
    await applicant.tapLabel('上移：示例岗位 1');
    await dragByFinger(applicant, '示例岗位 2', '示例岗位 1', 'season-apply-lifted');
    await applicant.see('还差：在读证明');
    await applicant.picture('season-apply-choices');

    // Left in the middle, and opened again.
    await applicant.open(`season/apply/index?seasonId=${seasonId}`);
    await applicant.see('示例岗位 2');
    expect((await applicant.text()).indexOf('示例岗位 2')).toBeLessThan((await applicant.text()).indexOf('示例岗位 1'));
    await hand(applicant, /^拍照或选文件：在读证明$/);
    await applicant.see('已放上');
    await applicant.picture('season-apply-documents');
    await applicant.tap('看一遍，准备交');
    await applicant.picture('season-apply-review');
    await applicant.tap('提交报名');
    await applicant.see('回执码');
    await applicant.see('1. 示例岗位 2');
    await applicant.picture('season-receipt');

    const organiser = await stage.person('walk-organiser');
    await organiser.open(`season-desk/applications/index?seasonId=${seasonId}`);
    await organiser.see('示例学生 01');
    await organiser.picture('season-desk-queue');
    await organiser.tap('看报名');
    await organiser.tap(/会留记录/);
    await organiser.top.getByRole('img', { name: '在读证明' }).first().waitFor();
    await organiser.picture('season-desk-application');
    await organiser.tap('退回');
    await organiser.tap('照片看不清，请重拍');
    await organiser.tap('退回，告诉本人');
    await organiser.see('没有报名等着审');

    await stand('documents');
    await applicant.open('season/overview/index');
    await applicant.see('报名要补一补');
    await applicant.picture('season-overview-returned');
    await applicant.tap('去补');
    await hand(applicant, /^换一份：在读证明$/);
    await applicant.page.waitForTimeout(800);
    await applicant.tap('看一遍，准备交');
    await applicant.tap(/再交给组织者/);
    await applicant.see('待审');

    await organiser.open(`season-desk/application/index?id=${seasonId}_${student}`);
    await organiser.tap('通过');
    await organiser.picture('season-desk-pass');
    await organiser.tap('通过，成为面试候选人');
    await organiser.page.waitForTimeout(800);
    await applicant.open('season/overview/index');
    await applicant.see('材料通过了');
    await applicant.picture('season-overview-passed');
    expect(await db.candidates.read(`${seasonId}_${student}`)).toMatchObject({ personId: student });
    expect([...applicant.errors, ...organiser.errors]).toEqual([]);
    await Promise.all([applicant.leave(), organiser.leave()]);
  }, 120_000);
});
