import { dayBefore, hourBefore, isWithin, type Span } from '../../../domain/message/reminders';
import { type Booking } from '../../../domain/season/booking';
import { command as _, oneByOne } from '../../runtime';
import type { CandidateDocument, RoundDocument } from '../../runtime/documents/season/interviews';
import type { MessageDocument } from '../../runtime/documents/messages';
import { messageTo } from '../../runtime/effects';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';

/** Further ahead nobody is reminded. Milliseconds. */
const AHEAD = 48 * 3600 * 1000;
/** The cloud's own limit. */
const SLICE = 1000;

/**
 * The day before and the hour before an interview, whoever has booked the slot then is reminded, once a slot; not who has booked it since, and
 * was told the time just then; nobody in a season that has ended. Returns how many messages were written.
 */
export const remindInterviews = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  const soon = await allOf(db.slots, { startsAt: _.gt(at).and(_.lt(new Date(at.getTime() + AHEAD))), 'claim.by': _.exists(true) }, ['roundId', 'startsAt', 'claim']);
  const due = soon.filter(({ startsAt }) => isDue(startsAt, at));
  if (due.length === 0) return 0;
  const rounds = new Map((await db.rounds.find({ _id: _.in([...new Set(due.map(({ roundId }) => roundId))]) }, { limit: SLICE, fields: ['seasonId', 'title'] })).map((round) => [round._id, round]));
  const seasons = new Set([...rounds.values()].map(({ seasonId }) => seasonId));
  const over = new Set((await db.seasons.find({ _id: _.in([...seasons]), state: 'ended' }, { limit: SLICE, fields: ['_id'] })).map(({ _id }) => _id));
  const isOver = (roundId: string): boolean => over.has(rounds.get(roundId)?.seasonId ?? '');
  const ids = [...new Set(due.flatMap(({ roundId, claim }) => (claim && !isOver(roundId) ? [`${rounds.get(roundId)?.seasonId ?? ''}_${claim.by}`] : [])))];
  const reminders: MessageDocument[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    const candidates = await db.candidates.find({ _id: _.in(ids.slice(from, from + SLICE)) }, { limit: SLICE, fields: ['personId', 'bookings'] });
    reminders.push(...candidates.flatMap((candidate) => remindersOf(candidate, rounds, at)));
  }
  let written = 0;
  for (let from = 0; from < reminders.length; from += SLICE) {
    const slice = reminders.slice(from, from + SLICE);
    const known = new Set((await db.messages.find({ _id: _.in(slice.map(({ _id }) => _id)) }, { limit: SLICE, fields: ['_id'] })).map(({ _id }) => _id));
    written += await oneByOne({
      name: 'interviews soon',
      items: slice.filter(({ _id }) => !known.has(_id)),
      idOf: ({ message }) => message.kind,
      work: async (reminder) => ((await db.messages.insert(reminder)) ? 1 : 0),
    });
  }
  return written;
};

const spansOf = (startsAt: Date): [kind: 'interviewTomorrow' | 'interviewSoon', span: Span][] => [
  ['interviewTomorrow', dayBefore(startsAt)],
  ['interviewSoon', hourBefore(startsAt)],
];

const isDue = (startsAt: Date, at: Date): boolean => spansOf(startsAt).some(([, span]) => isWithin(span, at));

const remindersOf = ({ personId, bookings = [] }: CandidateDocument, rounds: ReadonlyMap<string, Pick<RoundDocument, 'title'>>, at: Date): MessageDocument[] =>
  bookings.flatMap((booking: Booking) =>
    spansOf(booking.startsAt)
      .filter(([, span]) => isWithin(span, at) && booking.bookedAt < span.from)
      .map(([kind]) => {
        const { roundId, slotId, startsAt } = booking;
        const message = { kind, roundId, title: rounds.get(roundId)?.title ?? '面试', startsAt: startsAt.toISOString() };
        return messageTo(personId, { id: `${roundId}_${personId}_${slotId}_${kind}`, at, message });
      }),
  );
