import * as v from 'valibot';
import type { ActivityKind } from '../../../domain/activity/kind';
import { regionName } from '../../../domain/person/region-name';
import { bounds, command as _, staff } from '../../runtime';
import { within } from '../../runtime/within';
import { namedRegions, type NamedRegion } from './named-regions';

export interface DraftRow {
  id: string;
  state: 'draft' | 'review';
  kind: ActivityKind;
  /** As typed: perhaps empty. */
  title: string;
  /** Its district, by name. */
  district: string;
  /** ISO 8601 in UTC. */
  writtenAt: string;
  /** Whether the caller sent it to review. */
  isOwn: boolean;
  /** Why it came back; null when it did not. */
  returned: string | null;
}

export interface DraftList {
  drafts: DraftRow[];
  /** Where the caller may write new ones. */
  regions: NamedRegion[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 30;

/** What is being written in the caller's regions: what waits for review first, then the latest. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor: from = 0 }, ctx }): Promise<DraftList> => {
    const found = await ctx.db.activityDrafts.find(_.and([within('district', ctx.reach.regions), { state: _.in(['draft', 'review']) }]), {
      order: [['state', 'desc'], ['writtenAt', 'desc'], ['_id', 'asc']],
      skip: from,
      limit: PAGE + 1,
    });
    const drafts = found.slice(0, PAGE).map(({ _id, state, draft, district, writtenAt, sentBy, returned }) => ({
      id: _id,
      state: state === 'review' ? ('review' as const) : ('draft' as const),
      kind: draft.kind,
      title: draft.title,
      district: regionName(district),
      writtenAt: writtenAt.toISOString(),
      isOwn: state === 'review' && sentBy === ctx.personId,
      returned: returned ?? null,
    }));
    return { drafts, regions: namedRegions(ctx.reach.regions), next: found.length > PAGE ? from + PAGE : null };
  });
