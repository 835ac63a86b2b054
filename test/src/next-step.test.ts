import type { CurrentSeason } from '../../cloudfunctions/season/current';
import { nextStep } from '../../src/season/overview/next-step';

const at = (day: string): string => new Date(`${day}+08:00`).toISOString();
const now = new Date('2027-01-25T10:00:00+08:00');
const season: CurrentSeason = {
  id: 'season',
  title: '金种子 2027 寒假',
  places: 17,
  stages: [
    { name: 'documents', startsAt: at('2027-01-20T09:00:00'), endsAt: at('2027-01-24T18:00:00'), state: 'done' },
    { name: 'interview', startsAt: at('2027-01-24T18:00:00'), endsAt: at('2027-01-28T18:00:00'), state: 'now' },
    { name: 'result', startsAt: at('2027-01-29T18:00:00'), endsAt: at('2027-02-01T18:00:00'), state: 'later' },
  ],
  interview: null,
  sample: true,
};
const round = { roundId: 'round', title: '第一轮', bookingClosesAt: at('2027-01-25T18:00:00'), booked: null };
const booked = { startsAt: at('2027-01-26T14:20:00'), endsAt: at('2027-01-26T14:35:00') };

describe('金种子的下一步', () => {
  it('不在名单里的人看到现在是哪一步、到几时', () => {
    expect(nextStep(season, now)).toEqual({ lead: '现在', headline: '面试进行中', detail: '1月28日（周四）18:00 结束' });
  });

  it('候选人还没约：约时间，说清最晚几时', () => {
    expect(nextStep({ ...season, interview: round }, now)).toEqual({
      lead: '下一步',
      headline: '约一个面试时间',
      detail: '1月25日（周一）18:00 前约好',
      slots: { roundId: 'round', verb: '去约时间' },
    });
  });

  it('约好了：几时面试；截止前能改，截止后只看', () => {
    const step = nextStep({ ...season, interview: { ...round, booked } }, now);
    expect(step).toMatchObject({ headline: '周二 14:20 视频面试', detail: '1月26日，15 分钟', slots: { verb: '改时间' } });
    expect(nextStep({ ...season, interview: { ...round, booked } }, new Date('2027-01-25T18:00:00+08:00')).slots).toBeUndefined();
  });

  it('面试过了就等结果；约的时间过了还没约，不再叫人去约', () => {
    expect(nextStep({ ...season, interview: { ...round, booked } }, new Date(booked.endsAt)).headline).toBe('等结果');
    expect(nextStep({ ...season, interview: round }, new Date('2027-01-25T18:00:00+08:00')).slots).toBeUndefined();
  });

  it('两步之间说接下来是什么，全过了说这一期结束', () => {
    const between = season.stages.map((stage) => (stage.state === 'now' ? { ...stage, state: 'done' as const } : stage));
    expect(nextStep({ ...season, stages: between }, now)).toMatchObject({ lead: '接下来', headline: '结果' });
    expect(
      nextStep({ ...season, stages: season.stages.map((stage) => ({ ...stage, state: 'done' as const })) }, now).headline,
    ).toBe('已经结束');
  });
});
