import { type Db, type Laboratory, openLaboratory, refusal, type Row } from './support/sdk';

/** The stages and the operators of `db.command.aggregate`. */

const sales = [
  { _id: 1, item: '甲', kind: 'a', price: 10, count: 2, at: new Date('2026-06-16T01:30:00Z'), tags: ['x', 'y'] },
  { _id: 2, item: '乙', kind: 'b', price: 20, count: 1, at: new Date('2026-06-16T23:30:00Z'), tags: ['x'] },
  { _id: 3, item: '丙', kind: 'a', price: 5, count: 10, at: new Date('2026-12-31T16:00:00Z'), tags: [] },
  { _id: 4, item: '丁', kind: 'c', price: 7.5, count: 4, at: new Date('2027-01-01T00:00:00Z') },
];
const kinds = [
  { _id: 'a', name: '甲类', boss: 'c' },
  { _id: 'b', name: '乙类', boss: 'a' },
  { _id: 'c', name: '丙类' },
];

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({
    collections: [
      {
        name: 'sales',
        indexes: [
          {
            name: 'byKind',
            fields: [
              { path: 'kind', direction: 1 },
              { path: 'price', direction: 1 },
            ],
          },
        ],
      },
      { name: 'kinds' },
      { name: 'many' },
    ],
  });
  await lab.db.collection('sales').add({ data: sales });
  await lab.db.collection('kinds').add({ data: kinds });
  await lab.db.collection('many').add({ data: Array.from({ length: 30 }, (_, n) => ({ n })) });
});
afterAll(() => lab.close());

type Commands = Db['command'];
/** `add({ a: 1 })` and the like, as the SDK writes operators. */
type Operators = { [name in string]: (parameter: unknown) => object };
const operators = () => lab.db.command.aggregate as unknown as Operators;
const start = () => lab.db.collection('sales').aggregate();
type Stages = (a: Operators, _: Commands) => [stage: string, value: unknown][];

const run = async (stages: Stages): Promise<Row[]> => {
  const pipeline = stages(operators(), lab.db.command).reduce(
    (so_far, [stage, value]) => so_far[stage]?.(value) ?? so_far,
    start(),
  );
  return (await pipeline.end()).list;
};

const stageCases: [title: string, stages: Stages, expected: Row[]][] = [
  [
    'match',
    (_a, _) => [
      ['match', { price: _.gt(7) }],
      ['project', { item: 1 }],
    ],
    [
      { _id: 1, item: '甲' },
      { _id: 2, item: '乙' },
      { _id: 4, item: '丁' },
    ],
  ],
  [
    'sort, skip, limit',
    () => [
      ['sort', { price: -1 }],
      ['skip', 1],
      ['limit', 2],
      ['project', { price: 1, _id: 0 }],
    ],
    [{ price: 10 }, { price: 7.5 }],
  ],
  [
    'group',
    (a) => [
      [
        'group',
        { _id: '$kind', total: a.sum?.('$count'), average: a.avg?.('$price'), most: a.max?.('$price'), least: a.min?.('$price') },
      ],
      ['sort', { _id: 1 }],
      ['limit', 1],
    ],
    [{ _id: 'a', total: 12, average: 7.5, most: 10, least: 5 }],
  ],
  [
    'group collects',
    (a) => [
      ['match', { kind: 'a' }],
      ['sort', { _id: 1 }],
      [
        'group',
        { _id: null, all: a.push?.('$item'), set: a.addToSet?.('$kind'), first: a.first?.('$item'), last: a.last?.('$item') },
      ],
    ],
    [{ _id: null, all: ['甲', '丙'], set: ['a'], first: '甲', last: '丙' }],
  ],
  [
    'count',
    () => [
      ['match', { kind: 'a' }],
      ['count', 'n'],
    ],
    [{ n: 2 }],
  ],
  [
    'sortByCount',
    () => [
      ['sortByCount', '$kind'],
      ['limit', 1],
    ],
    [{ _id: 'a', count: 2 }],
  ],
  [
    'unwind',
    () => [
      ['match', { _id: 1 }],
      ['unwind', '$tags'],
      ['project', { tags: 1, _id: 0 }],
    ],
    [{ tags: 'x' }, { tags: 'y' }],
  ],
  [
    'unwind keeps what is empty when asked',
    () => [
      ['match', { kind: 'a' }],
      ['unwind', { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }],
      ['project', { i: 1 }],
    ],
    [
      { _id: 3, i: null },
      { _id: 1, i: 0 },
      { _id: 1, i: 1 },
    ],
  ],
  [
    'addFields',
    (a) => [
      ['match', { _id: 1 }],
      ['addFields', { total: a.multiply?.(['$price', '$count']), 'deep.x': 1 }],
      ['project', { total: 1, deep: 1, _id: 0 }],
    ],
    [{ total: 20, deep: { x: 1 } }],
  ],
  [
    'replaceRoot',
    () => [
      ['match', { _id: 1 }],
      ['replaceRoot', { newRoot: { only: '$item' } }],
    ],
    [{ only: '甲' }],
  ],
  [
    'bucket',
    (a) => [['bucket', { groupBy: '$price', boundaries: [0, 10, 100], default: 'other', output: { n: a.sum?.(1) } }]],
    [
      { _id: 0, n: 2 },
      { _id: 10, n: 2 },
    ],
  ],
  [
    'bucketAuto',
    () => [
      ['bucketAuto', { groupBy: '$price', buckets: 2 }],
      ['project', { count: 1, _id: 0 }],
    ],
    [{ count: 2 }, { count: 2 }],
  ],
  [
    'lookup',
    () => [
      ['match', { _id: 1 }],
      ['lookup', { from: 'kinds', localField: 'kind', foreignField: '_id', as: 'of' }],
      ['project', { of: 1, _id: 0 }],
    ],
    [{ of: [{ _id: 'a', name: '甲类', boss: 'c' }] }],
  ],
  [
    'lookup finds nothing',
    () => [
      ['match', { _id: 1 }],
      ['lookup', { from: 'kinds', localField: 'item', foreignField: '_id', as: 'of' }],
      ['project', { of: 1, _id: 0 }],
    ],
    [{ of: [] }],
  ],
  [
    'sample',
    () => [
      ['sample', { size: 4 }],
      ['count', 'n'],
    ],
    [{ n: 4 }],
  ],
];

