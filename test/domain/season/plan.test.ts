import fc from 'fast-check';
import { growthInPercent, sayGrowth } from '../../../domain/season/compared';
import { stageNames, type SeasonPlan, type Stage, type StageName } from '../../../domain/season/plan';
import { complaintsAboutPlan, complaintsAboutStages } from '../../../domain/season/plan-complaints';
import { firstPlan, planMoved } from '../../../domain/season/planned-anew';
import { complaintAboutMove, hearersOf } from '../../../domain/season/moving';
import { lotsFrom, rankingHours, rankingRefusalAt } from '../../../domain/season/ranking';
import { stageNamed } from '../../../domain/season/stages';
import { inShanghai } from '../../../domain/time/shanghai';
import { rankingSeason } from '../../support/season';

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
          // There may be none, and on the day before something else ends.
          const isLeapDay = before.format('MM-DD') === '02-29';
          expect(inShanghai(startsAt).year()).toBe(before.year() + years);
          if (!isLeapDay) expect(inShanghai(startsAt).format('MM-DD HH:mm:ss')).toBe(before.format('MM-DD HH:mm:ss'));
        });
        expect(moved.rules.eligibility).toEqual({ notGraduatingIn: [2027 + years], bornSince: `${2000 + years}-02-28` });
        expect(moved.title).toBe(`金种子 ${plan.year + years}`);
      }),
      { examples: [[new Date('2032-01-18T18:00:00Z'), 3]] },
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

  it('改时间：新的开始不能已经过去；单位的排序不能一下子锁定，提前也要留 12 小时；只有排序的时间变了才告诉单位', () => {
    const today = new Date('2027-03-01T00:00:00Z');
    const inHours = (hours: number) => new Date(today.getTime() + hours * 3_600_000);
    const longAgo = { endsAt: inHours(-30) };
    const before = rankingSeason({}, today).stages.map((stage) => (stage.name === 'interview' ? { ...stage, ...longAgo } : stage));
    const move = (name: StageName, hours: Partial<Stage>, method: 'parallel' | 'stable' = 'stable') => ({ name, before, after: before.map((stage) => (stage.name === name ? { ...stage, ...hours } : stage)), method });
    const complaintAbout = (...about: Parameters<typeof move>) => complaintAboutMove(move(...about), today);
    for (const hours of [-2, 0]) expect([complaintAbout('result', { startsAt: inHours(hours) }), complaintAbout('result', { startsAt: inHours(hours) }, 'parallel')]).toEqual(['新的开始时间已经过了', '新的开始时间已经过了']);
    expect([11.9, 12, 100].map((hours) => complaintAbout('result', { startsAt: inHours(hours) }))).toEqual([expect.stringContaining('至少提前 12 小时'), undefined, undefined]);
    expect(complaintAbout('result', { startsAt: inHours(1) }, 'parallel')).toBeUndefined();
    // What has begun ends otherwise, what is put off is told in time.
    const { startsAt, endsAt } = stageNamed(before, 'result');
    expect([complaintAbout('interview', { endsAt: inHours(-40) }), complaintAbout('result', { startsAt: new Date(startsAt.getTime() + 1000), endsAt })]).toEqual([undefined, undefined]);
    const told = [move('posts', longAgo), move('interview', longAgo), move('interview', { endsAt: inHours(-40) }), move('interview', { endsAt: inHours(-40) }, 'parallel'), move('result', { startsAt: inHours(24) }), move('result', { endsAt: inHours(300) }), move('placement', longAgo)].map(hearersOf);
    const [units, applicants, both] = [['units'], ['applicants'], ['units', 'applicants']];
    expect(told).toEqual([units, applicants, both, applicants, both, applicants, applicants]);
  });

  it('比去年多百分之几：587 比 338 多 73.7%', () => {
    expect(growthInPercent(587, 338)).toBe(73.7);
    expect([sayGrowth(587, 338), sayGrowth(300, 338), sayGrowth(338, 338)]).toEqual(['比去年的 338 人多 73.7%', '比去年的 338 人少 11.2%', '和去年的 338 人一样']);
  });
});
