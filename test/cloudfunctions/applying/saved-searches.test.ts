import { randomBytes } from 'node:crypto';
import { lookForOpenings } from '../../../cloudfunctions/clock/saved-searches';
import { gatherAll } from '../../../cloudfunctions/runtime/job-index';
import type { JobDocument } from '../../../cloudfunctions/runtime/documents/jobs';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { enrolStudents } from '../../support/people';
import { messagesOf } from '../../support/messages';
import { openBusiness } from './people';

let cloud: TestCloud;
let jobs: Record<string, string>;
beforeAll(async () => {
  cloud = await openTestCloud();
  jobs = await openBusiness(cloud);
  await enrolStudents(cloud.db, ['keeper', 'waiting', 'night', 'pauser']);
});
afterAll(() => cloud.close());

const mine = (openid: string) => cloud.as(openid).jobs.savedSearches;
const save = (openid: string, id: string, criteria: object = { text: '会计' }, name = `订阅 ${id}`) => mine(openid).save.mutate({ id, name, criteria: criteria as never });
const HOUR_MS = 3600 * 1000;
/** Ten in the morning in Shanghai, so many days from tomorrow on. */
const morning = (day: number): Date => new Date(Math.ceil(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS + day * 24 * HOUR_MS + 2 * HOUR_MS);
const look = (at: Date) => lookForOpenings({ db: cloud.db, now: () => at, hasTime: () => true });
const told = async (openid: string) => (await messagesOf(cloud.db, openid)).flatMap(({ message }) => (message.kind === 'openingsFound' ? [message] : []));

let openings = 0;
/** An opening that is published at that moment and taken into the index. */
const publish = async (title: string, at: Date, like = '会计'): Promise<string> => {
  const document = (await cloud.db.jobs.read(jobs[like] ?? '')) as JobDocument;
  const _id = (openings += 1).toString(16).padStart(24, 'f');
  await cloud.db.jobs.put({ ...document, _id, base: `${document.base}|${_id}`, job: { ...document.job, title }, hit: { ...document.hit, publishedAt: at }, unindexed: true });
  await gatherAll({ db: cloud.db, now: () => new Date(), random: (bytes) => new Uint8Array(randomBytes(bytes)) }, () => true);
  return _id;
};

describe('订阅', () => {
  it('存一个搜索，重复存是一个；最多十个，两台手机一起存也一样', async () => {
    for (let time = 0; time < 3; time += 1) await save('keeper', 'one');
    expect(await mine('keeper').list.query()).toMatchObject([{ id: 'one', criteria: { text: '会计', sort: 'fit' }, paused: false, found: null }]);
    const outcomes = await Promise.allSettled(Array.from({ length: 14 }, (_, at) => save('keeper', `more-${at}`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    expect(await mine('keeper').list.query()).toHaveLength(10);
    expect(await refusalOf(save('keeper', 'eleventh'))).toBe('SEARCHES_FULL');
    await mine('keeper').remove.mutate({ id: 'one' });
    await mine('keeper').remove.mutate({ id: 'one' });
    expect(await mine('keeper').list.query()).toHaveLength(9);
  });

  it('只告诉存了以后新来的；一天最多一条，几个订阅合在一起说；点开就是那次搜索', async () => {
    await save('waiting', 'accountants', { text: '会计' }, '会计岗位');
    await save('waiting', 'secretaries', { text: '秘书' }, '秘书岗位');
    await look(morning(0));
    expect(await told('waiting')).toEqual([]);

    await publish('成本会计', morning(0));
    await publish('高级秘书', morning(0), '秘书');
    await look(new Date(morning(0).getTime() + 2 * HOUR_MS));
    expect(await told('waiting')).toMatchObject([{ name: '会计岗位', count: 1, searches: 2, searchId: 'accountants' }]);

    await publish('税务会计', new Date(morning(0).getTime() + 3 * HOUR_MS));
    await look(new Date(morning(0).getTime() + 4 * HOUR_MS));
    expect(await told('waiting')).toHaveLength(1);
    await look(morning(1));
    expect(await told('waiting')).toMatchObject([{ count: 1 }, { name: '会计岗位', count: 1, searches: 1 }]);
    await look(morning(2));
    expect(await told('waiting')).toHaveLength(2);
    expect((await mine('waiting').list.query()).find(({ id }) => id === 'accountants')).toMatchObject({ found: { count: 1 } });
  });

  it('夜里不说；写下消息就死了，再来一遍，还是一条', async () => {
    await save('night', 'n', { text: '会计' });
    await publish('夜班会计', morning(3));
    await look(new Date(morning(3).getTime() + 13 * HOUR_MS));
    expect(await told('night')).toEqual([]);
    const before = await cloud.db.savedSearches.read('night');
    await look(morning(4));
    expect(await told('night')).toHaveLength(1);
    if (before) await cloud.db.savedSearches.put(before);
    await look(new Date(morning(4).getTime() + HOUR_MS));
    expect(await told('night')).toHaveLength(1);
  });

  it('暂停的不说，继续以后只说继续以后的；不感兴趣的不算', async () => {
    await save('pauser', 'p', { text: '会计' });
    await mine('pauser').pause.mutate({ id: 'p', paused: true });
    await publish('暂停时的会计', morning(5));
    await look(morning(6));
    expect(await told('pauser')).toEqual([]);
    await mine('pauser').pause.mutate({ id: 'p', paused: false });
    await cloud.db.savedSearches.updateOne({ _id: 'pauser' }, { 'searches.0.since': morning(6) });
    const unwanted = await publish('不想看的会计', morning(7));
    await cloud.as('pauser').jobs.dismiss.mutate({ jobId: unwanted });
    await look(morning(8));
    expect(await told('pauser')).toEqual([]);
    await publish('继续后的会计', morning(8));
    await look(new Date(morning(8).getTime() + 2 * HOUR_MS));
    expect(await told('pauser')).toMatchObject([{ count: 1 }]);
  });

  it('别人的订阅看不到、停不了、删不掉', async () => {
    expect(await mine('stranger').list.query()).toEqual([]);
    expect(await refusalOf(mine('stranger').pause.mutate({ id: 'accountants', paused: true }))).toBe('SEARCH_NOT_FOUND');
    await mine('stranger').remove.mutate({ id: 'accountants' });
    expect((await mine('waiting').list.query()).map(({ id }) => id)).toContain('accountants');
  });
});
