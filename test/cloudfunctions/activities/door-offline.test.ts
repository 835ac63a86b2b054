import { randomUUID } from 'node:crypto';
import { command as _ } from '../../../cloudfunctions/runtime/database';
import type { ActivityDocument } from '../../../cloudfunctions/runtime/documents/activities';
import { judgeHere } from '../../../domain/activity/door/judge-here';
import { openRoster, type KeptScan } from '../../../domain/activity/door/roster';
import { ticketCode, ticketKey } from '../../../domain/activity/ticket';
import { venueCode } from '../../../domain/activity/venue-code';
import { publishActivity } from '../../support/activity';
import { newScan } from '../../support/scan';
import { seatMany } from '../../support/seated';
import { openTestCloud, refusalOf, TICKET_KEY, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const [student = '', second = ''] = numbered('student', 2);
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE_MS);

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [student, second]);
  await employ(cloud.db, 'organiser', 'editor');
});
afterAll(() => cloud.close());

const organiser = () => cloud.as('organiser').activities;
const keep = (code: string, at: Date, more: Partial<KeptScan> = {}): KeptScan => ({ ...newScan(code), gate: '东门', scannedAt: at.toISOString(), shown: 'admitted', ...more });
const sync = async (activityId: string, scan: KeptScan) => (await organiser().syncScans.mutate({ activityId, scans: [scan] }))[0]?.verdict;
const holdTicket = async (who: string, activityId: string) => {
  await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
  return cloud.as(who).activities.ticket.query({ activityId });
};
/** A crowd is over and done: the clock has nothing to do with it in what follows. */
const settleCrowd = async (activityId: string): Promise<void> => {
  await Promise.all([cloud.db.activities.updateOne({ _id: activityId }, { endsAt: new Date(0) }), cloud.db.scans.updateAll({ activityId }, { effects: [] })]);
};
const attendanceOf = async (activityId: string, who = student) => (await cloud.db.signUps.read(`${activityId}_${who}`))?.checkIn;

/** A code that was shown some minutes ago, sent now by a door that had no network, nor a roster, then. */
const keptFor = async (minutes: number, scannedMinutesAgo: number, hours: Partial<ActivityDocument> = {}, seen: KeptScan['shown'] = 'noted') => {
  const activityId = await publishActivity(cloud.db, 5, hours);
  const { key, number } = await holdTicket(student, activityId);
  const scannedAt = minutesAgo(scannedMinutesAgo);
  const verdict = await sync(activityId, keep(ticketCode(key, number, minutesAgo(minutes)), scannedAt, { shown: seen }));
  return { verdict, scannedAt, activityId };
};

