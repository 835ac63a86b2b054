import type { Browser } from 'playwright-core';
import { loadSample } from '../../sample/load';
import { openTestCloud, type TestCloud } from '../support/local-cloud';
import { launchBrowser, Person } from './browser';

let cloud: TestCloud;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([openTestCloud(), launchBrowser()]);
  await loadSample(cloud.db, new Date());
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
});

describe('约面试', () => {
  it('约到的时段别人约不到；两个人同时看着同一个空位，后按的听到“被约走”；面试官看到名单', async () => {
    const slots = 'season/slots/index?roundId=round-sample-1';
    const first = await Person.with(browser, cloud, 'sample-student-01');
    const second = await Person.with(browser, cloud, 'sample-student-02');
    await first.open(slots);
    await second.open(slots);
    await first.tap('9:40');
    await second.tap('9:40');
    await first.picture('slots-picked');
    await first.tap(/^约 .*9:40$/);
    await first.see('现在约的是');
    await first.picture('slots-booked');

    await second.tap(/^约 .*9:40$/);
    await second.see(/刚被约走/);
    await second.picture('slots-taken');
    expect(await cloud.db.bookings.count({ candidateId: 'sample-student-02' })).toBe(0);

    const interviewer = await Person.with(browser, cloud, 'sample-interviewer-01');
    await interviewer.open('season/interviewer-day/index');
    await interviewer.see('示例学生 01');
    await interviewer.picture('interviewer-day');
    // The browser notes the refused request of the loser; nothing else may go wrong.
    expect([...first.errors, ...second.errors, ...interviewer.errors]).toEqual([]);
    await Promise.all([first.leave(), second.leave(), interviewer.leave()]);
  });
});
