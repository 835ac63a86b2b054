import { openStage } from './browser/stage';

const stage = openStage();

describe('约面试', () => {
  it('约到的时段别人约不到；两个人同时看着同一个空位，后按的听到“被约走”；面试官看到名单', async () => {
    const slots = 'season/slots/index?roundId=round-sample-1';
    const first = await stage.person('sample-student-01');
    const second = await stage.person('sample-student-02');
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
    expect((await stage.cloud.db.candidates.read('season-sample_sample-student-02'))?.bookings ?? []).toEqual([]);

    const interviewer = await stage.person('sample-interviewer-01');
    await interviewer.open('season/interviewer-day/index');
    await interviewer.see('示例学生 01');
    await interviewer.picture('interviewer-day');
    // The browser notes the refused request of the loser; nothing else may go wrong.
    expect([...first.errors, ...second.errors, ...interviewer.errors]).toEqual([]);
    await Promise.all([first.leave(), second.leave(), interviewer.leave()]);
  });
});
