import fc from 'fast-check';
import { heldBy, holderAmong } from '../../../domain/job/held-by';
import type { Job } from '../../../domain/job/job';
import { cellsToCopy, decidingRegion, ownMoves, submissionMoves, submissionStates, submittedFields, writtenOver } from '../../../domain/job/submission';
import { beyondReach } from '../../../domain/job/within-reach';
import { covers, everywhere } from '../../../domain/person/region';

const districts = ['370202', '370212', '370211', '310116', '110105'];
const cities = ['370200', '310100'];
const openingAt = (codes: readonly string[]): Pick<Job, 'places'> => ({ places: { list: codes.map((code) => ({ code, province: '示例省' })) } as Job['places'] });
const opening = fc.array(fc.constantFrom(...districts, ...cities), { maxLength: 3 }).map(openingAt);
const granted = fc.constantFrom('370200', '370212', '310116', '370000', everywhere);

describe('谁来审', () => {
  it('审得了的人，一定写得了：区县的组织者只收到全在自己区县里的', () => {
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 2 }), granted, fc.constantFrom(...districts, ...cities, everywhere), (openings, grantedIn, region) => {
        if (covers(region, decidingRegion(openings, grantedIn))) for (const each of openings) expect(beyondReach(each, [region])).toBeUndefined();
      }),
    );
  });

  it('总有人审：联系人所在城市的组织者，地点写在哪里都收得到', () => {
    fc.assert(fc.property(fc.array(opening, { minLength: 1, maxLength: 2 }), granted, (openings, grantedIn) => covers(`${grantedIn.slice(0, 4)}00`, decidingRegion(openings, grantedIn))));
  });

  it('写明一个区县就归那个区县，没写、写了几个、写了外地的归市里', () => {
    expect(decidingRegion([openingAt(['370212', '370212'])], '370200')).toBe('370212');
    for (const codes of [[], ['370212', '370202'], ['310116']]) expect(decidingRegion([openingAt(codes)], '370212')).toBe('370200');
  });
});

describe('从哪一步到哪一步', () => {
  it('只有待审的能发布、能退回；发布了的谁也不能再动；正在发布的联系人动不了', () => {
    const movers = (state: keyof typeof submissionStates) => Object.entries(submissionMoves).flatMap(([name, { from }]) => ((from as readonly string[]).includes(state) ? [name] : [])).sort();
    expect(Object.fromEntries((Object.keys(submissionStates) as (keyof typeof submissionStates)[]).map((state) => [state, movers(state)]))).toEqual({
      submitted: ['claim', 'publish', 'return', 'submitAnew', 'takeBack'], publishing: ['letGo', 'publish'], returned: ['submitAnew', 'takeBack'], published: [], takenBack: [],
    });
    expect(ownMoves).toEqual({ open: ['filled', 'withdrawn'], filled: ['open', 'withdrawn'], withdrawn: [] });
  });

  it('照着旧岗位写：截止和代码不带过来，别的都带', () => {
    expect(cellsToCopy({ title: '会计', salary: '8-10K', deadline: '2020年1月1日', code: 'A-1' })).toEqual({ title: '会计', salary: '8-10K' });
  });
});

describe('写的时候岗位变了', () => {
  it('自己动过的格子是自己写的，没动的是现在的', () => {
    const cells = fc.dictionary(fc.constantFrom(...submittedFields), fc.constantFrom('', '甲', '乙', '丙'));
    fc.assert(
      fc.property(cells, cells, cells, (now, before, written) => {
        const found = writtenOver(now, before, written);
        for (const field of submittedFields) expect(found[field] ?? '').toBe(((written[field] ?? '') === (before[field] ?? '') ? now[field] : written[field]) ?? '');
      }),
    );
  });
});

describe('改了单位名称', () => {
  it('用过的每个名字都还认得它，别的不认得', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-f0-9]{4}$/), { minLength: 2, maxLength: 6 }), ([now = '', stranger = '', ...before]) => {
        const renamed = { employerId: now, formerEmployers: before };
        for (const name of [now, ...before]) expect(holderAmong(renamed, [stranger, name])).toBe(name);
        expect(holderAmong(renamed, [stranger])).toBeUndefined();
        expect(heldBy({ employerId: now, formerEmployers: [now, ...before] })).toEqual([now, ...before]);
      }),
    );
  });
});
