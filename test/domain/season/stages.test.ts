import fc from 'fast-check';
import { stageNames, type Stage } from '../../../domain/season/plan';
import { hoursOf, stageAt, stageRefusalAt, stageStateAt, type SeasonAct } from '../../../domain/season/stages';

const SECOND = 1000;

/** Stages in their order, gaps of any length between them, also none. */
const stages = fc
  .array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), { minLength: stageNames.length, maxLength: stageNames.length })
  .map((lengths) => {
    let at = 0;
    return stageNames.map((name, index): Stage => {
      const [gap = 0, length = 1] = lengths[index] ?? [];
      const startsAt = new Date((at + gap) * SECOND);
      at += gap + length;
      return { name, startsAt, endsAt: new Date(at * SECOND) };
    });
  });
const instant = fc.nat(12_000 * SECOND).map((ms) => new Date(ms));
const acts: SeasonAct[] = ['writePost', 'reviewPost', 'browsePosts', 'apply', 'checkDocuments', 'answerReturn', 'interview', 'publishResult', 'place'];

describe('一期的几个阶段', () => {
  it('任何一刻最多在一个阶段里，正好是“进行中”的那一个', () => {
    fc.assert(
      fc.property(stages, instant, (all, now) => {
        const on = all.filter((stage) => stageStateAt(stage, now) === 'now');
        expect(on.length).toBeLessThanOrEqual(1);
        expect(stageAt(all, now)).toBe(on[0]);
      }),
    );
  });

  it('开始那一刻起可以做，结束那一刻起不可以，差一毫秒也算', () => {
    fc.assert(
      fc.property(stages, fc.constantFrom(...acts), (all, act) => {
        const { startsAt, endsAt } = hoursOf(all, act);
        expect(stageRefusalAt(all, act, new Date(startsAt.getTime() - 1))).toBe('STAGE_NOT_OPEN');
        expect(stageRefusalAt(all, act, startsAt)).toBeUndefined();
        expect(stageRefusalAt(all, act, new Date(endsAt.getTime() - 1))).toBeUndefined();
        expect(stageRefusalAt(all, act, endsAt)).toBe('STAGE_OVER');
      }),
    );
  });

  it('时间往前走，一件事先是还没开始，再可以做，后来过了，不会倒回来', () => {
    const order = ['STAGE_NOT_OPEN', undefined, 'STAGE_OVER'];
    fc.assert(
      fc.property(stages, fc.constantFrom(...acts), instant, instant, (all, act, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(order.indexOf(stageRefusalAt(all, act, earlier))).toBeLessThanOrEqual(order.indexOf(stageRefusalAt(all, act, later)));
      }),
    );
  });
});
