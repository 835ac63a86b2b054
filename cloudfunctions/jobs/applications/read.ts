import * as v from 'valibot';
import type { ApplicationState } from '../../../domain/job/application';
import { bounds, open, refuse } from '../../runtime';
import type { TimelineEntry } from '../../runtime/documents/applying';
import { applicationId } from './application-id';
import { sentIntroduction, type SentIntroduction } from './sent-introduction';

/** A line of the timeline. Instants are ISO 8601 in UTC. */
export interface Happened {
  what: ApplicationState | 'phoneShown' | 'fileShown';
  at: string;
  text: string | null;
  invitation: { startsAt: string; place: string } | null;
}

export interface ApplicationDetail {
  jobId: string;
  sendId: string;
  title: string;
  employer: string;
  state: ApplicationState;
  /** The latest first. */
  timeline: Happened[];
  /** As it was sent; null once it was taken back. */
  introduction: SentIntroduction | null;
}

/** One application of the caller's: what became of it, and who looked at what. Refuses with APPLICATION_NOT_FOUND. */
export const read = open.input(v.strictObject({ jobId: bounds.id })).query(async ({ input, ctx }): Promise<ApplicationDetail> => {
  const found = (await ctx.db.applications.read(applicationId(ctx.personId, input.jobId))) ?? refuse('APPLICATION_NOT_FOUND');
  const { jobId, sendId, opening, state, timeline, introduction, phoneShownAt, fileShownAt } = found;
  const happened = [
    ...timeline.map(happenedOf),
    ...(phoneShownAt ? [{ what: 'phoneShown' as const, at: phoneShownAt.toISOString(), text: null, invitation: null }] : []),
    ...(fileShownAt ? [{ what: 'fileShown' as const, at: fileShownAt.toISOString(), text: null, invitation: null }] : []),
  ];
  return {
    jobId,
    sendId,
    ...opening,
    state,
    timeline: happened.sort((one, other) => other.at.localeCompare(one.at)),
    introduction: introduction ? sentIntroduction(introduction) : null,
  };
});

export const happenedOf = ({ what, at, text, startsAt, place }: TimelineEntry): Happened => ({
  what,
  at: at.toISOString(),
  text: text ?? null,
  invitation: startsAt && place ? { startsAt: startsAt.toISOString(), place } : null,
});
