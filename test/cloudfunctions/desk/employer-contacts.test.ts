import { employerIdOf } from '../../../domain/job/identity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ } from '../../support/people';
import { header, workbook } from '../jobs/files';
import { importAll } from '../jobs/organiser';

let cloud: TestCloud;
let attempts = 0;
const row = (employer: string, place: string) => [employer, '会计', '招聘', '2人', '本科', '会计学', '8-10K', place, '', ''];

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'city', 'administrator', '370200');
  await employ(cloud.db, 'district', 'administrator', '370211');
  await employ(cloud.db, 'jinshan', 'administrator', '310116');
  await employ(cloud.db, 'editor', 'editor', '370200');
  await importAll(cloud, 'editor', workbook([header, row('示例甲（青岛）有限公司', '青岛市黄岛区'), row('示例乙有限公司', '青岛市崂山区'), row('示例丙有限公司', '')]));
});
afterAll(() => cloud.close());

const desk = (openid: string) => cloud.as(openid).desk.staff;
const namesFor = async (openid: string, text = '') => (await desk(openid).employers.query({ text })).map(({ name }) => name);
const invite = (inviter: string, employer: string | undefined, region = '370211', role: 'employerContact' | 'mentor' = 'employerContact', attempt = `attempt-${(attempts += 1)}`) =>
  desk(inviter).invite.mutate({ attempt, role, place: { region }, note: '示例联系人', ...(employer && { employerId: employerIdOf(employer) }) });

describe('单位联系人', () => {
  it('只找得到自己区域里有岗位的单位；几个字就够，半角全角不分', async () => {
    expect(await namesFor('district')).toEqual(['示例甲（青岛）有限公司']);
    expect(await namesFor('city')).toHaveLength(3);
    expect(await namesFor('city', '甲(青岛)')).toEqual(['示例甲（青岛）有限公司']);
    expect(await namesFor('jinshan')).toEqual([]);
    expect(await refusalOf(desk('editor').employers.query({ text: '' }))).toBe('NOT_ALLOWED');
  });

  it('邀请写明是哪个单位，接受的人看得到；收回时也说得出', async () => {
    const { code } = await invite('district', '示例甲 (青岛) 有限公司');
    expect(await cloud.as('contact').account.invitation.read.query({ code })).toMatchObject({ role: 'employerContact', employer: '示例甲（青岛）有限公司' });
    await cloud.as('contact').account.invitation.accept.mutate({ code, name: '示例联系人 01' });
    const [grant] = (await cloud.db.staff.read('contact'))?.grants ?? [];
    expect(grant?.employer).toEqual({ id: employerIdOf('示例甲（青岛）有限公司'), name: '示例甲（青岛）有限公司' });
    const { colleagues } = await desk('district').list.query({});
    expect(colleagues.flatMap(({ held }) => held.map(({ employer }) => employer))).toContain('示例甲（青岛）有限公司');
    const { invitations } = await desk('district').invitations.query({});
    expect(invitations[0]).toMatchObject({ employer: '示例甲（青岛）有限公司' });
    await cloud.cloud.fire('clock');
    const traces = await cloud.db.audit.find({ act: 'staff.grant', object: 'staff/contact' }, { limit: 1 });
    expect(traces[0]).toMatchObject({ after: { role: 'employerContact', employer: '示例甲（青岛）有限公司' } });
  });

  it('别处的单位、不存在的单位、没说哪个单位，都邀请不了；别的角色不带单位', async () => {
    expect(await refusalOf(invite('district', '示例乙有限公司'))).toBe('EMPLOYER_NOT_FOUND');
    expect(await refusalOf(invite('city', '没有这个单位'))).toBe('EMPLOYER_NOT_FOUND');
    expect(await refusalOf(invite('jinshan', '示例甲（青岛）有限公司', '310116'))).toBe('EMPLOYER_NOT_FOUND');
    const byName = (unitName: string) => desk('jinshan').invite.mutate({ attempt: `named-${unitName.length}`, role: 'employerContact', place: { region: '310116' }, note: '示例联系人', unitName });
    expect(await refusalOf(byName('示例甲（青岛） 有限公司'))).toBe('EMPLOYER_NOT_FOUND');
    expect((await cloud.as('bureau').account.invitation.read.query({ code: (await byName('示例镇人民政府')).code })).employer).toBe('示例镇人民政府');
    expect(await refusalOf(invite('district', '示例甲（青岛）有限公司', '370212'))).toBe('OUT_OF_REGION');
    expect(await refusalOf(invite('city', undefined))).toBe('INPUT_INVALID');
    expect(await refusalOf(invite('city', '示例乙有限公司', '370211', 'mentor'))).toBe('INPUT_INVALID');
  });

  it('同一次尝试换了单位再发，是另一份邀请；同样的再发，还是那一份', async () => {
    const first = await invite('city', '示例乙有限公司', '370200', 'employerContact', 'again');
    expect(await invite('city', '示例乙有限公司', '370200', 'employerContact', 'again')).toEqual(first);
    expect((await invite('city', '示例丙有限公司', '370200', 'employerContact', 'again')).code).not.toBe(first.code);
  });
});
