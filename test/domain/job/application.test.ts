import fc from 'fast-check';
import { applicationStates, mayMove, moves, stands, type ApplicationState, type MoveName } from '../../../domain/job/application';
import { isInOrder, isWorthSending, longest, month, wordsIn } from '../../../domain/job/introduction';
import { refusalToTake } from '../../../domain/job/taking';
import { isDaytime, nextMorning } from '../../../domain/message/daily';
import { inShanghai } from '../../../domain/time/shanghai';

const names = Object.keys(moves) as MoveName[];
/** Walks any row of moves that are allowed, from a first sending. */
const walk = (tried: readonly MoveName[]): ApplicationState[] => {
  const states: ApplicationState[] = ['sent'];
  for (const name of tried) {
    const now = states.at(-1) ?? 'sent';
    if (mayMove(name, now)) states.push(moves[name].to);
  }
  return states;
};

describe('投递的一步步', () => {
  it('怎么走都不会从“不合适”“已录用”再走回来，也不会不经学生自己就重新投出', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (tried) => {
        const states = walk(tried);
        for (const [at, state] of states.entries()) {
          if (at === 0) continue;
          expect(['refused', 'hired']).not.toContain(states[at - 1]);
          if (state === 'sent') expect(states[at - 1]).toBe('withdrawn');
        }
      }),
    );
  });

  it('单位的每一步都在单位手里走；撤回的单位一步也动不了', () => {
    for (const name of names.filter((each) => moves[each].by === 'employer')) {
      expect(stands(moves[name].to)).toBe(true);
      for (const from of moves[name].from) expect(stands(from)).toBe(true);
    }
  });

  it('每个状态都到得了', () => {
    const reached = new Set(['sent', ...names.map((name) => moves[name].to)]);
    expect([...reached].sort()).toEqual(Object.keys(applicationStates).sort());
  });
});

describe('收不收简介', () => {
  const now = new Date('2030-01-01T00:00:00Z');
  it('截止那一刻还收，过了不收；没写截止的一直收；招满、撤下的不收', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (offset) => {
        const closesAt = new Date(now.getTime() + offset);
        expect(refusalToTake({ state: 'open', closesAt }, now)).toBe(offset < 0 ? 'JOB_CLOSED' : undefined);
        expect(refusalToTake({ state: 'filled', closesAt }, now)).toBe('JOB_FILLED');
        expect(refusalToTake({ state: 'withdrawn', closesAt }, now)).toBe('JOB_WITHDRAWN');
      }),
    );
    expect(refusalToTake({ state: 'open' }, now)).toBeUndefined();
  });
});

describe('求职简介', () => {
  it('写满了也不超过微信一次看得完的字数', () => {
    const entry = { where: '长'.repeat(longest.where), as: '长'.repeat(longest.as), from: '2026-01', until: null, did: '长'.repeat(longest.did) };
    const full = { experience: Array.from({ length: longest.entries }, () => entry), skills: '长'.repeat(longest.skills), about: '长'.repeat(longest.about) };
    expect(wordsIn(full).length).toBeLessThanOrEqual(2500);
  });

  it('月份有先后；什么都没有的不值得投，有一样就行', () => {
    expect([isInOrder({ from: '2026-01', until: '2026-01' }), isInOrder({ from: '2026-02', until: '2026-01' }), isInOrder({ from: '2026-02', until: null })]).toEqual([true, false, true]);
    expect(['2026-13', '26-01', '2026-1', '2026-00'].filter((text) => month.test(text))).toEqual([]);
    const nothing = { experience: [], skills: '', about: '' };
    expect([isWorthSending(nothing, false), isWorthSending(nothing, true), isWorthSending({ ...nothing, about: '想回家乡' }, false)]).toEqual([false, true, true]);
  });
});

describe('一天一次的消息', () => {
  it('第二天早上总在往后、在白天、在一天半以内', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (at) => {
        const next = nextMorning(at);
        expect(next.getTime()).toBeGreaterThan(at.getTime());
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(33 * 3_600_000);
        expect([isDaytime(next), inShanghai(next).format('HH:mm')]).toEqual([true, '09:00']);
      }),
    );
  });
});
