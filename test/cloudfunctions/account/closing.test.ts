import { collections, type CollectionName } from '../../../cloudfunctions/runtime/collections';
import { pseudonymOf } from '../../../cloudfunctions/runtime/vault';
import { publishActivity } from '../../support/activity';
import { putBooking, putCandidate, putHearing, putSlot } from '../../support/interviews';
import { identityKeys, openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, idNumberOf } from '../../support/people';
import { placementIn } from '../../support/placement';
import { agreedTo, firstProfile } from '../../support/profile';
import { newScan } from '../../support/scan';

let cloud: TestCloud;
beforeAll(async () => {
  process.env.IDENTITY_KEYS = identityKeys();
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['next', 'bystander']);
  await employ(cloud.db, 'head', 'administrator');
});
afterAll(() => cloud.close());

const DAY_MS = 24 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;
const NAME = '示例将离';
const PHONE = '10055556666';

/** Everything the database holds, as text; without the audit, which is looked at by itself. */
const everything = async (): Promise<string> => {
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => name !== 'audit');
  const all = await Promise.all(names.map(async (name) => ({ name, documents: await cloud.db[name].find({}, { limit: 1000 }) })));
  return JSON.stringify(all);
};

/** The cooling-off period goes by, and the time every running call needs to end. */
const lettingTimePass = (openid: string) => cloud.db.people.updateOne({ _id: openid }, { 'closing.erasesAt': new Date(Date.now() - HOUR_MS) });

const join = async (openid: string, capacity: number): Promise<string> => {
  const activityId = await publishActivity(cloud.db, capacity);
  await cloud.as(openid).activities.signUp.mutate({ activityId, companions: 0 });
  return activityId;
};

