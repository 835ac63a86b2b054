import Taro from '@tarojs/taro';
import type { AddedToCalendar, CalendarEvent } from './calendar-event';

/** An hour before: time to set out. Seconds. */
const REMIND = 3600;
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** Puts an event into the phone's own calendar, which reminds an hour before. */
export async function addToCalendar({ title, startsAt, endsAt, place, note }: CalendarEvent): Promise<AddedToCalendar> {
  try {
    await Taro.addPhoneCalendar({ title, startTime: seconds(startsAt), endTime: String(seconds(endsAt)), location: place, description: note, alarm: true, alarmOffset: REMIND });
    return 'added';
  } catch (failure) {
    const message = (failure as { errMsg?: string }).errMsg ?? '';
    if (/auth|authorize|permission|privacy/i.test(message)) return 'refused';
    if (/cancel/.test(message)) return 'left';
    throw failure;
  }
}
