import { messageTo } from '../../../cloudfunctions/runtime/effects';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

const put = (who: string, id: string, at: Date) =>
  cloud.db.messages.insert(messageTo(who, { id, at, message: { kind: 'documentAsked', programme: 'seeds', what: id } }));

describe('消息', () => {
  it('一页二十条，新的在前，翻完不重不漏；同一时刻的也排得开', async () => {
    const moments = Array.from({ length: 45 }, (_, index) => new Date(Date.UTC(2026, 5, 1, 0, Math.floor(index / 5))));
    for (const [index, at] of moments.entries()) await put('reader', `m${String(index).padStart(2, '0')}`, at);
    const read: string[] = [];
    let cursor: { at: string; id: string } | undefined;
    do {
      const page = await cloud.as('reader').account.messages.list.query({ cursor });
      read.push(...page.messages.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(read).toEqual([...read].sort().reverse());
    expect(new Set(read).size).toBe(45);
  });

  it('点开一条就读了一条；全部已读只到屏幕上最新的那条为止', async () => {
    const [one = new Date(), two = new Date(), three = new Date()] = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 6, day)));
    for (const [id, at] of [['one', one], ['two', two], ['three', three]] as const) await put('owner', id, at);
    const mine = () => cloud.as('owner').account.messages;
    expect(await mine().unread.query()).toBe(3);
    expect(await mine().read.mutate({ id: 'one' })).toMatchObject({ id: 'one', read: true });
    const readAt = (await cloud.db.messages.read('one'))?.readAt;
    await mine().read.mutate({ id: 'one' });
    expect((await cloud.db.messages.read('one'))?.readAt).toEqual(readAt);
    await mine().readAll.mutate({ until: two.toISOString() });
    expect(await mine().unread.query()).toBe(1);
  });

  it('别人的消息看不到，也点不掉', async () => {
    await put('somebody', 'theirs', new Date());
    const other = cloud.as('other').account.messages;
    expect([(await other.list.query({})).messages, await other.unread.query(), await other.read.mutate({ id: 'theirs' })]).toEqual([[], 0, null]);
    await other.readAll.mutate({ until: new Date(Date.now() + 1000).toISOString() });
    expect((await cloud.db.messages.read('theirs'))?.readAt).toBeUndefined();
  });

  it('一年以前的消息不留', async () => {
    await put('old', 'ancient', new Date(Date.now() - 366 * 24 * 3600 * 1000));
    await put('old', 'recent', new Date(Date.now() - 364 * 24 * 3600 * 1000));
    await cloud.cloud.fire('clock');
    expect((await cloud.as('old').account.messages.list.query({})).messages.map(({ id }) => id)).toEqual(['recent']);
  });
});
