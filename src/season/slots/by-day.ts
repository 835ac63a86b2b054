import type { SlotList } from '../../../cloudfunctions/season/booking/slots';
import { inShanghai, shanghaiDate } from '../../../domain/time/shanghai';

export type Choice = SlotList['choices'][number];

export interface Day {
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
  free: number;
  halves: { name: string; choices: Choice[] }[];
}

const NOON = 12;
const EVENING = 18;

const halfOf = ({ startsAt }: Choice): string => {
  const hour = inShanghai(startsAt).hour();
  return hour < NOON ? '上午' : hour < EVENING ? '下午' : '晚上';
};

/** Choices as a person looks for them: by day, then morning, afternoon, evening. They come in order of time. */
export const byDay = (choices: readonly Choice[]): Day[] => {
  const days = new Map<string, Day>();
  for (const choice of choices) {
    const key = shanghaiDate(choice.startsAt);
    const day = days.get(key) ?? { day: key, free: 0, halves: [] };
    days.set(key, day);
    day.free += choice.free;
    const name = halfOf(choice);
    const half = day.halves.find((each) => each.name === name);
    if (half) half.choices.push(choice);
    else day.halves.push({ name, choices: [choice] });
  }
  return [...days.values()];
};
