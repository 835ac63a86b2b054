import { maskIdNumber } from '../../../domain/person/id-number';
import { maskPhoneNumber } from '../../../domain/person/phone-number';
import type { Database } from '../database';
import type { VaultDocument } from '../documents/people';
import { fingerprintOf, noFingerprint, phoneFingerprintOf } from './fingerprint';
import { seal, unseal, type SealedFor } from './seal';

/** Keeps the person's phone number under lock. */
export const keepPhone = async (db: Database, personId: string, phone: string, now: Date): Promise<void> => {
  const part = { phone: seal(phone, { owner: personId, field: 'phone' }), phoneMasked: maskPhoneNumber(phone), phoneFingerprint: phoneFingerprintOf(phone), updatedAt: now };
  if (await db.vaults.insert({ _id: personId, ...part, fingerprint: noFingerprint(personId) })) return;
  await db.vaults.updateOne({ _id: personId }, part);
};

/** Keeps the person's identity number under lock; `false` when it is somebody else's already. */
export const keepIdNumber = async (db: Database, personId: string, idNumber: string, now: Date): Promise<boolean> => {
  const part = {
    idNumber: seal(idNumber, { owner: personId, field: 'idNumber' }),
    idNumberMasked: maskIdNumber(idNumber),
    fingerprint: fingerprintOf(idNumber),
    updatedAt: now,
  };
  const claim = (): Promise<boolean | 'taken'> => db.vaults.claim({ _id: personId }, part);
  const claimed = await claim();
  if (claimed === 'taken') return false;
  if (claimed || (await db.vaults.insert({ _id: personId, ...part }))) return true;
  // Either the number is taken, or another call of this person has just made the vault.
  return (await claim()) === true;
};

/** What is under lock, opened. Undefined when nothing is kept; throws when it was tampered with. */
export const openVault = (vault: VaultDocument, field: SealedFor['field']): string | undefined => {
  const sealed = vault[field];
  return sealed && unseal(sealed, { owner: vault._id, field });
};
