/** An event for the calendar of a phone or computer, after RFC 5545. */

export interface CalendarEvent {
  /** Never changes: taken in again, it is the same event. */
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  note: string;
}

/** A whole file of one event; instants in UTC, every phone shows them in its own time. `now`: when it was written. */
export const icsOf = ({ id, title, startsAt, endsAt, place, note }: CalendarEvent, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yangui//activities//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@yangui`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(note)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');

/** 20270123T013000Z */
const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

/** Octets a line may have; what goes on begins with a blank, which counts. */
const LONGEST = 75;

const folded = (line: string): string[] => {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (octets + size > LONGEST) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines;
};

/** Octets of a character in UTF-8; the phone has no encoder to ask. */
const sizeOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
