import { doorRefusalAt } from '../../../../domain/activity/door/hours';

const hours = { doorsAt: new Date('2027-01-23T01:00:00Z'), endsAt: new Date('2027-01-23T03:30:00Z') };
const at = (instant: string): string | undefined => doorRefusalAt(hours, new Date(instant));

describe('门口几点放人', () => {
  it('签到时间前两小时起放，早一毫秒说太早', () => {
    expect(at('2027-01-22T22:59:59.999Z')).toBe('early');
    expect(at('2027-01-22T23:00:00Z')).toBeUndefined();
  });

  it('结束后六小时内还放，再晚一毫秒说已结束', () => {
    expect(at('2027-01-23T09:30:00Z')).toBeUndefined();
    expect(at('2027-01-23T09:30:00.001Z')).toBe('over');
  });
});
