import { sendMessages } from '../../../cloudfunctions/clock/messages/send';
import type { Database } from '../../../cloudfunctions/runtime/database';
import type { DeliveryState } from '../../../cloudfunctions/runtime/documents/messages';
import { messageTo } from '../../../cloudfunctions/runtime/effects';
import { localTemplateId, MESSAGE_TEMPLATES } from '../../../scripts/message-templates';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { allow, letTimePass } from '../../support/messages';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  process.env.MESSAGE_TEMPLATES = MESSAGE_TEMPLATES;
});
afterAll(() => cloud.close());
afterEach(() => cloud.cloud.faults.clear());

const HOUR_MS = 3600 * 1000;
const promoted = (startsIn = 24 * HOUR_MS) =>
  ({ kind: 'promoted', activityId: 'a', title: '示例推介会', startsAt: new Date(Date.now() + startsIn).toISOString(), place: '示例会议厅' }) as const;

/** A message that is due now. */
const due = async (who: string, event: string, startsIn?: number): Promise<void> => {
  await cloud.db.messages.put(messageTo(who, { id: `${event}_${who}`, at: new Date(Date.now() - 1000), message: promoted(startsIn) }));
};
const stateOf = async (who: string, event: string): Promise<DeliveryState | undefined> => (await cloud.db.messages.read(`${event}_${who}`))?.delivery.state;
const inbox = (who: string) => cloud.cloud.inbox(who);
const leftOf = async (who: string) => (await cloud.db.subscriptions.read(who))?.left.signUpResult;
const again = async (): Promise<void> => {
  await letTimePass(cloud.db);
  await cloud.cloud.fire('clock');
};

describe('发到微信', () => {
  it('问过的人收到一条，字段齐全，点开是消息页；没问过的人不发，应用里照样有', async () => {
    await allow(cloud, 'asked', 'signUpResult');
    await due('asked', 'promoted');
    await due('not-asked', 'promoted');
    await cloud.cloud.fire('clock');
    expect(inbox('asked')).toEqual([
      expect.objectContaining({ templateId: localTemplateId('signUpResult'), page: 'pages/messages/index?open=promoted_asked', fields: expect.objectContaining({ thing1: '示例推介会', phrase4: '已补上' }) }),
    ]);
    expect([await stateOf('asked', 'promoted'), await stateOf('not-asked', 'promoted')]).toEqual(['sent', 'unwanted']);
    expect(await leftOf('asked')).toBe(0);
    expect((await cloud.as('not-asked').account.messages.list.query({})).messages).toHaveLength(1);
  });

  it('允许几条发几条，第四条不发', async () => {
    await allow(cloud, 'thrice', 'signUpResult', 3);
    for (const event of ['one', 'two', 'three', 'four']) {
      await due('thrice', event);
      await cloud.cloud.fire('clock');
    }
    expect(inbox('thrice')).toHaveLength(3);
    expect(await stateOf('thrice', 'four')).toBe('unwanted');
  });

  it('同一次允许报上来三遍，只算一次', async () => {
    const accept = () => cloud.as('shaky').account.subscriptions.accepted.mutate({ answerId: 'the-answer', templates: ['signUpResult', 'activityChange'] });
    await Promise.all([accept(), accept(), accept()]);
    await accept();
    expect((await cloud.db.subscriptions.read('shaky'))?.left).toEqual({ signUpResult: 1, activityChange: 1 });
  });

  it('43101：在微信里关掉了，记成不要，名下的次数清零，不再试', async () => {
    // We counted two, WeChat none.
    await cloud.as('closed').account.subscriptions.accepted.mutate({ answerId: 'one', templates: ['signUpResult'] });
    await cloud.as('closed').account.subscriptions.accepted.mutate({ answerId: 'two', templates: ['signUpResult'] });
    await due('closed', 'promoted');
    await cloud.cloud.fire('clock');
    expect([await stateOf('closed', 'promoted'), await leftOf('closed')]).toEqual(['unwanted', 0]);
    await again();
    expect(inbox('closed')).toEqual([]);
  });

  it('过了时候的不发', async () => {
    await allow(cloud, 'late', 'signUpResult');
    await due('late', 'promoted', -HOUR_MS);
    await cloud.cloud.fire('clock');
    expect([await stateOf('late', 'promoted'), inbox('late').length]).toEqual(['expired', 0]);
  });

  it('部署没有配模板：一条也不发，应用里都在', async () => {
    await allow(cloud, 'bare', 'signUpResult');
    await due('bare', 'promoted');
    process.env.MESSAGE_TEMPLATES = '';
    await sendMessages({ db: cloud.db, now: () => new Date(), requestId: 'test', random: (length) => new Uint8Array(length), hasTime: () => true });
    process.env.MESSAGE_TEMPLATES = MESSAGE_TEMPLATES;
    expect([await stateOf('bare', 'promoted'), inbox('bare').length]).toEqual(['unwanted', 0]);
    expect(await cloud.as('bare').account.messages.unread.query()).toBe(1);
  });

  it.each([
    ['字段名对不上（47003）', { signUpResult: { id: localTemplateId('signUpResult'), fields: ['thing7', 'time2', 'thing3', 'phrase4', 'thing5'] } }, '47003'],
    ['模板没有（40037）', { signUpResult: 'no-such-template' }, '40037'],
  ])('%s：记成失败并写进日志，不再试', async (_title, configured, code) => {
    const who = `wrong-${code}`;
    const noted = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await allow(cloud, who, 'signUpResult');
    await due(who, 'promoted');
    process.env.MESSAGE_TEMPLATES = JSON.stringify(configured);
    await sendMessages({ db: cloud.db, now: () => new Date(), requestId: 'test', random: (length) => new Uint8Array(length), hasTime: () => true });
    process.env.MESSAGE_TEMPLATES = MESSAGE_TEMPLATES;
    expect(await stateOf(who, 'promoted')).toBe('failed');
    expect((await cloud.db.messages.read(`promoted_${who}`))?.delivery.note).toContain(code);
    expect(noted).toHaveBeenCalledWith(expect.stringContaining(code));
    noted.mockRestore();
    await again();
    expect(inbox(who)).toEqual([]);
  });
});

