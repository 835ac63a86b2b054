import * as v from 'valibot';
import { acts, type Act } from '../../../domain/audit/acts';
import { numberOfLink } from '../../../domain/audit/chain';
import type { Difference } from '../../../domain/audit/differences';
import { bounds, command as _, staff, type CallContext } from '../../runtime';
import { carryOut, gatherEffects } from '../../runtime/effects';
import { within } from '../../runtime/within';
import { namesOf } from './names';
import { changesOf } from './in-words';

/** An entry as an administrator reads it. */
export interface AuditLine {
  number: number;
  at: string;
  by: string;
  /** Who it was, where the program knows them. */
  byName: string | null;
  /** In words. */
  act: string;
  object: string;
  /** Whom it was done to, where the program knows them. */
  objectName: string | null;
  changes: Difference[];
  why: string | null;
  hash: string;
}

export interface AuditPage {
  lines: AuditLine[];
  /** The number the next page goes on before; null at the end. */
  next: number | null;
  /** Of the newest link there is, whoever may read it. */
  last: { number: number; hash: string } | null;
}

const PAGE = 30;

/**
 * What staff did, newest first, within the caller's reach; only administrators of everywhere read what belongs to no district. What was done
 * a moment ago is entered first.
 */
export const list = staff('administrator')
  .input(v.strictObject({ act: v.optional(v.picklist(Object.keys(acts) as [Act, ...Act[]])), person: v.optional(bounds.id), cursor: v.optional(bounds.whole(1, 9_999_999_999)) }))
  .query(async ({ input: { act, person, cursor }, ctx }): Promise<AuditPage> => {
    if (cursor === undefined) await enterPending(ctx);
    const [newest] = await ctx.db.audit.find({}, { order: [['_id', 'desc']], limit: 1, fields: ['hash'] });
    const asked = { ...(act && { act }), ...(person && { by: person }), ...(cursor && { _id: _.lt(numberOfLink(cursor)) }) };
    const found = await ctx.db.audit.find(_.and([asked, within('district', ctx.reach.regions)]), { order: [['_id', 'desc']], limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const names = await namesOf(ctx.db, page);
    return {
      lines: page.map((link) => ({
        number: Number(link._id),
        at: link.at.toISOString(),
        by: link.by,
        byName: names.get(link.by) ?? null,
        act: (acts as Record<string, string>)[link.act] ?? link.act,
        object: link.object,
        objectName: names.get(link.object.slice(link.object.indexOf('/') + 1)) ?? null,
        changes: changesOf(link, names),
        why: link.why ?? null,
        hash: link.hash,
      })),
      next: found.length > PAGE ? Number(page.at(-1)?._id) : null,
      last: newest ? { number: Number(newest._id), hash: newest.hash } : null,
    };
  });

/** Whoever looks waits no longer than this for what others did; the clock enters the rest. Milliseconds. */
const PATIENCE = 3000;

const enterPending = ({ db, now }: CallContext): Promise<number> => {
  const until = now().getTime() + PATIENCE;
  return gatherEffects(db, carryOut(db), () => now().getTime() < until);
};
