import fc from 'fast-check';
import { allocate } from '../../../domain/season/allocation/allocate';
import { downTheList, type FreePost, type Waiting } from '../../../domain/season/placement/down-the-list';
import { wanting } from '../../../domain/season/placement/wanting';
import { mayHave, ranked, smallSeason } from '../../support/plain-allocation';

/** A season whose allocation is out: whoever has no post waits, and so many places of each post become free. */
const freed = (method: 'parallel' | 'stable') =>
  smallSeason({ people: 8, posts: 3 }, { method }).chain((inputs) =>
    fc.record({ inputs: fc.constant(inputs), free: fc.tuple(...inputs.posts.map(() => fc.integer({ min: 0, max: 2 }))) }).map(({ free }) => {
      const wants = wanting(inputs);
      const waiting = allocate(inputs).people.flatMap(({ id, rank, given }): Waiting[] => {
        const person = inputs.applicants.find((each) => each.id === id);
        return given || !person ? [] : [{ personId: id, rank, ...wants(person, rank) }];
      });
      const posts = inputs.posts.map(({ id, kind, conditions }, index): FreePost => ({ id, kind, conditions, free: free[index] ?? 0 }));
      return { inputs, waiting, posts };
    }),
  );

describe('递补', () => {
  it.each(['parallel', 'stable'] as const)('%s：报过的先得，排在前面的先得；没有人报过的才给愿意的，符合条件、单位没有说不合适', (method) => {
    fc.assert(
      fc.property(freed(method), ({ inputs, waiting, posts }) => {
        const offers = new Map(downTheList(posts, waiting).map(({ personId, postId }) => [personId, postId]));
        const order = ranked(inputs).map(({ id }) => id);
        for (const { id, free } of posts) {
          const post = inputs.posts.find((each) => each.id === id);
          const holders = [...offers].flatMap(([personId, postId]) => (postId === id ? [personId] : []));
          expect(holders.length).toBeLessThanOrEqual(free);
          const ranking = method === 'stable' ? (post?.ranking ?? []) : [];
          const line = [...ranking, ...order.filter((each) => !ranking.includes(each))];
          for (const { personId, wants, willing } of waiting) {
            const person = inputs.applicants.find((each) => each.id === personId);
            const offered = offers.get(personId);
            if (offered === id) expect(post && person && mayHave(post, person)).toBe(true);
            const better = offered !== undefined && wants.includes(offered) ? wants.slice(0, wants.indexOf(offered)) : wants;
            // Whoever would rather be there finds it full of those who stand before them.
            if (better.includes(id) && offered !== id) expect([holders.length, holders.every((holder) => line.indexOf(holder) < line.indexOf(personId))]).toEqual([free, true]);
            // Whoever is willing and got nothing finds no place left that they may have.
            if (willing && offered === undefined && post && person && mayHave(post, person)) expect(holders.length).toBe(free);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
