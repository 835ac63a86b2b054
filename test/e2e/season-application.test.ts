import { firstRules } from '../../domain/season/plan';
import { agreedTo } from '../support/profile';
import { idNumberOf } from '../support/people';
import { jpegOf } from '../support/pictures';
import { publishPosts, seasonIn } from '../support/season';
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

describe('金种子报名', () => {
  it('填到一半走开再来还在；交材料、挪志愿、交上有回执；退回、补好、通过', async () => {
    const { db } = stage.cloud;
    // In the sample's season they are a candidate, and would see that one.
    await db.seasons.updateOne({ _id: 'season-sample' }, { state: 'ended' });
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
    await applicant.tapLabel('上移：示例岗位 2');
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
