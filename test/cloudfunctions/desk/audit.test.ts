import { faultWords } from '../../../domain/audit/walk';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, numbered } from '../../support/people';
import type { AuditLine } from '../../../cloudfunctions/desk/audit/list';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'root', 'administrator');
  await employ(cloud.db, 'city', 'administrator', '370200');
  await employ(cloud.db, 'far', 'administrator', '310116');
  await employ(cloud.db, 'editor', 'editor', '370200');
});
afterAll(() => cloud.close());

const invite = (by: string, region: string, attempt: string) => cloud.as(by).desk.staff.invite.mutate({ attempt, role: 'mentor', place: { region }, note: '示例同事' });
const all = async (reader: string, filter: { person?: string } = {}): Promise<AuditLine[]> => {
  const lines: AuditLine[] = [];
  let cursor: number | undefined;
  for (;;) {
    const page = await cloud.as(reader).desk.audit.list.query({ ...filter, ...(cursor && { cursor }) });
    lines.push(...page.lines);
    if (page.next === null) return lines;
    cursor = page.next;
  }
};
const verify = (after = 0) => cloud.as('root').desk.audit.verify.query({ after });

describe('操作记录', () => {
  it('刚做的事，马上看得到：谁、做了什么、前后有什么不同、什么时候', async () => {
    await invite('city', '370211', 'seen');
    const { lines: [line], last } = await cloud.as('city').desk.audit.list.query({});
    expect(line).toMatchObject({ act: '发出邀请', by: 'city', byName: '示例工作人员', why: null });
    expect(line?.changes).toEqual([
      { field: '角色', before: null, after: '带教老师' },
      { field: '区域', before: null, after: '青岛市黄岛区' },
    ]);
    expect(last).toEqual({ number: line?.number, hash: line?.hash });
  });

  it('一页一页，从新到旧，不漏不重；可以只看一种事、一个人', async () => {
    for (const attempt of numbered('paged', 40)) await invite('city', '370212', attempt);
    await invite('root', '370212', 'by-root');
    const numbers = (await all('root')).map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(await cloud.db.audit.count({}));
    expect((await all('root', { person: 'root' })).map(({ by }) => by)).toEqual(['root']);
    expect((await cloud.as('root').desk.audit.list.query({ act: 'staff.revoke' })).lines).toEqual([]);
  });

  it('一个区域的管理员只看得到自己区域里的事；不是管理员，看不到', async () => {
    await invite('far', '310116', 'far-away');
    expect((await all('far')).map(({ by }) => by)).toEqual(['far']);
    expect((await all('city')).map(({ by }) => by)).not.toContain('far');
    expect((await all('root')).map(({ by }) => by)).toContain('far');
    expect(await refusalOf(all('editor'))).toBe('NOT_ALLOWED');
  });

  it('核对整条链：改了、换了、少了，都指得出是第几条', async () => {
    const sound = await verify();
    expect(sound).toMatchObject({ fault: null, done: true, through: await cloud.db.audit.count({}) });
    expect(await verify(sound.through)).toMatchObject({ through: sound.through, hash: sound.hash, fault: null, done: true });

    const fifth = await cloud.db.audit.read('0000000005');
    if (!fifth) throw new Error('there are fewer than five links');
    await cloud.db.audit.updateOne({ _id: fifth._id }, { why: '事后补的原因' });
    expect(await verify()).toMatchObject({ through: 4, fault: { number: 5, words: faultWords.altered } });
    await cloud.db.audit.remove({ _id: fifth._id });
    expect(await verify()).toMatchObject({ through: 4, fault: { number: 6, words: faultWords.gap } });
    await cloud.db.audit.put({ ...fifth, previous: '0'.repeat(64) });
    expect(await verify()).toMatchObject({ through: 4, fault: { number: 5, words: faultWords.cut } });
    await cloud.db.audit.put(fifth);
    expect(await verify()).toMatchObject({ fault: null });
  });
});
