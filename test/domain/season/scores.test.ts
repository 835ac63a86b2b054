import fc from 'fast-check';
import { anchorOf, areMarks, markOf, type Marks } from '../../../domain/season/hearing';
import { firstRules, type Normalisation, type Scoring } from '../../../domain/season/plan';
import { finalScores, normalised, panelsOf, type Heard } from '../../../domain/season/scores';

const criteria = firstRules.scoring.criteria;
const mark = fc.integer({ min: 0, max: 100 });
const sheet = fc.record({ by: fc.constantFrom('甲', '乙', '丙'), marks: fc.record({ thinking: mark, speaking: mark, wanting: mark }) });
const sheets = fc.uniqueArray(sheet, { selector: ({ by }) => by, maxLength: 3 });
/** One hearing a candidate and round; each round has panels of its own. */
const hearings = fc
  .uniqueArray(fc.record({ candidateId: fc.nat(20).map((n) => `c${n}`), round: fc.constantFrom('一', '二'), panel: fc.nat(2), sheets }), { selector: ({ candidateId, round }) => candidateId + round, maxLength: 40 })
  .map((all) => all.map(({ candidateId, round, panel, sheets: given }): Heard => ({ candidateId, panel: `${round}-${panel}`, sheets: given })));
const ways = fc.constantFrom<Normalisation>('none', 'mean', 'zScore');
const share = fc.constantFrom(0, 0.2, 0.5, 1);
const scoringOf = (normalisation: Normalisation, documentsShare: number): Scoring => ({ ...firstRules.scoring, normalisation, documentsShare });

/** The same again, by exact fractions of whole numbers as far as there are any, and written down in another way. */
const recomputed = (all: readonly Heard[], normalisation: Normalisation, documentsShare: number, documents: ReadonlyMap<string, number>): Map<string, number> => {
  const rows = all
    .filter((heard) => heard.sheets.length > 0)
    .map((heard) => ({ ...heard, raw: heard.sheets.reduce((sum, { marks }) => sum + 40 * (marks.thinking ?? 0) + 30 * (marks.speaking ?? 0) + 30 * (marks.wanting ?? 0), 0) / (100 * heard.sheets.length) }));
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = (values: number[]) => Math.sqrt(average(values.map((value) => value * value)) - average(values) ** 2);
  const everything = rows.map(({ raw }) => raw);
  const marks = new Map<string, number[]>();
  for (const { candidateId, panel, raw } of rows) {
    const own = rows.filter((row) => row.panel === panel).map((row) => row.raw);
    const spread = deviation(own);
    const isFlat = own.every((value) => Math.abs(value - (own[0] ?? 0)) < 1e-9);
    const moved = { none: raw, mean: raw - average(own) + average(everything), zScore: isFlat ? average(everything) : ((raw - average(own)) * deviation(everything)) / spread + average(everything) }[normalisation];
    marks.set(candidateId, [...(marks.get(candidateId) ?? []), normalisation === 'none' ? raw : Math.max(0, Math.min(100, moved))]);
  }
  return new Map([...marks].map(([id, values]) => [id, documentsShare * (documents.get(id) ?? 0) + (1 - documentsShare) * average(values)]));
};

describe('面试成绩', () => {
  it('和另算一遍的一样：几位面试官取平均，组间归一，材料占的份额，怎么配都对', () => {
    fc.assert(
      fc.property(hearings, ways, share, fc.array(mark, { minLength: 21, maxLength: 21 }), (all, normalisation, documentsShare, given) => {
        const documents = new Map(given.map((value, index) => [`c${index}`, value]));
        const scores = finalScores({ scoring: scoringOf(normalisation, documentsShare), hearings: all, documents });
        const again = recomputed(all, normalisation, documentsShare, documents);
        expect(scores.map(({ id }) => id)).toEqual([...again.keys()].sort());
        for (const { id, score } of scores) expect(Math.abs(score - (again.get(id) ?? -1))).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('先看谁、先交谁的表，成绩不变', () => {
    fc.assert(
      fc.property(hearings, ways, fc.infiniteStream(fc.nat()), (all, normalisation, dice) => {
        const shuffle = <T>(list: readonly T[]): T[] => list.map((each) => [dice.next().value ?? 0, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
        const documents = new Map<string, number>();
        const shuffled = shuffle(all).map((heard) => ({ ...heard, sheets: shuffle(heard.sheets) }));
        const scoring = scoringOf(normalisation, 0);
        expect(finalScores({ scoring, hearings: shuffled, documents })).toEqual(finalScores({ scoring, hearings: all, documents }));
      }),
    );
  });

  it('归一不改组里的先后；按均值归一，各组的均值就一样；一组都打一样的分，归到总均值', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ panel: fc.constantFrom('一', '二', '三'), mark: fc.integer({ min: 30, max: 70 }) }), { minLength: 1, maxLength: 40 }), ways, (marks, way) => {
        const after = normalised(marks, way);
        marks.forEach((one, i) => marks.forEach((other, j) => {
          if (one.panel === other.panel && one.mark < other.mark) expect(after[i] ?? 0).toBeLessThanOrEqual((after[j] ?? 0) + 1e-9);
        }));
      }),
    );
    expect(normalised([{ panel: '一', mark: 60 }, { panel: '一', mark: 80 }, { panel: '二', mark: 70 }, { panel: '二', mark: 90 }], 'mean')).toEqual([65, 85, 65, 85]);
    expect(normalised([{ panel: '一', mark: 50 }, { panel: '一', mark: 50 }, { panel: '二', mark: 70 }, { panel: '二', mark: 90 }], 'zScore').slice(0, 2)).toEqual([65, 65]);
  });

  it('没交的、少打一项的不算；没有一张算数的表就没有成绩；半分之半往上进', () => {
    const full = { thinking: 80, speaking: 80, wanting: 81 };
    const hearing = (candidateId: string, sheetMarks: Record<string, number>[]): Heard => ({ candidateId, panel: '一', sheets: sheetMarks.map((marks, index) => ({ by: `${index}`, marks })) });
    const scores = finalScores({ scoring: scoringOf('none', 0), hearings: [hearing('a', [full, { thinking: 0 }]), hearing('b', [{ thinking: 90 }]), hearing('c', [])], documents: new Map() });
    expect(scores).toEqual([{ id: 'a', score: 80.3, marks: { interview: 80.3, firstCriterion: 80, documents: 0 } }]);
    const [summary] = panelsOf(criteria, [hearing('a', [full]), hearing('d', [{ thinking: 60, speaking: 60, wanting: 60 }])]);
    expect(summary).toMatchObject({ panel: '一', heard: 2, mean: 70.15, lowest: 60, highest: 80.3, effects: { none: { most: 0 }, mean: { mean: 70.15, most: 0 } } });
  });

  it('一个分数说的是它够得上的那句话；分数只能是 0 到 100 的整数，项目只能是表上的', () => {
    const anchors = criteria[0]?.anchors ?? [];
    expect([85, 84, 70, 0].map((value) => anchorOf(anchors, value))).toEqual(['抓得住要点，有自己的看法', '说得清楚，有条理', '说得清楚，有条理', '答非所问，或只有空话']);
    const tried: Marks[] = [{ thinking: 100 }, { thinking: 101 }, { thinking: 1.5 }, { other: 3 }];
    expect(tried.map((marks) => areMarks(criteria, marks))).toEqual([true, false, false, false]);
    expect(markOf(criteria, { thinking: 80, speaking: 70 })).toBeUndefined();
  });
});
