import { readFileSync } from 'node:fs';
import axeCore, { type AxeResults, type ImpactValue } from 'axe-core';
import { importSampleJobs } from '../../sample/load';
import { employerIdOf } from '../../domain/job/identity';
import { privacyGuide } from '../../domain/person/privacy-guide';
import { profileOf } from '../../domain/person/profile';
import { firstRules } from '../../domain/season/plan';
import { placeInSeason } from '../support/placement';
import { rankInSeason } from '../support/ranking';
import { publishPosts, seasonIn } from '../support/season';
import type { Person } from './browser';
import { openStage } from './browser/stage';

/**
 * Every screen, looked at by axe-core as ordinary and in care mode, by day and in the dark: labels, roles, contrast ≥ 4.5 : 1. With
 * `PICTURES=1` each is also kept as a picture under `test/out/screens/care/`.
 */

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A screen as someone sees it. Whoever adds a page adds it here, or this suite fails. */
interface Look {
  as: string;
  /** Query of the page, without the question mark. */
  query?: string | (() => Promise<string>);
  /** What stands there once it is ready. */
  says: string | RegExp;
}

const student = 'sample-student-01';
const editor = 'sample-organiser-01';
const interviewer = 'sample-interviewer-01';
const administrator = 'sample-administrator-01';
const contact = 'sample-contact-01';
const seasonEditor = 'sample-organiser-03';
const seasonContact = 'sample-contact-02';

/** An invitation that can be accepted, shown in every look. */
let invitationCode = '';

const someJob = async (): Promise<string> => {
  const [job] = await stage.cloud.db.jobs.find({}, { limit: 1, fields: ['_id'] });
  return `id=${job?._id}`;
};

/** An opening of the employer somebody speaks for, and one of somebody else's that takes applications. */
const firmsJob = async (): Promise<string> => (await stage.cloud.db.jobs.find({ 'job.employer': '青岛智能产业技术研究院' }, { limit: 1, order: [['_id', 'asc']], fields: ['_id'] }))[0]?._id ?? '';
const anotherJob = async (): Promise<string> => (await stage.cloud.db.jobs.find({}, { limit: 1000, order: [['_id', 'asc']] })).find(({ job }) => !job.deadline.closesAt && job.employer !== '青岛智能产业技术研究院')?._id ?? '';
const applicationRef = async (): Promise<string> => (await stage.cloud.db.applications.find({}, { limit: 1, fields: ['ref'] }))[0]?.ref ?? '';

const venueOf = async (): Promise<string> => {
  await stage.cloud.db.activities.updateOne({ _id: 'promotion-kickoff' }, { selfCheckIn: true });
  return 'activityId=promotion-kickoff';
};

/** One application that was looked at and invited, and one search that is kept. */
const apply = async (): Promise<void> => {
  const { cloud } = stage;
  const jobId = await firmsJob();
  const own = cloud.as(student).jobs;
  await cloud.db.jobs.updateOne({ _id: jobId }, { state: 'open', 'job.deadline.closesAt': new Date(Date.now() + 30 * 86_400_000) });
  await own.introduction.save.mutate({ experience: [{ where: '示例数据科技有限公司', as: '数据分析实习生', from: '2026-01', until: null, did: '整理海洋观测数据' }], skills: 'Python', about: '想做什么，就做什么' });
  await own.applications.send.mutate({ jobId, sendId: 'look', agreedTo: privacyGuide.version });
  const { applicants } = cloud.as(contact).jobs;
  const { ref, revision } = await applicants.read.query({ ref: await applicationRef() });
  await applicants.answer.mutate({ answerId: 'look', applications: [{ ref, revision }], answer: { move: 'invite', startsAt: new Date(Date.now() + 86_400_000).toISOString(), place: '示例大厦 3 楼会议室' } });
  const { submissions } = cloud.as(contact).jobs;
  const { cells } = await submissions.open.query({ from: 'copy', jobId });
  await submissions.submit.mutate({ id: 'look', sendId: 'look', about: { as: 'new', employerId: employerIdOf('青岛智能产业技术研究院') }, cells: { ...cells, notes: '限男性，电话 10000000000' } });
  await own.savedSearches.save.mutate({ id: 'look', name: '青岛的数据岗位', criteria: { text: '数据' } });
};

