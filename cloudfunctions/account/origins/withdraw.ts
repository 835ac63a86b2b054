import { command as _, student, type Database } from '../../runtime';
import { carryOut } from '../../runtime/effects';
import { forgetDocuments } from '../../runtime/season-documents';
import { removeFiles } from '../../runtime/storage';
import { noFingerprint } from '../../runtime/vault';
import { withdrawConsent } from '../../runtime/consents';

/**
 * Takes the consent to sensitive data back: ID number, proofs, documents of applications and cases of origin are gone when it returns. What was decided on their
 * ground is no longer held to be known. Safe to repeat.
 */
export const withdraw = student.mutation(async ({ ctx }): Promise<null> => {
  const { db, personId } = ctx;
  await withdrawConsent(ctx, 'sensitive');
  await db.vaults.updateOne({ _id: personId }, { idNumber: _.remove(), idNumberMasked: _.remove(), fingerprint: noFingerprint(personId), updatedAt: ctx.now() });
  for (const { _id } of await db.seasonApplications.find({ personId }, { limit: 1000, fields: ['_id'] })) await forgetDocuments(db, _id);
  for (const { _id } of await db.origins.find({ personId }, { limit: 10, fields: ['_id'] })) await forget(db, _id);
  return null;
});

/** The case with its files. What it has caused is carried out first: an entry of the record is not lost with it. Begins anew when someone changes the case meanwhile. */
async function forget(db: Database, id: string): Promise<void> {
  for (let found = await db.origins.read(id); found; found = await db.origins.read(id)) {
    const { updatedAt, proof, discarded = [], effects = [] } = found;
    await carryOut(db)(effects);
    await removeFiles([...(proof ? [proof.fileId] : []), ...discarded]);
    if ((await db.origins.remove({ _id: id, updatedAt })) === 1) return;
  }
}
