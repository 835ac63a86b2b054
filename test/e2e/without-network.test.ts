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

describe('门口没有网络', () => {
  it('打开过的入场码照样显示；组织者扫的记在手机里，联网后核对，一张不丢', async () => {
    await stage.cloud.as('sample-student-01').activities.signUp.mutate({ activityId, companions: 2 });
    const student = await stage.person('sample-student-01');
    await student.open(`pages/ticket/index?activityId=${activityId}`);
    await student.see('秒后换新码');
    const number = (await student.top.locator('.ticket-number').innerText()).trim();
    await student.context.setOffline(true);
    await student.see('没有网络也能入场');
    await student.see('离线码');
    await student.picture('ticket-offline');

    const organiser = await stage.person('sample-organiser-01');
    await organiser.open(`desk/door/index?activityId=${activityId}`);
    await organiser.see('点这里扫码');
    await organiser.context.setOffline(true);
    await organiser.tap('输入备用码');
    await organiser.top.locator('input').last().fill(number);
    await organiser.tap(/^核对$/);
    await organiser.see('已记下');
    await organiser.picture('door-kept');
    expect((await stage.cloud.db.signUps.read(`${activityId}_sample-student-01`))?.state).toBe('confirmed');

    await organiser.context.setOffline(false);
    await organiser.tap('核对 1 张');
    await organiser.see('可入场');
    await organiser.see('同行 2 位，一共 3 人');
    expect((await stage.cloud.db.signUps.read(`${activityId}_sample-student-01`))?.state).toBe('attended');

    await student.context.setOffline(false);
    await student.see('已入场');
    await student.picture('ticket-used');
    await Promise.all([student.leave(), organiser.leave()]);
  });

  it('手机的钟快了一天、记下以后换了门：补核还算在当时的门、当时的钟点；候补的留着，人看过才划掉', async () => {
    const twoGates = 'promotion-kickoff';
    await stage.cloud.db.activities.updateOne({ _id: twoGates }, { doorsAt: new Date() });
    await stage.cloud.db.seatLedgers.put({ _id: twoGates, seatsLeft: 1, holders: [], queue: [] });
    const ticketOf = async (who: string) => (await stage.cloud.as(who).activities.signUp.mutate({ activityId: twoGates, companions: 0 })).ticket;
    const seated = await ticketOf('sample-student-01');
    const waiting = await ticketOf('sample-student-02');

    const organiser = await stage.person('sample-organiser-01');
    await organiser.page.addInitScript(runFast, DAY_MS);
    await organiser.open(`desk/door/index?activityId=${twoGates}`);
    await organiser.tap('东门');
    await organiser.see('点这里扫码');
    await organiser.context.setOffline(true);
    for (const ticket of [waiting, seated]) {
      await organiser.tap(/^输入?备用码$/);
      await organiser.top.locator('input').last().fill(ticket);
      await organiser.tap(/^核对$/);
      await organiser.see('已记下');
    }
    const keptBy = Date.now();
    await organiser.tap('换门');
    await organiser.tap('西门');
    await organiser.context.setOffline(false);

    await organiser.tap('核对 2 张');
    await organiser.see('候补中');
    await organiser.see(/在东门记下，还留在手机里/);
    await organiser.tap('核对 2 张');
    await organiser.see('可入场');
    const { checkIn } = (await stage.cloud.db.signUps.read(`${twoGates}_sample-student-01`)) ?? {};
    expect(checkIn?.gate).toBe('东门');
    expect(checkIn?.at.getTime()).toBeLessThanOrEqual(keptBy);

    await organiser.tap('核对 1 张');
    await organiser.tap('看过了，划掉这张');
    await organiser.see('点这里扫码');
    expect(await organiser.text()).not.toContain('待核对');
    await organiser.leave();
  });
});
