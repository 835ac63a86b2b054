import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { allocate } from '../../../../domain/season/allocation/allocate';
import { compared } from '../../../../domain/season/allocation/compare';
import { commitmentOf, lotOf, numberOf } from '../../../../domain/season/allocation/draw';
import { faultOfRun, readInputs, readResult, runOf } from '../../../../domain/season/allocation/fingerprint';
import { heldIn, plainLot, smallSeason } from '../../../support/plain-allocation';

const season = smallSeason({ people: 6, posts: 3 }, { lotteryShare: 0.5 });

describe('配岗的记录', () => {
  it('凭存下的文字再算一遍，结果一样；改一个字，就对不上', () => {
    fc.assert(
      fc.property(season, (inputs) => {
        const run = runOf(inputs);
        expect(faultOfRun(run)).toBeUndefined();
        expect(readResult(run.result)).toEqual(allocate(readInputs(run.inputs)));
        const forged = run.result.replace('"rank":1', '"rank":2');
        expect(faultOfRun({ ...run, result: forged })).toBe('fingerprint');
        const hash = createHash('sha256').update(`${run.inputs}\n${forged}`).digest('hex');
        expect(faultOfRun({ ...run, result: forged, fingerprint: hash })).toBe('result');
      }),
      { numRuns: 100 },
    );
  });

  it('签是公开的：凭种子和编号，用任何工具都能再算出来；种子事先公布过指纹', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom('0', 'a', 'f'), minLength: 1 }), (seed, number) => {
        expect(lotOf(seed, number)).toBe(plainLot(seed, number));
        expect(commitmentOf(seed)).toBe(createHash('sha256').update(seed).digest('hex'));
      }),
    );
  });

  it('编号用不公布的钥匙算：知道是谁、知道是哪一期，没有钥匙也对不上；同一把钥匙，人人不同，从不变', () => {
    const people = Array.from({ length: 1000 }, (_, at) => `openid-${at}`);
    const numbers = people.map((who) => numberOf('key', who));
    expect(new Set([...numbers, ...people.map((who) => numberOf('another key', who))]).size).toBe(2000);
    expect(numbers).toEqual(people.map((who) => createHmac('sha256', 'key').update(who).digest('hex').slice(0, 16)));
  });

  it('比较两次试算：谁从哪里到了哪里，一个不多，一个不少', () => {
    fc.assert(
      fc.property(season, fc.integer({ min: 0, max: 3 }), (inputs, places) => {
        const [first, ...others] = inputs.posts;
        if (!first) return;
        const [before, after] = [allocate(inputs), allocate({ ...inputs, posts: [{ ...first, places }, ...others] })];
        const held = heldIn(before.people);
        for (const { id, from, to } of compared(before, after).moves) {
          expect(held.get(id)).toBe(from);
          if (to) held.set(id, to);
          else held.delete(id);
        }
        expect(held).toEqual(heldIn(after.people));
        expect(compared(before, before)).toEqual({ moves: [], posts: [] });
      }),
      { numRuns: 200 },
    );
  });
});
