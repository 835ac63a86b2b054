import * as v from 'valibot';
import { kindOfProof, type ProofKind } from '../../../domain/person/proof-file';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { linkTo, lookAt } from '../../runtime/storage';
import { pseudonymOf } from '../../runtime/vault';
import { caseWithin } from './case';

/** A link in a chat is worth nothing after this. Seconds. */
const LINK_LASTS = 300;

/**
 * A link to a proof, good for five minutes. That it was opened is written down before the link is given.
 * Refuses with ORIGIN_NOT_FOUND, PROOF_NOT_FOUND.
 */
export const openProof = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .mutation(async ({ input: { id }, ctx }): Promise<{ url: string; kind: ProofKind; until: string }> => {
    const { proof, personId, district } = await caseWithin(ctx, id);
    if (!proof) return refuse('PROOF_NOT_FOUND');
    const trace = effect.trace(ctx, { act: 'origin.openProof', object: `people/${pseudonymOf(personId)}`, district });
    if (!(await ctx.db.origins.updateOne({ _id: id, 'proof.fileId': proof.fileId }, { effects: _.push([trace]) }))) return refuse('PROOF_NOT_FOUND');
    const [file, url] = await Promise.all([lookAt(proof.fileId, 0), linkTo(proof.fileId, LINK_LASTS)]);
    const kind = file && kindOfProof(file.start);
    if (!kind || !url) return refuse('PROOF_NOT_FOUND');
    return { url, kind, until: new Date(ctx.now().getTime() + LINK_LASTS * 1000).toISOString() };
  });
