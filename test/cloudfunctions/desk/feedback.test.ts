import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents } from '../../support/people';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud({ riskyWords: ['加微信'] });
  // 黄岛区
  await enrolStudents(cloud.db, ['writer']);
  await employ(cloud.db, 'city', 'editor', '370200');
  await employ(cloud.db, 'own-district', 'editor', '370211');
  await employ(cloud.db, 'other-district', 'editor', '370212');
  await cloud.as('writer').account.sendFeedback.mutate({ text: '想要夜场招聘会', sendId: 'one' });
  await cloud.as('nobody-yet').account.sendFeedback.mutate({ text: '还没注册，先问一句', sendId: 'two' });
});
afterAll(() => cloud.close());

const read = async (who: string) => (await cloud.as(who).desk.feedback.list.query({})).entries.map(({ text }) => text);

describe('组织者看建议', () => {
  it('市里看得到全市的，区里只看得到自己区的和不知道哪个区的；谁写的看不到', async () => {
    expect(await read('city')).toEqual(['还没注册，先问一句', '想要夜场招聘会']);
    expect(await read('own-district')).toEqual(['还没注册，先问一句', '想要夜场招聘会']);
    expect(await read('other-district')).toEqual(['还没注册，先问一句']);
    expect(JSON.stringify(await cloud.as('city').desk.feedback.list.query({}))).not.toMatch(/writer|nobody-yet|示例学生/);
  });

  it('回复了，写的人看得到，也会收到消息；别的区回复不了；同一句话重发不算两次', async () => {
    const [, entry] = (await cloud.as('city').desk.feedback.list.query({})).entries;
    const id = entry?.id ?? '';
    expect(await refusalOf(cloud.as('other-district').desk.feedback.answer.mutate({ id, text: '好' }))).toBe('NOT_FOUND');
    expect(await refusalOf(cloud.as('city').desk.feedback.answer.mutate({ id, text: '加微信细说' }))).toBe('WORDS_REFUSED');
    await Promise.all(Array.from({ length: 4 }, () => cloud.as('city').desk.feedback.answer.mutate({ id, text: '下周五晚上有一场' })));
    expect(await cloud.as('writer').account.myFeedback.query()).toMatchObject([{ answer: { text: '下周五晚上有一场' } }]);
    expect((await cloud.db.feedback.read(id))?.effects?.map(({ kind }) => kind)).toEqual(['trace', 'message']);
  });

  it('一页装不下就分页，不重不漏', async () => {
    for (let n = 0; n < 45; n += 1) {
      await cloud.db.feedback.put({ _id: `many-${n}`, personId: 'many', district: n % 3 === 0 ? '370212' : '370211', text: `第 ${n} 条`, at: new Date(Date.UTC(2020, 0, 1, 0, n)) });
    }
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { entries, next } = await cloud.as('own-district').desk.feedback.list.query(cursor ? { cursor } : {});
      seen.push(...entries.map(({ text }) => text));
      if (next === null) break;
      cursor = next;
    }
    const expected = Array.from({ length: 45 }, (_, n) => 44 - n).filter((n) => n % 3 !== 0).map((n) => `第 ${n} 条`);
    expect(seen.slice(2)).toEqual(expected);
  });
});
