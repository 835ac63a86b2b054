import type { AuditDocument } from '../../../cloudfunctions/runtime/documents/watch';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, idNumberOf } from '../../support/people';
import { agreedTo, firstProfile } from '../../support/profile';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['applicant', 'second', 'third']);
  await employ(cloud.db, 'jinshan', 'editor', '310116');
  await employ(cloud.db, 'shanghai', 'editor', '310100');
  await employ(cloud.db, 'qingdao', 'editor', '370200');
  await employ(cloud.db, 'steward', 'steward', '310116');
  await employ(cloud.db, 'jinshan-head', 'administrator', '310116');
  await employ(cloud.db, 'qingdao-head', 'administrator', '370200');
});
afterAll(() => cloud.close());

const programme = 'seeds' as const;
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);
const sendProof = async (openid: string): Promise<string> => {
  const { origins } = cloud.as(openid).account;
  const { cloudPath } = await origins.proofPath.mutate();
  const { fileID } = await cloud.phone(openid).upload(cloudPath, photo);
  await origins.sendProof.mutate({ programme, fileId: fileID, note: '高中毕业证', agreedTo });
  return fileID;
};
const desk = (openid: string) => cloud.as(openid).desk;
const waiting = async (openid: string) => desk(openid).origins.queue.query({});
const caseOf = async (personId: string) => {
  const found = (await waiting('jinshan')).find((each) => each.personId === personId);
  if (!found) throw new Error(`no case of ${personId} waits`);
  return found;
};
const audit = async (): Promise<AuditDocument[]> => {
  await cloud.cloud.fire('clock');
  return cloud.db.audit.find({}, { limit: 1000, order: [['_id', 'asc']] });
};
const messagesTo = (personId: string) => cloud.db.messages.find({ personId }, { limit: 100, order: [['at', 'asc']] });

