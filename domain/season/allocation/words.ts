import { sayMiss } from '../post';
import type { Explanation, Why } from './explain';

/** Why, as a sentence to the person it is about. */
export const sayWhy = (why: Why, { score, rank, lot }: Pick<Explanation, 'score' | 'rank' | 'lot'>): string => {
  switch (why.kind) {
    case 'given':
      return '录到这里。';
    case 'notNeeded':
      return '前面的志愿已经录上，不再看。';
    case 'gone':
      return '这个岗位后来撤下了。';
    case 'otherKind':
      return '和你选的短期、长期对不上。';
    case 'misses':
      return `不符合条件：${why.misses.map(sayMiss).join('；')}。`;
    case 'unsuitable':
      return '单位认为这个岗位不合适你，写了理由，组织者看得到。有疑问可以在公示期里提。';
    case 'full':
      return sayFull(why, { score, rank, lot });
  }
};

const sayFull = ({ cutOff, unit, lastLot }: Extract<Why, { kind: 'full' }>, own: Pick<Explanation, 'score' | 'rank' | 'lot'>): string => {
  const byLot = lastLot ? `摇签的名额录到签号 ${lastLot.slice(0, 8)}，你的签号是 ${own.lot.slice(0, 8)}。` : '';
  if (unit?.last !== undefined) return `名额已满：${sayUnitOrder(unit.own, unit.last)}。${byLot}`;
  if (!cutOff) return `名额已满。${byLot}`;
  const line = cutOff.score === own.score ? `最后一位和你同分，按约定的次序排在你前面（第 ${cutOff.rank} 名，你第 ${own.rank} 名）` : `最后一位 ${cutOff.score} 分（第 ${cutOff.rank} 名），你 ${own.score} 分（第 ${own.rank} 名）`;
  return `名额已满：${unit ? '单位排的人先录，剩下的按总成绩，' : ''}${line}。${byLot}`;
};

const sayUnitOrder = (own: number | undefined, last: number): string => (own === undefined ? `单位没有把你排进去，它排的人录到第 ${last} 位` : `单位把你排在第 ${own} 位，录到第 ${last} 位`);
