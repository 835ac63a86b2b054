import { read, utils } from '@e965/xlsx';
import { tellContacts } from '../../../cloudfunctions/clock/applications/tell-contacts';
import { command as _ } from '../../../cloudfunctions/runtime/database';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { kindsOf, messagesOf, strike } from '../../support/messages';
import { answer, applicantsOf, attach, openBusiness, pdf, prepare, send, speakFor, firm } from './people';

let cloud: TestCloud;
let accountant: string;
const phones: Record<string, string> = {};
beforeAll(async () => {
  cloud = await openTestCloud();
  accountant = (await openBusiness(cloud))['会计'] ?? '';
  phones.ann = await prepare(cloud, 'ann', { name: '示例学生 11', university: '示例大学', level: 'bachelor' });
  phones.ben = await prepare(cloud, 'ben', { name: '示例学生 12', university: '=示例()大学', level: 'master', homeDistrict: '310116' });
  phones.cai = await prepare(cloud, 'cai', { name: '示例学生 13', university: '示例大学', level: 'master' });
  await attach(cloud, 'ann');
  for (const openid of ['ann', 'ben', 'cai']) await send(cloud, openid, accountant, `sent-by-${openid}`);
});
afterAll(() => cloud.close());

const desk = (openid: string) => cloud.as(openid).jobs.applicants;
const refOf = async (openid: string): Promise<{ ref: string; revision: number }> => (await cloud.db.applications.read(`${openid}_${accountant}`)) ?? { ref: '', revision: 0 };

