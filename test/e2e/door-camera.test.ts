import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ticketCode } from '../../domain/activity/ticket';
import { publishActivity } from '../support/activity';
import { asShipped, openTestCloud, type TestCloud } from '../support/local-cloud';
import { employ, enrolStudents } from '../support/people';
import { launchBrowser, Person } from './browser';
import { film } from './browser/film';

let cloud: TestCloud;
let folder: string;
let file: string;
let browser: Browser;
beforeAll(async () => {
  cloud = await openTestCloud({ env: asShipped });
  folder = await mkdtemp(path.join(tmpdir(), 'film-'));
  file = path.join(folder, 'code.y4m');
  await film('nothing yet', file);
  browser = await launchBrowser([`--use-file-for-fake-video-capture=${file}`]);
  await enrolStudents(cloud.db, ['student']);
  await employ(cloud.db, 'organiser', 'editor');
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const HOUR_MS = 3600 * 1000;

/** An activity whose door is open, and the student's ticket. */
const openDoor = async (gates: string[]) => {
  const now = Date.now();
  const activityId = await publishActivity(cloud.db, 5, {
    doorsAt: new Date(now - HOUR_MS),
    startsAt: new Date(now + HOUR_MS),
    endsAt: new Date(now + 2 * HOUR_MS),
    window: { opensAt: new Date(now - HOUR_MS), closesAt: new Date(now + HOUR_MS) },
    gates,
  });
  await cloud.as('student').activities.signUp.mutate({ activityId, companions: 0 });
  return cloud.as('student').activities.ticket.query({ activityId });
};

describe('浏览器里的相机', () => {
  it('镜头对着入场码：可入场；再扫一次：已用过，说在哪个门', async () => {
    const { activityId, key, number } = await openDoor(['东门']);
    const organiser = await Person.with(browser, cloud, 'organiser');
    await organiser.open(`desk/door/index?activityId=${activityId}`);
    await organiser.see('点这里扫码');
    await film(ticketCode(key, number, new Date()), file);
    await organiser.tap('点这里扫码');
    await organiser.see('可入场');
    await organiser.see('示例学生 01');
    await organiser.tap('扫下一位');
    await organiser.see('已用过');
    await organiser.see('东门');
    expect(organiser.errors).toEqual([]);
    await organiser.leave();
  });
});
