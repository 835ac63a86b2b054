import type { Collection, Database } from '../../runtime';
import { nameless, type Leaver } from './leaver';

/** Where documents of others name whoever worked on them. Former staff may leave too; their work stays, as somebody's. */
export const forgetInOthers = async (db: Database, leaver: Leaver): Promise<void> => {
  if (!(await db.staff.read(leaver.personId))) return;
  const { personId, pseudonym } = leaver;
  const replace = async <Document extends { _id: string }>(collection: Collection<Document>, path: string, beside: Record<string, unknown> = {}): Promise<void> => {
    for (;;) {
      const found = await collection.find({ [path]: personId }, { limit: SLICE, fields: ['_id'] });
      for (const { _id } of found) await collection.updateOne({ _id, [path]: personId }, { [path]: pseudonym, ...beside });
      if (found.length < SLICE) return;
    }
  };
  // The path of an import's file carries the openid.
  await replace(db.jobImports, 'by', { fileId: '' });
  await replace(db.headerWords, 'by');
  await replace(db.cellWords, 'by');
  await replace(db.invitations, 'by', { byName: nameless });
  await replace(db.invitations, 'accepted.by', { 'accepted.name': nameless, note: nameless });
  await replace(db.origins, 'review.by');
  await replace(db.submissions, 'by');
  await replace(db.submissions, 'decided.by');
  await replace(db.signUps, 'checkIn.by');
  await replace(db.exceptions, 'decision.by');
  await replace(db.scans, 'by');
  await replace(db.feedback, 'answer.by');
  await replace(db.activities, 'calledOff.by');
  await replace(db.activityDrafts, 'writtenBy');
  await replace(db.activityDrafts, 'sentBy');
  await replace(db.campaigns, 'writtenBy');
  await replace(db.seasonApplications, 'check.by');
  await replace(db.questions, 'settled.by');
  await replace(db.letterReplies, 'answer.by');
  await replace(db.posts, 'writtenBy');
  await replace(db.posts, 'correction.by');
  await replaceInCorrections(db, leaver);
  await replace(db.postSheets, 'by');
  await replace(db.rankings, 'by');
  await replace(db.participationSheets, 'by');
  await replace(db.allocationRuns, 'by');
  await replace(db.seasons, 'published.by');
  await replace(db.objections, 'answer.by');
  await replace(db.placements, 'switch.unitAgreed.by');
  await replace(db.placements, 'switch.organiserAgreed.by');
  await replaceInChanges(db, leaver);
  await replaceInStages(db, leaver);
  await replaceInGrants(db, leaver);
};

const SLICE = 500;

const replaceInChanges = async ({ activities }: Database, { personId, pseudonym }: Leaver): Promise<void> => {
  for (const list of ['changes', 'announcements'] as const) {
    const changed = await activities.find({ [`${list}.by`]: personId }, { limit: 1000, fields: [list] });
    for (const activity of changed) {
      // They are only ever added at the end: an index stays what it is.
      for (const [at, { by }] of (activity[list] ?? []).entries()) if (by === personId) await activities.updateOne({ _id: activity._id }, { [`${list}.${at}.by`]: pseudonym });
    }
  }
};

/** They are only ever added at the end, as above. */
const replaceInStages = async ({ seasons }: Database, { personId, pseudonym }: Leaver): Promise<void> => {
  for (const { _id, changes = [] } of await seasons.find({ 'changes.by': personId }, { limit: 1000, fields: ['changes'] })) {
    for (const [at, { by }] of changes.entries()) if (by === personId) await seasons.updateOne({ _id }, { [`changes.${at}.by`]: pseudonym });
  }
};

/** They are only ever added at the end, as above. */
const replaceInCorrections = async ({ posts }: Database, { personId, pseudonym }: Leaver): Promise<void> => {
  for (const { _id, corrections = [] } of await posts.find({ 'corrections.by': personId }, { limit: 1000, fields: ['corrections'] })) {
    for (const [at, { by }] of corrections.entries()) if (by === personId) await posts.updateOne({ _id }, { [`corrections.${at}.by`]: pseudonym });
  }
};

/** Grants move when one is taken: each is found by its own id. */
const replaceInGrants = async ({ staff }: Database, { personId, pseudonym }: Leaver): Promise<void> => {
  for (const [list, field] of [['grants', 'by'], ['past', 'by'], ['past', 'takenBy']] as const) {
    const members = await staff.find({ [`${list}.${field}`]: personId }, { limit: 1000 });
    for (const member of members) {
      for (const [at, grant] of (member[list] ?? []).entries()) {
        const path = `${list}.${at}`;
        await staff.updateOne({ _id: member._id, [`${path}.id`]: grant.id, [`${path}.${field}`]: personId }, { [`${path}.${field}`]: pseudonym });
      }
    }
  }
};