/** A season in which people apply now, beside the sample's, and one application that waits. */
const beginSeason = async (): Promise<void> => {
  const { db } = stage.cloud;
  await db.seasons.put(seasonIn('application', { _id: 'season-open', title: '金种子 示例一期', year: 1990, rules: { documents: firstRules.documents, eligibility: { origin: true } } }));
  await publishPosts(db, 'season-open', ['post-open-1', 'post-open-2']);
  const [profile, at] = [await db.people.read('sample-student-02'), new Date()];
  if (!profile) throw new Error('the sample has no second student');
  const words = { profile: profileOf(profile), kind: 'either' as const, preferences: ['post-open-1'], reassignable: false, documents: [] };
  await db.seasonApplications.put({ _id: 'season-open_sample-student-02', seasonId: 'season-open', personId: 'sample-student-02', state: 'submitted', revision: 1, words, receipt: { submitId: 'look', hash: '0'.repeat(64), at }, earlier: [], updatedAt: at });
};

/** Somebody has booked a slot of the sample's round; another one is marked. */
const booked = 'sample-student-02';
const someSlot = async (): Promise<string> => `slotId=${(await stage.cloud.db.slots.find({ 'claim.by': 'sample-candidate-11' }, { limit: 1 }))[0]?._id ?? ''}`;
const bookSlot = async (): Promise<void> => {
  const { season } = stage.cloud.as(booked);
  const free = (await season.slots.query({ roundId: 'round-sample-1' })).choices.filter((choice) => choice.free > 0).at(-1);
  await season.bookSlot.mutate({ roundId: 'round-sample-1', startsAt: free?.startsAt ?? '' });
};

/** A season whose result is public: the student has a post and asks for another. */
const placeSeason = async (): Promise<void> => {
  const asked = { id: 'look', to: '', unitId: '', reason: '下学期没有课，想做满一年', at: new Date() };
  await placeInSeason(stage.cloud.db, { seasonId: 'season-placed', personId: student, mark: '金种子 示例二期', district: '310116', unitId: employerIdOf('示例单位 017'), placement: { switch: asked } });
  await rankInSeason(stage.cloud.db, {
    seasonId: 'season-ranking', postId: 'post-ranking', title: '综合服务窗口见习岗（政策咨询、材料初审、档案整理）', unitId: employerIdOf('示例单位 017'), district: '310116',
    people: ['示例学生 01', '阿卜杜热西提·阿卜杜外力·示例', '示例学生 03', '示例学生 04'].map((name, index) => ({ personId: `ranked-${index}`, name })),
  });
};

const someEmployer = async (): Promise<string> => {
  const [job] = await stage.cloud.db.jobs.find({}, { limit: 1, fields: ['employerId'] });
  return `id=${job?.employerId}`;
};

const someJobs = async (): Promise<string> => {
  const jobs = await stage.cloud.db.jobs.find({}, { limit: 3, fields: ['_id'] });
  return `ids=${jobs.map(({ _id }) => _id).join(',')}`;
};

