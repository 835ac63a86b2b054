import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, numbered } from '../../support/people';
import { newScan } from '../../support/scan';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
beforeEach(async () => {
  await cloud.db.staff.remove({});
  await employ(cloud.db, 'root', 'administrator');
  await employ(cloud.db, 'city', 'administrator', '370200');
  await employ(cloud.db, 'steward', 'steward', '370211');
});
afterAll(() => cloud.close());

const revoke = (by: string, personId: string, reason = '调离') => cloud.as(by).desk.staff.revoke.mutate({ personId, grantId: `grant-${personId}`, reason });
const rolesOf = async (person: string) => (await cloud.as(person).account.me.query()).roles;
const keystones = (): Promise<number> => cloud.db.staff.count({ grants: { $elemMatch: { role: 'administrator', region: '000000' } } as never });

describe('收回角色', () => {
  it('下一次调用就已经没有权限；写明原因，留下痕迹；重复请求答得一样', async () => {
    const activityId = await publishActivity(cloud.db, 5, { district: '370211' });
    const scan = () => cloud.as('steward').activities.checkIn.mutate({ activityId, gate: '东门', ...newScan('what-is-this') });
    expect(await scan()).toMatchObject({ kind: 'wrong' });
    expect(await revoke('city', 'steward', '活动结束')).toBeNull();
    expect(await refusalOf(scan())).toBe('NOT_ALLOWED');
    expect(await revoke('city', 'steward', '活动结束')).toBeNull();

    const { lines } = await cloud.as('city').desk.audit.list.query({});
    expect(lines.filter(({ act }) => act === '收回角色')).toMatchObject([
      { byName: '示例工作人员', objectName: '示例工作人员', why: '活动结束', changes: [{ field: '角色', before: '扫码员', after: null }, { field: '区域', before: '青岛市黄岛区', after: null }] },
    ]);
  });

  it('区域外的人收不了；不存在的也收不了', async () => {
    await employ(cloud.db, 'far', 'mentor', '310116');
    expect(await refusalOf(revoke('city', 'far'))).toBe('OUT_OF_REGION');
    expect(await refusalOf(revoke('city', 'root'))).toBe('OUT_OF_REGION');
    expect(await refusalOf(revoke('city', 'nobody'))).toBe('NOT_FOUND');
    expect(await refusalOf(revoke('steward', 'city'))).toBe('NOT_ALLOWED');
    expect(await rolesOf('far')).toEqual(['mentor']);
  });

  it('最后一位全部地区的管理员，自己和别人都收不走；有了第二位，可以', async () => {
    expect(await refusalOf(revoke('root', 'root'))).toBe('LAST_ADMINISTRATOR');
    expect(await rolesOf('root')).toContain('administrator');
    await employ(cloud.db, 'second', 'administrator');
    await revoke('root', 'root');
    expect(await rolesOf('root')).toEqual([]);
    expect(await refusalOf(revoke('second', 'second'))).toBe('LAST_ADMINISTRATOR');
  });

  it('几位管理员同时互相收回、各自请辞：任何时候都至少留下一位', async () => {
    for (let round = 0; round < 12; round += 1) {
      await cloud.db.staff.remove({});
      const ring = numbered(`ring-${round}`, 2 + (round % 3));
      for (const person of ring) await employ(cloud.db, person, 'administrator');
      const next = (index: number): string => ring[(index + 1) % ring.length] ?? '';
      const calls = ring.flatMap((person, index) => [revoke(person, next(index)), revoke(person, person)]);
      await Promise.all(calls.map((call) => call.catch((failure: unknown) => failure)));
      expect(await keystones()).toBeGreaterThanOrEqual(1);
    }
  });

  it('收到一半断掉：人还在，别人照样收得走；留下的记号过两分钟就不算', async () => {
    await employ(cloud.db, 'second', 'administrator');
    cloud.cloud.faults.add({ effect: 'crash', action: 'write', function: 'desk', nth: 1, when: 'after' });
    await revoke('root', 'second').catch((failure: unknown) => failure);
    cloud.cloud.faults.clear();
    expect(await rolesOf('second')).toContain('administrator');
    // The one who is marked does not count as staying, so that nobody is too many.
    expect(await refusalOf(revoke('second', 'root'))).toBe('LAST_ADMINISTRATOR');
    await cloud.db.staff.updateOne({ _id: 'second' }, { 'leaving.at': new Date(Date.now() - 121_000) });
    await revoke('second', 'root');
    expect(await rolesOf('root')).toEqual([]);
  });
});