describe('发的时候出了事：至多一条', () => {
  it.each([
    ['请求没到微信，回音也没有', 'before', 0],
    ['微信收到了，回音丢了', 'after', 1],
  ] as const)('%s：不知道发没发，就不再发', async (_title, when, arrived) => {
    const who = `lost-${when}`;
    await allow(cloud, who, 'signUpResult', 2);
    await due(who, 'promoted');
    cloud.cloud.faults.add({ effect: 'drop', function: 'clock', action: 'wx.openApi', when });
    await cloud.cloud.fire('clock');
    cloud.cloud.faults.clear();
    expect(await stateOf(who, 'promoted')).toBe('unknown');
    await again();
    expect(inbox(who)).toHaveLength(arrived);
  });

  it.each([
    ['领了还没发', 'before', 0],
    ['发了还没记', 'after', 1],
  ] as const)('%s，定时任务死掉：过后记成“不知道”，不再发，应用里照样有', async (_title, when, arrived) => {
    const who = `dead-${when}`;
    await allow(cloud, who, 'signUpResult', 2);
    await due(who, 'promoted');
    cloud.cloud.faults.add({ effect: 'crash', function: 'clock', action: 'wx.openApi', when });
    await expect(cloud.cloud.fire('clock')).rejects.toThrow();
    cloud.cloud.faults.clear();
    expect(await stateOf(who, 'promoted')).toBe('sending');
    await cloud.cloud.fire('clock');
    expect([await stateOf(who, 'promoted'), inbox(who).length]).toEqual(['sending', arrived]);
    await cloud.db.messages.updateOne({ _id: `promoted_${who}` }, { 'delivery.nextAt': new Date() });
    await cloud.cloud.fire('clock');
    expect([await stateOf(who, 'promoted'), inbox(who).length]).toEqual(['unknown', arrived]);
    expect(await cloud.as(who).account.messages.unread.query()).toBe(1);
  });

  it('微信那边整个不通：别的照办，一条也不丢', async () => {
    await allow(cloud, 'outage', 'signUpResult');
    await due('outage', 'promoted');
    cloud.cloud.faults.add({ effect: 'fail', function: 'clock', action: 'wx.openApi', times: 100 });
    const round = (await cloud.cloud.fire('clock')) as { value: Record<string, number> };
    expect(Object.keys(round.value)).toEqual(expect.arrayContaining(['seats', 'effects', 'sending', 'rates']));
    expect((await cloud.as('outage').account.messages.list.query({})).messages).toHaveLength(1);
  });
});

describe('几个定时任务撞在一起', () => {
  const sender = (db: Database) => sendMessages({ db, now: () => new Date(), requestId: 'test', random: (length) => new Uint8Array(length), hasTime: () => true });
  const crowd = async (who: string): Promise<void> => {
    await allow(cloud, who, 'signUpResult', 8);
    await due(who, 'promoted');
  };

  it('五个同时发，人只收到一条', async () => {
    await crowd('crowded');
    await Promise.all(Array.from({ length: 5 }, () => sender(cloud.db)));
    expect(inbox('crowded')).toHaveLength(1);
  });

  it('对照：领取不带条件，同一条就发出好几次', async () => {
    await crowd('flooded');
    const unguarded: Database = {
      ...cloud.db,
      messages: { ...cloud.db.messages, updateOne: async ({ _id }, change) => (await cloud.db.messages.updateOne({ _id }, change)) || true },
    };
    await Promise.all(Array.from({ length: 5 }, () => sender(unguarded)));
    expect(inbox('flooded').length).toBeGreaterThan(1);
  });
});
