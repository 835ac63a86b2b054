import type { CallContext } from '../context';
import { command as _, type Database } from '../database';
import type { VaultDocument } from '../documents/people';
import { openVault } from './keep';
import { keyring } from './keyring';
import { seal, type SealedFor } from './seal';

/** Sealed anew in one tick; a change of keys spreads over as many ticks as it needs. */
const AT_ONCE = 50;
const fields: readonly SealedFor['field'][] = ['phone', 'idNumber'];

/** Seals with the current key what an older one sealed. Returns how many texts; once it stays at 0 the older keys can be taken away. */
export const resealOld = async ({ db }: Pick<CallContext, 'db'>): Promise<number> => {
  let resealed = 0;
  for (const field of fields) resealed += await resealField(db, field);
  return resealed;
};

const resealField = async (db: Database, field: SealedFor['field']): Promise<number> => {
  const { current } = keyring();
  const old = await db.vaults.find({ [`${field}.key`]: _.exists(true).and(_.neq(current)) }, { limit: AT_ONCE });
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
