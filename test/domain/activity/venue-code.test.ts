import fc from 'fast-check';
import { metresBetween } from '../../../domain/activity/distance';
import { readTicketCode, ticketCode, ticketKey } from '../../../domain/activity/ticket';
import { judgeVenueCode, venueCode, venueKey } from '../../../domain/activity/venue-code';

const MASTER = 'a master key of a deployment, long enough';
const key = venueKey(MASTER, 'activity-1');
const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('会场码', () => {
  it('当场扫是真的，拍下来一分钟就作废；别场的、改过的不认', () => {
    fc.assert(
      fc.property(moment, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ:'), (now, where, letter) => {
        const code = venueCode(key, now);
        expect(judgeVenueCode(code, key, now)).toBe('genuine');
        expect(judgeVenueCode(code, key, later(now, 60))).toBe('stale');
        expect(judgeVenueCode(code, venueKey(MASTER, 'activity-2'), now)).toBe('forged');
        const at = where % code.length;
        const changed = code.slice(0, at) + letter + code.slice(at + 1);
        if (changed !== code) expect(judgeVenueCode(changed, key, now)).not.toBe('genuine');
      }),
    );
  });

  it('会场码开不了门，入场码也不能当会场码，哪怕用同一把钥匙', () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(readTicketCode(venueCode(key, now), 'scanned')).toBeUndefined();
        expect(readTicketCode(venueCode(key, now), 'typed')).toBeUndefined();
        const ticket = ticketCode(ticketKey(MASTER, 'activity-1', '00000000'), '00000000', now);
        expect(judgeVenueCode(ticket, key, now)).toBe('unreadable');
        expect(judgeVenueCode(ticketCode(key, '00000000', now).replace('YG1:00000000', 'YGV1'), key, now)).toBe('forged');
      }),
    );
  });

  it('离会场多远：同一点 0 米，南北差一度约 111 公里', () => {
    const hall = { latitude: 36.0671, longitude: 120.3826 };
    expect(metresBetween(hall, hall)).toBe(0);
    expect(metresBetween(hall, { ...hall, latitude: hall.latitude + 1 })).toBe(111_195);
    expect(metresBetween(hall, { ...hall, longitude: hall.longitude + 0.001 })).toBe(90);
  });
});
