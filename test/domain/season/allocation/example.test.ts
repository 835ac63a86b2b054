import { readFileSync } from 'node:fs';
import { studyLevels, type StudyLevel } from '../../../../domain/person/profile';
import { allocate } from '../../../../domain/season/allocation/allocate';
import { commitmentOf, lotOf } from '../../../../domain/season/allocation/draw';
import { runOf } from '../../../../domain/season/allocation/fingerprint';
import type { AllocationInputs } from '../../../../domain/season/allocation/inputs';
import { publicLine, type AllocationResult } from '../../../../domain/season/allocation/result';

/** The public's example is worked from the tables of its own text: whoever changes one of them has to change the others. */

const text = readFileSync('docs/allocation.md', 'utf8');
const tables = text.split(/\n{2,}/).filter((part) => part.startsWith('|')).map((part) => part.split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())));
const [postRows = [], peopleRows = [], results, cutOffs, lots = [], drawn, unitRows = [], byUnits] = tables;

const kinds: Record<string, 'short' | 'long' | 'either'> = { 短期: 'short', 长期: 'long', 都可以: 'either' };
const levelOf = (words: string): StudyLevel[] => (Object.keys(studyLevels) as StudyLevel[]).filter((level) => studyLevels[level] === words);

const inputs: AllocationInputs = {
  method: 'parallel',
  lotteryShare: 0,
  reassignment: true,
  seed: '示例种子',
  posts: postRows.map(([id = '', kind = '', places, level = '', major = '']) => ({
    id, kind: kinds[kind] === 'long' ? 'long' : 'short', places: Number(places), conditions: { levels: levelOf(level), majors: major === '不限' ? [] : [major] },
  })),
  applicants: peopleRows.map(([id = '', score, interview, kind = '', level = '', major = '', preferences = '', willing]) => ({
    id, score: Number(score), ties: [Number(interview)], kind: kinds[kind] ?? 'either', level: levelOf(level)[0] ?? 'bachelor', major, preferences: preferences.split('、'), reassignable: willing === '是',
  })),
};

const how = ({ given }: AllocationResult['people'][number]): string =>
  !given ? '候补' : given.by === 'reassignment' ? '调剂' : `第 ${given.preference} 志愿${given.by === 'lot' ? '，摇签' : ''}`;

describe('给公众看的例子', () => {
  it('文中每张表、每个指纹，都是程序算出来的', () => {
    expect([inputs.posts.length, inputs.applicants.length]).toEqual([3, 6]);
    const { people, posts } = allocate(inputs);
    expect(people.map((person) => [person.id, String(person.rank), person.given?.post ?? '候补', how(person)])).toEqual(results);
    const lines = inputs.posts.map(({ id }) => posts.find((post) => post.id === id)?.cutOff);
    expect(lines.map((line, index) => [inputs.posts[index]?.id, String(line?.rank ?? '不设线'), String(line?.score ?? '不设线')])).toEqual(cutOffs);
    expect(lots).toEqual(inputs.applicants.map(({ id }) => [id, lotOf(inputs.seed, id).slice(0, 8)]));
    expect(allocate({ ...inputs, lotteryShare: 0.5 }).people.map((person) => [person.id, person.given?.post ?? '候补', how(person)])).toEqual(drawn);
    expect(text).toContain(commitmentOf(inputs.seed));
    expect(text).toContain(runOf(inputs).fingerprint);
  });

  it('单位排先后的例子也是：没有排到的跟在后面，不合适的不给', () => {
    const numbersIn = (words = ''): string[] => words.match(/\d+/g) ?? [];
    const said = new Map(unitRows.map(([id = '', ranking, unsuitable]) => [id, { ranking: numbersIn(ranking), unsuitable: numbersIn(unsuitable) }]));
    const { people } = allocate({ ...inputs, method: 'stable', posts: inputs.posts.map((post) => ({ ...post, ...said.get(post.id) })) });
    expect(people.map((person) => [person.id, String(person.rank), person.given?.post ?? '候补', how(person)])).toEqual(byUnits);
  });

  it('按成绩的名额只有一两个，不公布最低分：那就是这个人的分', () => {
    const cutOff = { rank: 9, score: 80 };
    expect([{ places: 3, lots: 0, cutOff }, { places: 2, lots: 0, cutOff }, { places: 4, lots: 2, cutOff }, { places: 3, lots: 0 }].map(publicLine)).toEqual([80, null, null, null]);
  });
});
