import { wrongReasons, type Verdict, type WrongReason } from '../../domain/activity/verdict';
import { keptWords, wordsOf } from '../../src/desk/door/verdict-words';

const now = new Date('2027-01-23T09:12:00+08:00');
const used: Verdict = { kind: 'used', name: '示例学生 01', at: '2027-01-23T00:57:00.000Z', gate: '西门' };

describe('门口的判决', () => {
  it('每种判决的形状、字和颜色都各不相同', () => {
    const all = [
      wordsOf({ kind: 'admitted', name: '示例学生 01', seats: 1 }, now),
      wordsOf(used, now),
      wordsOf({ kind: 'waiting', name: '示例学生 01', position: 7 }, now),
      wordsOf({ kind: 'wrong', reason: 'stale' }, now),
      keptWords,
    ];
    for (const part of ['mark', 'word', 'ground'] as const)
      expect(new Set(all.map((words) => words[part])).size).toBe(all.length);
  });

  it('同行几位、一共几人，免得门口再数', () => {
    expect(wordsOf({ kind: 'admitted', name: '示例学生 01', seats: 3 }, now).lines).toEqual(['同行 2 位，一共 3 人']);
  });

  it('用过的说清几点、哪个门；隔了天就带上日期', () => {
    expect(wordsOf(used, now).lines).toEqual(['今天 8:57 入场', '西门']);
    expect(wordsOf(used, new Date('2027-01-24T09:00:00+08:00')).lines[0]).toBe('1月23日 8:57 入场');
  });

  it('不对的码都写着不能入场，不露名字，原因各说各的', () => {
    const all = (Object.keys(wrongReasons) as WrongReason[]).map((reason) => wordsOf({ kind: 'wrong', reason }, now));
    expect(all.every(({ lines, name }) => lines[0] === '不能入场' && name === undefined)).toBe(true);
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  });
});
