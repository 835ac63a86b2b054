import fc from 'fast-check';
import { complaintsAbout } from '../../../domain/activity/draft/complaints';
import { copyOf } from '../../../domain/activity/draft/copy';
import { blankDraft, type ActivityDraft } from '../../../domain/activity/draft/draft';
import { planOf } from '../../../domain/activity/draft/plan';
import { finishedDraft } from '../../support/activity-draft';

const now = new Date();
const nameOf = (region: string) => `示例区 ${region}`;
const saysOf = (change: Partial<ActivityDraft>) => complaintsAbout(finishedDraft(change), now);

describe('写活动时的提醒', () => {
  it('什么都没写，每一处都说缺什么；写全了，什么也不说', () => {
    const missing = complaintsAbout(blankDraft('370211'), now);
    expect(missing).toMatchObject({ title: '给活动起个名字', day: '选哪一天', place: '写上在哪里', capacity: '写上多少座', gates: '至少写一个入口，签到时要选' });
    expect(missing).not.toHaveProperty('letter');
    expect(saysOf({})).toEqual({});
  });

  it('时间对不上：签到晚于开始、结束早于开始、已经过去', () => {
    expect(saysOf({ doors: '10:00' })).toEqual({ doors: '签到要在开始以前' });
    expect(saysOf({ ends: '09:30' })).toEqual({ ends: '结束要在开始以后' });
    expect(saysOf({ day: '2020-01-01' })).toMatchObject({ day: '这个时间已经过了' });
  });

  it('报名时间对不上：截止早于开始报名、截止晚于活动开始', () => {
    const { opensDay, day } = finishedDraft();
    expect(saysOf({ closesDay: opensDay, closesTime: '08:00' })).toEqual({ closesDay: '截止要在开始报名以后' });
    expect(saysOf({ closesDay: day, closesTime: '09:31' })).toEqual({ closesDay: '报名要在活动开始以前截止' });
    expect(saysOf({ closesDay: day, closesTime: '09:30' })).toEqual({});
  });

  it('座位不是整数、同行比座位多、入口同名', () => {
    expect(saysOf({ capacity: '二十' })).toHaveProperty('capacity');
    expect(saysOf({ capacity: '0' })).toHaveProperty('capacity');
    expect(saysOf({ capacity: '1' })).toEqual({ companions: '同行的比座位还多，坐不下' });
    expect(saysOf({ gates: '东门\n东门' })).toEqual({ gates: '有两个入口同名' });
  });

  it('一封信只问信的事：不问地点、座位和入口', () => {
    const letter: ActivityDraft = { ...blankDraft('370200'), kind: 'letter', title: '一封信', organisedBy: '示例单位', forWhom: '学子', day: finishedDraft().day };
    expect(Object.keys(complaintsAbout(letter, now)).sort()).toEqual(['lastDay', 'letter', 'salutation', 'signature']);
    const written = { ...letter, lastDay: letter.day, salutation: '同学：', letter: '第一段\n\n第二段', signature: '落款' };
    expect(complaintsAbout(written, now)).toEqual({});
    expect(planOf(written).letter?.paragraphs).toEqual(['第一段', '第二段']);
  });
});

describe('照着以前的活动再办一次', () => {
  it('挪 n 天：每个日子都挪 n 天，几点和别的都不动；挪回来和原来一样', () => {
    const plan = planOf(finishedDraft());
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), (days) => {
        const moved = planOf(copyOf(plan, days, nameOf));
        const shift = days * 24 * 3600 * 1000;
        expect(moved.startsAt.getTime() - plan.startsAt.getTime()).toBe(shift);
        expect(moved.window.closesAt.getTime() - plan.window.closesAt.getTime()).toBe(shift);
        expect(planOf(copyOf(moved, -days, nameOf))).toEqual(plan);
      }),
    );
  });
});
