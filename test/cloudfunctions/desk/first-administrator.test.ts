import { FIRST_INVITATION, openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, numbered } from '../../support/people';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTestCloud();
});
afterEach(() => cloud.close());

const accept = (person: string, code = FIRST_INVITATION) => cloud.as(person).account.invitation.accept.mutate({ code, name: '示例管理员 01' });
const read = (person: string) => cloud.as(person).account.invitation.read.query({ code: FIRST_INVITATION });
const rolesOf = async (person: string) => (await cloud.as(person).account.me.query()).roles;

describe('第一位管理员', () => {
  it('部署时定下的码，二十个人同时来，恰好一个人成为全部地区的管理员；之后谁也用不了', async () => {
    expect(await read('someone')).toMatchObject({ role: 'administrator', region: '全部地区', until: null, accepted: false });
    const people = numbered('first', 20);
    const outcomes = await Promise.all(people.map((person) => accept(person).then(() => 'accepted', () => 'refused')));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    const first = people[outcomes.indexOf('accepted')] ?? '';
    expect(await rolesOf(first)).toContain('administrator');
    expect(await cloud.db.staff.count({})).toBe(1);
    expect(await refusalOf(accept('late'))).toBe('INVITATION_USED');
    await accept(first);
    expect((await cloud.db.staff.read(first))?.grants).toHaveLength(1);
    const { lines } = await cloud.as(first).desk.audit.list.query({});
    expect(lines.map(({ act, byName }) => [act, byName])).toEqual([['接受邀请', '示例管理员 01'], ['开通角色', '示例管理员 01']]);
  });

  it('已经有过管理员，部署的码就不作数', async () => {
    await employ(cloud.db, 'earlier', 'administrator');
    expect(await refusalOf(read('someone'))).toBe('INVITATION_USED');
    expect(await refusalOf(accept('someone'))).toBe('INVITATION_USED');
    const [grant] = (await cloud.db.staff.read('earlier'))?.grants ?? [];
    if (!grant) throw new Error('nobody was employed');
    await cloud.db.staff.put({ _id: 'earlier', name: '示例', grants: [], past: [{ ...grant, takenBy: 'test', until: new Date(), why: '测试' }] });
    expect(await refusalOf(accept('someone'))).toBe('INVITATION_USED');
  });

  it.each([1, 2, 3, 4])('第 %i 次写入处断掉，再点一次就办完', async (nth) => {
    cloud.cloud.faults.add({ effect: 'crash', action: 'write', function: 'account', nth, when: 'after' });
    await accept('first').catch((failure: unknown) => failure);
    cloud.cloud.faults.clear();
    await accept('first');
    expect((await cloud.db.staff.read('first'))?.grants.map(({ role }) => role)).toEqual(['administrator']);
    expect(await cloud.db.invitations.read('first')).toMatchObject({ state: 'accepted', accepted: { by: 'first' } });
  });
});

it('没有设这个码的部署，没有第一份邀请；设错了，说出是哪一项', async () => {
  const none = await openTestCloud({ env: { RATE_LIMITS: 'off', FIRST_INVITATION: '' } });
  expect(await refusalOf(none.as('someone').account.invitation.accept.mutate({ code: FIRST_INVITATION, name: '示例' }))).toBe('INVITATION_NOT_FOUND');
  await none.close();
});
