import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { kindOfProof, largestProof, type ProofKind } from '../../../domain/person/proof-file';
import { writingRefusalAt } from '../../../domain/season/application';
import { bounds, command as _, refuse, student, type CallContext } from '../../runtime';
import { giveConsent } from '../../runtime/consents';
import type { DocumentHandedIn, SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { keepUpload, noteUpload, orDropUpload } from '../../runtime/season/uploads';
import { linkTo, readFile, storedPath } from '../../runtime/storage';
import { lettingGo, openSeason, ownApplication, partWritten, writtenOf } from './own';

/** Where a person's documents are kept: nothing outside is taken for one of theirs. */
const folderOf = (personId: string): string => `season-documents/${personId}/`;

/** Seconds. */
export const LINK_LASTS = 300;

/** A path for one document that nobody guesses, the caller's own; the screen uploads there, and what nobody hands in within the hour is deleted. */
export const documentPath = student.mutation(async ({ ctx }): Promise<{ cloudPath: string }> => {
  const cloudPath = folderOf(ctx.personId) + Buffer.from(ctx.random(18)).toString('hex');
  await noteUpload(ctx.db, cloudPath, ctx.personId, ctx.now());
  return { cloudPath };
});

/**
 * Takes an uploaded file for one of the documents the season asks for, in the place of an earlier one. What is refused is deleted at once. Safe to
 * repeat. Refuses with PROOF_NOT_FOUND for a file that is not there or not the caller's, PROOF_WRONG_TYPE, PROOF_TOO_LARGE, DOCUMENT_NOT_ASKED,
 * SEASON_NOT_FOUND, SEASON_APPLICATION_NOT_FOUND and what `save` refuses with.
 */
export const attach = student
  .input(v.strictObject({ seasonId: bounds.id, documentId: bounds.id, fileId: v.pipe(v.string(), v.maxLength(500)), agreedTo: v.literal(privacyGuide.version) }))
  .mutation(async ({ input: { seasonId, documentId, fileId }, ctx }): Promise<{ revision: number }> => {
    const stored = storedPath(fileId);
    const path = stored?.startsWith(folderOf(ctx.personId)) ? stored : undefined;
    const { season, done } = await orDropUpload(ctx.db, path, 0, async () => {
      const asking = await openSeason(ctx.db, seasonId);
      if (!asking.rules.documents.some(({ id }) => id === documentId)) return refuse('DOCUMENT_NOT_ASKED');
      if (path === undefined) return refuse('PROOF_NOT_FOUND');
      const found = await ownApplication(ctx.db, seasonId, ctx.personId);
      // Come again, perhaps after another one has taken its place.
      const isKnown = [...writtenOf(found).documents, ...(found.discarded ?? [])].some((given) => given.fileId === fileId);
      if (!isKnown && !(await keepUpload(ctx.db, path, ctx.now()))) return refuse('PROOF_NOT_FOUND');
      return { season: asking, done: isKnown ? { revision: found.revision } : undefined };
    });
    if (done) return done;
    return orDropUpload(ctx.db, path, 1, async () => {
      const content = await lookThrough(fileId);
      await giveConsent(ctx, 'sensitive');
      const given: DocumentHandedIn = { id: documentId, fileId, ...content, at: ctx.now() };
      return rewrite(ctx, season, (documents) => [...documents.filter(({ id }) => id !== documentId), given]);
    });
  });

/** Takes a document out again. Safe to repeat. Refuses with SEASON_NOT_FOUND, SEASON_APPLICATION_NOT_FOUND and what `save` refuses with. */
export const detach = student
  .input(v.strictObject({ seasonId: bounds.id, documentId: bounds.id }))
  .mutation(async ({ input: { seasonId, documentId }, ctx }): Promise<{ revision: number }> => rewrite(ctx, await openSeason(ctx.db, seasonId), (documents) => documents.filter(({ id }) => id !== documentId)));

/** A link to a document of the caller's own, good for five minutes. Refuses with SEASON_APPLICATION_NOT_FOUND, PROOF_NOT_FOUND. */
export const openOwnDocument = student
  .input(v.strictObject({ seasonId: bounds.id, documentId: bounds.id }))
  .mutation(async ({ input: { seasonId, documentId }, ctx }): Promise<{ url: string; kind: ProofKind }> => {
    const given = writtenOf(await ownApplication(ctx.db, seasonId, ctx.personId)).documents.find(({ id }) => id === documentId);
    const url = given && given.fileId !== '' ? await linkTo(given.fileId, LINK_LASTS) : undefined;
    return given && url !== undefined ? { url, kind: given.kind } : refuse('PROOF_NOT_FOUND');
  });

/** Writes the list of documents anew, from whatever it is meanwhile; files that fall out of it wait to be deleted, in the same write. */
async function rewrite(ctx: CallContext, season: SeasonDocument, change: (documents: readonly DocumentHandedIn[]) => DocumentHandedIn[]): Promise<{ revision: number }> {
  for (;;) {
    const before = await ownApplication(ctx.db, season._id, ctx.personId);
    const at = ctx.now();
    const refusal = writingRefusalAt(season.stages, { state: before.state, answerBy: before.check?.answerBy }, at);
    if (refusal) return refuse(refusal);
    const written = writtenOf(before);
    const documents = change(written.documents);
    if (isSame(documents, written.documents)) return { revision: before.revision };
    const part = { [partWritten(before)]: _.set({ ...written, documents }), revision: _.inc(1), updatedAt: at, ...lettingGo(written.documents, documents, at) };
    if (await ctx.db.seasonApplications.updateOne(asRead(before), part)) return { revision: before.revision + 1 };
  }
}

const asRead = ({ _id, revision, state }: SeasonApplicationDocument) => ({ _id, revision, state });

const isSame = (one: readonly DocumentHandedIn[], other: readonly DocumentHandedIn[]): boolean => one.length === other.length && one.every(({ fileId }, at) => fileId === other[at]?.fileId);

/** What a file is, and the hash over it; what is no document is refused. */
async function lookThrough(fileId: string): Promise<Pick<DocumentHandedIn, 'kind' | 'digest'>> {
  const content = (await readFile(fileId, largestProof)) ?? refuse('PROOF_NOT_FOUND');
  const kind = content === 'larger' ? undefined : kindOfProof(content);
  if (content !== 'larger' && kind) return { kind, digest: createHash('sha256').update(content).digest('hex') };
  return refuse(content === 'larger' ? 'PROOF_TOO_LARGE' : 'PROOF_WRONG_TYPE');
}
