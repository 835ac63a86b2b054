import { type Laboratory, openLaboratory, refusal, type Row } from './support/sdk';

/** What MongoDB does where a field is missing or null, an index is out of range, a number makes no sense. */

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ collections: [{ name: 'one' }, { name: 'some' }] });
  const one = {
    _id: 1,
    n: 5,
    s: 'abc',
    t: '一二三',
    nul: null,
    arr: [1, 2, 3],
    at: new Date('2026-06-16T01:30:00Z'),
    o: { x: 1 },
  };
  await lab.db.collection('one').add({ data: one });
  await lab.db.collection('some').add({
    data: [
      { _id: 1, k: 'a', v: 1, d: 'x' },
      { _id: 2, k: 'a', v: null },
      { _id: 3, v: 3 },
      { _id: 4, k: null, v: 'text' },
      { _id: 5, k: 'b', v: 7, w: [1, 2] },
    ],
  });
});
afterAll(() => lab.close());

type Operators = { [name in string]: (parameter: unknown) => object };
const operators = () => lab.db.command.aggregate as unknown as Operators;
const GONE = 'no field at all';
const REFUSED = 'refused';
const newYear = new Date('2027-01-01T00:00:00Z');

/** Operator, its parameter, what it gives for the one document. */
const expressions: [name: string, parameter: unknown, result: unknown][] = [
  ['add', ['$n', '$gone'], null],
  ['add', ['$at', 86_400_000], new Date('2026-06-17T01:30:00Z')],
  ['subtract', ['$at', new Date('2026-06-16T00:00:00Z')], 5_400_000],
  ['subtract', ['$n', '$nul'], null],
  ['divide', ['$n', 0], REFUSED],
  ['divide', ['$n', '$s'], REFUSED],
  ['mod', ['$n', '$gone'], null],
  ['abs', '$gone', null],
  ['sqrt', -1, REFUSED],
  ['ln', 0, REFUSED],
  ['pow', ['$gone', 2], null],
  ['floor', '$s', REFUSED],
  ['trunc', [1.2345, 2], 1.23],
  ['concat', ['$s', '$gone'], null],
  ['concat', ['$s', '$n'], REFUSED],
  ['toLower', '$gone', ''],
  ['toUpper', '$n', '5'],
  ['substr', ['$s', 1, 10], 'bc'],
  ['substr', ['$s', 9, 1], ''],
  ['substr', ['$at', 0, 10], '2026-06-16'],
  ['substrBytes', ['$t', 1, 3], REFUSED],
  ['substrCP', ['$t', 1, 10], '二三'],
  ['substrCP', ['$gone', 1, 10], ''],
  ['split', ['$gone', ','], null],
  ['strLenCP', '$gone', REFUSED],
  ['strcasecmp', ['$gone', 'a'], -1],
  ['indexOfBytes', ['abcabc', 'c', 3], 5],
  ['indexOfCP', ['$t', '四'], -1],
  ['indexOfCP', ['$gone', '四'], null],
  ['size', '$gone', REFUSED],
  ['arrayElemAt', ['$arr', 9], GONE],
  ['arrayElemAt', ['$arr', -1], 3],
  ['arrayElemAt', ['$gone', 0], null],
  ['in', [1, '$gone'], REFUSED],
  ['slice', ['$gone', 1], null],
  ['slice', ['$arr', 1, 1], [2]],
  ['slice', ['$arr', -2], [2, 3]],
  ['filter', { input: '$gone', as: 't', cond: true }, null],
  ['map', { input: '$gone', as: 't', in: 1 }, null],
  ['reduce', { input: '$gone', initialValue: 0, in: 1 }, null],
  ['concatArrays', ['$arr', '$gone'], null],
  ['reverseArray', '$gone', null],
  ['indexOfArray', ['$gone', 1], null],
  ['setUnion', ['$arr', '$gone'], null],
  ['range', [3, 0, -1], [3, 2, 1]],
  ['range', [0, 3, 0], REFUSED],
  [
    'zip',
    { inputs: [[1], [2, 3]], useLongestLength: true, defaults: [0, 0] },
    [
      [1, 2],
      [0, 3],
    ],
  ],
  ['year', '$gone', null],
  ['year', '$nul', null],
  ['year', '$s', REFUSED],
  ['dayOfWeek', '$gone', null],
  ['hour', { date: '$at', timezone: '+08:00' }, 9],
  ['hour', { date: '$at', timezone: 'UTC' }, 1],
  ['hour', { date: '$at', timezone: 'Asia/Shanghai' }, 9],
  ['hour', { date: '$at', timezone: '不是时区' }, REFUSED],
  ['isoWeek', newYear, 53],
  ['isoWeekYear', newYear, 2026],
  ['week', newYear, 0],
  ['dateToString', { date: '$gone', format: '%Y' }, null],
  ['dateToString', { date: '$gone', format: '%Y', onNull: 'none' }, 'none'],
  ['dateToString', { date: '$at' }, '2026-06-16T01:30:00.000Z'],
  ['dateToString', { date: newYear, format: '%G-W%V-%u %j %U %%' }, '2026-W53-5 001 00 %'],
  ['dateToString', { date: '$at', format: '%H:%M%z', timezone: '+08:00' }, '09:30+0800'],
  ['dateToString', { date: '$at', format: '%Q' }, REFUSED],
  ['dateFromString', { dateString: '$gone' }, null],
  ['dateFromString', { dateString: 'hello' }, REFUSED],
  ['dateFromString', { dateString: 'hello', onError: 'bad' }, 'bad'],
  ['dateFromParts', { year: '$gone' }, null],
  ['cmp', ['$gone', null], -1],
  ['cond', { if: true, then: 'y', else: 'n' }, 'y'],
  ['switch', { branches: [{ case: false, then: 1 }] }, REFUSED],
  ['and', [], true],
  ['not', ['$gone'], true],
  ['mergeObjects', ['$o', null, { y: 2 }], { x: 1, y: 2 }],
  ['objectToArray', '$gone', null],
  ['arrayToObject', '$gone', null],
  ['sum', ['$n', '$s', 2], 7],
  ['avg', ['$s'], null],
];

