import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ, enrolStudents, numbered } from '../../support/people';
import { newScan } from '../../support/scan';

let cloud: TestCloud;
const students = numbered('student', 40);
const [a = '', b = '', c = '', d = ''] = students;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
  await employ(cloud.db, 'organiser', 'editor');
});
afterAll(() => cloud.close());

const HOUR_MS = 3600 * 1000;
const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);
/** Days ahead, so that an offer has its whole time and nobody is reminded of anything. */
const later = { doorsAt: at(239), startsAt: at(240), endsAt: at(242), window: { opensAt: at(-1), closesAt: at(200) } };
const offering = (capacity: number, more = {}) => publishActivity(cloud.db, capacity, { ...later, waiting: { offerMinutes: 30 }, ...more });

const signUp = (who: string, activityId: string, more: { companions?: number; group?: string } = {}) => cloud.as(who).activities.signUp.mutate({ activityId, companions: 0, ...more });
const placeOf = async (who: string, activityId: string) => (await cloud.as(who).activities.read.query({ id: activityId })).myPlace;
const ticketOf = async (who: string, activityId: string): Promise<string> => (await placeOf(who, activityId))?.ticket ?? '';
const cancel = async (who: string, activityId: string) => cloud.as(who).activities.cancel.mutate({ activityId, ticket: await ticketOf(who, activityId) });
const take = async (who: string, activityId: string) => cloud.as(who).activities.takeOffer.mutate({ activityId, ticket: await ticketOf(who, activityId) });
const recordOf = (who: string, activityId: string) => cloud.db.signUps.read(`${activityId}_${who}`);
const heard = async (who: string, activityId: string) =>
  (await messagesOf(cloud.db, who)).filter(({ message }) => 'activityId' in message && message.activityId === activityId).map(({ message }) => message.kind);
const ledgerOf = async (activityId: string) => (await cloud.db.seatLedgers.read(activityId)) ?? { _id: '', seatsLeft: NaN, holders: [], offers: [], queue: [] };
/** The time of everything that is kept is over. */
const letOffersEnd = async (activityId: string) => {
  const { offers = [] } = await ledgerOf(activityId);
  await cloud.db.seatLedgers.updateOne({ _id: activityId }, { offers: offers.map((offer) => ({ ...offer, until: new Date(Date.now() - 1) })) });
};

