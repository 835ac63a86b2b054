import { foremost } from '../../../domain/season/foremost';
import type { StageName } from '../../../domain/season/plan';
import { seasonIn } from '../../support/season';

describe('打开金种子，先看到哪一期', () => {
  const now = new Date('2027-06-01T04:00:00Z');
  const season = (id: string, stage: StageName, { isTheirs = false, district = '310116', year = 2027 } = {}) => ({ id, isTheirs, ...seasonIn(stage, { _id: id, district, year }, now) });
  const seen = (...seasons: ReturnType<typeof season>[]) => foremost(seasons, '310116', now)?.id;

  it('自己报了名的，先于家乡的，先于别处的；后一年的先于前一年的', () => {
    expect(seen(season('elsewhere', 'application', { district: '370200', year: 2029 }), season('home', 'interview'), season('mine', 'interview', { isTheirs: true, district: '370200' }))).toBe('mine');
    expect(seen(season('elsewhere', 'application', { district: '370200', year: 2029 }), season('home', 'interview'))).toBe('home');
    expect(seen(season('last', 'interview', { isTheirs: true, year: 2026 }), season('this', 'posts', { isTheirs: true }))).toBe('this');
    expect(foremost([], '310116', now)).toBeUndefined();
  });

  it('没有报的几期里，先是现在能报的，再是将要能报的，最后是报名过了的', () => {
    const [open, next, past] = [season('open', 'application'), season('next', 'posts', { year: 2028 }), season('past', 'interview', { year: 2029 })];
    expect([seen(past, next, open), seen(past, next), seen(past)]).toEqual(['open', 'next', 'past']);
  });
});
