import fc from 'fast-check';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const students = numbered('student', 60);
let named = 0;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
  await employ(cloud.db, 'organiser', 'editor', '370200');
});
afterAll(() => cloud.close());

const signUp = (who: string, activityId: string, companions = 0) => cloud.as(who).activities.signUp.mutate({ activityId, companions });
const setSeats = (activityId: string, capacity: number, resizeId = `resize-${(named += 1)}`) => cloud.as('organiser').activities.setSeats.mutate({ activityId, resizeId, capacity });
const cancel = async (who: string, activityId: string) => {
  const ticket = (await cloud.as(who).activities.read.query({ id: activityId })).myPlace?.ticket;
  if (ticket) await cloud.as(who).activities.cancel.mutate({ activityId, ticket });
};
const standing = async (activityId: string) => {
  const { seatsLeft = 0, holders = [], queue = [] } = (await cloud.db.seatLedgers.read(activityId)) ?? {};
  return { seatsLeft, holders: holders.map(({ who }) => who), queue: queue.map(({ who }) => who) };
};

describe('加座和减座', () => {
  it('10 座 20 人候补，加 6 座：排在最前的 6 位补上，各收到一条消息；同一次加座收到三遍，只加一次', async () => {
    const activityId = await publishActivity(cloud.db, 10);
    for (const who of students.slice(0, 30)) await signUp(who, activityId);
    const answers = [];
    for (let repeat = 0; repeat < 3; repeat += 1) answers.push(await setSeats(activityId, 16, 'raise'));
    expect(answers).toEqual(answers.map(() => ({ capacity: 16, seatsLeft: 0, waiting: 14 })));
    expect((await standing(activityId)).holders).toEqual(students.slice(0, 16));
    await cloud.cloud.fire('clock');
    const told = await cloud.db.messages.find({ 'message.kind': 'promoted', 'message.activityId': activityId }, { limit: 100 });
    expect(told.map(({ personId }) => personId).sort()).toEqual(students.slice(10, 16));
    expect(await cloud.db.audit.find({ act: 'activity.setSeats', object: `activities/${activityId}` }, { limit: 10 })).toMatchObject([{ before: { capacity: 10 }, after: { capacity: 16 } }]);
  });

  it('减到比占了的少：谁的座都在；取消的先填上少掉的，填满才轮到候补', async () => {
    const activityId = await publishActivity(cloud.db, 4);
    const [a = '', b = '', c = '', , e = ''] = students;
    for (const who of students.slice(0, 5)) await signUp(who, activityId);
    expect(await setSeats(activityId, 2)).toEqual({ capacity: 2, seatsLeft: -2, waiting: 1 });
    expect((await standing(activityId)).holders).toHaveLength(4);
    expect(await cloud.as(e).activities.read.query({ id: activityId })).toMatchObject({ seatsLeft: 0, myPlace: { kind: 'queue', position: 1 } });
    await cancel(a, activityId);
    await cancel(b, activityId);
    expect((await standing(activityId)).queue).toEqual([e]);
    await cancel(c, activityId);
    expect(await standing(activityId)).toMatchObject({ seatsLeft: 0, queue: [] });
  });

  it('减到坐不下一家人不行，那样队伍会永远停住；开始了、取消了不能再改', async () => {
    const activityId = await publishActivity(cloud.db, 5, { companions: 2 });
    expect(await refusalOf(setSeats(activityId, 2))).toBe('SEATS_TOO_FEW');
    await cloud.as('organiser').activities.callOff.mutate({ activityId, reason: '示例原因' });
    expect(await refusalOf(setSeats(activityId, 9))).toBe('ACTIVITY_CALLED_OFF');
    expect(await refusalOf(setSeats(await publishActivity(cloud.db, 5, { startsAt: new Date() }), 9))).toBe('ACTIVITY_BEGUN');
  });

  it('决定了加座就断了：下一分钟座位跟上，候补补上', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    for (const who of students.slice(0, 3)) await signUp(who, activityId);
    await cloud.db.activities.updateOne({ _id: activityId }, { capacity: 3, resizes: [{ id: 'died', at: new Date(), from: 1, to: 3 }] });
    await cloud.cloud.fire('clock');
    expect(await standing(activityId)).toEqual({ seatsLeft: 0, holders: students.slice(0, 3), queue: [] });
  });
});

