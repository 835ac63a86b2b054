import fc from 'fast-check';
import { allocate } from '../../../../domain/season/allocation/allocate';
import { explaining } from '../../../../domain/season/allocation/explain';
import { runOf } from '../../../../domain/season/allocation/fingerprint';
import type { AllocationInputs } from '../../../../domain/season/allocation/inputs';
import { bestInOrder, heldIn, leftToTheWilling, mayHave, ranked, smallSeason, stableWays } from '../../../support/plain-allocation';

const sorted = (held: Map<string, string>): [string, string][] => [...held].sort(([one], [other]) => (one < other ? -1 : 1));
const small = { people: 5, posts: 3 };

describe('平行志愿', () => {
  it('一万个小例子，和逐一试遍所有可能的做法比：结果一模一样', () => {
    fc.assert(
      fc.property(smallSeason(small), (inputs) => {
        const { people } = allocate(inputs);
        const expected = { order: ranked(inputs).map(({ id }) => id), held: sorted(leftToTheWilling(inputs, bestInOrder(inputs))) };
        expect({ order: people.map(({ id }) => id), held: sorted(heldIn(people)) }).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  it('没有一个岗位超员，没有一个人输给排在后面的人，报名的先后、名单的次序都不算数', () => {
    fc.assert(
      fc.property(smallSeason({ people: 8, posts: 4 }), fc.nat(), (inputs, turn) => {
        const { people, posts } = allocate(inputs);
        for (const { id, places, taken } of posts) {
          expect(people.filter(({ given }) => given?.post === id)).toHaveLength(taken);
          expect(taken).toBeLessThanOrEqual(places);
        }
        expect(enviedBy(inputs)).toEqual([]);
        const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        expect(runOf({ ...inputs, posts: turned(inputs.posts), applicants: turned(inputs.applicants) })).toEqual(runOf(inputs));
      }),
      { numRuns: 800 },
    );
  });

  it('每个志愿都有交代：前面的为什么没有给，给的是哪一个，后面的不用看了', () => {
    fc.assert(
      fc.property(smallSeason(small), (inputs) => {
        const result = allocate(inputs);
        const explain = explaining(inputs, result);
        for (const person of inputs.applicants) {
          const { preferences, given } = explain(person.id) ?? {};
          preferences?.forEach(({ post: id, why }, index) => {
            const post = inputs.posts.find((each) => each.id === id);
            if (why.kind === 'given') expect(given).toMatchObject({ post: id, preference: index + 1 });
            if (why.kind === 'notNeeded') expect(given?.preference ?? Infinity).toBeLessThan(index + 1);
            if (why.kind === 'gone') expect(post).toBeUndefined();
            if (why.kind === 'otherKind' || why.kind === 'misses') expect(post && mayHave(post, person)).toBe(false);
            // Whoever was refused a full post stands behind the last one it took.
            if (why.kind === 'full') expect(post?.places === 0 || (why.cutOff?.rank ?? Infinity) < (result.people.find((each) => each.id === person.id)?.rank ?? 0)).toBe(true);
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whoever named a post, may have it, has nothing better, and finds somebody behind them in it. */
const enviedBy = (inputs: AllocationInputs): string[] => {
  const { people } = allocate(inputs);
  return people.flatMap(({ id, rank, given }) => {
    const person = inputs.applicants.find((each) => each.id === id);
    const better = person?.preferences.slice(0, given?.preference === undefined ? undefined : given.preference - 1) ?? [];
    const isEnvied = (wanted: string): boolean => {
      const post = inputs.posts.find((each) => each.id === wanted);
      return post !== undefined && person !== undefined && mayHave(post, person) && people.some((other) => other.rank > rank && other.given?.post === wanted && other.given.by !== 'reassignment');
    };
    return better.filter(isEnvied).map((wanted) => `${id} ${wanted}`);
  });
};

describe('单位自己排序、公开摇签', () => {
  it.each([
    ['单位自己排序', { method: 'stable' as const, reassignment: false }],
    ['一半名额摇签', { lotteryShare: 0.5, reassignment: false }],
    ['单位排序，又有摇签', { method: 'stable' as const, lotteryShare: 0.5, reassignment: false }],
  ])('%s：所有稳定的结果里，给每个人的都是他最想要的那一个', (_, rule) => {
    fc.assert(
      fc.property(smallSeason({ people: 4, posts: 3 }, rule), (inputs) => {
        const held = heldIn(allocate(inputs).people);
        const ways = stableWays(inputs);
        expect(ways.length).toBeGreaterThan(0);
        for (const person of inputs.applicants) {
          // A post is two places in the row of wishes: by order, then by lot.
          const best = Math.min(...ways.map((way) => way.get(person.id) ?? Infinity));
          const open = person.preferences.filter((id) => inputs.posts.some((post) => post.id === id && mayHave(post, person)));
          expect(held.get(person.id)).toBe(open[Math.floor(best / 2)]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