describe('核对生源', () => {
  it('自己区域的看得到，别的区域的、扫码员、学生看不到；号码只有头尾', async () => {
    await sendProof('applicant');
    for (const openid of ['jinshan', 'shanghai', 'jinshan-head']) expect(await waiting(openid)).toMatchObject([{ personId: 'applicant', programme: '金种子', proof: { note: '高中毕业证' }, idNumber: null }]);
    for (const openid of ['qingdao', 'qingdao-head']) expect(await waiting(openid)).toEqual([]);
    for (const openid of ['steward', 'applicant', 'visitor']) expect(await refusalOf(waiting(openid))).toBe('NOT_ALLOWED');
    const { id, seen } = await caseOf('applicant');
    expect(await refusalOf(desk('qingdao').origins.openProof.mutate({ id }))).toBe('ORIGIN_NOT_FOUND');
    expect(await refusalOf(desk('qingdao').origins.decide.mutate({ id, seen, decision: { outcome: 'proven' } }))).toBe('ORIGIN_NOT_FOUND');
  });

  it('打开证明：先留痕，后给链接；链接看得到文件，改一个字就看不到', async () => {
    const { id, file } = await caseOf('applicant');
    const { url, kind, until } = await desk('jinshan').origins.openProof.mutate({ id });
    expect(kind).toBe('photo');
    expect(new Date(until).getTime() - Date.now()).toBeLessThanOrEqual(300_000);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(photo)).toBe(true);
    expect((await fetch(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`)).status).toBe(403);
    const traces = (await audit()).filter(({ act }) => act === 'origin.openProof');
    expect(traces).toMatchObject([{ by: 'jinshan', object: `people/${file}`, district: '310116' }]);
    expect(JSON.stringify(traces)).not.toContain('applicant');
  });

  it('要求换一份：本人收到消息，说的是缺什么；换了又排回队里；旧的文件删了', async () => {
    const first = (await cloud.db.origins.read('applicant_seeds'))?.proof?.fileId;
    const { id, seen } = await caseOf('applicant');
    const decision = { outcome: 'asked', reason: '照片看不清，请重拍' } as const;
    await desk('jinshan').origins.decide.mutate({ id, seen, decision });
    await desk('jinshan').origins.decide.mutate({ id, seen, decision });
    // Another reason is another decision, not the same one come again.
    const other = { ...decision, reason: '请换一份户口本' };
    expect(await refusalOf(desk('jinshan').origins.decide.mutate({ id, seen, decision: other }))).toBe('ORIGIN_CHANGED');
    expect(await waiting('jinshan')).toEqual([]);
    expect(await cloud.as('applicant').account.origins.mine.query({ programme })).toMatchObject({ state: 'asked', proof: null, review: { reason: '照片看不清，请重拍' } });
    await audit();
    expect((await messagesTo('applicant')).map(({ message }) => message)).toEqual([{ kind: 'documentAsked', programme, what: '照片看不清，请重拍' }]);
    const second = await sendProof('applicant');
    expect(second).not.toBe(first);
    expect(await caseOf('applicant')).toMatchObject({ state: 'sent' });
    const reply = await fetch(`${cloud.url}/temp-urls`, { method: 'POST', headers: { cookie: cloud.cloud.cookieOf('applicant'), 'content-type': 'application/json' }, body: JSON.stringify({ fileList: [first] }) });
    expect(((await reply.json()) as { fileList: { status: number }[] }).fileList[0]?.status).not.toBe(0);
  });

  it('看的时候本人换了材料，刚才看到的就定不了；两个人同时定，只成一个', async () => {
    const { id, seen } = await caseOf('applicant');
    await sendProof('applicant');
    expect(await refusalOf(desk('jinshan').origins.decide.mutate({ id, seen, decision: { outcome: 'proven' } }))).toBe('ORIGIN_CHANGED');
    const now = await caseOf('applicant');
    const outcomes = await Promise.allSettled([
      desk('jinshan').origins.decide.mutate({ id, seen: now.seen, decision: { outcome: 'proven' } }),
      desk('shanghai').origins.decide.mutate({ id, seen: now.seen, decision: { outcome: 'refused', reason: '不是毕业证' } }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await audit();
    expect((await messagesTo('applicant')).filter(({ message }) => message.kind === 'originSettled')).toHaveLength(1);
  });

  it('核过的不能再交、再改；号码待核的也能直接核', async () => {
    await cloud.as('second').account.origins.saveIdNumber.mutate({ programme, idNumber: idNumberOf('310116', 1), agreedTo });
    const [derived] = await desk('jinshan').origins.queue.query({ state: 'derived' });
    expect(derived).toMatchObject({ personId: 'second', state: 'derived', idNumber: expect.stringMatching(/^310\*{11}\d{3}[\dX]$/) });
    await desk('jinshan').origins.decide.mutate({ id: derived?.id ?? '', seen: derived?.seen ?? '', decision: { outcome: 'proven' } });
    expect(await refusalOf(sendProof('second'))).toBe('ORIGIN_SETTLED');
    expect(await refusalOf(cloud.as('second').account.origins.saveIdNumber.mutate({ programme, idNumber: idNumberOf('310116', 2), agreedTo }))).toBe('ORIGIN_SETTLED');
  });

  it('不说理由不能拒绝；自己的材料自己核不了', async () => {
    await sendProof('third');
    const { id, seen } = await caseOf('third');
    for (const outcome of ['refused', 'asked']) expect(await refusalOf(desk('jinshan').origins.decide.mutate({ id, seen, decision: { outcome, reason: '  ' } as never }))).toBe('INPUT_INVALID');
    await employ(cloud.db, 'third', 'editor', '310116');
    expect((await waiting('third')).map(({ personId }) => personId)).not.toContain('third');
    expect(await refusalOf(desk('third').origins.decide.mutate({ id, seen, decision: { outcome: 'proven' } }))).toBe('NOT_ALLOWED');
  });
});

describe('看完整的号码', () => {
  it('只有管本区域的管理员，写明理由；每一次都先记下', async () => {
    const number = idNumberOf('310116', 77);
    await cloud.as('secret').account.saveProfile.mutate({ ...firstProfile, homeDistrict: '310116' });
    await cloud.as('secret').account.origins.saveIdNumber.mutate({ programme, idNumber: number, agreedTo });
    const asked = { personId: 'secret', what: 'idNumber' as const, reason: '核对录用名单' };
    for (const openid of ['jinshan', 'steward', 'secret', 'visitor']) expect(await refusalOf(desk(openid).reveal.mutate(asked))).toBe('NOT_ALLOWED');
    expect(await refusalOf(desk('qingdao-head').reveal.mutate(asked))).toBe('NOT_FOUND');
    for (const reason of ['', '   ', '看看']) expect(await refusalOf(desk('jinshan-head').reveal.mutate({ ...asked, reason }))).toBe('INPUT_INVALID');
    expect((await audit()).filter(({ act }) => act.startsWith('reveal.'))).toEqual([]);

    expect(await desk('jinshan-head').reveal.mutate(asked)).toEqual({ value: number });
    expect((await cloud.db.vaults.read('secret'))?.effects).toMatchObject([{ trace: { act: 'reveal.idNumber', by: 'jinshan-head', why: '核对录用名单' } }]);
    expect(await desk('jinshan-head').reveal.mutate({ ...asked, what: 'phone' })).toEqual({ value: '10000000001' });
    const traces = (await audit()).filter(({ act }) => act.startsWith('reveal.'));
    expect(traces.map(({ act, by, why, district }) => [act, by, why, district])).toEqual([
      ['reveal.idNumber', 'jinshan-head', '核对录用名单', '310116'],
      ['reveal.phone', 'jinshan-head', '核对录用名单', '310116'],
    ]);
    expect(JSON.stringify(traces)).not.toMatch(new RegExp(`secret|${number}|10000000001`));
  });

  it('没有的、不存在的人，都一样答“没有”，也不留假的痕迹', async () => {
    const before = (await audit()).length;
    for (const personId of ['applicant', 'nobody']) expect(await refusalOf(desk('jinshan-head').reveal.mutate({ personId, what: 'idNumber', reason: '核对录用名单' }))).toBe('NOT_FOUND');
    expect(await audit()).toHaveLength(before);
  });

  it('除了这一处，没有一个回答里有完整的号码', async () => {
    const number = idNumberOf('310116', 77);
    const answers = [
      await cloud.as('secret').account.me.query(),
      await cloud.as('secret').account.kept.query(),
      await cloud.as('secret').account.origins.mine.query({ programme }),
      await desk('jinshan-head').origins.queue.query({ state: 'derived' }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(new RegExp(`${number}|10000000001`));
    expect(JSON.stringify(answers)).toContain(number.slice(-4));
  });
});
