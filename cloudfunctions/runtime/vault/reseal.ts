import type { CallContext } from '../context';
import { command as _, type Database } from '../database';
import type { VaultDocument } from '../documents/people';
import { openVault } from './keep';
import { keyring } from './keyring';
import { seal, type SealedFor } from './seal';

/** Looked at in one go; a change of keys spreads over as many ticks as it needs. */
const SLICE = 50;
const fields: readonly SealedFor['field'][] = ['phone', 'idNumber'];

/** Seals with the current key what an older one sealed. Returns how many texts; once it stays at 0 the older keys can be taken away. */
export const resealOld = async ({ db, hasTime }: Pick<CallContext, 'db'> & { hasTime(): boolean }): Promise<number> => {
  let resealed = 0;
  for (const field of fields) {
    let last = '';
    while (hasTime()) {
      // Past those that do not open: they stay old, and must not stand before the others for ever.
      const old = await db.vaults.find({ _id: _.gt(last), [`${field}.key`]: _.exists(true).and(_.neq(keyring().current)) }, { limit: SLICE, order: [['_id', 'asc']] });
      resealed += await resealAll(db, field, old);
      if (old.length < SLICE) break;
      last = old.at(-1)?._id ?? last;
    }
  }
  return resealed;
};

const resealAll = async (db: Database, field: SealedFor['field'], old: readonly VaultDocument[]): Promise<number> => {
  let resealed = 0;
  for (const vault of old) {
    const text = opened(vault, field);
    if (text === undefined) continue;
    // The nonce is the sealed text's own: a text the person changed meanwhile is left as it is.
    const unchanged = { _id: vault._id, [`${field}.nonce`]: vault[field]?.nonce };
    if (await db.vaults.updateOne(unchanged, { [field]: seal(text, { owner: vault._id, field }) })) resealed += 1;
  }
  return resealed;
};

/** One that does not open, tampered with or its key gone, is logged and does not keep the others waiting. */
const opened = (vault: VaultDocument, field: SealedFor['field']): string | undefined => {
  try {
    return openVault(vault, field);
  } catch (failure) {
    console.error(`${field} of a vault could not be opened to be sealed anew: ${String(failure)}`);
    return undefined;
  }
};
