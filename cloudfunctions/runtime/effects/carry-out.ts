import { linkAfter } from '../../../domain/audit/chain';
import type { Database } from '../database';
import type { Effect } from '../documents/effects';
import type { MessageDocument } from '../documents/messages';

/** Carries out what a document caused. Everything here may be repeated: an event is one message, or one link of the chain. */
export const carryOut = (db: Database, expiryOf: (effect: Effect & { kind: 'message' }) => Date) => async (effects: readonly Effect[]): Promise<void> => {
  for (const effect of effects) {
    if (effect.kind === 'message') await db.messages.insert(messageOf(effect, expiryOf(effect)));
    else await append(db, effect);
  }
};

const messageOf = ({ id, at, to, message }: Effect & { kind: 'message' }, expiresAt: Date): MessageDocument => ({
  _id: id,
  personId: to,
  at,
  message,
  delivery: { state: 'due', tries: 0, nextAt: at, expiresAt },
});

/** Two that append at once want the same number: one gets it, the other looks again. */
const append = async (db: Database, { id, at, trace }: Effect & { kind: 'trace' }): Promise<void> => {
  for (;;) {
    const [last] = await db.audit.find({}, { limit: 1, order: [['_id', 'desc']], fields: ['hash'] });
    if (await db.audit.insert(linkAfter(last, { effectId: id, at, ...trace }))) return;
    if ((await db.audit.count({ effectId: id })) > 0) return;
  }
};
