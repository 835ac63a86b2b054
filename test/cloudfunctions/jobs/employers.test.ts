import { readFileSync } from 'node:fs';
import sdk from 'wx-server-sdk';
import { initialOf } from '../../../domain/job/employer-list';
import { employerIdOf } from '../../../domain/job/identity';
import type { JobDocument } from '../../../cloudfunctions/runtime/documents/jobs';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ } from '../../support/people';
import { jpegOf, pngOf } from '../../support/pictures';
import { speakFor } from '../applying/people';
import { withoutMissing } from '../../../cloudfunctions/jobs/stored';
import { allJobs, importAll } from './organiser';

const parent = 'parent-0001';
const organiser = 'organiser-0001';
let cloud: TestCloud;
let jobs: JobDocument[];

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, organiser, 'editor');
  await employ(cloud.db, 'district-0001', 'editor', '310116');
  await importAll(cloud, organiser, readFileSync('sample/job-demand.xlsx'));
  await cloud.cloud.fire('clock');
  jobs = await allJobs(cloud);
});
afterAll(() => cloud.close());

type Asked = Parameters<ReturnType<TestCloud['as']>['jobs']['employers']['list']['query']>[0];

async function everyone(asked: Asked) {
  const found = [];
  for (let cursor = 0; ; ) {
    const page = await cloud.as(parent).jobs.employers.list.query({ ...asked, cursor });
    found.push(...page.employers);
    if (page.next === null) return found;
    cursor = page.next;
  }
}

const never = (): never => {
  throw new Error('no opening');
};
const listed = () => jobs.filter(({ job, state }) => state === 'open' && (job.deadline.closesAt === undefined || job.deadline.closesAt >= new Date()));

