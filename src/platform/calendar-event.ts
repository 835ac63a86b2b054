export type { CalendarEvent } from '../../domain/activity/ics';

/** `refused`: the phone does not let the program near its calendar. `left`: the person thought better of it. */
export type AddedToCalendar = 'added' | 'refused' | 'left';