/** Each expression over document 1. */
const expressionCases: [title: string, expression: (a: Operators) => unknown, expected: unknown][] = [
  ['abs', (a) => a.abs?.(-3), 3],
  ['add', (a) => a.add?.(['$price', 1]), 11],
  ['ceil', (a) => a.ceil?.(1.2), 2],
  ['divide', (a) => a.divide?.(['$price', 4]), 2.5],
  ['floor', (a) => a.floor?.(1.8), 1],
  ['mod', (a) => a.mod?.(['$price', 3]), 1],
  ['multiply', (a) => a.multiply?.(['$price', 2]), 20],
  ['pow', (a) => a.pow?.([2, 3]), 8],
  ['sqrt', (a) => a.sqrt?.(9), 3],
  ['subtract', (a) => a.subtract?.(['$price', 1]), 9],
  ['trunc', (a) => a.trunc?.(-1.7), -1],
  ['ln', (a) => a.ln?.(1), 0],
  ['log10', (a) => a.log10?.(100), 2],
  ['log', (a) => a.log?.([8, 2]), 3],
  ['exp', (a) => a.exp?.(0), 1],
  ['arrayElemAt', (a) => a.arrayElemAt?.(['$tags', 1]), 'y'],
  ['arrayToObject', (a) => a.arrayToObject?.([[['k', 1]]]), { k: 1 }],
  ['concatArrays', (a) => a.concatArrays?.(['$tags', ['z']]), ['x', 'y', 'z']],
  ['filter', (a) => a.filter?.({ input: '$tags', as: 't', cond: a.eq?.(['$$t', 'y']) }), ['y']],
  ['in', (a) => a.in?.(['x', '$tags']), true],
  ['indexOfArray', (a) => a.indexOfArray?.(['$tags', 'y']), 1],
  ['isArray', (a) => a.isArray?.('$tags'), true],
  ['map', (a) => a.map?.({ input: '$tags', as: 't', in: a.concat?.(['$$t', '!']) }), ['x!', 'y!']],
  ['range', (a) => a.range?.([0, 3]), [0, 1, 2]],
  ['reduce', (a) => a.reduce?.({ input: '$tags', initialValue: '', in: a.concat?.(['$$value', '$$this']) }), 'xy'],
  ['reverseArray', (a) => a.reverseArray?.('$tags'), ['y', 'x']],
  ['size', (a) => a.size?.('$tags'), 2],
  ['slice', (a) => a.slice?.(['$tags', 1]), ['x']],
  [
    'zip',
    (a) => a.zip?.({ inputs: ['$tags', [1, 2]] }),
    [
      ['x', 1],
      ['y', 2],
    ],
  ],
  ['and', (a) => a.and?.([true, '$price']), true],
  ['or', (a) => a.or?.([false, 0]), false],
  ['not', (a) => a.not?.([false]), true],
  ['cmp', (a) => a.cmp?.(['$price', 9]), 1],
  ['eq', (a) => a.eq?.(['$price', 10]), true],
  ['eq of an array is of the whole', (a) => a.eq?.(['$tags', 'x']), false],
  ['neq', (a) => a.neq?.(['$price', 10]), false],
  ['gt', (a) => a.gt?.(['$price', 9]), true],
  ['gte', (a) => a.gte?.(['$price', 10]), true],
  ['lt', (a) => a.lt?.(['$price', 10]), false],
  ['lte', (a) => a.lte?.(['$price', 10]), true],
  ['a text is above a number', (a) => a.gt?.(['$item', 999]), true],
  ['what is missing is below null', (a) => a.lt?.(['$nothing', null]), true],
  ['cond', (a) => a.cond?.([a.gt?.(['$price', 9]), 'dear', 'cheap']), 'dear'],
  ['ifNull', (a) => a.ifNull?.(['$nothing', 'none']), 'none'],
  ['switch', (a) => a.switch?.({ branches: [{ case: a.eq?.(['$kind', 'a']), then: 'A' }], default: 'other' }), 'A'],
  ['concat', (a) => a.concat?.(['$item', '-', '$kind']), '甲-a'],
  ['split', (a) => a.split?.(['a,b', ',']), ['a', 'b']],
  ['strLenCP', (a) => a.strLenCP?.('$item'), 1],
  ['strLenBytes', (a) => a.strLenBytes?.('$item'), 3],
  ['substrCP', (a) => a.substrCP?.(['一二三', 1, 1]), '二'],
  ['toLower', (a) => a.toLower?.('ABC'), 'abc'],
  ['toUpper', (a) => a.toUpper?.('abc'), 'ABC'],
  ['indexOfCP', (a) => a.indexOfCP?.(['一二三', '三']), 2],
  ['strcasecmp', (a) => a.strcasecmp?.(['a', 'A']), 0],
  ['year', (a) => a.year?.('$at'), 2026],
  ['month', (a) => a.month?.('$at'), 6],
  ['dayOfMonth', (a) => a.dayOfMonth?.('$at'), 16],
  ['hour', (a) => a.hour?.('$at'), 1],
  ['minute', (a) => a.minute?.('$at'), 30],
  ['second', (a) => a.second?.('$at'), 0],
  ['dayOfWeek', (a) => a.dayOfWeek?.('$at'), 3],
  ['dayOfYear', (a) => a.dayOfYear?.('$at'), 167],
  ['isoWeek', (a) => a.isoWeek?.('$at'), 25],
  ['isoDayOfWeek', (a) => a.isoDayOfWeek?.('$at'), 2],
  [
    'dateToString in Shanghai',
    (a) => a.dateToString?.({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
    '2026-06-16 09:30',
  ],
  ['literal', (a) => a.literal?.('$price'), '$price'],
  ['mergeObjects', (a) => a.mergeObjects?.([{ x: 1 }, { y: 2 }]), { x: 1, y: 2 }],
  ['objectToArray', (a) => a.objectToArray?.({ x: 1 }), [{ k: 'x', v: 1 }]],
  ['setUnion', (a) => a.setUnion?.(['$tags', ['z']]), ['x', 'y', 'z']],
  ['setIntersection', (a) => a.setIntersection?.(['$tags', ['y', 'z']]), ['y']],
  ['setDifference', (a) => a.setDifference?.(['$tags', ['y']]), ['x']],
  ['setIsSubset', (a) => a.setIsSubset?.([['x'], '$tags']), true],
  ['setEquals', (a) => a.setEquals?.(['$tags', ['y', 'x']]), true],
  ['allElementsTrue', (a) => a.allElementsTrue?.([[1, true]]), true],
  ['anyElementTrue', (a) => a.anyElementTrue?.([[0, false]]), false],
  ['let', (a) => a.let?.({ vars: { p: '$price' }, in: a.add?.(['$$p', 1]) }), 11],
  ['stdDevPop', (a) => a.stdDevPop?.([[1, 3]]), 1],
  ['stdDevSamp', (a) => a.stdDevSamp?.([[1, 3]]), Math.SQRT2],
  ['max of a list', (a) => a.max?.([[1, 3]]), 3],
  [
    'dateFromParts',
    (a) => a.dateFromParts?.({ year: 2026, month: 6, day: 16, hour: 8, timezone: 'Asia/Shanghai' }),
    new Date('2026-06-16T00:00:00Z'),
  ],
  ['dateFromString', (a) => a.dateFromString?.({ dateString: '2026-06-16T01:30:00Z' }), new Date('2026-06-16T01:30:00Z')],
  [
    'dateFromString in Shanghai',
    (a) => a.dateFromString?.({ dateString: '2026-06-16T09:30:00', timezone: 'Asia/Shanghai' }),
    new Date('2026-06-16T01:30:00Z'),
  ],
  ['isoWeekYear', (a) => a.isoWeekYear?.(new Date('2027-01-01T00:00:00Z')), 2026],
  ['millisecond', (a) => a.millisecond?.(new Date(1234)), 234],
  ['week', (a) => a.week?.('$at'), 24],
  ['indexOfBytes', (a) => a.indexOfBytes?.(['一二三', '三']), 6],
  ['substr', (a) => a.substr?.(['abcdef', 1, 2]), 'bc'],
  ['substrBytes', (a) => a.substrBytes?.(['一二三', 3, 3]), '二'],
  ['substrBytes to the end', (a) => a.substrBytes?.(['abc', 1, -1]), 'bc'],
];

/** `pipeline` makes stages for a `lookup`; `meta` tells of text search, which is not offered. */
const OTHERWISE = ['pipeline', 'meta'];

describe('聚合', () => {
  it.each(stageCases)('%s', async (_title, stages, expected) => {
    expect(await run(stages)).toEqual(expected);
  });

  it.each(expressionCases)('expression %s', async (_title, expression, expected) => {
    const [row] = await run((a) => [
      ['match', { _id: 1 }],
      ['project', { _id: 0, result: expression(a) }],
    ]);
    expect(row?.result).toEqual(expected);
  });

  it('every operator the SDK has is among them', () => {
    const tried = new Set<string>(OTHERWISE);
    const recorder = new Proxy<Operators>({}, { get: (_, name) => () => tried.add(String(name)) });
    for (const [, expression] of expressionCases) expression(recorder);
    for (const [, stages] of stageCases) stages(recorder, lab.db.command);
    expect(Object.keys(operators()).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('names what it does not offer', async () => {
    const meta = run((a) => [['project', { score: a.meta?.('textScore') }]]);
    expect((await refusal(meta)).errMsg).toContain('$meta');
  });

  it('lookup with a pipeline and variables', async () => {
    const pipeline = [{ $match: { $expr: { $eq: ['$_id', '$$kind'] } } }, { $project: { _id: 0, name: 1 } }];
    const [row] = await run(() => [
      ['match', { _id: 2 }],
      ['lookup', { from: 'kinds', let: { kind: '$kind' }, pipeline, as: 'of' }],
    ]);
    expect(row?.of).toEqual([{ name: '乙类' }]);
  });

  it('gives 20 unless limit says otherwise', async () => {
    expect((await lab.db.collection('many').aggregate().sort?.({ n: 1 }).end())?.list).toHaveLength(20);
    expect((await lab.db.collection('many').aggregate().limit?.(25).end())?.list).toHaveLength(25);
  });

  it('changes nothing that is stored', async () => {
    await run((a) => [
      ['addFields', { 'tags.extra': 1, price: a.add?.(['$price', 1]) }],
      ['unwind', '$tags'],
      ['limit', 100],
    ]);
    expect((await lab.db.collection('sales').where({ _id: 1 }).get()).data[0]).toMatchObject({ price: 10, tags: ['x', 'y'] });
  });

  it('names a stage it does not know, and a collection that is not there', async () => {
    // For aggregations the SDK keeps the cloud's words and loses its code.
    const nowhere = await refusal(lab.db.collection('nowhere').aggregate().count?.('n').end() ?? Promise.resolve());
    expect(nowhere).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('Db or Table not exist: nowhere') });
    const written = lab.db.collection('kinds').aggregate() as unknown as {
      _aggregate: { _pipe(stage: string, value: unknown): void };
      end(): Promise<unknown>;
    };
    written._aggregate._pipe('out', 'elsewhere');
    expect((await refusal(written.end())).errMsg).toContain('$out is not offered locally');
    const unknown = lab.db.collection('kinds').where({ $nonsense: [] }).get();
    expect(await refusal(unknown)).toMatchObject({ errCode: -502002, errMsg: expect.stringContaining('$nonsense') });
  });
});
