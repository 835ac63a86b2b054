import type { ActivityDocument } from '../../../cloudfunctions/runtime/documents/activities';
import { ticketCode } from '../../../domain/activity/ticket';
import { publishActivity } from '../../support/activity';
import { newScan } from '../../support/scan';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const [student = ''] = numbered('student', 1);
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE_MS);

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [student]);
  await employ(cloud.db, 'organiser', 'editor');
});
afterAll(() => cloud.close());

/** A code that was shown some minutes ago, sent now by a door that had no network then. */
const keptFor = async (minutes: number, scannedMinutesAgo: number, hours: Partial<ActivityDocument> = {}) => {
  const activityId = await publishActivity(cloud.db, 5, hours);
  await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
  const { key, number } = await cloud.as(student).activities.ticket.query({ activityId });
  const scannedAt = minutesAgo(scannedMinutesAgo);
  const verdict = await cloud.as('organiser').activities.checkIn.mutate({
    activityId,
    gate: '东门',
    ...newScan(ticketCode(key, number, minutesAgo(minutes))),
    scannedAt: scannedAt.toISOString(),
  });
  return { verdict, scannedAt, activityId };
};

describe('没有网络时记下的码', () => {
  it('一小时后补核，按扫的那一刻算：放行，签到时间是那一刻', async () => {
    const { verdict, scannedAt, activityId } = await keptFor(60, 60);
    expect(verdict.kind).toBe('admitted');
    expect((await cloud.db.signUps.read(`${activityId}_${student}`))?.checkIn?.at).toEqual(scannedAt);
  });

  it('那一刻已经过期的截图，补核也还是旧码', async () => {
    expect((await keptFor(90, 60)).verdict).toEqual({ kind: 'wrong', reason: 'stale' });
  });

  it('说是半天以前或者将来扫的，不算数', async () => {
    expect((await keptFor(13 * 60, 13 * 60)).verdict).toEqual({ kind: 'wrong', reason: 'stale' });
    expect((await keptFor(-30, -30)).verdict).toEqual({ kind: 'wrong', reason: 'stale' });
  });

  it('散场前扫的，散场七小时后才补核，照扫的那一刻放行', async () => {
    const { verdict } = await keptFor(8 * 60, 8 * 60, { doorsAt: minutesAgo(10 * 60), endsAt: minutesAgo(7 * 60) });
    expect(verdict.kind).toBe('admitted');
  });

  it('输错的备用码说查不到，不说已取消', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    expect(await cloud.as('organiser').activities.checkIn.mutate({ activityId, gate: '东门', ...newScan('0000 0000'), how: 'typed' })).toEqual({
      kind: 'wrong',
      reason: 'unknown',
    });
  });
});
