import * as v from 'valibot';
import type { OriginState } from '../../../domain/person/origin';
import { student } from '../../runtime';
import { originId } from '../../runtime/origin-id';
import { hasConsented } from '../../runtime/consents';
import { ProgrammeName } from './programme-name';

export interface MyOrigin {
  /** Null before an ID number or a proof was given. */
  state: OriginState | null;
  /** 370***********0016; null when none is kept. */
  idNumber: string | null;
  proof: { note: string; sentAt: string } | null;
  review: { reason: string; at: string } | null;
  /** Whether the caller agreed to have sensitive data processed. */
  agreed: boolean;
}

/** Where the caller stands as 本地生源 for a programme. */
export const mine = student.input(v.strictObject({ programme: ProgrammeName })).query(async ({ input: { programme }, ctx }): Promise<MyOrigin> => {
  const [origin, vault, agreed] = await Promise.all([
    ctx.db.origins.read(originId(ctx.personId, programme)),
    ctx.db.vaults.read(ctx.personId),
    hasConsented(ctx, 'sensitive'),
  ]);
  return {
    state: origin?.state ?? null,
    idNumber: vault?.idNumberMasked ?? null,
    proof: origin?.proof ? { note: origin.proof.note, sentAt: origin.proof.sentAt.toISOString() } : null,
    review: origin?.review ? { reason: origin.review.reason, at: origin.review.at.toISOString() } : null,
    agreed,
  };
});
