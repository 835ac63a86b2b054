import fc from 'fast-check';
import { partyOf, type Party, type SeatLedger } from '../../../domain/activity/seats';
import * as steps from '../../../cloudfunctions/runtime/seats/ledger';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { PlainSeats } from '../../support/plain-seats';

/**
 * Every guarded update of the ledger, in random order and often on what somebody saw a while ago, as calls that race do: through the real SDK,
 * beside the rule on paper. What an update says and what it leaves must be what the paper says. `MODEL_SEED` replays a run.
 */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

const NOW = new Date('2027-01-23T04:00:00Z');
const LATER = new Date('2027-01-23T05:00:00Z');

const who = fc.nat(7);
const group = fc.constantFrom('student', 'family');
const seats = fc.integer({ min: 1, max: 3 });
/** How long ago the caller looked. */
const age = fc.constantFrom(0, 0, 1, 2);
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'join' as const), who, group, seats }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('seatHead' as const, 'offerHead' as const), age }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('takeOffer' as const, 'lapse' as const), who, at: fc.constantFrom(NOW, LATER) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who, age }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resize' as const), who, seats, age }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set' as const), group, by: fc.integer({ min: -2, max: 3 }) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;
const sequence = fc.record({ grouped: fc.boolean(), commands: fc.array(command, { minLength: 6, maxLength: 12 }) });

let numbered = 0;
/** How often each update was made, and how often it was refused. */
const tally = new Map<string, number>();

class Walk {
  private readonly id = `walk-${(numbered += 1)}`;
  private readonly plain: PlainSeats;
  private readonly seen: SeatLedger[] = [];
  private resized = 0;
  private tickets = 0;

  constructor(private readonly grouped: boolean) {
    this.plain = new PlainSeats(grouped ? { student: 3, family: 2 } : { '': 4 });
    const group = (name: string) => (grouped ? { group: name } : {});
    // A seat is kept; others came free, and whoever gave them back died before anybody moved up.
    this.plain.offers = [{ who: 'p5', seats: 1, ticket: 'T-5', ...group('student'), until: LATER }];
    this.plain.queue = [6, 7].map((nth) => ({ who: `p${nth}`, seats: nth - 5, ticket: `T-${nth}`, ...group(nth === 6 ? 'student' : 'family') }));
  }

  async run(commands: readonly Command[]): Promise<void> {
    await cloud.db.seatLedgers.put({ _id: this.id, ...this.plain.ledger });
    for (const each of commands) {
      this.seen.unshift(this.plain.ledger);
      const outcome = await this.carryOut(each);
      if (!outcome) continue;
      const { said, expected } = outcome;
      expect({ command: each, said }).toEqual({ command: each, said: expected });
      const kind = `${each.do} ${said ? 'made' : 'refused'}`;
      tally.set(kind, (tally.get(kind) ?? 0) + 1);
    }
    const ledger = await cloud.db.seatLedgers.read(this.id);
    expect(ledger).toEqual({ _id: this.id, ...this.plain.ledger, ...(this.resized > 0 && { resized: this.resized }) });
  }

  /** What the database said and what the paper says; nothing where there was nobody to do it. */
  private async carryOut(each: Command): Promise<{ said: boolean; expected: boolean } | undefined> {
    const { plain, id } = this;
    const ledgers = cloud.db.seatLedgers;
    switch (each.do) {
      case 'take':
      case 'join': {
        const party = { who: `p${each.who}`, seats: each.seats, ticket: `T${(this.tickets += 1)}`, ...(this.grouped && { group: each.group }) };
        const said = await (each.do === 'take' ? steps.takeSeats : steps.joinQueue)(ledgers, id, party);
        return { said, expected: each.do === 'take' ? plain.take(party) : plain.join(party) };
      }
      case 'seatHead':
      case 'offerHead':
        return this.moveUp(each);
      case 'takeOffer':
      case 'lapse': {
        const offer = plain.offers[each.who % Math.max(1, plain.offers.length)];
        if (!offer) return undefined;
        const party = partyOf(offer);
        if (each.do === 'lapse') return { said: await steps.lapseOffer(ledgers, id, party, each.at), expected: plain.lapse(party.ticket, each.at) };
        return { said: await steps.takeOffered(ledgers, id, party, each.at), expected: plain.takeOffer(party.ticket, each.at) };
      }
      case 'leave':
        return this.leave(each);
      case 'resize':
        return this.resize(each);
      case 'set': {
        const chosen = this.grouped ? each.group : undefined;
        const said = await steps.resizeSeats(ledgers, id, this.resized, { by: each.by, group: chosen });
        // The same resize once more is nothing.
        expect(await steps.resizeSeats(ledgers, id, this.resized, { by: each.by, group: chosen })).toBe(false);
        this.resized += 1;
        plain.capacity[chosen ?? ''] = (plain.capacity[chosen ?? ''] ?? 0) + each.by;
        return { said, expected: true };
      }
    }
  }

