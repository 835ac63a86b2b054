import type { PostDocument } from '../cloudfunctions/runtime/documents/season/posts';
import type { SeasonDocument } from '../cloudfunctions/runtime/documents/season/seasons';
import { employerIdOf } from '../domain/job/identity';
import { firstRules, stageNames } from '../domain/season/plan';
import type { Post } from '../domain/season/post';
import type { PostState } from '../domain/season/post-life';
import { fromShanghai, shanghaiDate } from '../domain/time/shanghai';

/** Two more seasons, so that each stage can be tried: one of Jinshan that collects posts now, and one of Qingdao in which one applies now. */

const DAY_MS = 24 * 3600 * 1000;

interface SamplePost extends Omit<Post, 'conditions' | 'kind'> {
  kind?: Post['kind'];
  state: PostState;
  reason?: string;
}

interface OtherSeason {
  season: SeasonDocument;
  posts: PostDocument[];
}

/** Days from today on which the stages begin; the last one is the end. */
type Days = readonly [number, number, number, number, number, number, number];

const seasonOf = (now: Date, { id, title, district, days }: { id: string; title: string; district: string; days: Days }): SeasonDocument => {
  const at = (index: number): Date => fromShanghai(shanghaiDate(now.getTime() + (days[index] ?? 0) * DAY_MS), '09:00');
  const year = Number(shanghaiDate(now.getTime() + 60 * DAY_MS).slice(0, 4));
  return {
    _id: id,
    title: `金种子 ${year} ${title}`,
    year,
    district,
    state: 'open',
    revision: 1,
    rules: firstRules,
    stages: stageNames.map((name, index) => ({ name, startsAt: at(index), endsAt: at(index + 1) })),
    sample: true,
  };
};

const postsOf = (seasonId: string, posts: readonly SamplePost[]): PostDocument[] =>
  posts.map((post, index) => ({
    _id: `post-${seasonId}-${index + 1}`,
    seasonId,
    unitId: employerIdOf(post.unit),
    revision: 1,
    writtenBy: post.unit === '示例单位 017' ? 'sample-contact-02' : 'sample',
    conditions: { levels: [], majors: [] },
    kind: 'short',
    ...post,
    sample: true,
  }));

export const otherSeasons = (now: Date): OtherSeason[] => {
  const collecting = seasonOf(now, { id: 'season-sample-collecting', title: '暑假', district: '310116', days: [-3, 18, 27, 34, 41, 48, 100] });
  const applying = seasonOf(now, { id: 'season-sample-applying', title: '寒假（青岛）', district: '370200', days: [-25, -2, 7, 12, 20, 25, 80] });
  return [
    {
      season: collecting,
      posts: postsOf(collecting._id, [
        { unit: '示例单位 017', title: '综合管理见习岗', places: 2, duties: '会务、信息整理', place: '金山区石化街道', state: 'returned', reason: '写清楚每周几天、每天几点' },
        { unit: '示例单位 042', title: '社区服务见习岗', places: 3, duties: '社区活动、青少年托管', place: '金山区朱泾镇', hours: '周一至周五，每天 6 小时', state: 'submitted' },
        { unit: '示例单位 108', title: '青年活动助理', kind: 'long', places: 2, duties: '协助组织青年活动', place: '金山区山阳镇', allowance: '每天 100 元', state: 'published' },
      ]),
    },
    {
      season: applying,
      posts: postsOf(applying._id, [
        { unit: '示例单位 201', title: '海洋观测数据整理', places: 2, duties: '整理浮标数据，画图，写日报', place: '青岛市崂山区', state: 'published' },
        { unit: '示例单位 202', title: '政务服务大厅见习岗', places: 4, duties: '引导办事，登记材料', place: '青岛市市南区', state: 'published' },
        { unit: '示例单位 203', title: '智慧港口运营助理', kind: 'long', places: 1, duties: '整理作业数据，协助写周报', place: '青岛市黄岛区', state: 'published' },
      ]),
    },
  ];
};
