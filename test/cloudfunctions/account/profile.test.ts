import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ } from '../../support/people';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

const profile = { name: '示例学生 01', university: '示例大学', level: 'bachelor' as const, major: '示例专业' };

describe('个人信息', () => {
  it('第一次来什么都没有；填好就在，改了就换，同意的时间还是第一次的', async () => {
    const student = cloud.as('student');
    expect(await student.account.me.query()).toEqual({ profile: null, roles: [] });
    await student.account.saveProfile.mutate({ ...profile, consent: true });
    const consentedAt = (await cloud.db.people.read('student'))?.consentedAt;
    await student.account.saveProfile.mutate({ ...profile, level: 'master', consent: true });
    expect(await student.account.me.query()).toEqual({ profile: { ...profile, level: 'master' }, roles: [] });
    expect((await cloud.db.people.read('student'))?.consentedAt).toEqual(consentedAt);
  });

  it('不同意就什么都不存；空名字、太长、夹带别的字段都不收', async () => {
    const newcomer = cloud.as('newcomer');
    const refused = [
      { ...profile, consent: false },
      { ...profile, name: '   ', consent: true },
      { ...profile, name: '长'.repeat(31), consent: true },
      { ...profile, roles: ['organiser'], consent: true },
      { ...profile, level: 'professor', consent: true },
    ];
    for (const input of refused) expect(await refusalOf(newcomer.account.saveProfile.mutate(input as never))).toBe('INPUT_INVALID');
    expect(await cloud.db.people.read('newcomer')).toBeUndefined();
  });

  it('别人看不到我的，工作人员的身份看得到自己的', async () => {
    await employ(cloud.db, 'organiser', 'interviewer');
    expect(await cloud.as('organiser').account.me.query()).toEqual({ profile: null, roles: ['organiser', 'interviewer'] });
    expect((await cloud.as('stranger').account.me.query()).profile).toBeNull();
  });
});