const screens: Record<string, Look> = {
  'pages/home/index': { as: student, says: '就业礼包' },
  'pages/jobs/index': { as: student, says: '个岗位' },
  'pages/activities/index': { as: student, says: '启动暨' },
  'pages/me/index': { as: editor, says: '工作台' },
  'pages/job/index': { as: student, query: someJob, says: '单位原文' },
  'pages/activity/index': { as: student, query: 'id=promotion-kickoff', says: '报名' },
  'pages/ticket/index': { as: student, query: 'activityId=promotion-kickoff', says: '备用码' },
  'pages/letter/index': { as: student, query: 'id=letter-home', says: '亲爱的' },
  'pages/favourites/index': { as: student, says: '还没有收藏' },
  'pages/profile/index': { as: student, says: '姓名' },
  'pages/privacy/index': { as: student, query: 'ask=1', says: '谁在收集' },
  'pages/my-data/index': { as: student, says: '注销账号' },
  'pages/origin/index': { as: student, says: '为什么要核对' },
  'pages/messages/index': { as: student, says: '启动暨' },
  'pages/reminders/index': { as: student, says: '消息' },
  'pages/invited/index': { as: student, query: async () => `scene=${invitationCode}`, says: '面试官' },
  'pages/feedback/index': { as: student, says: '想说什么' },
  'apply/introduction/index': { as: student, says: '示例数据科技有限公司' },
  'apply/send/index': { as: student, query: async () => `jobId=${await anotherJob()}`, says: '单位会看到' },
  'apply/applications/index': { as: student, says: '示例大厦 3 楼' },
  'apply/application/index': { as: student, query: async () => `jobId=${await firmsJob()}`, says: '单位约面谈' },
  'apply/seen/index': { as: student, says: '看过的' },
  'apply/saved/index': { as: student, says: '青岛的数据岗位' },
  'found/employers/index': { as: student, says: '家单位' },
  'found/employer/index': { as: student, query: someEmployer, says: '在招岗位' },
  'found/compare/index': { as: student, query: someJobs, says: '截止' },
  'found/poster/index': { as: student, query: someJob, says: '存到相册' },
  'campaign/gift/index': { as: student, says: '政策卡' },
  'campaign/poster/index': { as: student, query: 'id=campaign-home', says: '存到相册' },
  'campaign/policies/index': { as: student, says: '高校毕业生住房补贴' },
  'campaign/policy/index': { as: student, query: 'id=licang-small-firms', says: '非官方汇总' },
  'campaign/fit/index': { as: student, query: 'region=370200', says: '读到什么学历' },
  'attended/certificate/index': { as: student, query: 'activityId=promotion-kickoff', says: '还没有参加证明' },
  'attended/verify/index': { as: student, says: '参加证明上的编号' },
  'season/overview/index': { as: student, says: '金种子' },
  'season/posts/index': { as: student, query: 'seasonId=season-sample', says: '人首选' },
  'season/post/index': { as: student, query: 'id=post-sample-04', says: '做什么' },
  'season-desk/seasons/index': { as: seasonEditor, says: '照着再办' },
  'season-desk/season/index': { as: seasonEditor, query: 'id=season-sample', says: '走到哪一步' },
  'season-desk/plan/index': { as: seasonEditor, query: 'district=310116', says: '要交的材料' },
  'season-desk/posts/index': { as: seasonEditor, query: 'seasonId=season-sample', says: '没有待审的岗位' },
  'season-desk/post-sheet/index': { as: seasonEditor, query: 'seasonId=season-sample', says: '选一张岗位表' },
  'season-desk/own-posts/index': { as: seasonContact, says: '综合管理见习岗' },
  'season-desk/earlier/index': { as: seasonEditor, says: '往期名单.xlsx' },
  'season-desk/correction/index': { as: seasonEditor, query: 'id=post-sample-01&as=organiser', says: '为什么更正' },
  'season-desk/post/index': { as: seasonContact, query: 'seasonId=season-sample&unitId=unit', says: '岗位叫什么' },
  'season/apply/index': { as: student, query: 'seasonId=season-open', says: '看一遍，准备交' },
  'season/receipt/index': { as: student, query: 'seasonId=season-sample', says: '回执码' },
  'season-desk/applications/index': { as: seasonEditor, query: 'seasonId=season-open', says: '示例学生 02' },
  'season-desk/application/index': { as: seasonEditor, query: 'id=season-open_sample-student-02', says: '不服从调剂' },
  'season/result/index': { as: student, query: 'seasonId=season-placed', says: '每个志愿为什么' },
  'season/notice/index': { as: student, query: 'seasonId=season-placed', says: '名字只写头尾' },
  'season-desk/allocation/index': { as: seasonEditor, query: 'seasonId=season-placed', says: '结果已经公布' },
  'season-desk/placements/index': { as: seasonEditor, query: 'seasonId=season-placed', says: '等答复的疑问' },
  'season-desk/unit-switches/index': { as: seasonContact, says: '想做满一年' },
  'season-desk/ranking/index': { as: seasonContact, query: 'postId=post-ranking', says: '还没有排 2 位' },
  'season/slots/index': { as: student, query: 'roundId=round-sample-1', says: '9:40' },
  'season/interviewer-day/index': { as: interviewer, says: '接下来' },
  'season/room/index': { as: booked, query: 'roundId=round-sample-1', says: '前面' },
  'season/score-sheet/index': { as: interviewer, query: someSlot, says: '综合分析' },
  'season-desk/rounds/index': { as: seasonEditor, query: 'seasonId=season-sample', says: '第一轮视频面试' },
  'season-desk/round/index': { as: seasonEditor, query: 'seasonId=season-sample&roundId=round-sample-new', says: '两人之间' },
  'season-desk/round-day/index': { as: seasonEditor, query: 'roundId=round-sample-1', says: '这一天' },
  'season-desk/scores/index': { as: seasonEditor, query: 'seasonId=season-sample', says: '在打分' },
  'desk/campaigns/index': { as: editor, says: '寒假回家看看' },
  'desk/campaign/index': { as: editor, query: 'id=campaign-home', says: '重点单位' },
  'desk/questions/index': { as: editor, says: '没有问题等着答' },
  'desk/letter-replies/index': { as: editor, says: '还没有人回信' },
  'desk/feedback/index': { as: editor, says: '还没有人写' },
  'desk/origins/index': { as: editor, says: '没有证明等着看' },
  'desk/import/index': { as: editor, says: '要看一眼的格子' },
  'desk/openings/index': { as: editor, says: '全部导出成表格' },
  'desk/opening/index': { as: editor, query: someJob, says: '表里的话' },
  'desk/activities/index': { as: editor, says: '已入场' },
  'desk/activity/index': { as: editor, query: 'id=promotion-kickoff', says: '告诉大家' },
  'desk/activity-draft/index': { as: editor, query: 'id=draft-again', says: '那天做什么' },
  'desk/activity-people/index': { as: editor, query: 'id=promotion-kickoff', says: '导出成表格' },
  'desk/activity-feedback/index': { as: editor, query: 'id=promotion-kickoff', says: '评价还太少' },
  'desk/report/index': { as: editor, says: /场活动|没有活动/ },
  'desk/exceptions/index': { as: editor, says: '没有人等着答复' },
  'desk/activity-book/index': { as: editor, says: '照着再办' },
  'desk/conflicts/index': { as: editor, query: 'activityId=promotion-kickoff', says: '没有重复入场' },
  'desk/venue-code/index': { as: editor, query: venueOf, says: '秒后换新码' },
  'desk/staff/index': { as: administrator, says: '份等对方接受' },
  'desk/invite/index': { as: administrator, says: '区域' },
  'desk/audit/index': { as: administrator, says: '一环扣一环' },
  'desk/employer/index': { as: contact, says: '邀约 1' },
  'desk/submissions/index': { as: contact, says: '已有的岗位' },
  'desk/submission/index': { as: contact, query: async () => `jobId=${await firmsJob()}`, says: '岗位怎么写' },
  'desk/submission-queue/index': { as: editor, says: '个等着审' },
  'desk/applicants/index': { as: contact, query: async () => `jobId=${await firmsJob()}`, says: '示例学生 01' },
  'desk/applicant/index': { as: contact, query: async () => `ref=${await applicationRef()}`, says: '改约，或给结果' },
  'desk/application-counts/index': { as: editor, says: '只有数' },
  'desk/door/index': { as: editor, query: 'activityId=promotion-kickoff', says: '东门' },
};