describe('没有网络时记下的码', () => {
  it('一小时后补核，按扫的那一刻算：放行，签到时间是那一刻', async () => {
    const { verdict, scannedAt, activityId } = await keptFor(60, 60);
    expect(verdict?.kind).toBe('admitted');
    expect((await attendanceOf(activityId))?.at).toEqual(scannedAt);
  });

  it('那一刻已经过期的截图，补核也还是旧码；说是半天以前或者将来扫的，不算数', async () => {
    for (const [shown, scanned] of [[90, 60], [13 * 60, 13 * 60], [-30, -30]] as const) {
      expect((await keptFor(shown, scanned)).verdict).toEqual({ kind: 'wrong', reason: 'stale' });
    }
  });

  it('散场前扫的，散场七小时后才补核，照扫的那一刻放行；名单放进来的，十三小时后才补传也算那一刻，八天后就不算了', async () => {
    const ended = { doorsAt: minutesAgo(9 * 24 * 60), endsAt: minutesAgo(12.5 * 60) };
    expect((await keptFor(13 * 60, 13 * 60, ended, 'admitted')).verdict?.kind).toBe('admitted');
    expect((await keptFor(8 * 24 * 60, 8 * 24 * 60, ended, 'admitted')).verdict).toEqual({ kind: 'wrong', reason: 'over' });
    expect((await keptFor(8 * 60, 8 * 60, { doorsAt: minutesAgo(10 * 60), endsAt: minutesAgo(7 * 60) })).verdict?.kind).toBe('admitted');
  });

  it('输错的备用码说查不到；候补的说排第几，都不算进过场', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    await holdTicket(student, activityId);
    const { ticket } = await cloud.as(second).activities.signUp.mutate({ activityId, companions: 0 });
    expect(await sync(activityId, keep('0000 0000', new Date(), { how: 'typed', shown: 'noted' }))).toEqual({ kind: 'wrong', reason: 'unknown' });
    expect(await sync(activityId, keep(ticket, new Date(), { how: 'typed', shown: 'noted' }))).toMatchObject({ kind: 'waiting', position: 1 });
    expect(await cloud.db.scans.count({ activityId })).toBe(0);
  });

  it('服务器记下了、回答丢了：同一台补传还是可入场，另一台再扫说已用过', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(student, activityId);
    const scan = keep(ticketCode(key, number, new Date()), new Date());
    const { code, how, gate, scanId } = scan;
    // Its answer never came back.
    await organiser().checkIn.mutate({ activityId, code, how, gate, scanId });
    expect(await sync(activityId, scan)).toMatchObject({ kind: 'admitted' });
    expect(await organiser().checkIn.mutate({ activityId, gate: '西门', ...newScan(code) })).toMatchObject({ kind: 'used', gate: '东门' });
    expect((await organiser().conflicts.list.query({ activityId })).total).toBe(0);
  });
});

