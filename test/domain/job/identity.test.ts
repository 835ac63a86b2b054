import fc from 'fast-check';
import { canonical, differenceOf } from '../../../domain/job/difference';
import { baseOf, openingId, type StoredOpening } from '../../../domain/job/identity';
import type { Posting } from '../../../domain/job/job';
import { firstFreeAfter, pairAnew, pairOpenings } from '../../../domain/job/pairing';
import { readPlaces } from '../../../domain/job/places';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { likelyRenamed } from '../../../domain/job/renamed';
import { drawn } from '../sheet/drawn';

const today = new Date('2026-11-22T00:00:00Z');
const header = ['用人单位', '岗位名称', '类型', '学历要求', '专业要求', '工作地点', '薪资待遇', '备注'];
const read = (rows: readonly string[][]): Posting[] => readWorkbook([drawn([header, ...rows])], today).postings;
const row = (employer: string, title: string, notes: string, place = '青岛') => [employer, title, '招聘', '本科', '会计学', place, '8-10K', notes];

/** Imports into a plain store, group by group. */
function importInto(store: Map<string, StoredOpening & Posting>, postings: readonly Posting[]) {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) groups.set(baseOf(posting), [...(groups.get(baseOf(posting)) ?? []), posting]);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const [base, incoming] of groups) {
    const stored = [...store.values()].filter((known) => baseOf(known) === base);
    for (const pair of pairOpenings(base, incoming, stored)) {
      counts[differenceOf(store.get(pair.id), pair.incoming).kind] += 1;
      store.set(pair.id, { ...pair.incoming, id: pair.id, ordinal: pair.ordinal });
    }
  }
  return counts;
}

