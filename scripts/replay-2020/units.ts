import type { Post } from '../../domain/season/post';
import { diceFrom, oneOf } from './dice';

/** Posts of units with plainly artificial names: short ones for the holiday, long ones for about a year. */

type Kind = Post['kind'];

const titles: Readonly<Record<Kind, readonly string[]>> = {
  short: ['综合管理见习岗', '“返家乡”社会实践岗', '文旅宣传见习岗', '青少年暑托班志愿者', '窗口服务见习岗'],
  long: ['街道团工委书记助理', '数据治理见习岗', '新材料研发助理', '社区治理见习岗', '法律服务见习岗'],
};
/** Most take every major: in 2020 every place found somebody. */
const conditions: readonly string[][] = [[], [], [], [], [], ['计算机类', '统计学类'], ['新闻传播学类', '设计学类', '中国语言文学类']];
const places: readonly string[] = ['金山区石化街道', '金山区朱泾镇', '金山区山阳镇', '金山区枫泾镇', '金山区行政服务中心', '上海湾区高新区'];

export interface ReplayedPost extends Post {
  id: string;
}

/** Posts with exactly so many places in all, two of three short; the same each time. */
export const replayedPosts = (wanted: number): ReplayedPost[] => {
  const dice = diceFrom(270);
  const posts: ReplayedPost[] = [];
  for (let left = wanted; left > 0; ) {
    const number = posts.length + 1;
    const kind: Kind = number % 3 === 0 ? 'long' : 'short';
    const count = Math.min(left, 1 + Math.floor(dice() * 5));
    posts.push({
      id: `replay-post-${String(number).padStart(4, '0')}`,
      unit: `示例单位 ${String(Math.ceil(number / 2)).padStart(3, '0')}`,
      title: titles[kind][number % titles[kind].length] ?? '',
      kind,
      places: count,
      duties: '按带教老师的安排做事，每周写一篇日志',
      place: oneOf(places, dice),
      conditions: { levels: [], majors: [...oneOf(conditions, dice)] },
      mentor: '示例老师',
      hours: kind === 'short' ? '周一至周五' : '每周不少于 10 小时',
    });
    left -= count;
  }
  return posts;
};
