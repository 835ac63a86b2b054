import { byDay } from '../../src/season/slots/by-day';
import { sectionsOf } from '../../src/season/interviewer-day/sections';

const choice = (time: string, free = 1) => {
  const startsAt = new Date(`${time}:00+08:00`);
  return {
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 15 * 60_000).toISOString(),
    free,
    slotId: null,
    mine: false,
  };
};

describe('面试时间按天看', () => {
  it('按上海的日子分，再分上午、下午、晚上，每天剩多少一目了然', () => {
    const days = byDay([
      choice('2027-01-26T00:10', 0),
      choice('2027-01-26T11:59', 2),
      choice('2027-01-26T12:00'),
      choice('2027-01-26T18:00'),
      choice('2027-01-27T09:00'),
    ]);
    expect(days.map(({ day, free }) => [day, free])).toEqual([
      ['2027-01-26', 4],
      ['2027-01-27', 1],
    ]);
    expect(days[0]?.halves.map(({ name, choices }) => [name, choices.length])).toEqual([
      ['上午', 2],
      ['下午', 1],
      ['晚上', 1],
    ]);
  });

  it('面试官的一天：正在面试、接下来、过去的，一个不漏，交接的那一刻只算一边', () => {
    const slots = ['2027-01-26T14:00', '2027-01-26T14:15', '2027-01-26T14:30'].map((time) => ({
      id: time,
      ...choice(time),
      candidate: null,
    }));
    const { past, now, next } = sectionsOf(slots, new Date('2027-01-26T14:15:00+08:00'));
    expect([past, now, next].map((part) => part.map(({ id }) => id.slice(-5)))).toEqual([['14:00'], ['14:15'], ['14:30']]);
  });
});