describe('同一个岗位认得出来', () => {
  const same = [row('示例单位 001', '招商岗', '社招；岗位代码A3-01'), row('示例单位 001', '招商岗', '校招；岗位代码B3-01'), row('示例单位 002', '招商岗', '')];

  it('再导入一次，什么都不变', () => {
    const store = new Map<string, StoredOpening & Posting>();
    expect(importInto(store, read(same))).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect(importInto(store, read(same))).toEqual({ added: 0, changed: 0, unchanged: 3 });
  });

  it('行换了位置、改了一个格子，还是它，只报改的那一格', () => {
    const store = new Map<string, StoredOpening & Posting>();
    importInto(store, read(same));
    const moved = [row('示例单位 002', '招商岗', ''), row('示例单位 001', '招商岗', '校招；岗位代码B3-01；应届'), row('示例单位 001', '招商岗', '社招；岗位代码A3-01')];
    const ids = new Map([...store.values()].map((known) => [known.raw.notes?.slice(0, 2), known.id]));
    expect(importInto(store, read(moved))).toEqual({ added: 0, changed: 1, unchanged: 2 });
    expect(store.get(ids.get('校招') ?? '')?.raw.notes).toBe('校招；岗位代码B3-01；应届');
  });

  it('名称里的全角、空格、括号写法不同，是同一个', () => {
    const [a, b] = read([row('翰竺科技（北京)有限公司', 'Ｊａｖａ 工程师', ''), row('翰竺科技(北京）有限公司 ', 'java工程师', '')]);
    expect(a && b && baseOf(a) === baseOf(b)).toBe(true);
  });

  it('新增的同名岗位取下一个空号，不占别人的', () => {
    const store = new Map<string, StoredOpening & Posting>();
    importInto(store, read(same.slice(0, 2)));
    const before = new Set(store.keys());
    expect(importInto(store, read([...same.slice(0, 2), row('示例单位 001', '招商岗', '第三个', '济南')]))).toEqual({ added: 1, changed: 0, unchanged: 2 });
    expect([...before].every((id) => store.has(id))).toBe(true);
  });

  it('任意多个同名岗位、任意行序，再导入都不变', () => {
    const notes = fc.array(fc.constantFrom('', '校招', '社招', '校招；会计方向', '社招；出纳'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat(100)), (list, dice) => {
        const rows = list.map((note, index) => row('示例单位 001', '招商岗', note, index % 2 ? '青岛' : '济南'));
        const store = new Map<string, StoredOpening & Posting>();
        importInto(store, read(rows));
        const shuffled = rows.map((each) => ({ each, key: dice.next().value })).sort((a, b) => a.key - b.key).map(({ each }) => each);
        expect(importInto(store, read(shuffled))).toEqual({ added: 0, changed: 0, unchanged: rows.length });
        expect(store.size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['换了地方', row('示例单位 001', '招商岗', '', '济南'), true],
    ['说得更细', row('示例单位 001', '招商岗', '', '青岛市市南区'), false],
    ['换了写法', row('示例单位 001', '招商岗', '', '山东青岛'), false],
    ['没写地方', row('示例单位 001', '招商岗', '', ''), false],
    ['到了境外', row('示例单位 001', '招商岗', '', '新加坡'), true],
  ])('名称相同、地点%s：%j', (_, changed, isNew) => {
    const store = new Map<string, StoredOpening & Posting>();
    importInto(store, read([row('示例单位 001', '招商岗', '')]));
    expect(importInto(store, read([changed]))).toMatchObject(isNew ? { added: 1, changed: 0 } : { added: 0, changed: 1 });
  });

  it('名称相同、岗位代码不同，是另一个岗位', () => {
    const withCode = (code: string) => readWorkbook([drawn([[...header, '岗位代码'], [...row('示例单位 001', '招商岗', ''), code]])], today).postings;
    const store = new Map<string, StoredOpening & Posting>();
    importInto(store, withCode('A-01'));
    expect(importInto(store, withCode('A-02'))).toEqual({ added: 1, changed: 0, unchanged: 0 });
  });

  it('一万行同名岗位，一半改过，也不逐对比较', () => {
    const [first] = read([row('示例单位 001', '招商岗', '')]);
    if (!first) throw new Error('one row gives one posting');
    let compared = 0;
    const opening = (notes: string): Posting => ({
      ...first,
      get raw() {
        compared += 1;
        return { ...first.raw, notes };
      },
    });
    const size = 10_000;
    const stored = Array.from({ length: size }, (_, ordinal) => Object.assign(opening(`备注 ${ordinal}`), { id: `id-${ordinal}`, ordinal }));
    const paired = pairOpenings('base', Array.from({ length: size }, (_, index) => opening(index % 2 ? `备注 ${index}` : `改过 ${index}`)), stored);
    expect(paired.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: size }, (_, index) => index));
    expect(compared).toBeLessThan(size * 20);
  });

  it('编号只由名称和序数决定', () => {
    expect(openingId('甲|乙', 0)).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set([openingId('甲|乙', 0), openingId('甲|乙', 1), openingId('甲|丙', 0)]).size).toBe(3);
  });
});

describe('预览以后别人先写了', () => {
  const [qingdao, jinan, again] = read([row('示例单位 001', '招商岗', '', '青岛'), row('示例单位 001', '招商岗', '', '济南'), row('示例单位 001', '招商岗', '九月到岗', '青岛')]) as [Posting, Posting, Posting];
  const planned = { ...qingdao, base: 'base', ordinal: 0, firstNew: 0, firstFree: 2 };
  const stored = (posting: Posting, ordinal: number, ours = false) => ({ ...posting, id: openingId('base', ordinal), ordinal, ours });

  it('占了编号的是别处的岗位：另取一个号，不取给了别的行的', () => {
    expect(pairAnew(planned, [stored(jinan, 0)])).toMatchObject({ ordinal: 2, id: openingId('base', 2) });
    expect(pairAnew(planned, [stored(jinan, 0), stored(jinan, 7)])).toMatchObject({ ordinal: 8, id: openingId('base', 8) });
  });

  it('别人存的就是它：认得出来，在哪个号都一样', () => {
    expect(pairAnew(planned, [stored(again, 0)])).toMatchObject({ ordinal: 0 });
    expect(pairAnew(planned, [stored(jinan, 0), stored(again, 1)])).toMatchObject({ ordinal: 1 });
  });

  it('自己这次导入写下的别的行，不碰', () => {
    expect(pairAnew(planned, [stored(jinan, 0), stored(again, 1, true)])).toMatchObject({ ordinal: 2, id: openingId('base', 2) });
    expect(pairAnew(planned, [stored(jinan, 0), stored(qingdao, 2, true)])).toMatchObject({ ordinal: 2, stored: { ours: true } });
    expect(firstFreeAfter([stored(jinan, 0), stored(again, 1)])).toBe(2);
  });
});