describe('注销账号', () => {
  it('申请以后 15 天里一切照旧，随时可以反悔；再申请不会推迟', async () => {
    const student = cloud.as('hesitant');
    await student.account.saveProfile.mutate(firstProfile);
    const { erasesAt } = await student.account.closing.ask.mutate();
    expect(Date.parse(erasesAt) - Date.now()).toBeGreaterThan(15 * DAY_MS - HOUR_MS);
    expect((await student.account.closing.ask.mutate()).erasesAt).toBe(erasesAt);
    expect((await student.account.me.query()).erasesAt).toBe(erasesAt);
    await student.account.saveProfile.mutate({ ...firstProfile, name: '示例学生 02' });
    expect((await student.account.me.query()).erasesAt).toBe(erasesAt);
    await cloud.cloud.fire('clock');
    expect((await student.account.me.query()).profile?.name).toBe('示例学生 02');
    await student.account.closing.takeBack.mutate();
    await student.account.closing.takeBack.mutate();
    expect((await student.account.me.query()).erasesAt).toBeNull();
  });

  it('到了日子，什么都不能再加，也不能再反悔；刚到的不马上删，等手上的事都结束', async () => {
    const student = cloud.as('late');
    await student.account.saveProfile.mutate({ ...firstProfile });
    await student.account.closing.ask.mutate();
    await cloud.db.people.updateOne({ _id: 'late' }, { 'closing.erasesAt': new Date(Date.now() - 1000) });
    const activityId = await publishActivity(cloud.db, 5);
    expect(await refusalOf(student.account.closing.takeBack.mutate())).toBe('ACCOUNT_CLOSED');
    expect(await refusalOf(student.account.saveProfile.mutate(firstProfile))).toBe('ACCOUNT_CLOSED');
    expect(await refusalOf(student.activities.signUp.mutate({ activityId, companions: 0 }))).toBe('ACCOUNT_CLOSED');
    await cloud.cloud.fire('clock');
    expect(await cloud.db.people.read('late')).toBeDefined();
  });

  it('申请了注销，先反悔才能接受工作邀请：不然到期连角色一起删掉', async () => {
    const student = cloud.as('invited');
    await student.account.saveProfile.mutate(firstProfile);
    await student.account.closing.ask.mutate();
    const { code } = await cloud.as('head').desk.staff.invite.mutate({ attempt: 'one', role: 'mentor', place: { region: '370200' }, note: '示例同事' });
    expect(await refusalOf(student.account.invitation.accept.mutate({ code }))).toBe('ACCOUNT_CLOSING');
    await student.account.closing.takeBack.mutate();
    await student.account.invitation.accept.mutate({ code });
    expect((await student.account.me.query()).roles).toEqual(['mentor']);
  });

  it('有工作身份的先交还，才能注销', async () => {
    await cloud.as('head').account.saveProfile.mutate({ ...firstProfile, phone: { by: 'hand', number: '10000000009' } });
    expect(await refusalOf(cloud.as('head').account.closing.ask.mutate())).toBe('STAFF_STAYS');
    expect(await refusalOf(cloud.as('stranger').account.closing.ask.mutate())).toBe('PROFILE_NEEDED');
  });

  it('删完以后，库里再找不到这个人：名字、手机号、身份证号、微信号，一处都没有；座位给了等的人', async () => {
    const leaver = cloud.as('leaver');
    const number = idNumberOf('310116', 321);
    await leaver.account.saveProfile.mutate({ ...firstProfile, name: NAME, phone: { by: 'hand', number: PHONE } });
    await leaver.account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: number, agreedTo });
    const { cloudPath } = await leaver.account.origins.proofPath.mutate();
    const { fileID } = await cloud.phone('leaver').upload(cloudPath, Buffer.from('%PDF-1.7 示例'));
    await leaver.account.origins.sendProof.mutate({ programme: 'seeds', fileId: fileID, note: '证明', agreedTo });
    await leaver.account.sendFeedback.mutate({ sendId: 'words-1', text: '一句话' });
    await cloud.db.favourites.put({ _id: 'leaver_job', personId: 'leaver', jobId: 'job', keptAt: new Date() });
    await cloud.db.subscriptions.put({ _id: 'leaver', left: {}, answers: [], updatedAt: new Date() });
    await putCandidate(cloud.db, 'leaver', { name: NAME });
    await putBooking(cloud.db, 'season_leaver', await putSlot(cloud.db, { _id: 'slot', roundId: 'round', startsAt: new Date(Date.now() + 240 * HOUR_MS) }));
    await cloud.db.placements.put(placementIn('season', 'leaver', { state: 'accepted', postId: 'post' }));
    await cloud.db.postLedgers.put({ _id: 'post', seasonId: 'season', places: 2, holders: [{ who: 'bystander', since: new Date(0) }, { who: 'leaver', since: new Date(0), added: true }] });
    await putHearing(cloud.db, 'round', 'leaver', { sheets: [{ by: 'i', marks: { thinking: 80 }, words: NAME, revision: 1, savedAt: new Date() }] });

    const toCome = await join('leaver', 1);
    await cloud.as('next').activities.signUp.mutate({ activityId: toCome, companions: 0 });
    await leaver.activities.questions.ask.mutate({ activityId: toCome, askId: 'ask-1', text: '能停车吗' });
    const letterId = await publishActivity(cloud.db, 0, { kind: 'letter', startsAt: new Date(0), letter: { salutation: '同学：', paragraphs: ['见字如面。'], signature: '示例' } });
    await leaver.activities.letterReplies.send.mutate({ letterId, sendId: 'send-1', revision: 0, text: '信收到了' });
    expect(JSON.stringify(await leaver.account.kept.query())).toMatch(/能停车吗.*信收到了/);
    const admitted = await join('leaver', 5);
    const { number: ticket } = await leaver.activities.ticket.query({ activityId: admitted });
    await cloud.as('head').activities.checkIn.mutate({ activityId: admitted, gate: '东门', ...newScan(ticket), how: 'typed' });
    const over = await join('leaver', 5);
    await cloud.db.activities.updateOne({ _id: over }, { startsAt: new Date(Date.now() - 3 * HOUR_MS), endsAt: new Date(Date.now() - HOUR_MS) });
    const line = await publishActivity(cloud.db, 1);
    await cloud.as('bystander').activities.signUp.mutate({ activityId: line, companions: 0 });
    await leaver.activities.signUp.mutate({ activityId: line, companions: 0 });
    await cloud.cloud.fire('clock');
    await cloud.as('head').desk.reveal.mutate({ personId: 'leaver', what: 'phone', reason: '活动改期要通知' });
    expect(await everything()).toContain('leaver');

    await leaver.account.closing.ask.mutate();
    await lettingTimePass('leaver');
    await cloud.cloud.fire('clock');
    const left = await everything();
    for (const trace of ['leaver', '能停车吗', '信收到了', NAME, PHONE, number, number.slice(6, 14) + number.slice(14)]) expect(left).not.toContain(trace);

    expect(await cloud.as('next').activities.mine.query()).toMatchObject([{ activityId: toCome, state: 'confirmed' }]);
    expect(await cloud.db.signUps.count({ activityId: toCome })).toBe(1);
    const pseudonym = pseudonymOf('leaver');
    // The slot is free again; the marks stay as somebody's, since others' were made comparable by them.
    expect((await cloud.db.slots.read('slot'))?.claim).toBeUndefined();
    // The place is free again, and one that was added for them is gone with them.
    expect(await cloud.db.postLedgers.read('post')).toMatchObject({ places: 1, holders: [{ who: 'bystander' }] });
    expect(await cloud.db.hearings.read(`round_${pseudonym}`)).toMatchObject({ candidateId: pseudonym, sheets: [{ marks: { thinking: 80 }, words: '' }] });
    expect(await cloud.db.signUps.read(`${admitted}_${pseudonym}`)).toMatchObject({ state: 'attended', name: '已注销', checkIn: { gate: '东门' } });
    expect(await cloud.db.signUps.read(`${over}_${pseudonym}`)).toMatchObject({ state: 'confirmed' });
    expect(await cloud.db.seatLedgers.read(over)).toMatchObject({ seatsLeft: 4, holders: [{ who: pseudonym, seats: 1 }] });
    expect((await cloud.db.seatLedgers.read(line))?.queue).toEqual([]);
    const file = await fetch(`${cloud.url}/temp-urls`, { method: 'POST', headers: { cookie: cloud.cloud.cookieOf('leaver'), 'content-type': 'application/json' }, body: JSON.stringify({ fileList: [fileID] }) });
    expect(((await file.json()) as { fileList: { status: number }[] }).fileList[0]?.status).not.toBe(0);

    const audit = await cloud.db.audit.find({ act: 'reveal.phone' }, { limit: 10 });
    expect(audit).toMatchObject([{ by: 'head', object: `people/${pseudonym}`, why: '活动改期要通知' }]);
    expect(JSON.stringify(await cloud.db.audit.find({}, { limit: 1000 }))).not.toMatch(new RegExp(`leaver|${NAME}|${PHONE}|${number}`));
    expect(await cloud.db.audit.count({ act: 'activity.checkIn', object: `people/${pseudonym}` })).toBe(1);
    await cloud.cloud.fire('clock');
    expect(await everything()).not.toContain('leaver');
  });

  it('删完再来，就是新来的人；身份证号又能用', async () => {
    const again = cloud.as('leaver');
    expect(await again.account.me.query()).toMatchObject({ profile: null, phone: null, agreed: false, erasesAt: null });
    await again.account.saveProfile.mutate({ ...firstProfile, name: NAME });
    expect(await again.account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: idNumberOf('310116', 321), agreedTo })).toEqual({ state: 'derived' });
  });

  it('做过工作的人走了，做过的事还在，只是不再有名字', async () => {
    const former = cloud.as('former');
    await former.account.saveProfile.mutate({ ...firstProfile, name: '示例旧同事', phone: { by: 'hand', number: '10000000008' } });
    const grant = { id: 'g1', role: 'editor' as const, region: '370200', by: 'former', since: new Date() };
    await cloud.db.staff.put({ _id: 'former', name: '示例旧同事', grants: [], past: [{ ...grant, takenBy: 'head', until: new Date(), why: '调走' }] });
    await cloud.db.staff.put({ _id: 'stays', name: '示例同事', grants: [{ ...grant, id: 'g2' }] });
    await cloud.db.invitations.put({ _id: 'hash', role: 'steward', region: '370200', note: '给示例旧同事', by: 'head', byName: '示例管理员', at: new Date(), expiresAt: new Date(), state: 'accepted', accepted: { by: 'former', at: new Date(), name: '示例旧同事' } });
    const activityId = await publishActivity(cloud.db, 1, { changes: [{ id: 'c1', at: new Date(), by: 'former', what: '改到下午', people: 0 }] });
    await former.account.closing.ask.mutate();
    await lettingTimePass('former');
    await cloud.cloud.fire('clock');
    expect(await everything()).not.toMatch(/former|示例旧同事/);
    expect((await cloud.db.activities.read(activityId))?.changes).toMatchObject([{ by: pseudonymOf('former'), what: '改到下午' }]);
    expect((await cloud.db.staff.read('stays'))?.grants).toMatchObject([{ id: 'g2', by: pseudonymOf('former') }]);
  });

  it('有一步记录还没写进台账，就先不删；写完再删', async () => {
    await cloud.as('watched').account.saveProfile.mutate({ ...firstProfile, phone: { by: 'hand', number: '10000000007' } });
    await cloud.as('watched').account.closing.ask.mutate();
    await lettingTimePass('watched');
    const signedTrace = { act: 'reveal.phone', object: `people/${pseudonymOf('watched')}`, by: 'head', requestId: 'r', district: '370211', why: '测试' } as const;
    // An effect that the gathering of this tick does not reach: its time is before all times.
    await cloud.db.vaults.updateOne({ _id: 'watched' }, { effects: [{ id: 'r_late', at: new Date(0), kind: 'trace', trace: signedTrace }] });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.people.read('watched')).toBeDefined();
    await cloud.db.vaults.updateOne({ _id: 'watched' }, { 'effects.0.at': new Date() });
    await cloud.cloud.fire('clock');
    await cloud.cloud.fire('clock');
    expect(await everything()).not.toContain('watched');
    expect(await cloud.db.audit.count({ effectId: 'r_late' })).toBe(1);
  });
});
