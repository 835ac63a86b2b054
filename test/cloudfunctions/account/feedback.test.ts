import { CallRefused } from '../../../src/api/refused';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud({ riskyWords: ['加微信领红包'] });
});
afterAll(() => cloud.close());

describe('问题与建议', () => {
  it('送到了就看得到；同一次发送重发几遍，只有一条；别人看不到我的', async () => {
    const person = cloud.as('writer');
    await Promise.all(Array.from({ length: 5 }, () => person.account.sendFeedback.mutate({ text: '  希望多一些\n莱西的岗位 ', sendId: 'once' })));
    expect(await person.account.myFeedback.query()).toMatchObject([{ text: '希望多一些\n莱西的岗位', answer: null }]);
    expect(await cloud.as('other').account.myFeedback.query()).toEqual([]);
  });

  it('微信不让过的话不留下，并且说清哪里要改；改了就能送', async () => {
    const send = (text: string) => cloud.as('advertiser').account.sendFeedback.mutate({ text, sendId: 'again' });
    const refused = await send('快来加微信领红包').then(() => undefined, CallRefused.from);
    expect(refused).toMatchObject({ code: 'WORDS_REFUSED', sentence: expect.stringContaining('“加微信领红包”') as string });
    expect(await cloud.db.feedback.count({ personId: 'advertiser' })).toBe(0);
    await send('活动很好');
    expect(await cloud.db.feedback.count({ personId: 'advertiser' })).toBe(1);
  });

  it('空的、太长的、夹着控制字符的不收', async () => {
    for (const text of ['', '  \n ', '长'.repeat(501), 'a\u0000b']) {
      expect(await refusalOf(cloud.as('writer').account.sendFeedback.mutate({ text, sendId: 'odd' }))).toBe('INPUT_INVALID');
    }
  });
});