/** Light or dark comes from the phone, so that one load of a screen shows both. */
const modes: Record<string, object> = {
  ordinary: { care: false, darkness: 'as-phone' },
  care: { care: true, darkness: 'as-phone' },
};
const lights = ['light', 'dark'] as const;
/** Care mode is larger, and its faint ink stronger; other colours are the ordinary ones: one night shows both. With pictures, all four looks are kept. */
const lightsIn = (mode: string) => (mode === 'ordinary' || process.env.PICTURES ? lights : (['light'] as const));

const stage = openStage();

beforeAll(async () => {
  const { cloud } = stage;
  await importSampleJobs({
    callAs: (openid) => cloud.phone(openid).call,
    uploadAs: (openid, cloudPath, content) => cloud.phone(openid).upload(cloudPath, content),
  });
  await cloud.as(student).activities.signUp.mutate({ activityId: 'promotion-kickoff', companions: 0 });
  await cloud.as(editor).activities.drafts.copy.mutate({ id: 'draft-again', activityId: 'promotion-kickoff', days: 7 });
  const invited = await cloud.as(administrator).desk.staff.invite.mutate({ attempt: 'look', role: 'interviewer', place: { region: '310116' }, note: '示例面试官 03' });
  invitationCode = invited.code;
  await apply();
  await beginSeason();
  await bookSlot();
  await placeSeason();
  await cloud.db.participationSheets.put({ _id: 'parts-look', district: '310116', by: seasonEditor, at: new Date(), fileName: '往期名单.xlsx', rows: [], applied: { at: new Date(), people: 587 } });
  // Messages and the audit chain are written by the clock.
  await cloud.cloud.fire('clock');
});

