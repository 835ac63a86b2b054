import * as v from 'valibot';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import { regionName } from '../../../domain/person/region-name';
import { bounds, staff } from '../../runtime';
import type { ActivityDraftDocument } from '../../runtime/documents/activities';
import { namedRegions, type NamedRegion } from './named-regions';
import { otherOrganisersIn } from './organisers';
import { draftWithin } from './within-reach';

export interface OpenedDraft {
  id: string;
  state: ActivityDraftDocument['state'];
  draft: ActivityDraft;
  revision: number;
  /** The step that made this revision, as the device named it. */
  stepId: string;
  returned: string | null;
  /** The caller sent it: another organiser publishes it, or, where there is none, the caller with a reason. */
  isOwn: boolean;
  hasSecondPair: boolean;
  /** The draft's district, by name, and where the caller may move it. */
  districtName: string;
  regions: NamedRegion[];
  /** Who wrote last, by name. */
  writtenBy: string;
  /** ISO 8601 in UTC. */
  writtenAt: string;
}

/** One draft of the caller's region, as it stands. Refuses with DRAFT_NOT_FOUND, OUT_OF_REGION. */
export const read = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id }, ctx }): Promise<OpenedDraft> => {
    const { state, draft, district, revision, stepId, returned, sentBy, writtenBy, writtenAt } = await draftWithin(ctx, id);
    const [hasSecondPair, writer] = await Promise.all([otherOrganisersIn(ctx, district), ctx.db.staff.read(writtenBy)]);
    return {
      id,
      state,
      draft,
      revision,
      stepId,
      returned: returned ?? null,
      isOwn: sentBy === ctx.personId,
      hasSecondPair,
      districtName: regionName(district),
      regions: namedRegions(ctx.reach.regions),
      writtenBy: writer?.name ?? '',
      writtenAt: writtenAt.toISOString(),
    };
  });
