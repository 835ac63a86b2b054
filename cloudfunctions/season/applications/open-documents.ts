import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { largestProof, type ProofKind } from '../../../domain/person/proof-file';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { linkTo, readFile } from '../../runtime/storage';
import { pseudonymOf } from '../../runtime/vault';
import { LINK_LASTS } from './documents';
import { applicationWithin } from './within-reach';

export interface OpenedDocuments {
  documents: { id: string; kind: ProofKind; url: string }[];
  /** Those whose content is no longer what was handed in. */
  changed: string[];
  until: string;
}

/**
 * Links to all documents of an application, good for five minutes. That they were looked at is written down before the links are given.
 * Refuses with SEASON_APPLICATION_NOT_FOUND, NOT_ALLOWED, SEASON_APPLICATION_CHANGED.
 */
export const openDocuments = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .mutation(async ({ input: { id }, ctx }): Promise<OpenedDocuments> => {
    const { application, season } = await applicationWithin(ctx, id);
    const given = application.words.documents.filter(({ fileId }) => fileId !== '');
    const trace = effect.trace(ctx, { act: 'seasonApplication.openDocuments', object: `people/${pseudonymOf(application.personId)}`, district: season.district, after: { documents: given.map((each) => each.id) } });
    if (!(await ctx.db.seasonApplications.updateOne({ _id: id, state: application.state, revision: application.revision }, { effects: _.push([trace]) }))) return refuse('SEASON_APPLICATION_CHANGED');
    const opened: OpenedDocuments = { documents: [], changed: [], until: new Date(ctx.now().getTime() + LINK_LASTS * 1000).toISOString() };
    for (const { id: documentId, fileId, kind, digest } of given) {
      const content = await readFile(fileId, largestProof);
      const url = await linkTo(fileId, LINK_LASTS);
      const isSame = content !== undefined && content !== 'larger' && createHash('sha256').update(content).digest('hex') === digest;
      if (isSame && url !== undefined) opened.documents.push({ id: documentId, kind, url });
      else opened.changed.push(documentId);
    }
    return opened;
  });