describe('单位联系人', () => {
  it('只看得到投给本单位的；别家的联系人、组织者、学生，一步也进不去', async () => {
    expect((await applicantsOf(cloud, 'contact', accountant)).map(({ name }) => name).sort()).toEqual(['示例学生 11', '示例学生 12', '示例学生 13']);
    expect((await desk('contact').openings.query({})).openings.map(({ title, open, counts }) => [title, open, counts.sent ?? 0]).sort()).toEqual([['会计', true, 3], ['出纳', true, 0], ['旧岗位', false, 0]].sort());
    expect(await refusalOf(desk('rival-contact').list.query({ jobId: accountant }))).toBe('JOB_NOT_FOUND');
    const { ref, revision } = await refOf('ann');
    for (const call of [() => desk('rival-contact').read.query({ ref }), () => desk('rival-contact').phone.mutate({ ref }), () => desk('rival-contact').openFile.mutate({ ref })]) expect(await refusalOf(call())).toBe('APPLICATION_NOT_FOUND');
    expect(await answer(cloud, 'rival-contact', [{ ref, revision }])).toEqual({ done: [], changed: [ref] });
    expect(await refusalOf(desk('rival-contact').table.mutate({ jobId: accountant }))).toBe('JOB_NOT_FOUND');
    for (const openid of ['organiser', 'ann']) expect(await refusalOf(desk(openid).list.query({ jobId: accountant }))).toBe('NOT_ALLOWED');
    expect((await cloud.db.applications.read(`ann_${accountant}`))?.state).toBe('sent');
  });

  it('没有一个回答里有学生的 openid，也没有完整的手机号', async () => {
    const { ref } = await refOf('ben');
    const answers = JSON.stringify([await desk('contact').openings.query({}), await desk('contact').list.query({ jobId: accountant }), await desk('contact').read.query({ ref })]);
    expect(answers).not.toMatch(/"ben|ben_|introductions\/|cloud:\/\//);
    expect(answers).not.toContain(phones.ben);
    expect(answers).toContain(`100****${phones.ben?.slice(-4)}`);
  });

  it('打开一份就是“已查看”，只记一次', async () => {
    const { ref } = await refOf('ben');
    await Promise.all([desk('contact').read.query({ ref }), desk('contact').read.query({ ref })]);
    const { state, timeline } = await cloud.as('ben').jobs.applications.read.query({ jobId: accountant });
    expect([state, timeline.map(({ what }) => what)]).toEqual(['seen', ['seen', 'sent']]);
  });

  it('按状态、学历、学校、家在青岛筛，旁边的数和筛出来的一样多', async () => {
    const { facets } = await desk('contact').list.query({ jobId: accountant });
    expect(facets).toMatchObject({ states: { sent: 2, seen: 1 }, levels: { bachelor: 1, master: 2 }, local: 2, universities: [{ name: '示例大学', count: 2 }, { name: '=示例()大学', count: 1 }] });
    const names = async (narrowing: object) => (await applicantsOf(cloud, 'contact', accountant, narrowing)).map(({ name }) => name).sort();
    expect(await names({ state: 'seen' })).toEqual(['示例学生 12']);
    expect(await names({ level: 'master' })).toEqual(['示例学生 12', '示例学生 13']);
    expect(await names({ university: '示例大学' })).toEqual(['示例学生 11', '示例学生 13']);
    expect(await names({ local: true, level: 'master' })).toEqual(['示例学生 13']);
    expect(await names({ state: 'withdrawn' })).toEqual([]);
  });

  it('手机号一次一个，先记下再给：本人在时间线上看得到，操作记录里有，名字和号码都不写', async () => {
    const { ref } = await refOf('ann');
    expect(await desk('contact').phone.mutate({ ref })).toEqual({ value: phones.ann });
    expect((await cloud.as('ann').jobs.applications.read.query({ jobId: accountant })).timeline.map(({ what }) => what)).toContain('phoneShown');
    await cloud.cloud.fire('clock');
    const [entry] = await cloud.db.audit.find({ act: 'application.phone' }, { limit: 10 });
    expect(entry).toMatchObject({ by: 'contact', district: '370200', object: expect.stringMatching(/^people\/p-/) });
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`ann|${phones.ann}|示例学生`));
  });

  it('附件一条五分钟的链接，同样先记下', async () => {
    const { ref } = await refOf('ann');
    const { url } = await desk('contact').openFile.mutate({ ref });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf)).toBe(true);
    expect((await cloud.as('ann').jobs.applications.read.query({ jobId: accountant })).timeline.map(({ what }) => what)).toContain('fileShown');
    expect(await refusalOf(desk('contact').openFile.mutate({ ref: (await refOf('ben')).ref }))).toBe('INTRODUCTION_FILE_NOT_FOUND');
  });

  it('导出的表打得开，公式只是文字，没有手机号；谁导出的有记录', async () => {
    const { content, rows, fileName } = await desk('contact').table.mutate({ jobId: accountant });
    expect([rows, fileName]).toEqual([3, expect.stringMatching(/^投递名单-会计-\d{4}\.xlsx$/)]);
    const book = read(Buffer.from(content, 'base64'), { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const cells = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(cells.map(([name]) => name)).toEqual(['姓名', '示例学生 11', '示例学生 12', '示例学生 13']);
    expect(cells.flat().find((cell) => String(cell).includes('示例()大学'))).toBe("'=示例()大学");
    expect(JSON.stringify(cells)).not.toMatch(/100\d{8}/);
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.find({ act: 'application.table' }, { limit: 10 })).toMatchObject([{ by: 'contact', after: { rows: 3 } }]);
  });

  it('批量答复：每人听到一次；重复发来是同一次；别人刚改过的、撤回的，照实说', async () => {
    const [ann, ben, cai] = await Promise.all(['ann', 'ben', 'cai'].map(refOf));
    if (!ann || !ben || !cai) throw new Error('nobody applied');
    const startsAt = new Date(Date.now() + 48 * 3_600_000).toISOString();
    const invitation = { move: 'invite', startsAt, place: '示例大厦 3 楼', text: '请带学生证' };
    expect(await answer(cloud, 'contact', [ann, ben], invitation, 'invite-two')).toEqual({ done: [ann.ref, ben.ref], changed: [] });
    expect(await answer(cloud, 'contact', [ann, ben], invitation, 'invite-two')).toEqual({ done: [ann.ref, ben.ref], changed: [] });
    await cloud.as('cai').jobs.applications.withdraw.mutate({ jobId: accountant, sendId: 'sent-by-cai' });
    expect(await answer(cloud, 'contact', [ann, cai], { move: 'refuse', text: '专业不对口' })).toEqual({ done: [], changed: [ann.ref, cai.ref] });

    const again = await refOf('ann');
    await answer(cloud, 'contact', [again], { move: 'hire', text: '7 月报到' });
    expect(await answer(cloud, 'contact', [await refOf('ann')])).toMatchObject({ done: [] });
    await strike(cloud);
    expect(await kindsOf(cloud.db, 'ann')).toEqual(['applicationInvited', 'applicationHired']);
    expect(await kindsOf(cloud.db, 'ben')).toEqual(['applicationInvited']);
    expect(await kindsOf(cloud.db, 'cai')).toEqual([]);
    expect(await cloud.as('ben').jobs.applications.mine.query({})).toMatchObject({ applications: [{ state: 'invited', invitation: { startsAt, place: '示例大厦 3 楼' } }] });
  });

  it('不能约在过去，没有理由不能说不合适', async () => {
    const ben = await refOf('ben');
    expect(await refusalOf(answer(cloud, 'contact', [ben], { move: 'invite', startsAt: '2020-01-01T00:00:00.000Z', place: '示例大厦' }))).toBe('INVITED_TO_THE_PAST');
    expect(await refusalOf(answer(cloud, 'contact', [ben], { move: 'refuse', text: ' ' }))).toBe('INPUT_INVALID');
  });

  it('角色收回，下一次操作就进不去', async () => {
    await speakFor(cloud, 'former', firm);
    expect(await applicantsOf(cloud, 'former', accountant)).not.toEqual([]);
    await cloud.db.staff.put({ _id: 'former', name: '示例联系人', grants: [] });
    expect(await refusalOf(desk('former').list.query({ jobId: accountant }))).toBe('NOT_ALLOWED');
  });

  it('组织者只看得到自己区域的数，看不到人和话', async () => {
    const counted = await desk('organiser').counts.query();
    expect(counted).toMatchObject([{ employer: firm, counts: { hired: 1, invited: 1, withdrawn: 1 }, total: 3 }]);
    expect(JSON.stringify(counted)).not.toMatch(/示例学生|专业不对口/);
    expect(await desk('district-organiser').counts.query()).toEqual([]);
  });
});

