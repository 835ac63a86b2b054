import * as v from 'valibot';
import { districtOfCase } from '../../../domain/person/origin';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { kindOfProof, largestProof } from '../../../domain/person/proof-file';
import { bounds, command as _, refuse, student } from '../../runtime';
import type { OriginDocument } from '../../runtime/documents/people';
import { lookAt, removeFiles, storedPath } from '../../runtime/storage';
import { originId } from '../../runtime/origin-id';
import { giveConsent } from '../../runtime/consents';
import { ProgrammeName } from './programme-name';
import { proofFolder } from './proof-path';

/**
 * Hands in an uploaded file as proof of origin, in the place of an earlier one. A file that is none is deleted at once. Safe to repeat.
 * Refuses with PROOF_NOT_FOUND for a file that is not there or not the caller's, PROOF_WRONG_TYPE, PROOF_TOO_LARGE, ORIGIN_SETTLED.
 */
export const sendProof = student
  .input(
    v.strictObject({
      programme: ProgrammeName,
      fileId: v.pipe(v.string(), v.maxLength(500)),
      note: bounds.line(100),
      agreedTo: v.literal(privacyGuide.version),
    }),
  )
  .mutation(async ({ input: { programme, fileId, note }, ctx }): Promise<null> => {
    if (!storedPath(fileId)?.startsWith(proofFolder(ctx.personId))) return refuse('PROOF_NOT_FOUND');
    const file = (await lookAt(fileId, largestProof)) ?? refuse('PROOF_NOT_FOUND');
    const fault = file.size > largestProof ? 'PROOF_TOO_LARGE' : kindOfProof(file.start) ? undefined : 'PROOF_WRONG_TYPE';
    if (fault) {
      await removeFiles([fileId]);
      return refuse(fault);
    }
    await giveConsent(ctx, 'sensitive');

    const _id = originId(ctx.personId, programme);
    const proof = { fileId, note, sentAt: ctx.now() };
    for (;;) {
      const before = await ctx.db.origins.read(_id);
      // Come again, perhaps after another one has taken its place.
      if (before?.proof?.fileId === fileId || before?.discarded?.includes(fileId)) return null;
      if (before?.state === 'proven') {
        await removeFiles([fileId]);
        return refuse('ORIGIN_SETTLED');
      }
      const now = ctx.now();
      const district = districtOfCase(programme, ctx.person.homeDistrict, before?.district);
      if (!before) {
        if (await ctx.db.origins.insert({ _id, personId: ctx.personId, programme, district, state: 'sent', proof, updatedAt: now })) return null;
      } else if (await ctx.db.origins.updateOne({ _id, updatedAt: before.updatedAt }, { state: 'sent', district, proof, updatedAt: now, ...discarding(before) })) return null;
    }
  });

/** The file that is replaced waits in the same write to be deleted. */
const discarding = ({ proof }: OriginDocument): Record<string, unknown> => (proof ? { discarded: _.push([proof.fileId]) } : {});
