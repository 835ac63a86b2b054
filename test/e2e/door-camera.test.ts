import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { ticketCode } from '../../domain/activity/ticket';
import { publishActivity } from '../support/activity';
import { newScan } from '../support/scan';
import { asShipped, openTestCloud, type TestCloud } from '../support/local-cloud';
import { employ, enrolStudents } from '../support/people';
import { launchBrowser, Person } from './browser';
import { film, filmScreen } from './browser/film';

let cloud: TestCloud;
let folder: string;
let file: string;
let browser: Browser;
beforeAll(async () => {
  cloud = await openTestCloud({ env: asShipped, time: new Date() });
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
const attendanceOf = async (activityId: string) => (await cloud.db.signUps.read(`${activityId}_student`))?.checkIn;

/**
 * As two people do who hold their phones to each other. Turning a screen into a film takes a slow machine longer than a code lives: the cloud's time
 * goes on from the moment of the picture. A code that changed in that very moment is filmed anew.
 */
const holdTo = async (shown: Locator, camera: string, scan: () => Promise<void>, done: Locator): Promise<void> => {
  for (let isLast = false, tries = 1; !isLast; tries += 1) {
    isLast = tries === 4;
    const filmedAt = new Date();
    await filmScreen(shown, camera);
    cloud.cloud.clock.set(filmedAt);
    await scan();
    const isDone = await done.waitFor({ timeout: 20_000 }).then(() => true, () => false);
    if (isDone) return;
  }
  throw new Error(`the code was not taken: ${await done.page().innerText('body')}`);
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

  it('断了网对着入场码拍：按名单放行，再拍说用过；联网自己补传；别的门更早放过，列成重复', async () => {
    const { activityId, key, number } = await openDoor(['东门', '西门']);
    const organiser = await Person.with(browser, cloud, 'organiser');
    await organiser.open(`desk/door/index?activityId=${activityId}`);
    await organiser.tap('东门');
    await organiser.see('点这里扫码');
    await organiser.page.waitForFunction(() => Object.keys(localStorage).some((slot) => slot.startsWith('door-roster-')));
    await film('https://example.org/menu', file);
    await organiser.tap('点这里扫码');
    await organiser.see('读不出');
    await organiser.context.setOffline(true);
    await film(ticketCode(key, number, new Date()), file);
    await organiser.tap('扫下一位');
    await organiser.see('可入场');
    await organiser.see('按手机里的名单判的');
    await organiser.picture('door-by-roster');
    expect(await attendanceOf(activityId)).toBeUndefined();
    await film(ticketCode(key, number, new Date()), file);
    await organiser.tap('扫下一位');
    await organiser.see('已用过');

    // The other gate let the same ticket in ten minutes ago, and finds its network first.
    const then = new Date(Date.now() - 600_000);
    const scan = { ...newScan(ticketCode(key, number, then)), gate: '西门', scannedAt: then.toISOString(), shown: 'admitted' } as const;
    await cloud.as('organiser').activities.syncScans.mutate({ activityId, scans: [scan] });
    await organiser.context.setOffline(false);
    await organiser.page.waitForFunction((slot) => localStorage.getItem(slot)?.includes('"data":[]'), `door-scans-${activityId}`);
    expect(await attendanceOf(activityId)).toMatchObject({ gate: '西门', scanId: scan.scanId });
    await organiser.goTo(`desk/conflicts/index?activityId=${activityId}`);
    await organiser.see('进了两次');
    await organiser.see(/东门，又进了一次/);
    await organiser.picture('door-conflict');
    await organiser.leave();
  });

  it('两部手机，镜头互相对着：组织者拍学生亮着的入场码，放行；学生拍组织者亮着的会场码，自己签到', async () => {
    const own = path.join(folder, 'student.y4m');
    await film('nothing yet', own);
    const elsewhere = await launchBrowser([`--use-file-for-fake-video-capture=${own}`]);
    const [door, room] = [await openDoor(['东门']), await openDoor(['东门'])];
    await cloud.db.activities.updateOne({ _id: room.activityId }, { selfCheckIn: true });
    const student = await Person.with(elsewhere, cloud, 'student');
    const organiser = await Person.with(browser, cloud, 'organiser');

    await student.open(`pages/ticket/index?activityId=${door.activityId}`);
    await student.see('秒后换新码');
    // The tickets beside it have come.
    await student.see(/第 1 张/);
    await organiser.open(`desk/door/index?activityId=${door.activityId}`);
    await organiser.see('点这里扫码');
    await holdTo(student.top.locator('.ring').first(), file, () => organiser.tap(/^(点这里扫码|扫下一位)$/), organiser.top.getByText('可入场'));
    expect(await attendanceOf(door.activityId)).toMatchObject({ gate: '东门' });

    await organiser.goTo(`desk/venue-code/index?activityId=${room.activityId}`);
    await organiser.see('秒后换新码');
    await student.goTo(`pages/activity/index?id=${room.activityId}`);
    await student.see('现场签到');
    await holdTo(organiser.top.locator('.venue-paper'), own, () => student.tap('现场签到'), student.top.getByText('看入场记录'));
    expect(await attendanceOf(room.activityId)).toMatchObject({ gate: '自助签到' });
    expect([...student.errors, ...organiser.errors]).toEqual([]);
    await Promise.all([student.leave(), organiser.leave()]);
    await elsewhere.close();
  }, 600_000);
});
