import type { ActivityDocument } from '../cloudfunctions/runtime/documents/activities';
import type { Letter } from '../domain/activity/draft/plan';
import { fromShanghai, shanghaiDate } from '../domain/time/shanghai';

/**
 * Five-one activities after public announcements: facts from the source named in each; dates, seats and gates are invented and
 * counted from the day the sample is loaded, so that there is always something to sign up for; the mock interview is soon after that
 * moment, so that a door is open.
 */

interface OnDay {
  /** Days from today; the letter came yesterday, so that it can be read at any hour. */
  inDays: number;
  from: string;
  to: string;
  doors: string;
}

/** Minutes from now until it starts, and how long it lasts. */
interface Soon {
  inMinutes: number;
  lastsMinutes: number;
}

type Hours = Pick<ActivityDocument, 'startsAt' | 'endsAt' | 'doorsAt'>;
type Sample = Omit<ActivityDocument, keyof Hours | 'window' | 'sample'> & { when: OnDay | Soon };

const letter: Letter = {
  salutation: '亲爱的青岛籍同学：',
  paragraphs: [
    '见字如面。你离开家去念书的这些年，胶州湾边添了新的厂房、实验室和书店，老街的法桐又粗了一圈。家里人常说起你，说你打电话时提到的专业、实习，还有没想好的将来。',
    '这个假期，我们把家乡的岗位、政策和愿意带你的前辈放在一起，装进了一个礼包。你可以先看看，不着急决定；也可以来听一场推介，去厂里走一走，坐下来跟用人单位聊一聊。',
    '不论你最后在哪里落脚，家乡都盼着你好。要是想回来看看，门一直开着，灯一直亮着。',
  ],
  signature: '青雁归巢行动组（示例文字）',
};

