import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();

const NAME = '示例学生 04';

/** Writes into the field that a screen reader calls so. */
const write = (person: Person, name: string, text: string): Promise<void> => person.top.getByLabel(name, { exact: true }).last().fill(text);

describe('第一次填个人信息', () => {
  it('先说清楚再问；学校和专业搜得到，没有的自己写；家乡三步；走开再来，填过的还在；存好回到原处', async () => {
    const newcomer = await stage.person('sample-student-04');
    await newcomer.open('pages/activity/index?id=policy-salon');
    await newcomer.tap(/^报名$/);
    await newcomer.tap('去填个人信息');
    await newcomer.see('填之前，先说清楚');
    expect(await newcomer.top.locator('input').count()).toBe(0);
    await newcomer.picture('profile-before');
    await newcomer.tap('看隐私保护指引全文');
    await newcomer.see('你可以做什么');
    await newcomer.picture('privacy');
    await newcomer.page.goBack();

    await newcomer.tap('同意，开始填');
    await write(newcomer, '姓名', NAME);
    await newcomer.tap('国内国外的都能搜');
    await write(newcomer, '学校名、拼音或缩写', 'zghydx');
    await newcomer.see('山东');
    await newcomer.picture('profile-university');
    await newcomer.tap('中国海洋大学');
    await newcomer.tap('本科');
    await newcomer.tap('大三');

    await newcomer.open('pages/profile/index');
    await newcomer.tap('同意，开始填');
    await newcomer.see('中国海洋大学');
    expect(await newcomer.top.getByLabel('姓名', { exact: true }).last().inputValue()).toBe(NAME);

    await newcomer.tap('保存');
    await newcomer.see('请填手机号');
    await newcomer.see(/还差 4 项/);
    await newcomer.picture('profile-missing');
    await newcomer.tap('用微信手机号');
    await newcomer.see('用微信绑定的手机号');
    await newcomer.tap('哪一年毕业');
    await newcomer.tap(String(new Date().getFullYear() + 1));
    await newcomer.tap('搜专业名，没有的自己写');
    await write(newcomer, '专业名或专业类', '鲸类观察');
    await newcomer.tap(/^就用/);
    await newcomer.tapLabel('家乡：选到区县');
    await newcomer.tap('山东省');
    await newcomer.tap('青岛市');
    await newcomer.see('哪个区县');
    await newcomer.picture('profile-home');
    await newcomer.tap('黄岛区');
    await newcomer.see('山东省 青岛市 黄岛区');
    await newcomer.picture('profile-filled');
    await newcomer.tap('保存');
    await newcomer.see('五个一');

    expect(await stage.cloud.db.people.read('sample-student-04')).toMatchObject({ name: NAME, university: '中国海洋大学', yearOfStudy: 3, major: '鲸类观察', homeDistrict: '370211' });
    expect((await stage.cloud.db.vaults.read('sample-student-04'))?.phoneMasked).toMatch(/^100\*{4}/);
    expect(await newcomer.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('profile-draft');
    expect(newcomer.errors).toEqual([]);
    await newcomer.leave();
  });

  it('同一个浏览器换了人，看不到前一个人的草稿', async () => {
    const first = await stage.person('draft-one');
    await first.open('pages/profile/index');
    await first.tap('同意，开始填');
    await write(first, '姓名', '示例草稿');
    await first.page.request.post(`${stage.cloud.url}/who`, { data: { openid: 'draft-two' } });
    await first.open('pages/profile/index');
    await first.tap('同意，开始填');
    expect(await first.top.getByLabel('姓名', { exact: true }).last().inputValue()).toBe('');
    expect(first.errors).toEqual([]);
    await first.leave();
  });
});

describe('我的资料', () => {
  it('存着的都看得到，导得出来；申请注销，到处看得见，随时反悔', async () => {
    const student = await stage.person('sample-student-01');
    await student.open('pages/my-data/index');
    await student.see('中国海洋大学');
    await student.picture('my-data');
    const download = student.page.waitForEvent('download');
    await student.tap('导出成文件');
    const file = await (await download).createReadStream();
    let text = '';
    for await (const part of file) text += String(part);
    expect(text).toContain('姓名：示例学生 01');
    expect(text).toContain('家乡：山东省 青岛市 黄岛区');

    await student.top.getByText('注销账号', { exact: true }).last().tap();
    await student.page.getByText('注销', { exact: true }).last().tap();
    await student.see('已申请注销');
    await student.picture('my-data-closing');
    await student.open('pages/me/index');
    await student.see('已申请注销');
    await student.picture('me-closing');
    await student.tap('不注销了');
    await student.top.getByText('已申请注销').waitFor({ state: 'detached' });
    expect((await stage.cloud.db.people.read('sample-student-01'))?.closing).toBeUndefined();
    expect(student.errors).toEqual([]);
    await student.leave();
  });
});
