import fc from 'fast-check';
import { allocate } from '../../../../domain/season/allocation/allocate';
import { explaining } from '../../../../domain/season/allocation/explain';
import { runOf } from '../../../../domain/season/allocation/fingerprint';
import type { AllocationInputs, Applicant, OfferedPost } from '../../../../domain/season/allocation/inputs';
import { sayWhy } from '../../../../domain/season/allocation/words';
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

  it('八个人、四个岗位也一样：单位认为不合适的一个也不给，没有人输给单位排得更后的人，剩下的按名次给愿意的，先后不算数', () => {
    fc.assert(
      fc.property(smallSeason({ people: 8, posts: 4 }, { method: 'stable' }), fc.nat(), (inputs, turn) => {
        const { people, posts } = allocate(inputs);
        for (const { id, given } of people) if (given) expect(postOf(inputs, given.post)?.unsuitable).not.toContain(id);
        for (const { id, places, taken } of posts) expect([people.filter(({ given }) => given?.post === id).length, taken <= places]).toEqual([taken, true]);
        for (const person of inputs.applicants) {
          const own = people.find(({ id }) => id === person.id)?.given?.preference ?? Infinity;
          for (const wanted of person.preferences.slice(0, own - 1)) {
            const post = postOf(inputs, wanted);
            if (!post || !mayHave(post, person)) continue;
            const holders = people.filter(({ given }) => given?.post === wanted && given.by !== 'reassignment').map(({ id }) => id);
            expect([holders.length, holders.every((holder) => standsBefore(inputs, post, holder, person.id))]).toEqual([post.places, true]);
          }
        }
        const withoutRest = { ...inputs, reassignment: false };
        expect(sorted(heldIn(people))).toEqual(sorted(leftToTheWilling(inputs, heldIn(allocate(withoutRest).people))));
        const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        expect(runOf({ ...inputs, posts: turned(inputs.posts), applicants: turned(inputs.applicants) })).toEqual(runOf(inputs));
      }),
      { numRuns: 300 },
    );
  });

  it('一个单位也没有排，就和平行志愿一样', () => {
    fc.assert(
      fc.property(smallSeason({ people: 8, posts: 4 }), (inputs) => {
        const unranked = { ...inputs, posts: inputs.posts.map((post) => ({ ...post, ranking: [] })) };
        expect(allocate({ ...unranked, method: 'stable' })).toEqual(allocate(unranked));
      }),
      { numRuns: 300 },
    );
  });

  it('没录上的都有交代，说的都是真的：单位排的录到第几位，自己第几位；没有排到的，总成绩差在哪里', () => {
    fc.assert(
      fc.property(smallSeason({ people: 8, posts: 3 }, { method: 'stable', reassignment: false }), (inputs) => {
        const result = allocate(inputs);
        const explain = explaining(inputs, result);
        for (const person of inputs.applicants) {
          const said = explain(person.id);
          for (const { post: id, why } of said?.preferences ?? []) {
            const post = postOf(inputs, id);
            if (why.kind === 'unsuitable') expect(post?.unsuitable).toContain(person.id);
            if (why.kind !== 'full' || !post) continue;
            const { ranking = [] } = post;
            const places = result.people.filter(({ given }) => given?.post === id).map((holder) => ranking.indexOf(holder.id) + 1 || Infinity);
            const own = ranking.indexOf(person.id) + 1 || undefined;
            expect(why.unit?.own).toBe(own);
            if (why.unit?.last === undefined) expect(post.places === 0 || (why.cutOff?.rank ?? Infinity) < (said?.rank ?? 0)).toBe(true);
            else expect([Math.max(...places), why.unit.last < (own ?? Infinity), why.cutOff]).toEqual([why.unit.last, true, undefined]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('对本人怎么说', () => {
    const own = { score: 90, rank: 4, lot: '0'.repeat(64) };
    const say = (why: Omit<Extract<Parameters<typeof sayWhy>[0], { kind: 'full' }>, 'kind'>) => sayWhy({ kind: 'full', ...why }, own);
    expect(say({ unit: { own: 5, last: 3 } })).toBe('名额已满：单位把你排在第 5 位，录到第 3 位。');
    expect(say({ unit: { last: 3 } })).toBe('名额已满：单位没有把你排进去，它排的人录到第 3 位。');
    expect(say({ unit: {}, cutOff: { rank: 2, score: 93 } })).toBe('名额已满：单位排的人先录，剩下的按总成绩，最后一位 93 分（第 2 名），你 90 分（第 4 名）。');
    expect(say({ cutOff: { rank: 2, score: 93 } })).toBe('名额已满：最后一位 93 分（第 2 名），你 90 分（第 4 名）。');
  });
});

const postOf = ({ posts }: AllocationInputs, id: string): OfferedPost | undefined => posts.find((post) => post.id === id);

/** As the unit wrote it down; whoever it did not write down comes after those it did, by rank. */
const standsBefore = (inputs: AllocationInputs, { ranking = [] }: OfferedPost, one: string, other: string): boolean => {
  const line = [...ranking, ...ranked(inputs).map(({ id }: Applicant) => id).filter((id) => !ranking.includes(id))];
  return line.indexOf(one) < line.indexOf(other);
};