const samples: Sample[] = [
  {
    _id: 'letter-home',
    district: '370200',
    kind: 'letter',
    title: '致青岛籍学子的一封信',
    when: { inDays: -1, from: '08:00', to: '23:59', doors: '08:00' },
    place: { name: '线上发布' },
    organisedBy: '青雁归巢行动组',
    forWhom: '青岛籍学子和家长',
    agenda: [],
    employers: [],
    capacity: 0,
    companions: 0,
    gates: [],
    letter,
    source: { note: '信的形式见 2023 年公开报道，文字为示例' },
  },
  {
    _id: 'promotion-kickoff',
    district: '370200',
    kind: 'promotion',
    title: '“青雁归巢”行动启动暨青岛籍学子新春座谈会',
    when: { inDays: 5, from: '09:30', to: '11:30', doors: '09:00' },
    place: { name: '青岛市（市南区）创业总部', hint: '3 号会议厅' },
    organisedBy: '市委组织部、市人社局主办，市南区政府承办',
    forWhom: '青岛籍在校大学生，家长可同行',
    agenda: [
      '产业与发展环境、人才政策推介',
      '发放“就业礼包”：一封信、政策明信片、岗位实习信息、企业介绍',
      '重点单位推介岗位',
      '职业规划与求职指导',
      '学子与人社部门、企业人力资源座谈',
    ],
    employers: ['中国科学院海洋研究所', '海尔集团公司', '青岛智能产业技术研究院'],
    speakers: [
      { name: '示例讲者 01', title: '市人社局人才开发处' },
      { name: '示例讲者 02', title: '重点单位人力资源负责人' },
    ],
    at: { latitude: 36.0662, longitude: 120.3826, address: '青岛市市南区（示例位置）' },
    live: { finderUserName: 'sphSample' },
    series: 'kick-off',
    capacity: 200,
    companions: 1,
    gates: ['东门', '西门'],
    source: { note: '取自 2022 年 2 月公开报道，日期和名额为示例' },
  },
  {
    _id: 'guidance-mock-interview',
    district: '370200',
    kind: 'guidance',
    title: '一对一模拟面试',
    when: { inMinutes: 90, lastsMinutes: 60 },
    place: { name: '青岛市公共就业和人才服务中心', hint: '2 楼指导室' },
    organisedBy: '青岛市公共就业和人才服务中心',
    forWhom: '青岛籍在校大学生',
    agenda: ['十五分钟模拟面试', '面试官当面点评', '一起改简历'],
    employers: [],
    capacity: 1,
    companions: 0,
    gates: ['2 楼服务台'],
    source: { note: '示例活动：只有一个名额，用来看候补' },
  },
  {
    _id: 'policy-salon',
    district: '370200',
    kind: 'policy',
    title: '人才会客厅·企业家面对面沙龙',
    when: { inDays: 8, from: '14:00', to: '16:30', doors: '13:30' },
    place: { name: '青岛市海尔路178号' },
    organisedBy: '青岛市人社部门',
    forWhom: '高校学生、毕业生，家长可同行',
    agenda: ['企业家面对面', '企业、高校、学生、人社围坐交流', '人才政策现场答疑'],
    employers: [],
    capacity: 120,
    companions: 2,
    gates: ['正门'],
    source: { note: '取自 2023 年公开报道，日期和名额为示例' },
  },
  {
    _id: 'tour-jimo',
    district: '370215',
    kind: 'tour',
    title: '即墨籍青鸟学子“墨水河畔家乡行”',
    when: { inDays: 10, from: '08:30', to: '17:00', doors: '08:10' },
    place: { name: '即墨区创新奇智展厅', hint: '8:30 准时发车' },
    organisedBy: '即墨区委组织部、人社局、教体局、团区委',
    forWhom: '即墨籍在外青年学生',
    agenda: ['参观创新奇智展厅', '奇瑞汽车总装车间', '莲花田园示范片区', '崂山实验室', '青年人才创新创业政策讲解', '聘任 30 名“校园引才大使”'],
    employers: ['创新奇智', '奇瑞汽车'],
    capacity: 40,
    companions: 0,
    gates: ['1 号车', '2 号车'],
    source: { note: '取自 2023 年 8 月公开报道，日期和名额为示例' },
  },
  {
    _id: 'experience-study-tour',
    district: '370200',
    kind: 'experience',
    title: '“别样青岛·遇见你”大学生研学实践（海洋、金融主题青游记）',
    when: { inDays: 12, from: '09:00', to: '16:00', doors: '08:40' },
    place: { name: '奥帆中心', hint: '情人坝入口集合' },
    organisedBy: '青岛市公共就业和人才服务中心',
    forWhom: '在校大学生',
    agenda: ['城市体验：海边、露营、飞盘', '海洋产业主题研学', '金融产业主题研学'],
    employers: [],
    capacity: 60,
    companions: 0,
    gates: ['情人坝入口'],
    source: { note: '取自 2023 年公开报道，日期和名额为示例' },
  },
  {
    _id: 'tour-overseas',
    district: '370200',
    kind: 'tour',
    title: '青聚英才·海外学子青岛行',
    when: { inDays: 15, from: '09:00', to: '12:00', doors: '08:40' },
    place: { name: '青岛人力资源服务产业园', hint: '一楼展厅' },
    organisedBy: '青岛市人社局主办、市北区人社局承办',
    forWhom: '海外留学生（含待出国、在读、归国）',
    agenda: ['参观产业园展厅', '发放留学人员政策汇编、办事指南', '现场答疑', '发布岗位需求清单'],
    employers: [],
    capacity: 25,
    companions: 0,
    gates: ['一楼展厅'],
    source: { note: '取自 2024 年 7 月公开报道，日期和名额为示例' },
  },
  {
    _id: 'promotion-redisland',
    district: '370200',
    kind: 'promotion',
    title: '“扬帆起航 圆梦红岛”大型专场推介及招聘会',
    when: { inDays: 20, from: '09:00', to: '15:00', doors: '08:30' },
    place: { name: '青岛市人才市场', hint: '海尔路 178 号' },
    organisedBy: '红岛经济区（高新区）',
    forWhom: '高校毕业生及求职者，家长可同行',
    agenda: ['园区和单位推介', '现场招聘', '职业指导咨询台'],
    employers: [],
    capacity: 2000,
    companions: 2,
    gates: ['东门', '西门', '南门'],
    source: { note: '取自 2017 年 2 月公开报道，日期和名额为示例' },
  },
];

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The letter stays open all season. */
const LETTER_DAYS = 90;
/** Soon means at the next time people would write on a poster. */
const POSTER_STEP_MS = 10 * MINUTE_MS;
const DOORS_BEFORE_MS = 20 * MINUTE_MS;

const onDay = ({ inDays, from, to, doors }: OnDay, now: Date): Hours => {
  const day = shanghaiDate(now.getTime() + inDays * DAY_MS);
  return { startsAt: fromShanghai(day, from), endsAt: fromShanghai(day, to), doorsAt: fromShanghai(day, doors) };
};

const soon = ({ inMinutes, lastsMinutes }: Soon, now: Date): Hours => {
  const startsAt = Math.ceil((now.getTime() + inMinutes * MINUTE_MS) / POSTER_STEP_MS) * POSTER_STEP_MS;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + lastsMinutes * MINUTE_MS), doorsAt: new Date(startsAt - DOORS_BEFORE_MS) };
};

/** The sample activities, with dates counted from `now`. */
export const sampleActivities = (now: Date): ActivityDocument[] =>
  samples.map(({ when, ...activity }) => {
    const { startsAt, endsAt, doorsAt } = 'inDays' in when ? onDay(when, now) : soon(when, now);
    return {
      ...activity,
      startsAt,
      endsAt: activity.kind === 'letter' ? new Date(startsAt.getTime() + LETTER_DAYS * DAY_MS) : endsAt,
      doorsAt,
      window: { opensAt: new Date(now.getTime() - DAY_MS), closesAt: startsAt },
      sample: true,
    };
  });
