import { isFinal, wrongReasons, type WrongReason } from '../../../domain/activity/verdict';

describe('没有网络时记下的码，补核以后留不留', () => {
  it('放行的、用过的不留；候补的、留着座位还没确认的留着给人看', () => {
    expect(isFinal({ kind: 'admitted', name: '示例学生 01', seats: 1 })).toBe(true);
    expect(isFinal({ kind: 'used', name: '示例学生 01', at: '2027-01-23T01:30:00.000Z', gate: '东门' })).toBe(true);
    expect(isFinal({ kind: 'waiting', name: '示例学生 01', position: 1 })).toBe(false);
    expect(isFinal({ kind: 'offered', name: '示例学生 01', until: '2027-01-23T02:00:00.000Z' })).toBe(false);
  });

  it('假码、读不出、别场、查不到、已取消的不留；旧码和不在签到时间的，可能是手机的钟不准，留着给人看', () => {
    const stays = (Object.keys(wrongReasons) as WrongReason[]).filter((reason) => !isFinal({ kind: 'wrong', reason }));
    expect(stays).toEqual(['stale', 'early', 'over', 'unlisted']);
  });
});
