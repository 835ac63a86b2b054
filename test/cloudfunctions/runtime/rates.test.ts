import { CallRefused } from '../../../src/api/refused';
import { asShipped, openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

const MINUTE_MS = 60_000;
const minute = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud({ instances: 2, env: asShipped, time: minute });
  await enrolStudents(cloud.db, ['tapper', 'other', 'scraper']);
});
afterAll(() => cloud.close());

/** A count starts anew with each minute: puts the cloud at the beginning of one. Answers how many have begun since, because a busy machine may take several. */
const atTheTurnOfAMinute = (): (() => number) => {
  cloud.cloud.clock.set(minute);
  const begun = Date.now();
  return () => Math.floor((Date.now() - begun) / MINUTE_MS) + 1;
};

describe('点得太快', () => {
  it('写：一分钟 60 次以内都办，之后一次也不办；别人和别的事不受影响', async () => {
    atTheTurnOfAMinute();
    const tap = () => cloud.as('tapper').jobs.unfavourite.mutate({ jobId: 'no-such-job' });
    const outcomes = await Promise.all(Array.from({ length: 80 }, () => tap().then(() => 'done', (refused: unknown) => CallRefused.from(refused).code)));
    expect(Object.fromEntries(['done', 'TOO_OFTEN'].map((each) => [each, outcomes.filter((outcome) => outcome === each).length]))).toEqual({ done: 60, TOO_OFTEN: 20 });
    expect(await refusalOf(tap())).toBe('TOO_OFTEN');
    await cloud.as('other').jobs.unfavourite.mutate({ jobId: 'no-such-job' });
    expect(await refusalOf(cloud.as('tapper').activities.cancel.mutate({ activityId: 'no-such', ticket: 'none' }))).toBe('ACTIVITY_NOT_FOUND');
  });

  it('猜编号、成批抓取：猜不到东西，很快就被拦下', async () => {
    const minutes = atTheTurnOfAMinute();
    const guesses = numbered('guess', 400);
    const outcomes = await Promise.all(guesses.map((id) => refusalOf(cloud.as('scraper').jobs.read.query({ id }))));
    const asked = outcomes.filter((outcome) => outcome === 'JOB_NOT_FOUND').length;
    expect(outcomes.filter((outcome) => outcome === 'TOO_OFTEN')).toHaveLength(400 - asked);
    // Within a minute each of the two instances answers 30 unasked, the database counts 120 more.
    expect(asked).toBeLessThanOrEqual(minutes() * (2 * 30 + 120));
  });

  it('邀请码：一分钟只让试十次，一次也不白送', async () => {
    const minutes = atTheTurnOfAMinute();
    const guesses = numbered('ABCDEFGHJKM', 60).map((code) => code.replace('-', '0'));
    const outcomes = await Promise.all(guesses.map((code) => refusalOf(cloud.as('scraper').account.invitation.read.query({ code }))));
    expect(new Set(outcomes)).toEqual(new Set(['INVITATION_NOT_FOUND', 'TOO_OFTEN']));
    expect(outcomes.filter((outcome) => outcome !== 'TOO_OFTEN').length).toBeLessThanOrEqual(minutes() * 10);
  });

  it('完整的号码，一天看够 60 个就不给看了；第二天又可以', async () => {
    await employ(cloud.db, 'head', 'administrator');
    const look = () => refusalOf(cloud.as('head').desk.reveal.mutate({ personId: 'nobody', what: 'phone', reason: '通知领取材料' }));
    expect(await look()).toBe('NOT_FOUND');
    const [today] = await cloud.db.rates.find({ _id: /_day_/ as never }, { limit: 1 });
    if (!today) throw new Error('the day was not counted');
    await cloud.db.rates.updateOne({ _id: today._id }, { count: 59 });
    expect([await look(), await look()]).toEqual(['NOT_FOUND', 'ENOUGH_TODAY']);
    await cloud.db.rates.remove({ _id: today._id });
    expect(await look()).toBe('NOT_FOUND');
  });

  it('数不了次数，就不写', async () => {
    cloud.cloud.faults.add({ effect: 'fail', action: 'database.insertDocument', function: 'jobs' });
    const keep = () => cloud.as('counted').jobs.favourite.mutate({ jobId: 'kept' });
    expect(await refusalOf(keep())).toBe('UNEXPECTED');
    expect(await cloud.db.favourites.count({ personId: 'counted' })).toBe(0);
  });
});
