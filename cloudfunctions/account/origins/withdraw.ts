import { command as _, student } from '../../runtime';
import { removeFiles } from '../../runtime/storage';
import { noFingerprint } from '../../runtime/vault';
import { withdrawConsent } from '../consents/consents';

/**
 * Takes the consent to sensitive data back: ID number, proofs and cases of origin are gone when it returns. What was decided on their
 * ground is no longer held to be known. Safe to repeat.
 */
export const withdraw = student.mutation(async ({ ctx }): Promise<null> => {
  const { db, personId } = ctx;
  await withdrawConsent(ctx, 'sensitive');
  const origins = await db.origins.find({ personId }, { limit: 10 });
  await removeFiles(origins.flatMap(({ proof, discarded = [] }) => [...(proof ? [proof.fileId] : []), ...discarded]));
  await db.vaults.updateOne({ _id: personId }, { idNumber: _.remove(), idNumberMasked: _.remove(), fingerprint: noFingerprint(personId), updatedAt: ctx.now() });
  // A case with an entry of the audit still to be written goes as soon as that is done.
  for (const { _id } of origins) {
    await db.origins.updateOne({ _id }, { proof: _.remove(), review: _.remove(), discarded: _.remove(), state: 'foreign', updatedAt: ctx.now() });
    await db.origins.remove({ _id, 'effects.0': _.exists(false) });
  }
  return null;
});