type Stage = [stage: string, value: unknown];
const stages: [title: string, stages: (a: Operators) => Stage[], result: Row[] | typeof REFUSED][] = [
  [
    'a missing key groups with null',
    (a) => [
      ['group', { _id: '$k', n: a.sum?.(1) }],
      ['sort', { _id: 1 }],
    ],
    [
      { _id: null, n: 2 },
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ],
  ],
  [
    'sums and averages are of numbers',
    (a) => [['group', { _id: null, sum: a.sum?.('$v'), avg: a.avg?.('$v') }]],
    [{ _id: null, sum: 11, avg: 11 / 3 }],
  ],
  [
    'greatest and least are of all kinds, without null',
    (a) => [['group', { _id: null, max: a.max?.('$v'), min: a.min?.('$v') }]],
    [{ _id: null, max: 'text', min: 1 }],
  ],
  [
    'push leaves out what is missing',
    (a) => [
      ['match', { k: 'a' }],
      ['group', { _id: null, all: a.push?.('$d'), set: a.addToSet?.('$d') }],
    ],
    [{ _id: null, all: ['x'], set: ['x'] }],
  ],
  [
    'push keeps null, and whole documents',
    (a) => [
      ['match', { _id: 2 }],
      ['group', { _id: null, v: a.push?.('$v'), all: a.push?.('$$ROOT') }],
    ],
    [{ _id: null, v: [null], all: [{ _id: 2, k: 'a', v: null }] }],
  ],
  [
    'the first that is missing is null',
    (a) => [
      ['match', { _id: 2 }],
      ['group', { _id: null, d: a.first?.('$d') }],
    ],
    [{ _id: null, d: null }],
  ],
  [
    'a part of a key that is missing is left out',
    () => [
      ['match', { _id: 2 }],
      ['group', { _id: { k: '$k', d: '$d' } }],
    ],
    [{ _id: { k: 'a' } }],
  ],
  [
    'unwind leaves out what has no array',
    () => [
      ['unwind', '$w'],
      ['project', { w: 1 }],
    ],
    [
      { _id: 5, w: 1 },
      { _id: 5, w: 2 },
    ],
  ],
  [
    'a field from a missing one is missing',
    () => [
      ['match', { _id: 3 }],
      ['project', { z: '$k', list: ['$k', 1] }],
    ],
    [{ _id: 3, list: [null, 1] }],
  ],
  [
    'nothing counted is no document',
    () => [
      ['match', { _id: 99 }],
      ['count', 'n'],
    ],
    [],
  ],
  ['a count has a plain name', () => [['count', 'a.b']], REFUSED],
  ['fields cannot be both in and out', () => [['project', { v: 1, d: 0 }]], REFUSED],
  ['a root is a document', () => [['replaceRoot', { newRoot: '$gone' }]], REFUSED],
  ['a limit is positive', () => [['limit', 0]], REFUSED],
  ['a skip is not negative', () => [['skip', -1]], REFUSED],
  ['a bucket for each', () => [['bucket', { groupBy: '$v', boundaries: [0, 5] }]], REFUSED],
  [
    'match after group',
    (a) => [
      ['group', { _id: '$k', n: a.sum?.(1) }],
      ['match', { n: 2 }],
      ['sort', { _id: 1 }],
      ['project', { _id: 1 }],
    ],
    [{ _id: null }, { _id: 'a' }],
  ],
];

const run = async (collection: string, pipeline: Stage[]): Promise<Row[]> => {
  const start = lab.db.collection(collection).aggregate();
  return (await pipeline.reduce((so_far, [stage, value]) => so_far[stage]?.(value) ?? so_far, start).end()).list;
};

describe('聚合的边缘', () => {
  it.each(expressions)('%s %j gives %j', async (name, parameter, result) => {
    const asked = run('one', [['project', { _id: 0, result: operators()[name]?.(parameter) }]]);
    if (result === REFUSED) expect((await refusal(asked)).errMsg).toContain('[InvalidParameter]');
    else {
      const [row] = await asked;
      expect(row && 'result' in row ? row.result : GONE).toEqual(result);
    }
  });

  it.each(stages)('%s', async (_title, pipeline, result) => {
    const asked = run('some', pipeline(operators()));
    if (result === REFUSED) expect((await refusal(asked)).errMsg).toContain('[InvalidParameter]');
    else expect(await asked).toEqual(result);
  });
});
