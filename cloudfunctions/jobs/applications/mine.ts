import * as v from 'valibot';
import type { ApplicationState } from '../../../domain/job/application';
import { bounds, open } from '../../runtime';

export interface MyApplication {
  jobId: string;
  title: string;
  employer: string;
  state: ApplicationState;
  sentAt: string;
  updatedAt: string;
  /** Of the latest invitation, while it stands. */
  invitation: { startsAt: string; place: string } | null;
}

export interface MyApplicationPage {
  applications: MyApplication[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** What the caller sent, the last changed first. */
export const mine = open.input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) })).query(async ({ input, ctx }): Promise<MyApplicationPage> => {
  const from = input.cursor ?? 0;
  const found = await ctx.db.applications.find(
    { personId: ctx.personId },
    { order: [['updatedAt', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1, fields: ['jobId', 'opening', 'state', 'sentAt', 'updatedAt', 'timeline'] },
  );
  const applications = found.slice(0, PAGE).map(({ jobId, opening, state, sentAt, updatedAt, timeline }) => {
    const invited = state === 'invited' ? timeline.filter(({ what }) => what === 'invited').at(-1) : undefined;
    const invitation = invited?.startsAt && invited.place ? { startsAt: invited.startsAt.toISOString(), place: invited.place } : null;
    return { jobId, ...opening, state, sentAt: sentAt.toISOString(), updatedAt: updatedAt.toISOString(), invitation };
  });
  return { applications, next: found.length > PAGE ? from + PAGE : null };
});
