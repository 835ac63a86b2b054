import fc from 'fast-check';
import { limitsOf, missesOf, originAskedBy } from '../../../domain/activity/audience';
import type { Audience } from '../../../domain/activity/plan-parts';
import type { StudyLevel } from '../../../domain/person/profile';
import { sampleProfile } from '../../support/profile';

const nameOf = (region: string) => ({ '370211': '黄岛区', '370202': '市南区', '370602': '芝罘区' })[region] ?? region;
const person = { ...sampleProfile, graduationYear: 2026, level: 'bachelor' as const, homeDistrict: '370211' };
const misses = (audience: Audience, origin?: Parameters<typeof missesOf>[2]) => missesOf(audience, person, origin, nameOf);

describe('限什么人', () => {
  it('不符合的，说限什么、你的档案里是什么；符合的什么也不说', () => {
    expect(misses({ graduating: { from: 2027, to: 2027 } })).toEqual(['限 2027 届毕业生，你的档案里是 2026 届']);
    expect(misses({ graduating: { from: 2026, to: 2028 } })).toEqual([]);
    expect(misses({ levels: ['master', 'doctor'] })).toEqual(['限硕士、博士在读，你的档案里是本科']);
    expect(misses({ homes: ['370202'] })).toEqual(['限家乡在市南区的同学，你的档案里是黄岛区']);
    expect(misses({ homes: ['370200'] })).toEqual([]);
    expect(limitsOf({ graduating: { from: 2026, to: 2028 }, levels: ['college'] }, nameOf)).toEqual(['限专科在读', '限 2026–2028 届毕业生']);
  });

  it('本地生源：问身份证号的项目看核对的结果，不问的看家乡', () => {
    expect(misses({ localTo: 'geese' })).toEqual([]);
    expect(missesOf({ localTo: 'geese' }, { ...person, homeDistrict: '370602' }, undefined, nameOf)).toEqual(['限青岛生源，你的档案里家乡是芝罘区']);
    expect(misses({ localTo: 'seeds' })).toEqual(['限金山生源，你还没有核对过本地生源']);
    expect(misses({ localTo: 'seeds' }, 'foreign')).toEqual(['限金山生源，你的本地生源还是“需补材料”']);
    for (const origin of ['derived', 'proven'] as const) expect(misses({ localTo: 'seeds' }, origin)).toEqual([]);
    expect([originAskedBy({ localTo: 'geese' }), originAskedBy({ localTo: 'seeds' }), originAskedBy({})]).toEqual([undefined, 'seeds', undefined]);
  });

  it('多限一条，差的只会更多；每一条差的都以它那条限制开头', () => {
    const audience = fc.record(
      {
        localTo: fc.constantFrom('geese' as const, 'seeds' as const),
        levels: fc.subarray<StudyLevel>(['college', 'bachelor', 'master', 'doctor'], { minLength: 1 }),
        graduating: fc.integer({ min: 2024, max: 2029 }).map((from) => ({ from, to: from + 1 })),
        homes: fc.subarray(['370211', '370202', '370000', '310116'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(audience, fc.constantFrom('localTo', 'levels', 'graduating', 'homes'), (limited, part) => {
        const fewer: Audience = { ...limited };
        delete fewer[part];
        const all = misses(limited);
        expect(misses(fewer).every((miss) => all.includes(miss))).toBe(true);
        const limits = limitsOf(limited, nameOf);
        expect(all.every((miss) => limits.some((limit) => miss.startsWith(`${limit}，`)))).toBe(true);
        expect(misses({})).toEqual([]);
      }),
    );
  });
});
