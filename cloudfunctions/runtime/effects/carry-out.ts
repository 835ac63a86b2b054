import { linkAfter } from '../../../domain/audit/chain';
import { sendingSpan } from '../../../domain/message/timing';
import type { Database } from '../database';
import type { Effect } from '../documents/effects';
import type { AnnouncementDocument, MessageDocument } from '../documents/messages';

/**
 * Carries out what documents caused. Everything here may be repeated: an event is one message, one announcement, or one link of the
 * chain. Messages go side by side; links of the chain in their order, since each leans on the one before.
 */
export const carryOut = (db: Database) => async (effects: readonly Effect[]): Promise<void> => {
  await Promise.all(effects.map((effect) => tell(db, effect)));
  for (const effect of effects) if (effect.kind === 'trace') await append(db, effect);
};

const tell = async (db: Database, effect: Effect): Promise<void> => {
  if (effect.kind === 'message') await db.messages.insert(messageTo(effect.to, effect));
  if (effect.kind === 'announce') await db.announcements.insert(announcementOf(effect));
};

/** The message of an event, to be sent to WeChat when its time has come. */
export const messageTo = (personId: string, { id, at, message }: Pick<Effect, 'id' | 'at'> & Pick<MessageDocument, 'message'>): MessageDocument => {
  const { from, until } = sendingSpan(message, at);
  return { _id: id, personId, at, message, delivery: { state: 'due', tries: 0, nextAt: from, expiresAt: until } };
};

/** A call lives shorter than this. Milliseconds. */
const LONGEST_CALL = 30_000;

/** Told only once every call is over that read the activity as it was before: whoever signed up by such a call is told as well. */
const announcementOf = ({ id, at, announcement }: Effect & { kind: 'announce' }): AnnouncementDocument => ({
  _id: id,
  ...announcement,
  at,
  from: new Date(at.getTime() + LONGEST_CALL),
  cursor: '',
  state: 'open',
});

/** Two that append at once want the same number: one gets it, the other looks again. */
const append = async (db: Database, { id, at, trace }: Effect & { kind: 'trace' }): Promise<void> => {
  for (;;) {
    const [last] = await db.audit.find({}, { limit: 1, order: [['_id', 'desc']], fields: ['hash'] });
    if (await db.audit.insert(linkAfter(last, { effectId: id, at, ...trace }))) return;
    if ((await db.audit.count({ effectId: id })) > 0) return;
  }
};
