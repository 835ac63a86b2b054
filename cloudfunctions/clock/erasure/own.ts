import { command as _, type Database } from '../../runtime';
import { causes } from '../../runtime/effects';
import { givePlaceBack } from '../../runtime/placements';
import { forgetUploads } from '../../runtime/season/uploads';
import { removeFiles } from '../../runtime/storage';
import { allOf } from '../../runtime/walk';
import type { Leaver } from './leaver';

/** Nothing in a document waits to be carried out. */
const settled = { 'effects.0': _.exists(false) };

/** Removes what is the person's own: files, then documents. `false` while one of them waits for the audit. */
export const removeOwn = async (db: Database, { personId }: Leaver): Promise<boolean> => {
  const origins = await db.origins.find({ personId }, { limit: 100, fields: ['proof', 'discarded'] });
  await removeFiles(origins.flatMap(({ proof, discarded = [] }) => [...(proof ? [proof.fileId] : []), ...discarded]));
  await removeFiles(await introductionFilesOf(db, personId));
  await removeFiles(await seasonFilesOf(db, personId));
  await forgetUploads(db, personId);
  await forgetParticipations(db, personId);
  await dropMessages(db, personId);
  await forgetCursors(db, personId);
  // Whoever looks at a ranking now looks at another one than before.
  await db.rankings.updateAll({ order: personId }, { order: _.pull(personId), revision: _.inc(1) });
  await db.rankings.updateAll({ 'unsuitable.who': personId }, { unsuitable: _.pull({ who: personId }), revision: _.inc(1) });
  await Promise.all([
    db.placements.remove(_.and([{ personId }, settled])),
    db.objections.remove(_.and([{ personId }, settled])),
    db.favourites.remove({ personId }),
    db.dismissals.remove({ personId }),
    db.activityFeedback.remove({ personId }),
    db.introductions.remove({ _id: personId }),
    db.savedSearches.remove({ _id: personId }),
    db.applications.remove(_.and([{ personId }, settled])),
    db.seasonApplications.remove(_.and([{ personId }, settled])),
    db.messages.remove({ personId }),
    db.subscriptions.remove({ _id: personId }),
    db.consents.remove({ personId }),
    // “`” follows “_”: every id that begins with the openid and “_”.
    db.rates.remove({ _id: _.gte(`${personId}_`).and(_.lt(`${personId}\``)) }),
    db.origins.remove(_.and([{ personId }, settled])),
    db.feedback.remove(_.and([{ personId }, settled])),
    db.exceptions.remove(_.and([{ personId }, settled])),
    db.questions.remove(_.and([{ personId }, settled])),
    db.letterReplies.remove(_.and([{ personId }, settled])),
    db.vaults.remove({ _id: personId, ...settled }),
    db.staff.remove({ _id: personId, ...settled }),
  ]);
  // Behind the placements, so that none names the place any more.
  for (const { _id } of await allOf(db.postLedgers, { 'holders.who': personId }, ['_id'])) await givePlaceBack(db, _id, personId);
  const left = await Promise.all([db.origins.count({ personId }), db.applications.count({ personId }), db.seasonApplications.count({ personId }), db.feedback.count({ personId }), db.exceptions.count({ personId }), db.questions.count({ personId }), db.placements.count({ personId }), db.postLedgers.count({ 'holders.who': personId }), db.objections.count({ personId }), db.letterReplies.count({ personId }), db.vaults.count({ _id: personId }), db.staff.count({ _id: personId })]);
  return left.every((count) => count === 0);
};

/** The files of the introduction, and of every application: those sent earlier may be others. */
const introductionFilesOf = async (db: Database, personId: string): Promise<string[]> => {
  const [introduction, sent] = await Promise.all([
    db.introductions.read(personId),
    db.applications.find({ personId, 'introduction.file.fileId': _.exists(true) }, { limit: 1000, fields: ['introduction.file'] }),
  ]);
  const files = [introduction?.file?.fileId, ...(introduction?.discarded ?? []).map(({ fileId }) => fileId), ...sent.map((application) => application.introduction?.file?.fileId)];
  return [...new Set(files.flatMap((fileId) => fileId ?? []))];
};

/** What was handed in for seasons, what is being written, and what waits to be deleted. */
const seasonFilesOf = async (db: Database, personId: string): Promise<string[]> => {
  const found = await db.seasonApplications.find({ personId }, { limit: 1000, fields: ['words.documents', 'rewriting.documents', 'discarded'] });
  const files = found.flatMap(({ words, rewriting, discarded = [] }) => [...words.documents, ...(rewriting?.documents ?? []), ...discarded]);
  return [...new Set(files.flatMap(({ fileId }) => (fileId === '' ? [] : [fileId])))];
};

/** That they took part in seasons that were not run here; found by what is kept of their numbers. */
const forgetParticipations = async (db: Database, personId: string): Promise<void> => {
  const vault = await db.vaults.read(personId);
  if (vault) await db.participations.remove({ who: _.in([vault.fingerprint, vault.phoneFingerprint ?? vault.fingerprint]) });
};

/** What documents of others are still to tell this person is not told any more. */
const dropMessages = async (db: Database, personId: string): Promise<void> => {
  for (const name of causes) {
    const waiting = await db[name].find({ 'effects.at': _.gt(new Date(0)), 'effects.to': personId }, { limit: 1000, fields: ['_id'] });
    for (const { _id } of waiting) await db[name].updateOne({ _id }, { effects: _.pull({ to: personId }) });
  }
};

/** An announcement of a season that had come as far as this person, as an applicant or a unit's contact, begins again: nobody hears it twice. */
const forgetCursors = async (db: Database, personId: string): Promise<void> => {
  const told = await allOf(db.announcements, { seasonId: _.exists(true), cursor: _.gt('') }, ['cursor']);
  for (const { _id, cursor } of told) if (cursor === personId || cursor.endsWith(`_${personId}`)) await db.announcements.updateOne({ _id, cursor }, { cursor: '' });
};
