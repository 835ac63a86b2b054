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

    // The candidate sees who is before them; the interviewer marks, hands in, and is shown nothing of others before.
    await first.tap('等候室');
    await first.see(/前面/);
    await first.picture('waiting-room');
    await interviewer.tap('示例学生 01');
    await interviewer.see('你交了以后，才看得到别的面试官打的分');
    for (const criterion of ['综合分析', '表达沟通', '岗位意愿']) await interviewer.tapLabel(`${criterion} 80 分`);
    await interviewer.tapLabel('综合分析加一分');
    await interviewer.picture('score-sheet');
    await interviewer.tap('提交');
    await interviewer.see('改好再交');
    const [hearing] = await stage.cloud.db.hearings.find({ candidateId: 'sample-student-01' }, { limit: 1 });
    expect(hearing?.sheets).toMatchObject([{ by: 'sample-interviewer-01', marks: { thinking: 81, speaking: 80, wanting: 80 } }]);
    expect(hearing?.sheets[0]?.submittedAt).toBeDefined();
    // The browser notes the refused request of the loser; nothing else may go wrong.
    expect([...first.errors, ...second.errors, ...interviewer.errors]).toEqual([]);
    await Promise.all([first.leave(), second.leave(), interviewer.leave()]);
  });
});