describe('离线名单', () => {
  it('5,000 人不到 1 MB，里面没有手机号、身份证号和 openid', async () => {
    const activityId = await publishActivity(cloud.db, 5000);
    const tickets = await seatMany(cloud.db, activityId, 5000);
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${activityId}-seat-00002` }, { state: 'attended', checkIn: { at: new Date(), gate: '西门', by: 'organiser', scanId: 'scan-1' } });
    const roster = await organiser().roster.query({ activityId });
    const answer = JSON.stringify(roster);
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(1_000_000);
    // Neither an openid nor anything beyond these columns; a long number in a name would be a phone's.
    expect(answer.includes('seat-0')).toBe(false);
    expect(Object.keys(roster.people).sort()).toEqual(['gates', 'keys', 'names', 'numbers', 'seats', 'standings']);
    expect(/\d{11}/.test(roster.people.names)).toBe(false);
    const open = openRoster(roster.people);
    expect(open.size).toBe(5000);
    expect(open.find(tickets[0] ?? '')).toMatchObject({ name: '示例学生 01', key: ticketKey(TICKET_KEY, activityId, tickets[0] ?? ''), standing: { kind: 'seat' } });
    expect(open.find(tickets[1] ?? '')?.standing).toMatchObject({ kind: 'used', gate: '西门' });
    await settleCrowd(activityId);
  });

  it('手机的钟差一天也和服务器判得一样：有座、用过、候补、截图、别场、还没到时间', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    const tickets = [await holdTicket(student, activityId)];
    const { ticket: waiting } = await cloud.as(second).activities.signUp.mutate({ activityId, companions: 1 });
    const off = 24 * 60 * MINUTE_MS;
    const both = async (code: string, how: 'scanned' | 'typed' = 'scanned') => {
      const { people, now, doorsAt, endsAt } = await organiser().roster.query({ activityId });
      const phone = (): number => Date.now() + off;
      const clockAhead = Date.parse(now) - phone();
      const hours = { doorsAt: new Date(doorsAt), endsAt: new Date(endsAt) };
      const here = judgeHere({ roster: openRoster(people), hours, usedHere: new Map() }, code, how, new Date(phone() + clockAhead));
      return [here, await organiser().checkIn.mutate({ activityId, gate: '东门', ...newScan(code), how })] as const;
    };
    const [{ key, number } = { key: '', number: '' }] = tickets;
    const shown = (at: Date): string => ticketCode(key, number, at);
    for (const [code, how] of [[waiting, 'typed'], [shown(minutesAgo(3)), 'scanned'], [shown(new Date()), 'scanned'], [shown(new Date()), 'scanned'], [number, 'typed'], ['https://example.org', 'scanned']] as const) {
      const [here, server] = await both(code, how);
      expect(here).toEqual(server);
    }
    await cloud.db.activities.updateOne({ _id: activityId }, { doorsAt: minutesAgo(-60 * 24), endsAt: minutesAgo(-60 * 26) });
    const [here, server] = await both(number, 'typed');
    expect(here).toEqual(server);
    expect(server).toEqual({ kind: 'wrong', reason: 'early' });
  });
});

describe('几个门都断了网', () => {
  it('3 台手机、500 张票、40 张重复，按三种次序补传、每份传三遍：每次都一样，一票一次签到，40 处重复，一次不丢', async () => {
    const base = Date.now() - 30 * MINUTE_MS;
    const outcomes: unknown[] = [];
    for (const order of ['forwards', 'backwards', 'shuffled'] as const) {
      const activityId = await publishActivity(cloud.db, 500, { _id: 'same-activity', gates: ['1', '2', '3'] });
      await Promise.all([cloud.db.scans.remove({ activityId }), cloud.db.signUps.remove({ activityId })]);
      const tickets = await seatMany(cloud.db, activityId, 500);
      const devices = offlineDoors(tickets, base);
      const slices = devices.flatMap((scans) => sliced(scans, 100));
      for (const slice of ordered(Array.from({ length: 3 }, () => slices).flat(), order)) await organiser().syncScans.mutate({ activityId, scans: slice });
      const records = await cloud.db.signUps.find({ activityId }, { limit: 1000, order: [['_id', 'asc']] });
      expect(records.filter(({ checkIn }) => checkIn)).toHaveLength(500);
      expect(await cloud.db.scans.count({ activityId })).toBe(540);
      expect(await cloud.db.scans.count({ activityId, unsettled: true })).toBe(0);
      const conflicts = await allConflicts(activityId);
      expect(conflicts).toHaveLength(40);
      outcomes.push({ attendance: records.map(({ ticket, checkIn }) => [ticket, checkIn?.scanId, checkIn?.gate]), conflicts });
    }
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    await settleCrowd('same-activity');
  });

  it('联网的门先放进来、离线的门其实更早：更早的算，联网那次变成重复；备注留得住；补传时被杀，下一分钟补完', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(student, activityId);
    const earlier = keep(ticketCode(key, number, minutesAgo(10)), minutesAgo(10), { gate: '西门' });
    const online = newScan(ticketCode(key, number, new Date()));
    expect(await organiser().checkIn.mutate({ activityId, gate: '东门', ...online })).toMatchObject({ kind: 'admitted' });
    expect(await sync(activityId, earlier)).toMatchObject({ kind: 'admitted' });
    expect(await attendanceOf(activityId)).toMatchObject({ scanId: earlier.scanId, gate: '西门' });
    const note = (noteId: string, instead: string | null, words: string) => organiser().conflicts.note.mutate({ activityId, scanId: online.scanId, noteId, instead, words });
    await note('note-1', null, '还在查');
    await note('note-2', 'note-1', '兄弟两人，已补一张票');
    // The earlier one, sent again late, takes nothing's place.
    expect(await refusalOf(note('note-1', null, '还在查'))).toBe('NOTE_CHANGED');
    const { conflicts } = await organiser().conflicts.list.query({ activityId });
    expect(conflicts).toMatchObject([{ scanId: online.scanId, scan: { gate: '东门' }, counted: { gate: '西门' }, why: { kind: 'twice' }, note: '兄弟两人，已补一张票' }]);

    // As a call leaves it that was cut off between keeping a scan and settling it.
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${student}` }, { state: 'confirmed', checkIn: _.remove() });
    await cloud.db.scans.updateAll({ activityId }, { unsettled: true });
    await cloud.cloud.fire('clock');
    expect(await attendanceOf(activityId)).toMatchObject({ scanId: earlier.scanId });
  });

  it('名单旧了，退了票的人进了场：扫码不丢，列给组织者看', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(student, activityId);
    const scan = keep(ticketCode(key, number, new Date()), new Date());
    await cloud.as(student).activities.cancel.mutate({ activityId, ticket: number });
    expect(await sync(activityId, scan)).toEqual({ kind: 'wrong', reason: 'cancelled' });
    expect(await sync(activityId, scan)).toEqual({ kind: 'wrong', reason: 'cancelled' });
    expect((await organiser().conflicts.list.query({ activityId })).conflicts).toMatchObject([{ why: { kind: 'stray', reason: 'cancelled' }, counted: null }]);
    expect(await attendanceOf(activityId)).toBeUndefined();
  });
});