/** Everybody at once while the seats are set; how many are seated beyond the seats there are in the end. */
const crowd = async (activityId: string, resize: () => Promise<unknown>): Promise<number> => {
  const waiting = students.slice(1).map((who) => signUp(who, activityId));
  await Promise.all([...waiting, resize(), resize()]);
  return (await standing(activityId)).holders.length - 20;
};

describe('一边抢座一边加座', () => {
  it('60 人抢的时候从 5 座加到 20 座：正好 20 人有座，候补次序不乱', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    await signUp(students[0] ?? '', activityId);
    expect(await crowd(activityId, () => setSeats(activityId, 20, 'race'))).toBe(0);
    expect(await standing(activityId)).toMatchObject({ seatsLeft: 0 });
    expect(await cloud.db.signUps.count({ activityId, state: 'confirmed' })).toBe(20);
  });

  it('对照：读出来、算好再写回去的做法，同样的人潮座位数会错', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    await signUp(students[0] ?? '', activityId);
    // Read while a screen is looked at; by the time it is written, others have gone on.
    const read = (await standing(activityId)).seatsLeft;
    const readThenWrite = async (): Promise<void> => {
      await signUp(students[1] ?? '', activityId);
      await cloud.db.seatLedgers.updateOne({ _id: activityId }, { seatsLeft: read + 15 });
    };
    await crowd(activityId, readThenWrite);
    const { seatsLeft, holders } = await standing(activityId);
    expect(seatsLeft + holders.length).not.toBe(20);
  });
});

type Command = { do: 'signUp'; who: number; companions: 0 | 1 } | { do: 'cancel'; who: number } | { do: 'set'; capacity: number };

/** The rule in a few lines: who sits, who waits, and how many seats there are. */
class PlainModel {
  seated: { who: string; seats: number }[] = [];
  waiting: { who: string; seats: number }[] = [];
  constructor(public capacity: number) {}
  get left(): number {
    return this.capacity - this.seated.reduce((sum, { seats }) => sum + seats, 0);
  }
  signUp(who: string, seats: number): void {
    if ([...this.seated, ...this.waiting].some((party) => party.who === who)) return;
    this.waiting.push({ who, seats });
    this.moveUp();
  }
  cancel(who: string): void {
    this.seated = this.seated.filter((party) => party.who !== who);
    this.waiting = this.waiting.filter((party) => party.who !== who);
    this.moveUp();
  }
  set(capacity: number): void {
    this.capacity = capacity;
    this.moveUp();
  }
  private moveUp(): void {
    for (let head = this.waiting[0]; head && head.seats <= this.left; head = this.waiting[0]) this.seated.push(...this.waiting.splice(0, 1));
  }
}

const commands = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('signUp' as const), who: fc.nat(7), companions: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ do: fc.constant('cancel' as const), who: fc.nat(7) }),
    fc.record({ do: fc.constant('set' as const), capacity: fc.integer({ min: 2, max: 8 }) }),
  ),
  { minLength: 4, maxLength: 16 },
);

describe('任意次序的报名、取消、加座、减座', () => {
  it('每一步以后都和写在纸上的规则一样', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const model = new PlainModel(3);
        const activityId = await publishActivity(cloud.db, 3);
        for (const command of sequence) {
          await carryOut(command, activityId, model);
          const seen = await standing(activityId);
          expect(seen).toEqual({ seatsLeft: model.left, holders: expect.any(Array) as string[], queue: model.waiting.map(({ who }) => who) });
          expect(new Set(seen.holders)).toEqual(new Set(model.seated.map(({ who }) => who)));
        }
      }),
      { numRuns: 25 },
    );
  });
});

const carryOut = async (command: Command, activityId: string, model: PlainModel): Promise<void> => {
  if (command.do === 'set') {
    await setSeats(activityId, command.capacity);
    return model.set(command.capacity);
  }
  const who = students[command.who] ?? '';
  if (command.do === 'cancel') {
    await cancel(who, activityId);
    return model.cancel(who);
  }
  await signUp(who, activityId, command.companions);
  return model.signUp(who, 1 + command.companions);
};