describe('改了什么，逐格说出来', () => {
  it('薪资改了：解读和原文各报一处', () => {
    const [before] = read([row('示例单位 001', '会计', '')]);
    const [after] = read([[...row('示例单位 001', '会计', '').slice(0, 6), '9-12K', '']]);
    const difference = before && after ? differenceOf(before, after) : undefined;
    expect(difference?.kind === 'changed' ? difference.fields.map(({ field }) => field) : []).toEqual(['salary', 'raw.salary']);
  });

  it('数据库里存过一遍（日期成了别的对象、空值丢了）仍然算没有变', () => {
    const [posting] = read([[...row('示例单位 001', '会计', '').slice(0, 7), '2027年4月11日截止']]);
    expect(posting && differenceOf(structuredClone(JSON.parse(canonical(posting)) as Posting), posting).kind).toBe('unchanged');
  });
});

describe('换了名称的行像是哪一个', () => {
  const opening = (employer: string, title: string, { salary = '8-10K', place = '青岛市南区', code = '' } = {}) => {
    const raw = { title, salary, place, education: '本科', headcount: '2人', ...(code && { code }) };
    return { job: { employer, title, places: readPlaces({ text: place }, { today: new Date('2026-11-22T00:00:00Z') }).value }, raw };
  };
  const pairs = (gone: ReturnType<typeof opening>[], rows: ReturnType<typeof opening>[]) => likelyRenamed(gone, rows).map(({ gone: { job: from }, row: { job: to } }) => `${from.title} → ${to.title}`);

  it.each([['司机（限男性，35岁以下）', '司机'], ['会计', '会计岗'], ['客户经理，电话13***', '客户经理'], ['Java工程师', 'Java开发工程师'], ['前端工程师', '高级前端工程师']])('%s → %s', (before, after) => {
    expect(pairs([opening('示例单位 001', before)], [opening('示例单位 001', after)])).toEqual([`${before} → ${after}`]);
  });

  it('别家的、名称一点不像的、地点或代码不同的，都不是', () => {
    expect(pairs([opening('示例单位 001', '会计')], [opening('示例单位 002', '会计岗')])).toEqual([]);
    expect(pairs([opening('示例单位 001', '会计')], [opening('示例单位 001', '保安')])).toEqual([]);
    expect(pairs([opening('示例单位 001', '会计')], [opening('示例单位 001', '会计岗', { place: '济南市' })])).toEqual([]);
    expect(pairs([opening('示例单位 001', '会计', { code: 'A1' })], [opening('示例单位 001', '会计岗', { code: 'A2' })])).toEqual([]);
  });

  it('几个都像，各配最像的一个，一个也不重', () => {
    expect(pairs([opening('示例单位 001', '软件工程师'), opening('示例单位 001', '硬件工程师')], [opening('示例单位 001', '硬件工程师（校招）'), opening('示例单位 001', '软件工程师（校招）'), opening('示例单位 001', '软件工程师（社招）')])).toHaveLength(2);
    expect(pairs([opening('示例单位 001', '硬件工程师')], [opening('示例单位 001', '软件工程师'), opening('示例单位 001', '硬件工程师（校招）')])).toEqual(['硬件工程师 → 硬件工程师（校招）']);
  });
});
