import { icsOf } from '../../domain/activity/ics';
import type { AddedToCalendar, CalendarEvent } from './calendar-event';

/** Puts an event into the person's calendar: a file that every calendar opens. */
export function addToCalendar(event: CalendarEvent): Promise<AddedToCalendar> {
  const address = URL.createObjectURL(new Blob([icsOf(event, new Date())], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${event.title}.ics`;
  link.click();
  URL.revokeObjectURL(address);
  return Promise.resolve('added');
}
