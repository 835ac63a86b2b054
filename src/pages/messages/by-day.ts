import type { ReceivedMessage } from '../../../cloudfunctions/account/messages/list';
import { shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';

export interface DayOfMessages {
  name: string;
  messages: ReceivedMessage[];
}

const DAY_MS = 24 * 3600 * 1000;

/** Messages in their order, under the day each came. */
export const byDay = (messages: readonly ReceivedMessage[], now: Date): DayOfMessages[] => {
  const days = new Map<string, ReceivedMessage[]>();
  for (const message of messages) {
    const day = shanghaiDate(message.at);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days.values()].map((those) => ({ name: nameOf(those[0]?.at ?? '', now), messages: those }));
};

const nameOf = (at: string, now: Date): string => {
  const day = shanghaiDate(at);
  if (day === shanghaiDate(now)) return '今天';
  if (day === shanghaiDate(now.getTime() - DAY_MS)) return '昨天';
  const date = `${showDate(at)} ${showWeekday(at)}`;
  return day.slice(0, 4) === shanghaiDate(now).slice(0, 4) ? date : `${day.slice(0, 4)}年${date}`;
};
