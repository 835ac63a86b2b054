import fc from 'fast-check';
import { openRoster, packRoster, type RosterEntry, type RosterStanding } from '../../../../domain/activity/door/roster';
import { ticketKey, ticketNumber } from '../../../../domain/activity/ticket';

const standing = fc.oneof(
  fc.constant<RosterStanding>({ kind: 'seat' }),
  fc.constant<RosterStanding>({ kind: 'offered', until: '2027-01-23T01:10:00.000Z' }),
  fc.integer({ min: 1, max: 9000 }).map((position): RosterStanding => ({ kind: 'waiting', position })),
  fc.record({
    kind: fc.constant('used' as const),
    at: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true }).map((at) => at.toISOString()),
    gate: fc.constantFrom('东门', '西门,2', '自助签到'),
  }),
);
const entry: fc.Arbitrary<RosterEntry> = fc
  .tuple(fc.uint8Array({ minLength: 5, maxLength: 5 }), fc.constantFrom('示例学生 01', '示·例', '阿卜杜拉·买买提 示例'), fc.integer({ min: 1, max: 10 }), standing)
  .map(([dice, name, seats, stands]) => {
    const number = ticketNumber(dice);
    return { number, key: ticketKey('a master key of a deployment', 'activity-1', number), name, seats, standing: stands };
  });

describe('门口的名单', () => {
  it('打包再打开，人人照旧；不在名单上的查不到', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ number }) => number, maxLength: 40 }), (entries) => {
        const roster = openRoster(JSON.parse(JSON.stringify(packRoster(entries))) as ReturnType<typeof packRoster>);
        expect(roster.size).toBe(entries.length);
        for (const each of entries) expect(roster.find(each.number)).toEqual(each);
        expect(roster.find('no-such-number')).toBeUndefined();
      }),
    );
  });

  it('注销了的人没有能扫的号，不进名单', () => {
    const left: RosterEntry = { number: 'p-0123456789', key: '', name: '已注销', seats: 1, standing: { kind: 'seat' } };
    expect(openRoster(packRoster([left])).size).toBe(0);
  });
});
