import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importSampleJobs } from '../../sample/load';
import { firstProfile } from '../support/profile';
import { openStage } from './browser/stage';

const stage = openStage();
const student = 'sample-student-03';
const contact = 'sample-contact-01';
let jobId = '';

beforeAll(async () => {
  const { cloud } = stage;
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
  const [job] = await cloud.db.jobs.find({ 'job.employer': '青岛智能产业技术研究院' }, { limit: 1, fields: ['_id'] });
  jobId = job?._id ?? '';
  await cloud.db.jobs.updateOne({ _id: jobId }, { 'job.deadline.closesAt': new Date(Date.now() + 30 * 86_400_000) });
  await cloud.as(student).account.saveProfile.mutate({ ...firstProfile, name: '示例学生 03' });
});

describe('投简介', () => {
  it('写一次简介，走开再来还在；投给单位；单位看了、约了面谈，学生每一步都看得到，最后撤回', async () => {
    const her = await stage.person(student);
    await her.open(`pages/job/index?id=${jobId}`);
    await her.see('投简介');
    await her.picture('apply-job');
    await her.tap('投简介');
    await her.see('先写一份求职简介');
    await her.tap('去写简介');
    await her.see('添一段经历');
    await her.picture('apply-introduction-empty');
    await her.tap('添一段经历');
    await her.top.getByLabel('在哪里', { exact: true }).last().fill('示例数据科技有限公司');
    await her.top.getByLabel('做什么', { exact: true }).last().fill('数据分析实习生');
    await her.top.getByLabel('做了些什么', { exact: true }).last().fill('整理海洋观测数据，写了三份报告。');
    await her.picture('apply-experience');
    await her.tap('放进简介');
    await her.see('示例数据科技有限公司');
    await her.top.getByLabel('技能', { exact: true }).last().fill('Python，SQL，英语六级');
    await her.top.getByLabel('自我介绍', { exact: true }).last().fill('想回青岛做和海有关的数据工作。');

    await her.open('apply/introduction/index');
    await her.see('示例数据科技有限公司');
    expect(await her.top.getByLabel('技能', { exact: true }).last().inputValue()).toBe('Python，SQL，英语六级');
    const file = path.join(tmpdir(), `introduction-${process.pid}.pdf`);
    await writeFile(file, '%PDF-1.7 示例简历');
    const chooser = her.page.waitForEvent('filechooser');
    await her.tap('选一份 PDF');
    await (await chooser).setFiles(file);
    await her.see(path.basename(file));
    await her.picture('apply-introduction');
    await her.tap('存下简介');

    await her.open(`apply/send/index?jobId=${jobId}`);
    await her.see('单位会看到');
    await her.picture('apply-send');
    await her.tap('投出去');
    await her.see('勾上这一句');
    await her.tap(/^同意把上面这些/);
    await her.tap('投出去');
    await her.see('投出去的简介');
    await her.picture('apply-application-sent');

    const they = await stage.person(contact);
    await they.open('desk/employer/index');
    await they.see('1 份没看');
    await they.picture('desk-employer');
    await they.tap('1 份没看');
    await they.see('示例学生 03');
    await they.picture('desk-applicants');
    await they.tap('选几份一起答复');
    await they.tap('全选');
    await they.see('选了 1 份');
    await they.picture('desk-applicants-choosing');
    await they.tap('不选了');
    await they.tapLabel(/^筛选/);
    await they.see('家在青岛');
    await they.picture('desk-applicants-filter');
    await they.tap('看这 1 份');
    const download = they.page.waitForEvent('download');
    await they.tapLabel('导出成表格');
    expect((await download).suggestedFilename()).toMatch(/^投递名单-.+\.xlsx$/);
    await they.tap('示例学生 03');
    await they.see('看完整的');
    await they.tap('看完整的');
    await they.see('10000000001');
    await they.picture('desk-applicant');
    await they.tap('答复');
    await they.top.getByLabel('地点', { exact: true }).last().fill('示例大厦 3 楼会议室');
    await they.picture('desk-answer');
    await they.tap(/^约面谈，/);
    await they.see('单位约面谈');
    await they.picture('desk-applicant-invited');

    await her.open(`apply/applications/index`);
    await her.see('示例大厦 3 楼会议室');
    await her.picture('apply-applications');
    await her.tap('示例大厦 3 楼会议室');
    await her.see('单位看了手机号');
    await her.picture('apply-application-invited');
    await her.tap('撤回投递');
    await her.page.getByText('撤回', { exact: true }).last().tap();
    await her.see('再投一次');
    await her.picture('apply-application-withdrawn');
    expect([...her.errors, ...they.errors]).toEqual([]);
    await Promise.all([her.leave(), they.leave()]);
  }, 180_000);

  it('家长不登录，收在手机上，发给孩子；孩子一点全收下', async () => {
    const parent = await stage.person('sample-guardian-01');
    await parent.open(`pages/job/index?id=${jobId}`);
    await parent.tapLabel('收藏');
    await parent.see('已收藏');
    await parent.open('pages/favourites/index');
    await parent.see('收在这台手机上');
    await parent.picture('favourites-phone');
    expect(await stage.cloud.db.favourites.count({ personId: 'sample-guardian-01' })).toBe(0);
    await parent.open('apply/seen/index');
    await parent.see('青岛智能产业技术研究院');
    await parent.picture('seen');

    const child = await stage.person('sample-student-01');
    await child.open(`pages/favourites/index?ids=${jobId}`);
    await child.see('有人给你挑了 1 个岗位');
    await child.picture('favourites-sent');
    await child.tap('都收下（1 个）');
    await child.see('都收下了');
    expect(await stage.cloud.db.favourites.count({ personId: 'sample-student-01' })).toBe(1);
    await child.open(`pages/job/index?id=${jobId}`);
    await child.tap('不感兴趣，别再列出来');
    await child.see('记下了，列表里不再有它');
    await child.tap('撤销');
    await child.see('不感兴趣，别再列出来');
    expect([...parent.errors, ...child.errors]).toEqual([]);
    await Promise.all([parent.leave(), child.leave()]);
  });
});