describe('留座：空出来的座位留给第一位，限时要', () => {
  it('有人取消，座位留给第一位，谁也抢不走；他要了就是他的，要几遍都一样', async () => {
    const activityId = await offering(1);
    for (const who of [a, b, c]) await signUp(who, activityId);
    await cancel(a, activityId);
    const place = await placeOf(b, activityId);
    expect(place).toMatchObject({ kind: 'offer', seats: 1 });
    expect(await signUp(d, activityId)).toMatchObject({ kind: 'queue', position: 2 });
    expect(await recordOf(b, activityId)).toMatchObject({ state: 'offered', offeredUntil: new Date(place?.kind === 'offer' ? place.until : 0) });
    expect(await refusalOf(cloud.as(b).activities.ticket.query({ activityId }))).toBe('NO_PLACE');
    const answers = await Promise.all(Array.from({ length: 5 }, () => take(b, activityId)));
    expect(answers).toEqual(answers.map(() => ({ kind: 'seat', seats: 1, ticket: place?.ticket })));
    await strike(cloud, 2);
    expect(await heard(b, activityId)).toEqual(['queued', 'offered', 'signedUp']);
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 0, offers: [], holders: [{ who: b }], queue: [{ who: c }, { who: d }] });
  });

  it('到时间没要：座位给下一位，各听一次；过了再要说时间过了，重新报排最后', async () => {
    const activityId = await offering(1);
    for (const who of [a, b, c]) await signUp(who, activityId);
    await cancel(a, activityId);
    const ticket = await ticketOf(b, activityId);
    await letOffersEnd(activityId);
    // The clock and a late tap at once: one of them takes it back, neither gives it twice.
    const late = refusalOf(cloud.as(b).activities.takeOffer.mutate({ activityId, ticket }));
    await Promise.all([cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    expect(await late).toBe('OFFER_OVER');
    expect(await recordOf(b, activityId)).toMatchObject({ state: 'lapsed' });
    expect(await placeOf(c, activityId)).toMatchObject({ kind: 'offer' });
    expect(await signUp(b, activityId)).toMatchObject({ kind: 'queue', position: 1 });
    await strike(cloud, 2);
    expect(await heard(b, activityId)).toEqual(['queued', 'offered', 'offerLapsed', 'queued']);
    expect(await heard(c, activityId)).toEqual(['queued', 'offered']);
  });

  it('不要了：马上留给下一位；快开始了不再留，直接给座位；门口说留着座、还没要', async () => {
    const activityId = await offering(1);
    for (const who of [a, b, c]) await signUp(who, activityId);
    await cancel(a, activityId);
    await cancel(b, activityId);
    expect(await recordOf(b, activityId)).toMatchObject({ state: 'cancelled' });
    expect(await placeOf(c, activityId)).toMatchObject({ kind: 'offer' });
    await cloud.db.activities.updateOne({ _id: activityId }, { doorsAt: new Date() });
    const scan = { ...newScan(await ticketOf(c, activityId)), how: 'typed' as const };
    expect(await cloud.as('organiser').activities.checkIn.mutate({ activityId, gate: '东门', ...scan })).toMatchObject({ kind: 'offered' });
    await signUp(d, activityId);
    await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: new Date(Date.now() + 9 * 60_000) });
    await cancel(c, activityId);
    expect(await placeOf(d, activityId)).toMatchObject({ kind: 'seat' });
  });

  it('活动提前了、已经开始：留到后面的座也不再留，给等着的人', async () => {
    const activityId = await offering(1);
    for (const who of [a, b, c]) await signUp(who, activityId);
    await cancel(a, activityId);
    expect(await placeOf(b, activityId)).toMatchObject({ kind: 'offer' });
    await cloud.db.activities.updateOne({ _id: activityId }, { doorsAt: at(-1), startsAt: new Date(Date.now() - 1000) });
    expect(await refusalOf(take(b, activityId))).toBe('OFFER_OVER');
    expect(await recordOf(b, activityId)).toMatchObject({ state: 'lapsed' });
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 0, offers: [], holders: [{ who: c }], queue: [] });
    // Too late to be called: the door lets them in if they are there, and afterwards they are not absent.
    await strike(cloud, 2);
    expect(await heard(c, activityId)).toEqual(['queued']);
    expect(await recordOf(c, activityId)).toMatchObject({ state: 'waiting' });
    const scan = { ...newScan(await ticketOf(c, activityId)), how: 'typed' as const };
    expect(await cloud.as('organiser').activities.checkIn.mutate({ activityId, gate: '东门', ...scan })).toMatchObject({ kind: 'admitted' });
  });

  it('账本留了座、要了座、过了期，记录没跟上就断了：下一分钟跟上，人听得到，只听一次', async () => {
    const activityId = await offering(3);
    const until = at(1);
    const party = (who: string) => ({ who, seats: 1, ticket: `T-${activityId}-${who}` });
    const record = (who: string, state: 'waiting' | 'offered') =>
      cloud.db.signUps.put({ _id: `${activityId}_${who}`, activityId, personId: who, name: '示例学生', ...party(who), state, signedUpAt: new Date(), ...(state === 'offered' && { offeredUntil: until }) } as never);
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 1, holders: [party(b)], offers: [{ ...party(a), until }], queue: [] });
    // Kept, and not yet told; taken, and not yet written; lapsed, and not yet written.
    await Promise.all([record(a, 'waiting'), record(b, 'offered'), record(c, 'offered')]);
    await strike(cloud, 2);
    expect([(await recordOf(a, activityId))?.state, (await recordOf(b, activityId))?.state, (await recordOf(c, activityId))?.state]).toEqual(['offered', 'confirmed', 'lapsed']);
    expect(await Promise.all([a, b, c].map((who) => heard(who, activityId)))).toEqual([['offered'], ['signedUp'], ['offerLapsed']]);
  });

  it('活动取消：留着座的人也听到，不再留', async () => {
    const activityId = await offering(1);
    for (const who of [a, b]) await signUp(who, activityId);
    await cancel(a, activityId);
    expect(await cloud.as('organiser').activities.callOff.mutate({ activityId, reason: '示例原因' })).toEqual({ people: 1 });
    expect(await refusalOf(take(b, activityId))).toBe('ACTIVITY_CALLED_OFF');
    await strike(cloud, 3);
    expect((await heard(b, activityId)).at(-1)).toBe('activityCalledOff');
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 1, offers: [], queue: [] });
    expect(await recordOf(b, activityId)).toMatchObject({ state: 'cancelled' });
  });
});

