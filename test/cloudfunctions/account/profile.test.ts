import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ } from '../../support/people';
import { agreedTo, firstProfile, sampleProfile } from '../../support/profile';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

/** What WeChat's button hands to the page. */
const phoneCode = async (openid: string): Promise<string> => {
  const response = await fetch(`${cloud.url}/phone-code`, { method: 'POST', headers: { cookie: cloud.cloud.cookieOf(openid) } });
  return ((await response.json()) as { code: string }).code;
};

describe('个人信息', () => {
  it('第一次来什么都没有；填好就在，改了就换，同意的时间还是第一次的', async () => {
    const student = cloud.as('student');
    expect(await student.account.me.query()).toMatchObject({ profile: null, home: null, phone: null, roles: [], agreed: false, erasesAt: null });
    await student.account.saveProfile.mutate(firstProfile);
    const consent = await cloud.db.consents.read(`student_basic_${agreedTo}`);
    expect(consent).toMatchObject({ personId: 'student', kind: 'basic', version: agreedTo });
    await student.account.saveProfile.mutate({ ...sampleProfile, level: 'master', agreedTo });
    expect(await student.account.me.query()).toMatchObject({
      profile: { ...sampleProfile, level: 'master' },
      home: '山东省 青岛市 黄岛区',
      phone: '100****0001',
      agreed: true,
    });
    expect(await cloud.db.consents.read(`student_basic_${agreedTo}`)).toEqual(consent);
  });

  it('不同意就什么都不存；空名字、太长、夹带别的字段、不可能的年级和地区都不收', async () => {
    const newcomer = cloud.as('newcomer');
    const refused = [
      { ...firstProfile, agreedTo: undefined },
      { ...firstProfile, agreedTo: '2000-01' },
      { ...firstProfile, agreedTo: true },
      { ...firstProfile, name: '   ' },
      { ...firstProfile, name: '长'.repeat(31) },
      { ...firstProfile, roles: ['administrator'] },
      { ...firstProfile, closing: null },
      { ...firstProfile, level: 'professor' },
      { ...firstProfile, yearOfStudy: 0 },
      { ...firstProfile, level: 'master', yearOfStudy: 5 },
      { ...firstProfile, graduationYear: 1991 },
      { ...firstProfile, homeDistrict: '370200' },
      { ...firstProfile, homeDistrict: '370299' },
      { ...firstProfile, homeDistrict: '__proto__' },
    ];
    for (const input of refused) expect(await refusalOf(newcomer.account.saveProfile.mutate(input as never))).toBe('INPUT_INVALID');
    for (const name of ['people', 'consents', 'vaults'] as const) expect(await cloud.db[name].count({ _id: 'newcomer' })).toBe(0);
    expect(await cloud.db.consents.count({ personId: 'newcomer' })).toBe(0);
  });

  it('手机号：没有不行，写错不行，微信给的和自己填的都存得下；换了就是新的；库里看不到明文', async () => {
    const caller = cloud.as('caller');
    const withoutPhone = { ...sampleProfile, agreedTo };
    expect(await refusalOf(caller.account.saveProfile.mutate(withoutPhone))).toBe('PHONE_NEEDED');
    for (const number of ['1380000', '23800000000', '一二三', '100000000011']) {
      expect(await refusalOf(caller.account.saveProfile.mutate({ ...withoutPhone, phone: { by: 'hand', number } }))).toBe('PHONE_INVALID');
    }
    expect(await refusalOf(caller.account.saveProfile.mutate({ ...withoutPhone, phone: { by: 'wechat', code: 'made-up' } }))).toBe('PHONE_CODE_SPENT');
    expect(await cloud.db.people.read('caller')).toBeUndefined();

    const code = await phoneCode('caller');
    await caller.account.saveProfile.mutate({ ...withoutPhone, phone: { by: 'wechat', code } });
    const { phone: masked } = await caller.account.me.query();
    expect(masked).toMatch(/^100\*{4}\d{4}$/);
    expect(await refusalOf(caller.account.saveProfile.mutate({ ...withoutPhone, phone: { by: 'wechat', code } }))).toBe('PHONE_CODE_SPENT');

    await caller.account.saveProfile.mutate({ ...withoutPhone, phone: { by: 'hand', number: '+86 100-1234-5678' } });
    expect((await caller.account.me.query()).phone).toBe('100****5678');
    expect(JSON.stringify([await cloud.db.vaults.read('caller'), await cloud.db.people.read('caller')])).not.toContain('10012345678');
  });

  it('别人看不到我的，工作人员的身份看得到自己的；同一个浏览器里两个人的抽屉不一样', async () => {
    await employ(cloud.db, 'organiser', 'editor', '370200');
    const [student, organiser, stranger] = await Promise.all(['student', 'organiser', 'stranger'].map((openid) => cloud.as(openid).account.me.query()));
    expect(organiser).toMatchObject({ profile: null, roles: ['steward', 'editor'] });
    expect(stranger?.profile).toBeNull();
    expect(new Set([student?.drawer, organiser?.drawer, stranger?.drawer]).size).toBe(3);
    expect(student?.drawer).not.toContain('student');
  });

  it('所有存着的都读得到，说的是人话；别人的一条没有', async () => {
    const sections = await cloud.as('student').account.kept.query();
    const facts = sections.flatMap(({ facts: each }) => each.map(({ name, value }) => `${name}：${value}`));
    for (const words of ['姓名：示例学生 01', '学校：示例大学', '家乡：山东省 青岛市 黄岛区', '手机号（加密保存）：100****0001']) expect(facts).toContain(words);
    expect(facts.join()).toContain('隐私保护指引');
    expect(await cloud.as('stranger').account.kept.query()).toEqual([]);
  });
});
