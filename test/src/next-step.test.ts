import type { MyStanding } from '../../cloudfunctions/season/applications/mine';
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
  published: false, result: null, hasEnded: false, sample: true,
};
const round = { roundId: 'round', title: '第一轮', bookingClosesAt: at('2027-01-25T18:00:00'), booked: null };
const booked = { startsAt: at('2027-01-26T14:20:00'), endsAt: at('2027-01-26T14:35:00') };

describe('金种子的下一步', () => {
  it('不在名单里的人看到现在是哪一步、到几时', () => {
    expect(nextStep(season, null, now)).toEqual({ lead: '现在', headline: '面试进行中', detail: '1月28日（周四）18:00 结束' });
  });

  it('候选人还没约：约时间，说清最晚几时', () => {
    expect(nextStep({ ...season, interview: round }, null, now)).toEqual({
      lead: '下一步',
      headline: '约一个面试时间',
      detail: '1月25日（周一）18:00 前约好',
      action: { verb: '去约时间', to: 'slots', id: 'round' },
    });
  });

  it('约好了：几时面试；截止前能改，截止后只看', () => {
    const step = nextStep({ ...season, interview: { ...round, booked } }, null, now);
    expect(step).toMatchObject({ headline: '周二 14:20 视频面试', detail: '1月26日，15 分钟', action: { verb: '改时间' } });
    expect(nextStep({ ...season, interview: { ...round, booked } }, null, new Date('2027-01-25T18:00:00+08:00')).action).toBeUndefined();
  });

  it('面试过了就等结果；约的时间过了还没约，不再叫人去约', () => {
    expect(nextStep({ ...season, interview: { ...round, booked } }, null, new Date(booked.endsAt)).headline).toBe('等结果');
    expect(nextStep({ ...season, interview: round }, null, new Date('2027-01-25T18:00:00+08:00')).action).toBeUndefined();
  });

  it('公布以后候选人看自己的结果，别的都让开：录上、候补第几、没参加，各说各的', () => {
    const offers = { name: 'placement' as const, startsAt: at('2027-02-01T18:00:00'), endsAt: at('2027-02-10T18:00:00'), state: 'later' as const };
    const published = { ...season, published: true, stages: [...season.stages, offers], interview: { ...round, booked } };
    const told = (result: NonNullable<CurrentSeason['result']>, when = now) => {
      const { headline, detail, action } = nextStep({ ...published, result }, null, when);
      return [headline, detail, action?.verb];
    };
    const nothing = { position: null, until: null };
    const over = new Date(offers.endsAt);
    expect(told({ state: 'placed', ...nothing })).toEqual(['录上了，正在公示', '2月1日（周一）18:00 公示结束，届时请你确认', '看结果']);
    expect(told({ state: 'offered', position: null, until: at('2027-02-03T18:00:00') })).toEqual(['请确认你的岗位', '2月3日（周三）18:00 前确认，过了时间名额给下一位', '去确认']);
    expect(told({ state: 'waiting', position: 3, until: null })[0]).toBe('候补第 3 位');
    expect(told({ state: 'waiting', position: 3, until: null }, over)).toEqual(['这一期没有录上', '候补已经结束，下一期还可以报名', '看为什么']);
    // Nothing stands on a page of theirs: none is opened.
    expect(told({ state: 'unscored', ...nothing })).toEqual(['没有参加配岗', '没有面试成绩的不参加配岗。有疑问请联系组织者', undefined]);
    expect(told({ state: 'writing', ...nothing })[2]).toBeUndefined();
  });

  it('两步之间说接下来是什么，全过了说这一期结束', () => {
    const between = season.stages.map((stage) => (stage.state === 'now' ? { ...stage, state: 'done' as const } : stage));
    expect(nextStep({ ...season, stages: between }, null, now)).toMatchObject({ lead: '接下来', headline: '结果' });
    expect(
      nextStep({ ...season, stages: season.stages.map((stage) => ({ ...stage, state: 'done' as const })) }, null, now).headline,
    ).toBe('已经结束');
  });

  const mine = (about: Partial<MyStanding>): MyStanding => ({ state: 'submitted', submittedAt: at('2027-01-16T20:16:00'), documents: 2, isChanged: false, returned: null, reason: null, preferences: [], ...about });
  const applying: CurrentSeason = { ...season, stages: [{ name: 'application', startsAt: at('2027-01-20T09:00:00'), endsAt: at('2027-01-29T17:00:00'), state: 'now' }] };
  const checking: CurrentSeason = { ...season, stages: [{ name: 'documents', startsAt: at('2027-01-20T09:00:00'), endsAt: at('2027-01-29T17:00:00'), state: 'now' }] };

  it('报名的时候：没填的去报名，填一半的接着填，交了的看回执、还能改，撤回的能再报', () => {
    const told = (standing: MyStanding | null) => [nextStep(applying, standing, now).headline, nextStep(applying, standing, now).action?.verb];
    expect([null, mine({ state: 'draft', submittedAt: null }), mine({}), mine({ state: 'withdrawn' })].map(told)).toEqual([
      ['选岗位，交报名', '去报名'],
      ['报名还没填完', '接着填'],
      ['报名交上了', '看回执'],
      ['报名撤回了', '再报一次'],
    ]);
    expect(nextStep(applying, mine({ isChanged: true }), now)).toMatchObject({ detail: '改的还没有交，要再交一次才算', second: { verb: '接着改' } });
  });

  it('审材料的时候：退回的先说要补什么、到几时；过了时间就不再叫人补', () => {
    const returned = { reason: '照片看不清', answerBy: at('2027-01-26T18:00:00'), isOver: false };
    expect(nextStep(checking, mine({ state: 'returned', returned }), now)).toMatchObject({ headline: '报名要补一补', detail: '照片看不清，1月26日（周二）18:00 前补好', action: { verb: '去补' } });
    expect(nextStep(checking, mine({ state: 'returned', returned }), new Date(returned.answerBy)).headline).toBe('补材料的时间过了');
    expect([mine({}), mine({ state: 'passed' }), mine({ state: 'rejected', reason: '不是本人的' })].map((standing) => nextStep(checking, standing, now).headline)).toEqual(['等组织者审材料', '材料通过了', '材料没有通过']);
  });

  it('这一期提前结束了：候补的、还没确认的都说结束了，不再叫人等', () => {
    const stages: CurrentSeason['stages'] = [{ name: 'placement', startsAt: at('2027-01-20T09:00:00'), endsAt: at('2027-02-24T18:00:00'), state: 'now' }];
    const saidTo = (state: 'waiting' | 'offered', hasEnded: boolean) =>
      nextStep({ ...season, stages, published: true, hasEnded, result: { state, position: state === 'waiting' ? 3 : null, until: at('2027-01-27T18:00:00') } }, null, now).headline;
    expect([saidTo('waiting', false), saidTo('offered', false)]).toEqual(['候补第 3 位', '请确认你的岗位']);
    expect([saidTo('waiting', true), saidTo('offered', true)]).toEqual(['这一期没有录上', '这一期结束了']);
  });
});
