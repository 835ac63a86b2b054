import fc from 'fast-check';
import { PlainSeats } from '../../support/plain-seats';

/** Someone comes, someone leaves, or a seat that was kept runs out; whoever may move up then does. */
const events = fc.array(
  fc.record({ who: fc.nat(9), seats: fc.integer({ min: 1, max: 3 }), group: fc.constantFrom('student', 'family'), leaves: fc.boolean(), kept: fc.boolean() }),
  { minLength: 5, maxLength: 40 },
);

const placeOf = (plain: PlainSeats, who: string) => {
  for (const list of ['holders', 'offers', 'queue'] as const) {
    const party = plain[list].find((each) => each.who === who);
    if (party) return { list, party };
  }
  return undefined;
};

describe('候补不插队', () => {
  it('一万段任意的来和走：有人在等的时候，新来的从不先坐下；同一组里先来的先补', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const plain = new PlainSeats({ student: 4, family: 3 });
        let tickets = 0;
        for (const { who, seats, group, leaves, kept } of sequence) {
          const place = placeOf(plain, `p${who}`);
          if (place && leaves) plain.leave(place.list, place.party);
          if (!place) {
            const party = { who: `p${who}`, seats, ticket: `T${(tickets += 1)}`, group };
            const somebodyWaits = plain.queue.some((waiting) => waiting.group === group);
            // Exactly one of the two guards lets them in.
            const isSeated = plain.take(party);
            if ((isSeated && somebodyWaits) || plain.join(party) === isSeated) return false;
          }
          for (let next = plain.next; next; next = plain.next) {
            const { head } = next;
            const earlier = plain.queue.some((party) => party.group === head.group && Number(party.ticket.slice(1)) < Number(head.ticket.slice(1)));
            if (earlier || !plain.mayMoveUp(head)) return false;
            plain.moveUp(head, kept ? new Date(0) : undefined);
          }
          if (plain.leftIn('student') < 0 || plain.leftIn('family') < 0) return false;
        }
        return true;
      }),
      { numRuns: 10_000 },
    );
  });
});
