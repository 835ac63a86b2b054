import type { SeasonApplicationDocument } from '../cloudfunctions/runtime/documents/season/applications';
import type { PostDocument } from '../cloudfunctions/runtime/documents/season/posts';
import type { SeasonDocument } from '../cloudfunctions/runtime/documents/season/seasons';
import { employerIdOf } from '../domain/job/identity';
import { receiptHash } from '../domain/season/application';
import { firstRules } from '../domain/season/plan';
import type { Post } from '../domain/season/post';
import { fromShanghai, shanghaiDate } from '../domain/time/shanghai';
import { sampleInterviews, type SampleInterviews } from './interviews';
import { samplePeople } from './people';

/** One season of 金种子 in its interview stage, with posts and interviews, dates counted from the day the sample is loaded. */

const DAY_MS = 24 * 3600 * 1000;
const SEASON = 'season-sample';

const posts: (Omit<Post, 'conditions'> & { majors?: string[] })[] = [
  { unit: '示例单位 017', title: '综合管理见习岗', kind: 'short', places: 2, duties: '会务、信息整理、群众来访登记', place: '金山区石化街道' },
  { unit: '示例单位 042', title: '暑期“返家乡”社会实践岗', kind: 'short', places: 4, duties: '社区服务、青少年托管、活动组织', place: '金山区朱泾镇' },
  { unit: '示例单位 108', title: '街道团工委书记助理', kind: 'long', places: 5, duties: '协助组织青年活动，每周不少于 10 小时', place: '金山区山阳镇' },
  { unit: '示例单位 023', title: '数据治理见习岗', kind: 'long', places: 1, majors: ['计算机类', '统计学类', '数据科学与大数据技术'], duties: '整理业务数据，编写统计报表', place: '金山区行政服务中心' },
  { unit: '示例单位 056', title: '新材料研发助理', kind: 'long', places: 2, majors: ['材料类', '化学类', '化工与制药类'], duties: '实验记录、样品测试、文献整理', place: '上海湾区高新区' },
  { unit: '示例单位 071', title: '文旅宣传见习岗', kind: 'short', places: 3, majors: ['新闻传播学类', '设计学类', '汉语言文学'], duties: '图文编辑、短视频脚本、活动现场支持', place: '金山嘴渔村' },
];

export interface SampleSeason {
  season: SeasonDocument;
  posts: PostDocument[];
  applications: SeasonApplicationDocument[];
  interviews: SampleInterviews;
}

export const sampleSeason = (now: Date): SampleSeason => {
  const at = (days: number, time: string): Date => fromShanghai(shanghaiDate(now.getTime() + days * DAY_MS), time);
  const year = Number(shanghaiDate(now.getTime() + 60 * DAY_MS).slice(0, 4));
  const season: SeasonDocument = {
    _id: SEASON,
    title: `金种子 ${year} 寒假`,
    year,
    district: '310116',
    state: 'open',
    revision: 1,
    rules: firstRules,
    stages: [
      { name: 'posts', startsAt: at(-40, '09:00'), endsAt: at(-17, '17:00') },
      { name: 'application', startsAt: at(-16, '09:00'), endsAt: at(-7, '17:00') },
      { name: 'documents', startsAt: at(-7, '17:00'), endsAt: at(-1, '17:00') },
      { name: 'interview', startsAt: at(-1, '17:00'), endsAt: at(5, '18:00') },
      { name: 'result', startsAt: at(5, '18:00'), endsAt: at(9, '18:00') },
      { name: 'placement', startsAt: at(9, '18:00'), endsAt: at(60, '18:00') },
    ],
    sample: true,
  };
  const interviews = sampleInterviews(now, SEASON);
  return {
    season,
    posts: posts.map(({ majors = [], ...post }, index) => ({
      _id: `post-sample-${String(index + 1).padStart(2, '0')}`,
      seasonId: SEASON,
      unitId: employerIdOf(post.unit),
      state: 'published' as const,
      revision: 1,
      writtenBy: 'sample',
      conditions: { levels: [], majors },
      ...post,
      sample: true,
    })),
    applications: interviews.candidates.flatMap(({ _id, personId }, index) => applicationOf(_id, personId, [at(-9 + index, '20:16'), at(-3, '10:00')])),
    interviews,
  };
};

/** What a candidate handed in; without files, which a sample has none of. */
const applicationOf = (_id: string, personId: string, [submittedAt, checkedAt]: [Date, Date]): SeasonApplicationDocument[] => {
  const person = samplePeople.find(({ openid }) => openid === personId);
  if (!person?.profile) return [];
  const words = { profile: { name: person.name, ...person.profile }, kind: 'either' as const, preferences: ['post-sample-01', 'post-sample-02', 'post-sample-03'], reassignable: true, documents: [] };
  return [{
    _id, seasonId: SEASON, personId, state: 'passed', revision: 3, words, earlier: [], updatedAt: checkedAt,
    receipt: { submitId: 'sample', hash: receiptHash({ seasonId: SEASON, at: submittedAt, ...words }), at: submittedAt },
    check: { checkId: 'sample', by: 'sample-organiser-01', at: checkedAt },
  }];
};