describe('分组的座位', () => {
  const groups = [
    { id: 'student', name: '学生席', seats: 6, companions: 0 },
    { id: 'family', name: '家长席', seats: 3, companions: 1 },
  ];
  const grouped = (more = {}) => publishActivity(cloud.db, 9, { ...later, groups, ...more });
  const taken = async (activityId: string, group: string) => (await ledgerOf(activityId)).holders.filter((party) => party.group === group).reduce((sum, { seats }) => sum + seats, 0);

  it('40 人同时抢两组：每组正好坐满，各排各的队，位次没有缺口', async () => {
    const activityId = await grouped();
    await Promise.all(students.map((who, index) => signUp(who, activityId, { group: index % 2 ? 'family' : 'student' })));
    expect([await taken(activityId, 'student'), await taken(activityId, 'family')]).toEqual([6, 3]);
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 0, left: { student: 0, family: 0 } });
    const places = await Promise.all(students.map((who) => placeOf(who, activityId)));
    for (const [group, waiting] of [['student', 14], ['family', 17]] as const) {
      const line = places.flatMap((place) => (place?.kind === 'queue' && place.group === group ? [place.position] : [])).sort((x, y) => x - y);
      expect(line).toEqual(Array.from({ length: waiting }, (_, index) => index + 1));
    }
    const { groups: seen } = await cloud.as('visitor').activities.read.query({ id: activityId });
    expect(seen).toEqual([
      { id: 'student', name: '学生席', capacity: 6, seatsLeft: 0, waiting: 14, companions: 0 },
      { id: 'family', name: '家长席', capacity: 3, seatsLeft: 0, waiting: 17, companions: 1 },
    ]);
  });

  it('学生席有人取消，补的是学生席的第一位；没说坐哪组、没有的组、同行超过本组的，各说各的', async () => {
    const activityId = await grouped({ groups: [{ ...groups[0], seats: 1 }, groups[1]], capacity: 4 });
    expect(await refusalOf(signUp(a, activityId))).toBe('GROUP_NEEDED');
    expect(await refusalOf(signUp(a, activityId, { group: 'teacher' }))).toBe('GROUP_UNKNOWN');
    expect(await refusalOf(signUp(a, activityId, { group: 'student', companions: 1 }))).toBe('COMPANIONS_TOO_MANY');
    await signUp(a, activityId, { group: 'student' });
    for (const who of [b, c]) await signUp(who, activityId, { group: 'family', companions: 1 });
    expect(await placeOf(c, activityId)).toMatchObject({ kind: 'queue', group: 'family', position: 1 });
    expect(await signUp(d, activityId, { group: 'student' })).toMatchObject({ kind: 'queue', position: 1 });
    await cancel(a, activityId);
    expect(await placeOf(d, activityId)).toMatchObject({ kind: 'seat', group: 'student' });
    expect(await recordOf(d, activityId)).toMatchObject({ state: 'confirmed', group: 'student' });
    expect(await placeOf(c, activityId)).toMatchObject({ kind: 'queue', position: 1 });
  });

  it('加的是哪组的座，补的就是哪组的人；没说哪组不加', async () => {
    const activityId = await grouped();
    for (const who of students.slice(0, 5)) await signUp(who, activityId, { group: 'family' });
    const setSeats = (more: object) => cloud.as('organiser').activities.setSeats.mutate({ activityId, resizeId: 'more-family', capacity: 4, ...more });
    expect(await refusalOf(setSeats({}))).toBe('GROUP_NEEDED');
    for (let repeat = 0; repeat < 2; repeat += 1) expect(await setSeats({ group: 'family' })).toEqual({ capacity: 10, seatsLeft: 0, waiting: 1 });
    expect(await taken(activityId, 'family')).toBe(4);
    expect((await cloud.db.activities.read(activityId))?.groups?.map(({ seats }) => seats)).toEqual([6, 4]);
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 6, left: { student: 6, family: 0 } });
  });
});