describe('撤回、现场来的人、自助签到', () => {
  it('撤回以后票还能用；撤回的那些扫码再晚补传也不算', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(student, activityId);
    const scans = [keep(ticketCode(key, number, minutesAgo(5)), minutesAgo(5)), keep(ticketCode(key, number, minutesAgo(4)), minutesAgo(4))];
    await organiser().syncScans.mutate({ activityId, scans });
    const undo = { activityId, ticket: number, undoId: 'undo-1', reason: '扫错了人' };
    await organiser().undoCheckIn.mutate(undo);
    await organiser().undoCheckIn.mutate(undo);
    expect(await organiser().syncScans.mutate({ activityId, scans })).toMatchObject(scans.map(() => ({ verdict: { reason: 'undone' } })));
    expect((await cloud.db.signUps.read(`${activityId}_${student}`))?.state).toBe('confirmed');
    expect((await organiser().conflicts.list.query({ activityId })).conflicts).toMatchObject(scans.map(() => ({ why: { kind: 'undone', reason: '扫错了人' } })));
    expect(await organiser().checkIn.mutate({ activityId, gate: '东门', ...newScan(ticketCode(key, number, new Date())) })).toMatchObject({ kind: 'admitted' });
    await organiser().undoCheckIn.mutate(undo);
    expect(await attendanceOf(activityId)).toBeDefined();
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.count({ act: 'activity.undoCheckIn', 'before.activityId': activityId })).toBe(1);
  });

  it('现场来的人只坐没人等的空座；同一次传几遍是一个人；撤回把座位还回去；一个月后不留名字', async () => {
    const activityId = await publishActivity(cloud.db, 3);
    const walk = (scanId: string, seats = 1) => organiser().walkIn.mutate({ activityId, gate: '东门', scanId, name: '示例家长 01', seats });
    const came = await Promise.all([walk('walk-1'), walk('walk-1'), walk('walk-1')]);
    expect(new Set(came.map(({ ticket }) => ticket)).size).toBe(1);
    expect((await cloud.db.seatLedgers.read(activityId))?.seatsLeft).toBe(2);
    const rush = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => walk(`rush-${index}`)));
    expect(rush.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await refusalOf(walk('late'))).toBe('WALK_IN_FULL');
    await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    expect(await refusalOf(walk('later'))).toBe('WALK_IN_WAITED_FOR');
    await organiser().undoCheckIn.mutate({ activityId, ticket: came[0]?.ticket ?? '', undoId: 'undo-walk', reason: '走错了' });
    expect((await cloud.db.seatLedgers.read(activityId))?.holders.some(({ who }) => who === student)).toBe(true);
    // Its own repeat comes late, once with no seat free and once with one: neither takes any.
    expect(await refusalOf(walk('walk-1'))).toBe('WALK_IN_UNDONE');
    await cloud.as(student).activities.cancel.mutate({ activityId, ticket: (await cloud.db.signUps.read(`${activityId}_${student}`))?.ticket ?? '' });
    expect(await refusalOf(walk('walk-1'))).toBe('WALK_IN_UNDONE');
    expect((await cloud.db.seatLedgers.read(activityId))?.seatsLeft).toBe(1);

    await cloud.db.signUps.updateAll({ activityId, 'walkIn.forgetAt': _.exists(true) }, { 'walkIn.forgetAt': minutesAgo(1) });
    // A call that died after it took the seats: the clock writes a record that names nobody.
    await cloud.db.signUps.remove({ _id: `${activityId}_walk-in_rush-0` });
    await cloud.cloud.fire('clock');
    const names = await cloud.db.signUps.find({ activityId }, { limit: 10 });
    expect(names.filter(({ personId }) => personId.startsWith('walk-in_')).every(({ name }) => name === '现场来的人')).toBe(true);
    expect(await cloud.db.messages.count({ personId: 'walk-in_rush-0' })).toBe(0);
  });

  it('现场来的人坐扫码员选的那一组：没选、选错了不行；这一组有人等、坐满了，只说这一组', async () => {
    const groups = [{ id: 'student', name: '学生', seats: 2, companions: 0 }, { id: 'parent', name: '家长', seats: 1, companions: 0 }];
    const activityId = await publishActivity(cloud.db, 3, { groups });
    const walk = (scanId: string, group?: string) => organiser().walkIn.mutate({ activityId, gate: '东门', scanId, name: '示例家长 01', seats: 1, ...(group && { group }) });
    expect(await refusalOf(walk('none'))).toBe('GROUP_NEEDED');
    expect(await refusalOf(walk('other', 'staff'))).toBe('GROUP_UNKNOWN');
    await walk('parent-1', 'parent');
    expect(await refusalOf(walk('parent-2', 'parent'))).toBe('WALK_IN_FULL');
    await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0, group: 'parent' });
    expect(await refusalOf(walk('parent-3', 'parent'))).toBe('WALK_IN_WAITED_FOR');
    await walk('student-1', 'student');
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 1, left: { student: 1, parent: 0 }, holders: [{ group: 'parent' }, { group: 'student' }] });
    const shown = (await organiser().doorActivities.query()).find(({ id }) => id === activityId);
    expect(shown?.groups).toMatchObject([{ name: '学生', seatsLeft: 1, waiting: 0 }, { name: '家长', seatsLeft: 0, waiting: 1 }]);
  });

  it('现场来的人被撤回的当口，一次重传又占了座就断掉：下一分钟座位还回去', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const { ticket } = await organiser().walkIn.mutate({ activityId, gate: '东门', scanId: 'walk', name: '示例家长 01', seats: 1 });
    await organiser().undoCheckIn.mutate({ activityId, ticket, undoId: 'undo', reason: '走错了' });
    // What the repeat leaves that had read the record before it was taken back, and was killed once it had its seat.
    await cloud.db.seatLedgers.updateOne({ _id: activityId }, { seatsLeft: 0, holders: [{ who: 'walk-in_walk', seats: 1, ticket: 'LEFT0VER' }] });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 1, holders: [] });
  });

  it('扫会场的码自己签到，只算一次，只记离会场多远；旧图、入场码、没开的都不行', async () => {
    const activityId = await publishActivity(cloud.db, 5, { selfCheckIn: true });
    const { key, number } = await holdTicket(student, activityId);
    const venue = await organiser().venue.query({ activityId });
    const here = (code: string, scanId: string = randomUUID()) => cloud.as(student).activities.checkInHere.mutate({ activityId, code, scanId, metres: 42 });
    expect(await here(venueCode(venue.key, minutesAgo(1.1)))).toEqual({ kind: 'wrong', reason: 'stale' });
    expect(await here(ticketCode(key, number, new Date()))).toEqual({ kind: 'wrong', reason: 'unreadable' });
    expect(await organiser().checkIn.mutate({ activityId, gate: '东门', ...newScan(venueCode(venue.key, new Date())) })).toEqual({ kind: 'wrong', reason: 'unreadable' });
    const repeats = await Promise.all([1, 2, 3].map(() => here(venueCode(venue.key, new Date()), 'self-1')));
    expect(repeats).toEqual(repeats.map(() => ({ kind: 'admitted', name: '示例学生 01', seats: 1 })));
    expect(await attendanceOf(activityId)).toEqual({ at: expect.any(Date) as Date, gate: '自助签到', by: 'self', scanId: 'self-1', metres: 42 });
    expect(await here(venueCode(venue.key, new Date()))).toMatchObject({ kind: 'used', gate: '自助签到' });
    expect(await organiser().checkIn.mutate({ activityId, gate: '东门', ...newScan(ticketCode(key, number, new Date())) })).toMatchObject({ kind: 'used', gate: '自助签到' });
    // Two doors without network let them in afterwards: the first is theirs, the second somebody else's.
    await organiser().syncScans.mutate({ activityId, scans: [1, 2].map(() => keep(ticketCode(key, number, new Date()), new Date())) });
    expect((await organiser().conflicts.list.query({ activityId })).conflicts).toMatchObject([{ why: { kind: 'twice' }, counted: { gate: '自助签到' } }]);
    expect(await refusalOf(organiser().venue.query({ activityId: await publishActivity(cloud.db, 5) }))).toBe('SELF_CHECK_IN_OFF');
    const past = await publishActivity(cloud.db, 5, { selfCheckIn: true, endsAt: minutesAgo(12 * 60) });
    expect([await refusalOf(organiser().venue.query({ activityId: past })), await refusalOf(organiser().roster.query({ activityId: past }))]).toEqual(['DOOR_OVER', 'DOOR_OVER']);
    const door = (await organiser().doorActivities.query()).find(({ id }) => id === activityId);
    expect(door?.perGate).toEqual([{ gate: '自助签到', arrived: 1 }]);
    const tickets = await cloud.as(student).activities.tickets.query();
    expect(tickets.find((ticket) => ticket.activityId === activityId)?.used).toMatchObject({ gate: '自助签到' });
    expect(tickets.length).toBeGreaterThan(1);
  });
});

