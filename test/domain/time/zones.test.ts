import { offsetIn, showAt } from '../../../domain/time/zones';
import { roomMissing, roomOf } from '../../../domain/season/video';

describe('国外的时间', () => {
  it('夏令时换的那一夜，前后都对', () => {
    const london = (instant: string) => showAt(instant, offsetIn('Europe/London', new Date(instant)) ?? NaN);
    // Clocks go forward at 1:00 UTC on 28 March 2027, back on 31 October.
    expect([london('2027-03-28T00:59:00Z'), london('2027-03-28T01:00:00Z')]).toEqual(['3月28日（周日）0:59', '3月28日（周日）2:00']);
    expect([london('2027-10-31T00:59:00Z'), london('2027-10-31T01:00:00Z')]).toEqual(['10月31日（周日）1:59', '10月31日（周日）1:00']);
    expect(offsetIn('America/New_York', new Date('2027-01-26T01:40:00Z'))).toBe(-300);
    expect(offsetIn('Australia/Sydney', new Date('2027-01-26T01:40:00Z'))).toBe(660);
  });

  it('日子跟着走：北京的早上，在纽约是前一天晚上', () => {
    expect(showAt('2027-01-26T01:40:00Z', -300)).toBe('1月25日（周一）20:40');
  });

  it('引擎不认得的时区，没有，不乱写', () => {
    expect(offsetIn('Nowhere/Town', new Date())).toBeUndefined();
  });
});

describe('面试的房间', () => {
  it('微信的房间什么也不用填；腾讯会议要会议号；网址和房间号有一样就行', () => {
    expect([roomOf({ kind: 'voip' }, 'slot'), roomOf({ kind: 'meeting' }, 'slot'), roomOf({ kind: 'meeting' }, 'slot', { code: '123-456 789' }), roomOf({ kind: 'link' }, 'slot', { code: '8' })]).toEqual([{ kind: 'voip', groupId: 'slot' }, undefined, { kind: 'meeting', code: '123456789' }, { kind: 'link', code: '8' }]);
    expect([roomMissing({ kind: 'meeting' }), roomMissing({ kind: 'meeting' }, { code: '12' }), roomMissing({ kind: 'meeting' }, { code: '123-456-789' }), roomMissing({ kind: 'link' })]).toEqual(['还没有填会议号', '会议号是 9 到 11 位数字', undefined, '还没有填网址或房间号']);
  });
});