describe('取消的期限和同行人数', () => {
  it('过了期限，有座的不能取消，排队的还能走', async () => {
    const activityId = await publishActivity(cloud.db, 1, { ...later, cancelBy: at(-0.1) });
    for (const who of [a, b]) await signUp(who, activityId);
    expect(await refusalOf(cancel(a, activityId))).toBe('CANCEL_OVER');
    expect(await cancel(b, activityId)).toBeNull();
  });

  it('少带一位：座位退回，后面的人补上，记录也改；同一次改动收到三遍、晚到，都只改一次', async () => {
    const activityId = await publishActivity(cloud.db, 2, later);
    await signUp(a, activityId, { companions: 1 });
    await signUp(b, activityId);
    const ticket = await ticketOf(a, activityId);
    const resize = (companions: number, nth: number) => cloud.as(a).activities.resizeParty.mutate({ activityId, ticket, companions, nth });
    const answers = await Promise.all([resize(0, 1), resize(0, 1), resize(0, 1)]);
    expect(answers).toEqual(answers.map(() => ({ kind: 'seat', seats: 1, ticket, changes: 1 })));
    expect(await recordOf(a, activityId)).toMatchObject({ seats: 1, state: 'confirmed' });
    expect(await placeOf(b, activityId)).toMatchObject({ kind: 'seat' });
    expect(await refusalOf(resize(1, 2))).toBe('NO_SEATS_MORE');
    await cancel(b, activityId);
    const { closesAt } = later.window;
    await cloud.db.activities.updateOne({ _id: activityId }, { 'window.closesAt': new Date(1) });
    expect(await refusalOf(resize(1, 2))).toBe('WINDOW_CLOSED');
    await cloud.db.activities.updateOne({ _id: activityId }, { 'window.closesAt': closesAt });
    expect(await resize(1, 2)).toMatchObject({ seats: 2 });
    // The first one comes once more, late.
    expect(await resize(0, 1)).toMatchObject({ seats: 2, changes: 2 });
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 0, holders: [{ who: a, seats: 2 }] });
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${a}` }, { seats: 1, changes: 1 });
    await cloud.cloud.fire('clock');
    expect(await recordOf(a, activityId)).toMatchObject({ seats: 2, changes: 2 });
  });

  it('排队的人少等一座，坐得下就补上；一边改人数一边取消，一座不多一座不少', async () => {
    const activityId = await publishActivity(cloud.db, 3, later);
    await signUp(a, activityId, { companions: 1 });
    await signUp(b, activityId, { companions: 1 });
    expect(await cloud.as(b).activities.resizeParty.mutate({ activityId, ticket: await ticketOf(b, activityId), companions: 0, nth: 1 })).toMatchObject({ kind: 'queue' });
    expect(await placeOf(b, activityId)).toMatchObject({ kind: 'seat', seats: 1 });
    for (let round = 0; round < 10; round += 1) {
      const crossed = await publishActivity(cloud.db, 3, later);
      await signUp(c, crossed, { companions: 1 });
      const ticket = await ticketOf(c, crossed);
      await Promise.allSettled([cloud.as(c).activities.resizeParty.mutate({ activityId: crossed, ticket, companions: 0, nth: 1 }), cloud.as(c).activities.cancel.mutate({ activityId: crossed, ticket })]);
      expect(await ledgerOf(crossed)).toMatchObject({ seatsLeft: 3, holders: [] });
    }
  });
});

describe('数据库说正有人在写', () => {
  it.each([1, 2])('第 %d 次写入撞上：说再点一次，不留半截；再点就办成，只占一座', async (nth) => {
    const activityId = await publishActivity(cloud.db, 2, later);
    cloud.cloud.faults.add({ effect: 'fail', function: 'activities', action: 'write', nth, code: 'DATABASE_TRANSACTION_CONFLICT', message: 'WriteConflict' });
    expect(await refusalOf(signUp(a, activityId))).toBe('TRY_AGAIN');
    cloud.cloud.faults.clear();
    expect(await signUp(a, activityId)).toMatchObject({ kind: 'seat' });
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 1, holders: [{ who: a }] });
    expect(await recordOf(a, activityId)).toMatchObject({ state: 'confirmed' });
  });
});