/** A phone whose owner chose how it looks. */
const phoneOf = async (openid: string, mode: object): Promise<Person> => {
  const person = await stage.person(openid);
  await person.context.addInitScript((choice) => {
    if (location.protocol === 'http:') localStorage.setItem('look', JSON.stringify({ data: choice }));
  }, mode);
  return person;
};

/** The phone turns light or dark; every screen that is there follows. */
const turn = async ({ page }: Person, light: (typeof lights)[number]): Promise<void> => {
  await page.emulateMedia({ colorScheme: light });
  await page.waitForFunction(
    (dark) => {
      const drawn = [...document.querySelectorAll('.screen')];
      return drawn.length > 0 && drawn.every((screen) => screen.classList.contains('mode-dark') === dark);
    },
    light === 'dark',
  );
  // Halfway between two colours is not what anybody reads.
  await page.evaluate(() => Promise.all(document.getAnimations().filter((running) => running instanceof CSSTransition).map(({ finished }) => finished.catch(() => 'replaced by another'))));
};

/** What keeps someone from using the screen; what only disturbs is not asked for: it took a third of the time. */
const isSerious = (impact: ImpactValue | undefined): boolean => impact === 'serious' || impact === 'critical';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const known = (axeCore as unknown as { _audit: { rules: { id: string; tags: string[]; impact: ImpactValue }[] } })._audit.rules;

/** What can be found by day; the night changes colours alone. */
const rules = {
  light: { type: 'rule', values: known.filter(({ tags, impact }) => isSerious(impact) && tags.some((tag) => standards.includes(tag))).map(({ id }) => id) },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Findings that keep someone from using the screen. */
const findings = async ({ page }: Person, light: (typeof lights)[number] = 'light'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(what: object, how: object): Promise<Pick<AxeResults, 'violations'>> } };
    const result = await axe.run({ include: [['.taro_page']] }, { resultTypes: ['violations'], runOnly, preload: false });
    // All that passed on the way as well took half of the time on this side.
    return result.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
  }, rules[light]);
  return violations
    .filter(({ impact }) => isSerious(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`));
};

interface Pages {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const config = async (): Promise<Pages> => {
  Object.assign(globalThis, { defineAppConfig: (given: unknown) => given });
  return ((await import('../../src/app.config')) as unknown as { default: Pages }).default;
};

describe('谁都用得了', () => {
  it('每个页面都在这张表里', async () => {
    const { pages, subPackages } = await config();
    const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
    expect(Object.keys(screens).sort()).toEqual(all.sort());
  });

  it.each(Object.entries(modes))('%s：没有一处严重的问题', async (name, mode) => {
    const people = new Map<string, Person>();
    const found: string[] = [];
    for (const [path, { as, query, says }] of Object.entries(screens)) {
      const person = people.get(as) ?? (await phoneOf(as, mode));
      people.set(as, person);
      const parameters = typeof query === 'function' ? await query() : query;
      await person.goTo(parameters ? `${path}?${parameters}` : path);
      // One screen that does not come does not hide what is wrong with the others.
      const missing = await person.see(says).then(() => [], (failure: unknown) => [`${path} ${String(failure).slice(0, 600)}`]);
      found.push(...missing);
      for (const light of lightsIn(name)) {
        await turn(person, light);
        if (process.env.PICTURES) await person.picture(`care/${path.replaceAll('/', '-').replace('-index', '')}-${name}-${light}`);
        found.push(...(await findings(person, light)).map((finding) => `${path} (${light}) ${finding}`));
      }
    }
    for (const person of people.values()) await person.leave();
    expect(found).toEqual([]);
  }, 600_000);

  it('看得出毛病：没有名字的按钮、太浅的字，会被指出来', async () => {
    const person = await phoneOf(student, modes.ordinary ?? {});
    await person.open('pages/home/index');
    await person.see('就业礼包');
    await person.page.evaluate(() => {
      document.querySelector('.taro_page')?.insertAdjacentHTML('afterbegin', '<button></button><p style="color:#bbb;background:#fff">太浅</p>');
    });
    const found = (await findings(person)).join('\n');
    expect(found).toMatch(/button-name/);
    expect(found).toMatch(/color-contrast/);
    expect((await findings(person, 'dark')).join('\n')).toMatch(/color-contrast/);
    await person.leave();
  });
});
