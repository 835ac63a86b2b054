import fc from 'fast-check';
import { judgeHere, type DoorHere } from '../../../../domain/activity/door/judge-here';
import { openRoster, packRoster, type RosterStanding } from '../../../../domain/activity/door/roster';
import { CODE_STEP_SECONDS, judgeCode, readTicketCode, ticketCode, ticketKey, ticketNumber } from '../../../../domain/activity/ticket';
import { base32Alphabet } from '../../../../domain/text/base32';

const MASTER = 'a master key of a deployment, long enough';
const now = new Date('2027-01-23T01:30:00Z');
const keyOf = (number: string, activityId = 'activity-1'): string => ticketKey(MASTER, activityId, number);
const numberOf = (seed: number): string => ticketNumber(Uint8Array.of(seed >> 24, seed >> 16, seed >> 8, seed, 7));
const hours = { doorsAt: new Date('2027-01-23T01:00:00Z'), endsAt: new Date('2027-01-23T04:00:00Z') };

const door = (standings: RosterStanding[], usedHere: DoorHere['usedHere'] = new Map()): DoorHere => ({
  hours,
  usedHere,
  roster: openRoster(packRoster(standings.map((standing, seed) => ({ number: numberOf(seed), key: keyOf(numberOf(seed)), name: '示例学生 01', seats: 2, standing })))),
});
const shown = (seed: number, at = now): string => ticketCode(keyOf(numberOf(seed)), numberOf(seed), at);

describe('没有网络，门口自己认', () => {
  it('有座的放行一次；用过的说在哪；候补、留座、没列出来的各说各的', () => {
    const used = { kind: 'used', at: '2027-01-23T01:10:00.000Z', gate: '东门' } as const;
    const here = door([{ kind: 'seat' }, used, { kind: 'waiting', position: 3 }, { kind: 'offered', until: '2027-01-23T02:00:00.000Z' }]);
    expect(judgeHere(here, shown(0), 'scanned', now)).toEqual({ kind: 'admitted', name: '示例学生 01', seats: 2 });
    expect(judgeHere(here, numberOf(0), 'typed', now)).toMatchObject({ kind: 'admitted' });
    expect(judgeHere(here, shown(1), 'scanned', now)).toEqual({ ...used, name: '示例学生 01' });
    expect(judgeHere(here, shown(2), 'scanned', now)).toMatchObject({ kind: 'waiting', position: 3 });
    expect(judgeHere(here, shown(3), 'scanned', now)).toMatchObject({ kind: 'offered', until: '2027-01-23T02:00:00.000Z' });
    expect(judgeHere(here, shown(9), 'scanned', now)).toEqual({ kind: 'wrong', reason: 'unlisted' });
    const again = door([{ kind: 'seat' }], new Map([[numberOf(0), { at: '2027-01-23T01:20:00.000Z', gate: '西门', scanId: 'scan-1' }]]));
    expect(judgeHere(again, shown(0), 'scanned', now)).toMatchObject({ kind: 'used', gate: '西门' });
  });

  it('截图一分钟就作废；太早、太晚、取消了的不放行', () => {
    const here = door([{ kind: 'seat' }]);
    for (let second = 0; second < CODE_STEP_SECONDS; second += 1) {
      const taken = new Date(now.getTime() + second * 1000);
      expect(judgeHere(here, shown(0, taken), 'scanned', new Date(taken.getTime() + 60_000))).toEqual({ kind: 'wrong', reason: 'stale' });
    }
    expect(judgeHere(here, shown(0), 'scanned', new Date('2027-01-22T01:30:00Z'))).toEqual({ kind: 'wrong', reason: 'early' });
    expect(judgeHere(here, shown(0), 'scanned', new Date('2027-01-24T01:30:00Z'))).toEqual({ kind: 'wrong', reason: 'over' });
    expect(judgeHere({ ...here, hours: { ...hours, calledOffAt: now } }, shown(0), 'scanned', now)).toEqual({ kind: 'wrong', reason: 'called-off' });
  });

  it('手机的钟差十分钟、差一天，按问来的时差算，判得和钟准的一样', () => {
    const here = door([{ kind: 'seat' }, { kind: 'waiting', position: 1 }]);
    const wrong = fc.constantFrom(-86_400_000, -600_000, 600_000, 86_400_000);
    fc.assert(
      fc.property(wrong, fc.nat(2), fc.integer({ min: -180_000, max: 180_000 }), (off, seed, age) => {
        // What this phone's clock says now, and what it learnt when the server last answered.
        const phoneNow = now.getTime() + off;
        const clockAhead = now.getTime() - (now.getTime() + off);
        const code = shown(seed, new Date(now.getTime() + age));
        expect(judgeHere(here, code, 'scanned', new Date(phoneNow + clockAhead))).toEqual(judgeHere(here, code, 'scanned', now));
      }),
    );
    // The control: a phone that believes its own clock refuses a genuine ticket.
    expect(judgeHere(here, shown(0), 'scanned', new Date(now.getTime() + 600_000))).not.toMatchObject({ kind: 'admitted' });
  });

  it('一百万张假票：改字、截短、换场、换钥匙，一张不放，也不出错', () => {
    const here = door([{ kind: 'seat' }]);
    const genuine = shown(0);
    let seed = 20_270_123;
    const dice = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const letter = (): string => base32Alphabet.charAt(dice(32));
    const elsewhere = Array.from({ length: 64 }, (_, each) => ticketCode(keyOf(numberOf(0), `activity-${each + 2}`), numberOf(0), now));
    const foreign = Array.from({ length: 64 }, (_, each) => ticketCode(ticketKey(`another deployment ${each}`, 'activity-1', numberOf(0)), numberOf(0), now));
    const changed = (code: string, at: number): string => code.slice(0, at) + letter() + code.slice(at + 1);
    const signed: (() => string)[] = [
      () => changed(genuine, dice(genuine.length)),
      () => changed(elsewhere[dice(64)] ?? '', genuine.length - 1 - dice(13)),
      () => changed(foreign[dice(64)] ?? '', genuine.length - 1 - dice(13)),
      () => genuine.slice(0, -13) + Array.from({ length: 13 }, letter).join(''),
    ];
    // Most are found out before their signature is computed: that is what is dear, so every twentieth gets as far.
    const forge = (each: number): string => {
      if (each % 20 === 0) return signed[dice(4)]?.() ?? '';
      return each % 2 === 0 ? genuine.slice(0, dice(genuine.length)) : changed(genuine, dice(12));
    };
    let admitted = 0;
    for (let each = 0; each < 1_000_000; each += 1) {
      const code = forge(each);
      if (code !== genuine && judgeHere(here, code, 'scanned', now).kind === 'admitted') admitted += 1;
    }
    expect(admitted).toBe(0);
    expect(judgeHere(here, genuine, 'scanned', now).kind).toBe('admitted');
  });

  it('单个位翻转也认不出来', () => {
    const read = readTicketCode(shown(0), 'scanned');
    if (read?.kind !== 'rotating') throw new Error('not a changing code');
    for (let bit = 0; bit < read.mac.length * 5; bit += 1) {
      const at = Math.floor(bit / 5);
      const flipped = base32Alphabet.charAt(base32Alphabet.indexOf(read.mac.charAt(at)) ^ (1 << bit % 5));
      expect(judgeCode({ ...read, mac: read.mac.slice(0, at) + flipped + read.mac.slice(at + 1) }, keyOf(read.number), now)).toBe('forged');
    }
  });
});