  /** Somebody looked a while ago, and found a head who fits. */
  private async moveUp(each: { do: 'seatHead' | 'offerHead'; age: number }) {
    const then = new PlainSeats(this.plain.capacity);
    Object.assign(then, this.ledgerThen(each.age));
    const next = then.next;
    if (!next) return undefined;
    const may = this.plain.mayMoveUp(next.head);
    const until = each.do === 'offerHead' ? LATER : undefined;
    const said = until
      ? await steps.offerHead(cloud.db.seatLedgers, this.id, next.head, next.index, until)
      : await steps.seatHead(cloud.db.seatLedgers, this.id, next.head, next.index);
    // Somebody of another group left meanwhile: refused though right, and looked at again.
    const moved = may && this.plain.queue[next.index]?.ticket !== next.head.ticket;
    if (said) this.plain.moveUp(next.head, until);
    return { said, expected: may && !moved };
  }

  private async leave(each: { who: number; age: number }) {
    const found = this.find(each);
    if (!found) return undefined;
    const { list, party } = found;
    const ledgers = cloud.db.seatLedgers;
    const said = list === 'holders' ? steps.releaseSeats(ledgers, this.id, party) : list === 'offers' ? steps.releaseOffer(ledgers, this.id, party) : steps.leaveQueue(ledgers, this.id, party.ticket);
    return { said: await said, expected: this.plain.leave(list, party) };
  }

  private async resize(each: { who: number; seats: number; age: number }) {
    const found = this.find(each);
    if (!found || found.list === 'offers') return undefined;
    const { list, party, index } = found;
    // Whoever waits may only come with fewer.
    const seats = list === 'queue' ? Math.min(each.seats, party.seats) : each.seats;
    const nth = (party.changes ?? 0) + 1;
    const stillThere = this.plain[list][index]?.ticket === party.ticket;
    const said = await (list === 'holders' ? steps.resizeHolder : steps.resizeWaiting)(cloud.db.seatLedgers, this.id, party, index, { nth, seats });
    return { said, expected: stillThere && this.plain.resize(list, party, nth, seats) };
  }

  private ledgerThen(age: number): SeatLedger {
    return this.seen[Math.min(age, this.seen.length - 1)] ?? this.plain.ledger;
  }

  private find({ who: nth, age: old }: { who: number; age: number }): { list: 'holders' | 'offers' | 'queue'; party: Party; index: number } | undefined {
    const then = this.ledgerThen(old);
    for (const list of ['holders', 'offers', 'queue'] as const) {
      const index = (then[list] ?? []).findIndex((party) => party.who === `p${nth}`);
      const party = then[list]?.[index];
      if (party) return { list, party, index };
    }
    return undefined;
  }
}

/** Sequences are dealt anew each time: the rarest outcome comes some twenty-five times, and may come fewer than twenty. */
const RARELY = 5;

describe('座位账本的每一种写法，任意次序、看到的还是刚才的样子', () => {
  it('一千段，每一步的回答和最后的账，都和纸上的规则一样', async () => {
    const seed = process.env.MODEL_SEED === undefined ? {} : { seed: Number(process.env.MODEL_SEED) };
    await fc.assert(
      // Twenty-five beside each other: the database has something to do while the SDK thinks.
      fc.asyncProperty(fc.array(sequence, { minLength: 25, maxLength: 25 }), async (batch) => {
        await Promise.all(batch.map(({ grouped, commands }) => new Walk(grouped).run(commands)));
      }),
      { numRuns: 40, ...seed },
    );
    // Nothing was shown of an update that never came to pass, or of a guard that never held.
    for (const kind of ['take', 'join', 'seatHead', 'offerHead', 'takeOffer', 'lapse', 'leave', 'resize'])
      for (const outcome of ['made', 'refused']) expect([`${kind} ${outcome}`, (tally.get(`${kind} ${outcome}`) ?? 0) > RARELY]).toEqual([`${kind} ${outcome}`, true]);
  }, 600_000);
});
