import { finishedDraft } from '../../support/activity-draft';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents } from '../../support/people';
import { newScan } from '../../support/scan';

let cloud: TestCloud;
const student = 'student-0001';

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [student]);
  for (const [openid, region] of [['writer', '370211'], ['reader', '370211'], ['alone', '370212'], ['abroad', '310116']] as const) await employ(cloud.db, openid, 'editor', region);
  await employ(cloud.db, 'city', 'administrator', '370200');
  await employ(cloud.db, 'gatekeeper', 'steward', '370211');
});
afterAll(() => cloud.close());

const drafts = (openid: string) => cloud.as(openid).activities.drafts;
let named = 0;
const name = (): string => `named-${(named += 1)}`;

/** A finished draft in review, sent by `by`. */
const inReview = async (by: string, change: Parameters<typeof finishedDraft>[0] = {}) => {
  const id = name();
  await drafts(by).save.mutate({ id, stepId: name(), revision: 0, draft: finishedDraft(change) });
  const { revision } = await drafts(by).send.mutate({ id, stepId: name(), revision: 1 });
  return { id, revision };
};

describe('写一场活动', () => {
  it('写到一半也存得下；同一次保存收到两遍，只算一次', async () => {
    const id = name();
    const half = finishedDraft({ title: '', day: '', capacity: '两' });
    expect(await drafts('writer').save.mutate({ id, stepId: 'save-1', revision: 0, draft: half })).toEqual({ revision: 1 });
    const second = { id, stepId: 'save-2', revision: 1, draft: { ...half, title: '示例' } };
    expect(await drafts('writer').save.mutate(second)).toEqual({ revision: 2 });
    expect(await drafts('writer').save.mutate(second)).toEqual({ revision: 2 });
    expect(await drafts('reader').read.query({ id })).toMatchObject({ revision: 2, state: 'draft', draft: { title: '示例', capacity: '两' } });
    expect(await refusalOf(drafts('writer').send.mutate({ id, stepId: name(), revision: 2 }))).toBe('DRAFT_INCOMPLETE');
  });

  it('两个人同时改一份：一个存下，另一个被告知，没有谁被悄悄盖掉', async () => {
    const id = name();
    await drafts('writer').save.mutate({ id, stepId: name(), revision: 0, draft: finishedDraft() });
    const both = await Promise.allSettled(
      ['writer', 'reader'].map((who) => drafts(who).save.mutate({ id, stepId: name(), revision: 1, draft: finishedDraft({ title: who }) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = both[0]?.status === 'fulfilled' ? 'writer' : 'reader';
    expect(await drafts('writer').read.query({ id })).toMatchObject({ revision: 2, draft: { title: winner } });
  });

  it('别的区、扫码员、学生看不到也写不了', async () => {
    const { id, revision } = await inReview('writer', { title: '还没公开的活动' });
    const outside = drafts('abroad');
    expect(await refusalOf(outside.read.query({ id }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(outside.publish.mutate({ id, stepId: name(), revision }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(outside.save.mutate({ id: name(), stepId: name(), revision: 0, draft: finishedDraft() }))).toBe('OUT_OF_REGION');
    expect((await outside.list.query({})).drafts.map((row) => row.id)).not.toContain(id);
    expect((await drafts('city').list.query({})).drafts.map((row) => row.id)).toContain(id);
    for (const who of ['gatekeeper', student]) expect(await refusalOf(drafts(who).read.query({ id }))).toBe('NOT_ALLOWED');
  });

  it('草稿和送审的，公开的每一处都没有：列表、详情、报名、入场码、门口、提醒', async () => {
    const { id } = await inReview('writer', { title: '还没公开的活动' });
    const { activities } = cloud.as(student);
    expect(JSON.stringify(await activities.list.query({}))).not.toContain(id);
    expect(await refusalOf(activities.read.query({ id }))).toBe('ACTIVITY_NOT_FOUND');
    expect(await refusalOf(activities.signUp.mutate({ activityId: id, companions: 0 }))).toBe('ACTIVITY_NOT_FOUND');
    expect(await refusalOf(activities.ticket.query({ activityId: id }))).toBe('ACTIVITY_NOT_FOUND');
    expect(JSON.stringify(await cloud.as('gatekeeper').activities.doorActivities.query())).not.toContain(id);
    await cloud.cloud.fire('clock');
    expect(await cloud.db.activities.read(id)).toBeUndefined();
    expect(JSON.stringify(await cloud.db.announcements.find({}, { limit: 1000 }))).not.toContain(id);
  });
});

describe('送审和发布', () => {
  it('自己送审的自己发布不了，另一位发布；发布以后学生报得上名，记录里有谁发布', async () => {
    const { id, revision } = await inReview('writer');
    const own = { id, stepId: name(), revision, alone: '想快点' };
    expect(await refusalOf(drafts('writer').publish.mutate(own))).toBe('SECOND_LOOK_NEEDED');
    const publish = { id, stepId: name(), revision };
    expect(await drafts('reader').publish.mutate(publish)).toEqual({ activityId: id });
    expect(await drafts('reader').publish.mutate(publish)).toEqual({ activityId: id });
    expect(await cloud.as(student).activities.signUp.mutate({ activityId: id, companions: 1 })).toMatchObject({ kind: 'seat', seats: 2 });
    expect(await cloud.as(student).activities.read.query({ id })).toMatchObject({ title: '示例推介会', capacity: 20, seatsLeft: 18, agenda: ['推介岗位', '座谈'] });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.find({ act: 'activity.publish', object: `activities/${id}` }, { limit: 10 })).toMatchObject([{ by: 'reader' }]);
    const late = { id, stepId: name(), revision: revision + 1, draft: finishedDraft({ title: '悄悄改掉' }) };
    expect(await refusalOf(drafts('writer').save.mutate(late))).toBe('DRAFT_SETTLED');
  });

  it('区里只有一位组织者：写了理由自己发布，理由记在案', async () => {
    const { id, revision } = await inReview('alone', { district: '370212' });
    expect(await refusalOf(drafts('alone').publish.mutate({ id, stepId: name(), revision }))).toBe('ALONE_REASON_NEEDED');
    await drafts('alone').publish.mutate({ id, stepId: name(), revision, alone: '区里只有我一位' });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.find({ act: 'activity.publish', object: `activities/${id}` }, { limit: 10 })).toMatchObject([{ by: 'alone', why: '区里只有我一位' }]);
  });

  it('退回要写为什么；改好再送，凭旧的一版发布不了', async () => {
    const { id, revision } = await inReview('writer');
    await drafts('reader').giveBack.mutate({ id, stepId: name(), revision, why: '地点再核对一下' });
    expect(await drafts('writer').read.query({ id })).toMatchObject({ state: 'draft', returned: '地点再核对一下' });
    await drafts('writer').save.mutate({ id, stepId: name(), revision: revision + 1, draft: finishedDraft({ place: '新会议厅' }) });
    await drafts('writer').send.mutate({ id, stepId: name(), revision: revision + 2 });
    expect(await refusalOf(drafts('reader').publish.mutate({ id, stepId: name(), revision }))).toBe('DRAFT_CHANGED');
  });

  it('发布和退回撞在一起：只成一件，发布了就有活动，退回了就没有', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, revision } = await inReview('writer');
      const [published, returned] = await Promise.allSettled([
        drafts('reader').publish.mutate({ id, stepId: name(), revision }),
        drafts('city').giveBack.mutate({ id, stepId: name(), revision, why: '再看看' }),
      ]);
      expect([published.status, returned.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect((await cloud.db.activities.read(id)) !== undefined).toBe(published.status === 'fulfilled');
    }
  });

  it('决定发布以后断了：下一分钟补齐，座位在先，活动在后', async () => {
    const { id, revision } = await inReview('writer');
    await cloud.db.activityDrafts.updateOne({ _id: id }, { state: 'publishing', stepId: 'died', revision: revision + 1 });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.seatLedgers.read(id)).toMatchObject({ seatsLeft: 20, holders: [], queue: [] });
    expect(await cloud.db.activities.read(id)).toMatchObject({ capacity: 20, district: '370211' });
    expect(await drafts('reader').publish.mutate({ id, stepId: 'died', revision })).toEqual({ activityId: id });
  });
});

describe('照着再办一次，收尾和归档', () => {
  it('复制一场，挪 7 天；同一次复制收到两遍是同一份草稿', async () => {
    const activityId = await publishActivity(cloud.db, 30, { district: '370211', title: '去年的活动' });
    const copy = { id: name(), activityId, days: 7 };
    expect(await drafts('writer').copy.mutate(copy)).toEqual(await drafts('writer').copy.mutate(copy));
    const { draft } = await drafts('writer').read.query({ id: copy.id });
    const { startsAt } = (await cloud.db.activities.read(activityId)) ?? { startsAt: new Date() };
    expect(draft).toMatchObject({ title: '去年的活动', capacity: '30', gates: '东门\n西门' });
    expect(new Date(`${draft.day}T${draft.starts}:00+08:00`).getTime()).toBe(Math.floor((startsAt.getTime() + 7 * 24 * 3600 * 1000) / 60_000) * 60_000);
    expect(await refusalOf(drafts('abroad').copy.mutate({ ...copy, id: name() }))).toBe('OUT_OF_REGION');
  });

  it('没结束不能收尾；收尾以后门口不再放行，先前离线扫的照收；归档以后列表里没有', async () => {
    const organiser = cloud.as('writer').activities;
    const activityId = await publishActivity(cloud.db, 2, { district: '370211' });
    const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    expect(await refusalOf(organiser.close.mutate({ activityId }))).toBe('ACTIVITY_NOT_OVER');
    expect(await refusalOf(organiser.archive.mutate({ activityId }))).toBe('ACTIVITY_NOT_CLOSED');
    const scannedAt = new Date().toISOString();
    await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date() });
    await organiser.close.mutate({ activityId });
    await organiser.close.mutate({ activityId });
    expect((await organiser.held.query({ archived: false })).activities.find(({ id }) => id === activityId)).toMatchObject({ state: 'closed' });
    const scan = { activityId, gate: '东门', ...newScan(ticket), how: 'typed' as const };
    expect(await organiser.checkIn.mutate(scan)).toEqual({ kind: 'wrong', reason: 'over' });
    expect(await organiser.syncScans.mutate({ activityId, scans: [{ ...newScan(ticket), gate: '东门', how: 'typed', scannedAt, shown: 'admitted' }] })).toMatchObject([{ verdict: { kind: 'admitted' } }]);
    await organiser.archive.mutate({ activityId });
    expect((await organiser.held.query({ archived: false })).activities.map(({ id }) => id)).not.toContain(activityId);
    expect((await organiser.held.query({ archived: true })).activities.map(({ id }) => id)).toContain(activityId);
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.count({ object: `activities/${activityId}`, act: 'activity.close' })).toBe(1);
  });
});
