import { dayBefore, hourBefore, isWithin, type Span } from '../../../domain/message/reminders';
import { command as _, oneByOne } from '../../runtime';
import type { BookingDocument, SlotDocument } from '../../runtime/documents/season/interviews';
import type { MessageDocument } from '../../runtime/documents/messages';
import { messageTo } from '../../runtime/effects';
import type { StepContext } from '../step';

/** Further ahead nobody is reminded. Milliseconds. */
const AHEAD = 48 * 3600 * 1000;

/**
 * The day before and the hour before an interview, whoever holds the slot then is reminded, once a slot; not who has booked it since, and
 * was told the time just then. Returns how many messages were written.
 */
export const remindInterviews = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  const soon = await db.slots.find({ startsAt: _.gt(at).and(_.lt(new Date(at.getTime() + AHEAD))) }, { order: [['startsAt', 'asc']], limit: 1000 });
  const due = soon.filter(({ startsAt }) => isWithin(dayBefore(startsAt), at) || isWithin(hourBefore(startsAt), at));
  if (due.length === 0) return 0;
  const bookings = await db.bookings.find({ slotId: _.in(due.map(({ _id }) => _id)) }, { limit: 1000 });
  const rounds = await db.rounds.find({ _id: _.in([...new Set(bookings.map(({ roundId }) => roundId))]) }, { limit: 100, fields: ['title'] });
  const titles = new Map(rounds.map(({ _id, title }) => [_id, title]));
  const slots = new Map(due.map((slot) => [slot._id, slot]));

  const reminders = bookings.flatMap((booking) => {
    const slot = slots.get(booking.slotId);
    return slot ? remindersOf(booking, slot, titles.get(booking.roundId) ?? '面试', at) : [];
  });
  const known = await db.messages.find({ _id: _.in(reminders.map(({ _id }) => _id)) }, { limit: 1000, fields: ['_id'] });
  const written = new Set(known.map(({ _id }) => _id));
  return oneByOne({
    name: 'interviews soon',
    items: reminders.filter(({ _id }) => !written.has(_id)),
    idOf: ({ message }) => message.kind,
    work: async (reminder) => ((await db.messages.insert(reminder)) ? 1 : 0),
  });
};

const remindersOf = (booking: BookingDocument, { _id: slotId, startsAt }: SlotDocument, title: string, at: Date): MessageDocument[] => {
  const spans: [kind: 'interviewTomorrow' | 'interviewSoon', span: Span][] = [
    ['interviewTomorrow', dayBefore(startsAt)],
    ['interviewSoon', hourBefore(startsAt)],
  ];
  return spans
    .filter(([, span]) => isWithin(span, at) && booking.bookedAt < span.from)
    .map(([kind]) => {
      const message = { kind, roundId: booking.roundId, title, startsAt: startsAt.toISOString() };
      return messageTo(booking.candidateId, { id: `${booking._id}_${slotId}_${kind}`, at, message });
    });
};
