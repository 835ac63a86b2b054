import { beforeEnd } from '../../../domain/message/reminders';
import { command as _, oneByOne } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import type { AnnouncementDocument } from '../../runtime/documents/messages';
import { bookingEnding, bookingEndingEvent, bookingOpened, bookingOpenedEvent } from '../../runtime/interviews';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';

/**
 * When a round can be booked, every candidate who has no slot in it is told; and once more, in good time, before booking closes. The announcements are
 * named by the round and its hours: begun again they are nothing new. Returns how many began.
 */
export const remindBooking = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  const running = await allOf(db.seasons, { state: 'open' }, ['state']);
  const open = await allOf(
    db.rounds,
    { seasonId: _.in(running.map(({ _id }) => _id)), state: 'published', 'booking.opensAt': _.lte(at), 'booking.closesAt': _.gt(at) },
    ['seasonId', 'title', 'booking', 'placing'],
  );
  if (open.length === 0) return 0;
  const known = await allOf(db.announcements, { _id: _.in(open.flatMap((round) => [bookingOpenedEvent(round), bookingEndingEvent(round)])) }, ['at']);
  const toldAt = new Map(known.map(({ _id, at: told }) => [_id, told]));
  return oneByOne({
    name: 'booking',
    items: open.flatMap((round) => announcementsDue(round, toldAt, at)),
    idOf: ({ _id }) => _id,
    work: async (each) => ((await db.announcements.insert(each)) ? 1 : 0),
  });
};

/** Who was told just now is not reminded yet. */
const announcementsDue = (round: RoundDocument, toldAt: ReadonlyMap<string, Date>, at: Date): AnnouncementDocument[] => {
  const told = toldAt.get(bookingOpenedEvent(round));
  const about = { seasonId: round.seasonId, to: 'candidates' as const, roundId: round._id, at, from: at, cursor: '', state: 'open' as const };
  if (!told) return [{ _id: bookingOpenedEvent(round), message: bookingOpened(round), ...about }];
  const [reminded] = beforeEnd({ from: told, until: round.booking.closesAt });
  const isDue = reminded !== undefined && reminded <= at && !toldAt.has(bookingEndingEvent(round));
  return isDue ? [{ _id: bookingEndingEvent(round), message: bookingEnding(round), ...about }] : [];
};
