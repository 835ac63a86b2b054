import fc from 'fast-check';
import { isOneEach, notSuitable, rankedAt, unsaid, type Ranking } from '../../../domain/season/ranking';

const people = ['甲', '乙', '丙', '丁'];
const act = fc.oneof(
  fc.record({ kind: fc.constant('rank' as const), who: fc.constantFrom(...people), place: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant('unsay' as const), who: fc.constantFrom(...people) }),
  fc.record({ kind: fc.constant('turnAway' as const), who: fc.constantFrom(...people) }),
);

describe('单位排先后', () => {
  it('随便怎么排、怎么改，每个人最多在一处；排到第几位就在第几位，别人的先后不变', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        acts.reduce<Ranking>((before, each) => {
          const { who } = each;
          const after = each.kind === 'rank' ? rankedAt(before, who, each.place) : each.kind === 'unsay' ? unsaid(before, who) : notSuitable(before, who, '理由');
          const others = (order: readonly string[]) => order.filter((other) => other !== who);
          expect([isOneEach(after), others(after.order)]).toEqual([true, others(before.order)]);
          expect(after.order.indexOf(who)).toBe(each.kind === 'rank' ? Math.min(each.place, after.order.length - 1) : -1);
          expect(after.unsuitable.some((said) => said.who === who)).toBe(each.kind === 'turnAway');
          return after;
        }, { order: [], unsuitable: [] });
      }),
    );
  });
});