describe('有新的投递', () => {
  const at = (moment: string) => tellContacts({ db: cloud.db, now: () => new Date(moment) });
  const toldOf = async (): Promise<number[]> => (await messagesOf(cloud.db, 'contact')).flatMap(({ message }) => (message.kind === 'applicantsNew' ? [message.count] : []));
  /** Sent the evening before, in Shanghai. */
  const apply = async (openid: string, sentAt: string): Promise<void> => {
    await prepare(cloud, openid);
    await send(cloud, openid, accountant);
    await cloud.db.applications.updateOne({ _id: `${openid}_${accountant}` }, { tellFrom: new Date(sentAt) });
  };

  it('联系人一天最多听到一次，写明还有几份没看；夜里不打扰，晚来的第二天早上再说', async () => {
    await cloud.db.messages.remove({ personId: 'contact' });
    await cloud.db.applications.updateOne({ _id: `ben_${accountant}` }, { tellFrom: _.remove() });
    await apply('dan', '2030-03-01T12:00:00Z');
    await apply('eve', '2030-03-01T12:01:00Z');
    expect(await at('2030-03-01T14:00:00Z')).toBe(0);
    expect(await at('2030-03-02T01:00:00Z')).toBe(1);
    expect(await toldOf()).toEqual([2]);

    await apply('fay', '2030-03-02T02:00:00Z');
    await at('2030-03-02T02:00:00Z');
    expect(await toldOf()).toEqual([2]);
    await at('2030-03-03T00:59:00Z');
    expect(await toldOf()).toEqual([2]);
    await at('2030-03-03T01:00:00Z');
    expect(await toldOf()).toEqual([2, 3]);
  });

  it('写下消息就死了，再来一遍，当天还是一条；都看过了，就没有可说的', async () => {
    await cloud.db.applications.updateOne({ _id: `fay_${accountant}` }, { tellFrom: new Date('2030-03-03T01:00:00Z') });
    await at('2030-03-03T01:01:00Z');
    expect(await toldOf()).toEqual([2, 3]);
    for (const openid of ['dan', 'eve', 'fay']) await desk('contact').read.query({ ref: (await refOf(openid)).ref });
    await at('2030-03-04T02:00:00Z');
    expect(await toldOf()).toEqual([2, 3]);
    expect(await cloud.db.applications.count({ tellFrom: _.exists(true) })).toBe(0);
  });
});
