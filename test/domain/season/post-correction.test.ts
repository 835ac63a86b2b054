import fc from 'fast-check';
import { blankPost } from '../../../domain/season/post-life';
import { changesOf, complaintAboutCorrected, correctableAt, correctableNames, correctedIn, sayChanges, type CorrectableField, type Corrected } from '../../../domain/season/post-correction';
import type { Post } from '../../../domain/season/post';
import { seasonIn } from '../../support/season';

const all = Object.keys(correctableNames) as CorrectableField[];
const post: Post = { unit: '示例单位', ...blankPost, title: '示例岗', places: 2, duties: '整理材料', place: '示例路 1 号' };
const optional = fc.option(fc.string({ minLength: 1, maxLength: 50 }), { nil: undefined });
const wanted: fc.Arbitrary<Corrected> = fc
  .record({ duties: fc.string({ minLength: 1 }), place: fc.string({ minLength: 1 }), places: fc.integer({ min: 1, max: 200 }), levels: fc.subarray(['bachelor' as const, 'master' as const]), majors: fc.subarray(['海洋科学', '计算机类']), words: optional, hours: optional, mentor: optional, allowance: optional, insurance: optional })
  .map(({ levels, majors, words, hours, mentor, allowance, insurance, ...said }) => ({
    ...said,
    conditions: { levels, majors, ...(words !== undefined && { words }) },
    ...(hours !== undefined && { hours }), ...(mentor !== undefined && { mentor }), ...(allowance !== undefined && { allowance }), ...(insurance !== undefined && { insurance }),
  }));

describe('发布了的岗位还能更正什么', () => {
  const now = new Date('2027-06-01T04:00:00Z');
  const may = (stage: Parameters<typeof seasonIn>[0], by: 'unit' | 'organiser', isAllocated = false) => correctableAt(seasonIn(stage, {}, now).stages, { by, isAllocated, now });

  it('报名以前都能改；报名以后，专业、学历、名额只有组织者定；报名截止，谁能录上就不动了；公布以后只有去哪里、谁带', () => {
    expect([may('posts', 'unit'), may('posts', 'organiser'), may('application', 'organiser')]).toEqual([all, all, all]);
    expect(may('application', 'unit')).toEqual(all.filter((field) => !['levels', 'majors', 'places'].includes(field)));
    for (const stage of ['documents', 'interview', 'result'] as const) {
      for (const by of ['unit', 'organiser'] as const) expect(may(stage, by)).toEqual(['duties', 'place', 'hours', 'mentor', 'allowance', 'insurance']);
    }
    for (const stage of ['result', 'placement'] as const) expect(may(stage, 'organiser', true)).toEqual(['place', 'mentor']);
  });

  it('越往后能改的越少，单位能改的组织者都能改', () => {
    const order = [may('posts', 'unit'), may('application', 'unit'), may('documents', 'unit'), may('placement', 'unit', true)];
    for (const [at, fields] of order.entries()) expect(fields.every((field) => (order[at - 1] ?? all).includes(field))).toBe(true);
    for (const stage of ['posts', 'application', 'documents'] as const) expect(may(stage, 'unit').every((field) => may(stage, 'organiser').includes(field))).toBe(true);
  });
});

describe('更正的前后', () => {
  it('只动说好的几项，别的照旧；改成的就是要的；照着再改一次什么也不变', () => {
    fc.assert(
      fc.property(wanted, wanted, fc.subarray(all), (before, after, fields) => {
        const held = { ...post, ...before };
        const corrected = correctedIn(held, after, fields);
        const changed = changesOf(held, corrected).map(({ field }) => field);
        expect(changed.every((field) => fields.includes(field))).toBe(true);
        expect(changesOf(after, corrected).every(({ field }) => !fields.includes(field))).toBe(true);
        expect(changesOf(corrected, correctedIn({ ...held, ...corrected }, after, fields))).toEqual([]);
        expect(correctedIn(held, after, all)).toEqual(after);
      }),
    );
  });

  it('说得清改了什么；写空了的不能发', () => {
    const better = { ...post, place: '示例路 2 号', duties: '整理材料，'.repeat(20), conditions: { levels: ['master' as const], majors: [] } };
    expect(sayChanges(changesOf(post, better))).toBe('做什么有改动，在哪里改为“示例路 2 号”，学历改为“硕士”');
    expect(changesOf(post, better)).toContainEqual({ field: 'levels', before: '不限', after: '硕士' });
    expect(complaintAboutCorrected(post, { ...post, place: ' ' })).toBe('写上在哪里做');
    expect(complaintAboutCorrected(post, better)).toBeUndefined();
  });
});