describe('用人单位', () => {
  it('有在招岗位的单位都在，不重不漏，岗位数对得上', async () => {
    const counts = new Map<string, number>();
    for (const { employerId } of listed()) counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
    const found = await everyone({});
    expect(found.map(({ id, openings }) => [id, openings]).sort()).toEqual([...counts].sort());
  });

  it('按拼音首字母排，青岛海尔排在 H；字母跳到它的第一家', async () => {
    expect([initialOf('青岛海尔智能技术有限公司'), initialOf('ABB 机器人'), initialOf('7 天酒店')]).toEqual(['H', 'A', '#']);
    const found = await everyone({});
    const letters = found.map(({ initial }) => initial).filter((letter, at, all) => letter !== all[at - 1]);
    expect(letters).toEqual([...new Set(letters)]);
    const { initials } = await cloud.as(parent).jobs.employers.list.query({});
    expect(initials).toEqual(letters);
    for (const initial of letters) expect((await cloud.as(parent).jobs.employers.list.query({ initial })).employers[0]).toEqual(found.find((employer) => employer.initial === initial));
    expect((await cloud.as(parent).jobs.employers.list.query({ initial: 'V' })).employers[0]).toEqual(found[0]);
  });

  it('按地点、行业、名字找，旁边的数目就是点下去的家数', async () => {
    const { places, industries } = await cloud.as(parent).jobs.employers.list.query({});
    for (const { code, count } of places?.slice(0, 4) ?? []) expect((await everyone({ place: code })).length).toBe(count);
    for (const { name, count } of industries?.slice(0, 4) ?? []) expect((await everyone({ industry: name })).length).toBe(count);
    const some = listed()[0]?.job.employer ?? '';
    expect((await everyone({ text: some.slice(0, 4) })).map(({ name }) => name)).toContain(some);
  });

  it.each([['haier', '海尔集团公司'], ['heji', '海尔集团公司', 0], ['hejt', '海尔集团公司'], ['QDDX', '青岛大学附属医院'], ['青大附院', '青岛大学附属医院'], ['青岛 大学', '青岛大学附属医院'], ['附院大青', '青岛大学附属医院', 0]])('名字写拼音、首字母、简称：%s，%s', async (text, name, times = 1) => {
    expect((await everyone({ text })).filter((employer) => employer.name === name)).toHaveLength(times);
  });

  it('选了的地点总有名字，哪怕那里没有单位', async () => {
    const { places } = await cloud.as(parent).jobs.employers.list.query({ place: '820000' });
    expect(places?.find(({ code }) => code === '820000')).toEqual({ code: '820000', name: '澳门特别行政区', count: 0 });
  });

  it('组织者写介绍、标重点，谁都看得到，并留下记录；别的区的组织者改不了', async () => {
    const { employerId: id, job } = listed().find(({ job: { places } }) => places.list.some(({ code }) => code.startsWith('3702'))) ?? never();
    await cloud.as(organiser).jobs.employers.edit.mutate({ id, introduction: '示例介绍：一家示例单位。', key: true });
    expect(await cloud.as(parent).jobs.employers.read.query({ id })).toMatchObject({ name: job.employer, introduction: '示例介绍：一家示例单位。', key: true });
    expect((await everyone({ keyOnly: true })).map((employer) => employer.id)).toEqual([id]);
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.count({ act: 'employer.edit' })).toBe(1);
    expect(await refusalOf(cloud.as('district-0001').jobs.employers.edit.mutate({ id, introduction: null, key: false }))).toBe('OUT_OF_REGION');
    await cloud.as(organiser).jobs.employers.edit.mutate({ id, introduction: null, key: false });
    const { introduction, key } = await cloud.as(parent).jobs.employers.read.query({ id });
    expect(introduction).not.toBe('示例介绍：一家示例单位。');
    expect(key).toBe(false);
  });

  it('参加的活动写在单位页上；没有这家单位就直说', async () => {
    const { employerId: id, job } = listed()[0] ?? never();
    const activityId = await publishActivity(cloud.db, 5, { employers: [job.employer] });
    const { activities } = await cloud.as(parent).jobs.employers.read.query({ id });
    expect(activities.map((one) => one.id)).toEqual([activityId]);
    expect(await refusalOf(cloud.as(parent).jobs.employers.read.query({ id: employerIdOf('没有的单位') }))).toBe('NOT_FOUND');
  });

  it('图片：组织者放上就看得到；联系人交的要组织者看过，看过的换不掉；不是图片的、太大的、微信说不行的，不收，文件也不留', async () => {
    const { employerId, job } = listed().find(({ job: { places } }) => places.list.some(({ code }) => code.startsWith('3702'))) ?? never();
    await speakFor(cloud, 'contact-0001', job.employer);
    let sent = 0;
    const picture = async (openid: string, content: Uint8Array) => {
      const { cloudPath } = await cloud.as(openid).jobs.pictures.path.mutate();
      const { fileID } = await cloud.phone(openid).upload(cloudPath, content);
      return { employerId, pictureId: `picture-${(sent += 1)}`, fileId: fileID, words: '园区大门，前面是草坪' };
    };
    const shown = async () => (await cloud.as(parent).jobs.employers.read.query({ id: employerId })).pictures;
    const isStored = async (fileId: string) => ((await sdk.getTempFileURL({ fileList: [fileId] })) as unknown as { fileList: { status: number }[] }).fileList[0]?.status === 0;
    const own = await picture(organiser, pngOf(700, 400));
    for (let times = 0; times < 2; times += 1) await cloud.as(organiser).jobs.pictures.add.mutate(own);
    const [first] = await shown();
    expect(await shown()).toEqual([{ id: own.pictureId, words: own.words, url: expect.stringContaining('http') }]);
    expect(Buffer.from(await (await fetch(first?.url ?? '')).arrayBuffer()).equals(pngOf(700, 400))).toBe(true);
    expect(first?.url).not.toContain(organiser);

    const offered = await picture('contact-0001', jpegOf(750, 1334));
    await cloud.as('contact-0001').jobs.pictures.offer.mutate(offered);
    expect(await shown()).toHaveLength(1);
    expect(await cloud.as(organiser).jobs.pictures.waiting.query()).toMatchObject([{ id: offered.pictureId, employer: job.employer }]);
    expect(await cloud.as('district-0001').jobs.pictures.waiting.query()).toEqual([]);
    const ids = { employerId, pictureId: offered.pictureId };
    expect(await refusalOf(cloud.as('district-0001').jobs.pictures.decide.mutate({ ...ids, as: 'show' }))).toBe('OUT_OF_REGION');
    for (let times = 0; times < 2; times += 1) await cloud.as(organiser).jobs.pictures.decide.mutate({ ...ids, as: 'show' });
    expect((await shown()).map(({ id }) => id)).toEqual([own.pictureId, offered.pictureId]);
    expect(await cloud.as(organiser).jobs.pictures.waiting.query()).toEqual([]);
    expect([await isStored(own.fileId), await isStored(offered.fileId)]).toEqual([false, false]);
    await cloud.phone('contact-0001').upload(/^cloud:\/\/[^/]+\/(.+)$/.exec(offered.fileId)?.[1] ?? '', pngOf(9, 9));
    expect(Buffer.from(await (await fetch((await shown())[1]?.url ?? '')).arrayBuffer()).equals(jpegOf(750, 1334))).toBe(true);
    await cloud.as(organiser).jobs.pictures.decide.mutate({ employerId, pictureId: own.pictureId, as: 'remove' });
    await cloud.cloud.fire('clock');
    expect((await cloud.as('contact-0001').account.messages.list.query({})).messages.map(({ message }) => message)).toEqual([
      { kind: 'pictureDecided', employerId, employer: job.employer, words: offered.words, shown: true },
    ]);
    expect((await shown()).map(({ id }) => id)).toEqual([offered.pictureId]);
    expect((await fetch(first?.url ?? '')).ok).toBe(false);

    const refused = async (content: Uint8Array, more = {}) => {
      const upload = await picture(organiser, content);
      const code = await refusalOf(cloud.as(organiser).jobs.pictures.add.mutate({ ...upload, ...more }));
      expect([code, await isStored(upload.fileId)]).toEqual([code, false]);
      return code;
    };
    expect(await refused(Buffer.from('%PDF-1.7'))).toBe('PICTURE_WRONG_TYPE');
    expect(await refused(pngOf(2000, 2000))).toBe('PICTURE_TOO_LARGE');
    expect(await refused(Buffer.concat([pngOf(700, 400), Buffer.alloc(1024 * 1024)]))).toBe('PICTURE_TOO_LARGE');
    expect(await refused(pngOf(700, 400, '测试违规词'))).toBe('PICTURE_REFUSED');
    expect(await refused(pngOf(700, 400), { words: '测试违规词' })).toBe('WORDS_REFUSED');
    const theirs = await picture('contact-0001', pngOf(9, 9));
    expect(await refusalOf(cloud.as(organiser).jobs.pictures.add.mutate({ ...theirs, pictureId: 'not-mine' }))).toBe('PICTURE_NOT_FOUND');
    expect(await isStored(theirs.fileId)).toBe(true);
    expect(await refusalOf(cloud.as('contact-0001').jobs.pictures.offer.mutate({ ...(await picture('contact-0001', pngOf(9, 9))), employerId: employerIdOf('别家单位') }))).toBe('NOT_FOUND');
    expect((await cloud.db.employers.read(employerId))?.discarded ?? []).toEqual([]);
  });

  it('一家单位一千多个岗位、一千多家单位，一个也不少', async () => {
    const [some] = jobs;
    if (!some) throw new Error('no opening');
    const [large, count] = ['示例大型集团有限公司', 1010];
    const copy = (at: number, employer: string): JobDocument => ({ ...some, _id: `copy-${employerIdOf(employer)}-${at}`, employerId: employerIdOf(employer), state: 'open', unindexed: false, raw: {}, job: { ...some.job, text: {}, employer, kind: 'recruitment', headcount: { ...some.job.headcount, count: 1 }, deadline: { ...some.job.deadline, closesAt: undefined } } });
    const copies = Array.from({ length: count }, (_, at) => [copy(at, large), copy(at, `示例单位 ${at}`)]).flat().map(withoutMissing);
    for (let from = 0; from < copies.length; from += 500) await cloud.db.jobs.insertAll(copies.slice(from, from + 500));
    expect(await cloud.as(parent).jobs.employers.read.query({ id: employerIdOf(large) })).toMatchObject({ headcount: count, openings: { recruitment: count } });
    await speakFor(cloud, 'contact-0002', large);
    const own = new Set<string>();
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page: Awaited<ReturnType<ReturnType<TestCloud['as']>['jobs']['applicants']['openings']['query']>> = await cloud.as('contact-0002').jobs.applicants.openings.query({ cursor });
      for (const { id } of page.openings) own.add(id);
      // The first pages, and then the last.
      cursor = page.next !== null && page.next < 60 ? page.next : page.next === null || page.next > 990 ? null : 990;
    }
    expect(own.size).toBe(30 + 30 + 20);
    await employ(cloud.db, 'root', 'administrator');
    for (const at of [0, 517, 1009]) expect((await cloud.as('root').desk.staff.employers.query({ text: `示例单位 ${at}` })).map(({ name }) => name)).toContain(`示例单位 ${at}`);
  });

  it('岗位的小程序码带着它的编号', async () => {
    const { address } = await cloud.as(parent).jobs.code.query({ id: jobs[0]?._id ?? '' });
    expect(address).toMatch(/^data:image\/png;base64,/);
    expect(await refusalOf(cloud.as(parent).jobs.code.query({ id: 'nothing' }))).toBe('JOB_NOT_FOUND');
  });
});
