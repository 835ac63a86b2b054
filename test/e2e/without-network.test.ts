import type { Person } from './browser';
import { openStage } from './browser/stage';

const stage = openStage();
beforeAll(async () => {
  // Its day has come.
  await stage.cloud.db.activities.updateOne({ _id: activityId }, { doorsAt: new Date() });
});

const activityId = 'policy-salon';
const DAY_MS = 24 * 3600 * 1000;

/** In the page: a clock that is this many milliseconds ahead. */
const runFast = (ahead: number): void => {
  const RightDate = Date;
  globalThis.Date = new Proxy(RightDate, {
    construct: (_, values: [number]) => (values.length > 0 ? new RightDate(...values) : new RightDate(RightDate.now() + ahead)),
    get: (target, name): unknown => (name === 'now' ? () => RightDate.now() + ahead : Reflect.get(target, name)),
  });
};

const rosterIsKept = (person: Person) => person.page.waitForFunction(() => Object.keys(localStorage).some((slot) => slot.startsWith('door-roster-')));
const type = async (organiser: Person, number: string): Promise<void> => {
  await organiser.tap(/^输入?备用码$/);
  await organiser.top.locator('input').last().fill(number);
  await organiser.tap(/^核对$/);
};

describe('门口没有网络', () => {
  it('打开过的入场码照样显示，几张左右滑；组织者按名单放行，联网自己补传，一张不丢', async () => {
    const { activities } = stage.cloud.as('sample-student-01');
    await activities.signUp.mutate({ activityId, companions: 2 });
    await activities.signUp.mutate({ activityId: 'guidance-mock-interview', companions: 0 });
    const student = await stage.person('sample-student-01');
    await student.open(`pages/ticket/index?activityId=${activityId}`);
    await student.see('秒后换新码');
    await student.see(/第 1 张，共 \d 张/);
    const number = (await student.top.locator('.ticket-number').first().innerText()).trim();
    await student.context.setOffline(true);
    await student.see('没有网络也能入场');
    await student.see('离线码');
    await student.picture('ticket-offline');

    const organiser = await stage.person('sample-organiser-01');
    await organiser.open(`desk/door/index?activityId=${activityId}`);
    await organiser.see('点这里扫码');
    await rosterIsKept(organiser);
    await organiser.context.setOffline(true);
    await type(organiser, number);
    await organiser.see('可入场');
    await organiser.see('同行 2 位，一共 3 人');
    await organiser.see('按手机里的名单判的');
    expect((await stage.cloud.db.signUps.read(`${activityId}_sample-student-01`))?.state).toBe('confirmed');

    await Promise.all([organiser.context.setOffline(false), student.context.setOffline(false)]);
    await student.see('已入场');
    expect((await stage.cloud.db.signUps.read(`${activityId}_sample-student-01`))?.state).toBe('attended');
    await student.picture('ticket-used');
    await Promise.all([student.leave(), organiser.leave()]);
  });

  it('手机的钟快了一天、记下以后换了门：补核还算在当时的门、当时的钟点；名单没有的先记下，候补的留着，人看过才划掉', async () => {
    const twoGates = 'promotion-kickoff';
    await stage.cloud.db.activities.updateOne({ _id: twoGates }, { doorsAt: new Date() });
    await stage.cloud.db.seatLedgers.put({ _id: twoGates, seatsLeft: 1, holders: [], queue: [] });
    const ticketOf = async (who: string) => (await stage.cloud.as(who).activities.signUp.mutate({ activityId: twoGates, companions: 0 })).ticket;
    const seated = await ticketOf('sample-student-01');

    const organiser = await stage.person('sample-organiser-01');
    await organiser.page.addInitScript(runFast, DAY_MS);
    await organiser.open(`desk/door/index?activityId=${twoGates}`);
    await organiser.tap('东门');
    await organiser.see('点这里扫码');
    await rosterIsKept(organiser);
    const waiting = await ticketOf('sample-student-02');
    await organiser.context.setOffline(true);
    await type(organiser, waiting);
    await organiser.see('已记下');
    await organiser.see('可能是后来报名的');
    await organiser.picture('door-unlisted');
    await type(organiser, seated);
    await organiser.see('可入场');
    const keptBy = Date.now();
    await organiser.tap('换门');
    await organiser.tap('西门');
    await organiser.context.setOffline(false);

    await organiser.tap('核对 1 张');
    await organiser.see('候补中');
    await organiser.see(/在东门记下，还留在手机里/);
    const { checkIn } = (await stage.cloud.db.signUps.read(`${twoGates}_sample-student-01`)) ?? {};
    expect(checkIn?.gate).toBe('东门');
    expect(checkIn?.at.getTime()).toBeLessThanOrEqual(keptBy);
    await organiser.tap('看过了，划掉这张');
    await organiser.see('点这里扫码');
    expect(await organiser.text()).not.toContain('待核对');
    await organiser.leave();
  });
});
