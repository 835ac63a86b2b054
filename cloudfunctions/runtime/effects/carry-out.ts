import { linkAfter, type AuditLink } from '../../../domain/audit/chain';
import { sendingSpan } from '../../../domain/message/timing';
import { command as _, type Database } from '../database';
import type { Effect } from '../documents/effects';
import type { AnnouncementDocument, MessageDocument } from '../documents/messages';

/**
 * Carries out what documents caused. Everything here may be repeated: an event is one message, one announcement, or one link of the
 * chain. Messages go side by side; links of the chain in their order, since each leans on the one before.
 */
export const carryOut = (db: Database) => async (effects: readonly Effect[]): Promise<void> => {
  await Promise.all(effects.map((effect) => tell(db, effect)));
  await appendAll(db, effects.filter((effect) => effect.kind === 'trace'));
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

type Traced = Effect & { kind: 'trace' };

/** Links a batch after the newest one; two that append at once want the same numbers: one gets them, the other looks again. */
const appendAll = async (db: Database, traces: readonly Traced[]): Promise<void> => {
  for (let left = await unlinked(db, traces); left.length > 0; left = await unlinked(db, left)) {
    const [last] = await db.audit.find({}, { limit: 1, order: [['_id', 'desc']], fields: ['hash'] });
    const links: AuditLink[] = [];
    for (const { id, at, trace } of left) links.push(linkAfter(links.at(-1) ?? last, { effectId: id, at, ...trace }));
    await db.audit.insertUntilTaken(links);
  }
};

/** Those that are no link yet, each once. */
const unlinked = async (db: Database, traces: readonly Traced[]): Promise<Traced[]> => {
  if (traces.length === 0) return [];
  const found = await db.audit.find({ effectId: _.in(traces.map(({ id }) => id)) }, { limit: traces.length, fields: ['effectId'] });
  const linked = new Set(found.map(({ effectId }) => effectId));
  return traces.filter(({ id }) => !linked.has(id) && linked.add(id));
};
