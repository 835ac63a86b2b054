import fc from 'fast-check';
import { growthInPercent, sayGrowth } from '../../../domain/season/compared';
import { stageNames, type SeasonPlan } from '../../../domain/season/plan';
import { complaintsAboutPlan, complaintsAboutStages } from '../../../domain/season/plan-complaints';
import { firstPlan, planMoved } from '../../../domain/season/planned-anew';
import { lotsFrom, rankingHours, rankingRefusalAt } from '../../../domain/season/ranking';
import { inShanghai } from '../../../domain/time/shanghai';

const now = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true });
const withRules = (plan: SeasonPlan, rules: Partial<SeasonPlan['rules']>): SeasonPlan => ({ ...plan, rules: { ...plan.rules, ...rules } });

describe('立一期', () => {
  it('新建时给的时间和规则，哪一天建都能直接开放', () => {
    fc.assert(fc.property(now, (today) => expect(complaintsAboutPlan(firstPlan('310116', today), today)).toEqual({})));
  });

  it('照着再办：每个日子都在后一年的同一天同一刻，先后不变，带年份的规则跟着走', () => {
    fc.assert(
      fc.property(now, fc.integer({ min: 1, max: 10 }), (today, years) => {
        const plan = withRules(firstPlan('310116', today), { eligibility: { notGraduatingIn: [2027], bornSince: '2000-02-28' } });
        const moved = planMoved(plan, years);
        expect(moved.stages.map(({ name }) => name)).toEqual([...stageNames]);
        expect(complaintsAboutStages(moved.stages, moved.rules.allocation)).toEqual({});
        moved.stages.forEach(({ startsAt }, index) => {
          const before = inShanghai(plan.stages[index]?.startsAt ?? 0);
          const leapDay = before.format('MM-DD') === '02-29';
          expect(inShanghai(startsAt).format('YYYY HH:mm:ss')).toBe(`${before.year() + years} ${before.format('HH:mm:ss')}`);
          if (!leapDay) expect(inShanghai(startsAt).format('MM-DD')).toBe(before.format('MM-DD'));
        });
        expect(moved.rules.eligibility).toEqual({ notGraduatingIn: [2027 + years], bornSince: `${2000 + years}-02-28` });
        expect(moved.title).toBe(`金种子 ${plan.year + years}`);
      }),
    );
  });

  it('前一段没结束，后一段不能开始；空一段可以；缺的写在那一栏旁边', () => {
    const today = new Date('2027-03-01T00:00:00Z');
    const plan = firstPlan('310116', today);
    const moveApplication = (hours: number): SeasonPlan => ({ ...plan, stages: plan.stages.map((stage, index) => (index === 1 ? { ...stage, startsAt: new Date((plan.stages[0]?.endsAt.getTime() ?? 0) + hours * 3_600_000) } : stage)) });
    expect(complaintsAboutPlan(moveApplication(0), today)).toEqual({});
    expect(complaintsAboutPlan(moveApplication(-1), today)).toEqual({ 'stage.application': '要在“征集岗位”结束以后开始' });
    expect(complaintsAboutPlan({ ...plan, title: ' ' }, today)).toHaveProperty('title');
    expect(complaintsAboutPlan(withRules(plan, { preferences: 0 }), today)).toHaveProperty('preferences');
    expect(complaintsAboutPlan(withRules(plan, { documents: [{ id: 'a', title: '证明', required: true }, { id: 'b', title: '证明', required: false }] }), today)).toEqual({ documents: '有两份材料同名' });
    expect(complaintsAboutPlan(withRules(plan, { scoring: { ...plan.rules.scoring, criteria: [] } }), today)).toEqual({ criteria: '至少要有一项评分' });
    expect(complaintsAboutPlan(withRules(plan, { scoring: { ...plan.rules.scoring, ties: ['interview'] } }), today)).toHaveProperty('ties');
    expect(complaintsAboutPlan(plan, new Date('2028-01-01T00:00:00Z'))).toEqual({ 'stage.application': '报名截止的时间已经过了' });
  });

  it('单位排序的一期，面试结束到公示之间至少留一天；还没开签，签要等锁定一分钟以后', () => {
    const today = new Date('2027-03-01T00:00:00Z');
    const ranked = withRules(firstPlan('310116', today), { allocation: { method: 'stable', lotteryShare: 0 } });
    expect(complaintsAboutPlan(ranked, today)).toEqual({ 'stage.result': '“视频面试”结束 24 小时以后才能开始：中间留给单位排先后' });
    const later = { ...ranked, stages: ranked.stages.map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: new Date(stage.endsAt.getTime() - 9 * 3_600_000) } : stage)) };
    expect(complaintsAboutPlan(later, today)).toEqual({});
    const { startsAt, endsAt } = rankingHours(later.stages);
    const at = (instant: Date, more: number) => rankingRefusalAt(later.stages, new Date(instant.getTime() + more));
    expect([at(startsAt, -1), at(startsAt, 0), at(endsAt, -1), at(endsAt, 0)]).toEqual(['RANKING_NOT_OPEN', undefined, undefined, 'RANKING_LOCKED']);
    expect([lotsFrom(later.stages, { method: 'parallel' }), lotsFrom(later.stages, { method: 'stable' })]).toEqual([startsAt, new Date(endsAt.getTime() + 60_000)]);
  });

  it('比去年多百分之几：587 比 338 多 73.7%', () => {
    expect(growthInPercent(587, 338)).toBe(73.7);
    expect([sayGrowth(587, 338), sayGrowth(300, 338), sayGrowth(338, 338)]).toEqual(['比去年的 338 人多 73.7%', '比去年的 338 人少 11.2%', '和去年的 338 人一样']);
  });
});
