import { command as _, type Database } from '../database';
import { phoneFingerprintOf } from './fingerprint';
import { openVault } from './keep';

/** Looked at in one go. */
const SLICE = 50;

/** Gives telephone numbers that were kept before there were fingerprints of them one. Returns how many. */
export const fingerprintPhones = async ({ db }: { db: Database }): Promise<number> => {
  const without = await db.vaults.find({ phone: _.exists(true), phoneFingerprint: _.exists(false) }, { limit: SLICE });
  for (const vault of without) {
    const phone = openVault(vault, 'phone');
    if (phone !== undefined) await db.vaults.updateOne({ _id: vault._id, 'phone.nonce': vault.phone?.nonce }, { phoneFingerprint: phoneFingerprintOf(phone) });
  }
  return without.length;
};
