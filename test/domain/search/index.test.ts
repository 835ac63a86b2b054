import fc from 'fast-check';
import { jobPlan } from '../../../domain/job/entry';
import { findJobs, suggestJobWords } from '../../../domain/job/finder';
import { buildSegment } from '../../../domain/search/build';
import { mergeSegments } from '../../../domain/search/merge';
import { OpenIndex, OpenSegment } from '../../../domain/search/open-index';
import { decode, PostingWriter } from '../../../domain/search/postings';
import type { Entry } from '../../../domain/search/segment';
import type { JobShape } from '../../../domain/job/entry';
import { entriesOf, indexOf, readOn, realPostings } from '../../support/real-openings';

let entries: Entry<JobShape>[];
beforeAll(async () => {
  entries = entriesOf(await realPostings());
});

const texts = ['', '数据', 'java', '青岛 会计', '工程师', 'kuaiji', '软件公程师', '博士'];
/** What an index answers, whatever it is made of. */
const answers = (index: OpenIndex<JobShape>) =>
  texts.map((text) => {
    const found = findJobs(index, { text, sort: 'fit' }, { now: readOn });
    return { text, total: found.total, ids: found.hits(0, 50).map(({ id }) => id), facets: found.facets(), words: [...found.words].sort() };
  });

describe('索引', () => {
  it('写下的一串数，读出来还是那一串', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(3_000_000), { maxLength: 50 }), { maxLength: 5 }), (given) => {
        const lists = given.map((list) => [...list].sort((a, b) => a - b));
        const writer = new PostingWriter();
        const ends = lists.map((list) => {
          writer.begin();
          list.forEach((number) => writer.add(number));
          return writer.end;
        });
        const read = lists.map((_, list) => {
          const numbers: number[] = [];
          decode(writer.written(), list === 0 ? 0 : (ends[list - 1] ?? 0), ends[list] ?? 0, (number) => numbers.push(number));
          return numbers;
        });
        expect(read).toEqual(lists);
      }),
    );
  });

  it('分几段存、合成一段、一次建成，答案都一样', () => {
    const whole = answers(indexOf(entries));
    expect(answers(indexOf(entries.slice(0, 50), entries.slice(50, 51), entries.slice(51)))).toEqual(whole);
    const parts = [entries.slice(0, 90), entries.slice(90)].map((each) => buildSegment(jobPlan, each));
    expect(answers(new OpenIndex([new OpenSegment(mergeSegments(jobPlan, parts))]))).toEqual(whole);
  });

  it('改过的岗位，只按新的样子找得到', () => {
    const first = entries.find(({ texts }, _, all) => all.filter((other) => other.texts.title === texts.title).length === 1);
    if (!first) throw new Error('no openings');
    const renamed: Entry<JobShape> = { ...first, texts: { ...first.texts, title: '示例潜水教练' }, words: { ...first.words, title: ['示例潜水教练'] } };
    const old = indexOf(entries);
    const onlyHere = first.texts.title;
    expect(suggestJobWords(old, onlyHere, 8, readOn).map(({ word }) => word)).toContain(onlyHere);
    for (const index of [indexOf(entries, [renamed]), new OpenIndex([new OpenSegment(mergeSegments(jobPlan, [buildSegment(jobPlan, entries), buildSegment(jobPlan, [renamed])]))])]) {
      expect(findJobs(index, { text: '潜水教练', sort: 'fit' }, { now: readOn }).hits(0, 10).map(({ id }) => id)).toEqual([first.id]);
      expect(findJobs(index, { sort: 'fit' }, { now: readOn }).total).toBe(findJobs(old, { sort: 'fit' }, { now: readOn }).total);
      const suggested = (typed: string) => suggestJobWords(index, typed, 8, readOn).map(({ word }) => word);
      expect(suggested('潜水教练')).toEqual(['示例潜水教练']);
      expect(suggested(onlyHere)).not.toContain(onlyHere);
    }
    expect(findJobs(old, { text: '潜水教练', sort: 'fit' }, { now: readOn }).total).toBe(0);
  });

  it('满了的、过期的不列出来', () => {
    const [first, second, ...rest] = entries;
    if (!first || !second) throw new Error('no openings');
    const filled = { ...first, sets: { ...first.sets, marks: [] } };
    const past = { ...second, numbers: { ...second.numbers, closesAt: readOn.getTime() - 1 } };
    const total = (list: Entry<JobShape>[]) => findJobs(indexOf(list), { sort: 'fit' }, { now: readOn }).total;
    expect(total([filled, past, ...rest])).toBe(total(rest));
  });
});