const sliced = <T>(items: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Each ticket at one of three doors, every twelfth or so at a second one as well: 40 in all. */
const offlineDoors = (tickets: readonly string[], base: number): KeptScan[][] => {
  const scanAt = (door: number, ticket: string, index: number, seconds: number): KeptScan => {
    const at = new Date(base + seconds * 1000);
    return { scanId: `door-${door}-${index}`, code: ticketCode(ticketKey(TICKET_KEY, 'same-activity', ticket), ticket, at), how: 'scanned', gate: String(door), scannedAt: at.toISOString(), shown: 'admitted' };
  };
  return [1, 2, 3].map((door) =>
    tickets.flatMap((ticket, index) => {
      if (index % 3 === door - 1) return [scanAt(door, ticket, index, index)];
      // Some of them earlier, some later, some at the very same moment.
      return index < 40 && index % 3 === door % 3 ? [scanAt(door, ticket, index, index + ((index % 5) - 2) * 20)] : [];
    }),
  );
};

const ordered = <T>(slices: readonly T[], order: 'forwards' | 'backwards' | 'shuffled'): T[] => {
  if (order === 'forwards') return [...slices];
  if (order === 'backwards') return [...slices].reverse();
  const rank = (index: number): number => Math.imul(index + 7, 2_654_435_761) >>> 0;
  return slices.map((slice, index) => ({ slice, at: rank(index) })).sort((one, other) => one.at - other.at).map(({ slice }) => slice);
};

const allConflicts = async (activityId: string) => {
  const found: unknown[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: Awaited<ReturnType<ReturnType<typeof organiser>['conflicts']['list']['query']>> = await organiser().conflicts.list.query({ activityId, cursor });
    found.push(...page.conflicts);
    cursor = page.next;
  }
  return found.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
};
