import fc from 'fast-check';
import type { Post } from '../../../domain/season/post';
import { postsWished, unitsOf } from '../../../domain/season/post-choice';
import { complaintsAboutPost, postMoves, postStates } from '../../../domain/season/post-life';
import { postRowsOf, postSheetExample, postSheetHeader } from '../../../domain/season/post-sheet';
import { matchedRows, type KnownPost } from '../../../domain/season/post-sheet-match';

const post: fc.Arbitrary<Post> = fc.record({
  unit: fc.constantFrom('示例单位甲', '示例单位乙', '示例单位丙'),
  title: fc.constantFrom('综合管理', '数据 整理', '讲解员'),
  kind: fc.constantFrom('short' as const, 'long' as const),
  places: fc.integer({ min: 1, max: 9 }),
  duties: fc.constantFrom('整理材料', '接待来访'),
  place: fc.constant('示例路 1 号'),
  conditions: fc.record({ levels: fc.subarray(['college', 'bachelor', 'master', 'doctor'] as const).map((list) => [...list]), majors: fc.constantFrom([], ['计算机类'], ['海洋科学']) }),
});
const said = (posts: readonly Post[]) => posts.map((each) => ({ sheet: '岗位', row: 2, post: each }));

describe('见习岗位', () => {
  it('挑岗位：选什么就只有什么，顺序不变；说的词一个不少；不挑就是全部', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 30 }), fc.option(fc.constantFrom('short' as const, 'long' as const), { nil: undefined }), fc.constantFrom('', '综合', '数据整理', '示例单位甲 来访', '没有这个词'), (posts, kind, words) => {
        const found = postsWished(posts, { kind, words });
        expect(posts.filter((each) => found.includes(each))).toEqual(found);
        expect(found.every((each) => kind === undefined || each.kind === kind)).toBe(true);
        if (words === '没有这个词') expect(found).toEqual([]);
        expect(postsWished(posts, {})).toEqual(posts);
        expect(unitsOf(posts).reduce((sum, { posts: count }) => sum + count, 0)).toBe(posts.length);
      }),
    );
  });

  it('适合我：专业按目录认大类，学历不限就都可以', () => {
    const of = (levels: Post['conditions']['levels'], majors: string[]): Post => ({ unit: '示例单位', title: '岗', kind: 'short', places: 1, duties: '做', place: '这里', conditions: { levels, majors } });
    const wanted = [of([], []), of(['master'], []), of([], ['计算机类']), of([], ['海洋科学'])];
    expect(postsWished(wanted, { fits: { level: 'bachelor', major: '软件工程' } })).toEqual([wanted[0], wanted[2]]);
  });

  it('岗位怎么走都走得通：每一步从哪来到哪去都是有的状态，撤下和发布的单位不能再改', () => {
    for (const { from, to } of Object.values(postMoves)) for (const state of [...from, to]) expect(postStates).toHaveProperty(state);
    expect(Object.values(postMoves).filter(({ by, from }) => by === 'unit' && (from as readonly string[]).some((state) => state === 'published' || state === 'withdrawn'))).toEqual([]);
    expect(Object.keys(complaintsAboutPost({ title: ' ', kind: 'short', places: 0, duties: '', place: '', conditions: { levels: [], majors: [] } }))).toEqual(['title', 'places', 'duties', 'place']);
  });

  it('同一张表再导一次什么也不变，哪几行都一样；表里重复的行只收第一行', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), (posts) => {
        const first = matchedRows('season', said(posts), []);
        const written = first.flatMap((row): KnownPost[] => (row.becomes === 'new' ? [{ ...row.post, id: row.id, state: 'submitted', revision: 1 }] : []));
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
        const again = matchedRows('season', said(posts), written);
        expect(again.map(({ becomes }) => becomes)).toEqual(first.map(({ becomes }) => (becomes === 'new' ? 'same' : 'refused')));
      }),
    );
  });

  it('发布了的岗位不被表改掉；撤下的再导进来是另一个岗位', () => {
    const known: KnownPost = { unit: '示例单位甲', title: '讲解员', kind: 'short', places: 1, duties: '讲', place: '这里', conditions: { levels: [], majors: [] }, id: 'p', state: 'published', revision: 3 };
    const wanted = said([{ ...known, places: 5 }]);
    expect(matchedRows('season', wanted, [known])).toMatchObject([{ becomes: 'refused' }]);
    expect(matchedRows('season', wanted, [{ ...known, state: 'returned' }])).toMatchObject([{ becomes: 'changed', post: { places: 5 } }]);
    const [anew] = matchedRows('season', wanted, [{ ...known, state: 'withdrawn' }]);
    const [first] = matchedRows('season', wanted, []);
    expect([anew?.becomes, first?.becomes]).toEqual(['new', 'new']);
    expect(anew).not.toEqual(first);
  });

  it('给单位填的空表，自己读得懂；那一行示例不会当成岗位写进去', () => {
    const cells = (row: readonly (string | number)[]) => row.map((value) => (value === '' ? undefined : { text: String(value), ...(typeof value === 'number' && { number: value }) }));
    const rows = [postSheetHeader, postSheetExample, ['某镇人民政府', '团委助理', '长期', 1, '组织活动', '镇政府', '不限', '不限', '会开车优先', '', '', '', '']].map((row, index) => ({ number: index + 1, cells: cells(row) }));
    const read = postRowsOf([{ outline: { name: '见习岗位', hidden: false, hiddenColumns: [] }, slice: { from: 1, to: 3, rows, merges: [] } }]);
    expect(read.filter((row) => 'post' in row).map((row) => 'post' in row && [row.post.unit, row.post.kind, row.post.places, row.post.conditions])).toContainEqual(['某镇人民政府', 'long', 1, { levels: [], majors: [], words: '会开车优先' }]);
    expect(read.some((row) => 'post' in row && row.post.unit === postSheetExample[0])).toBe(false);
  });
});
