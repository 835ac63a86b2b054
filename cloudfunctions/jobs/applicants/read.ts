import * as v from 'valibot';
import { moves, type ApplicationState } from '../../../domain/job/application';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { happenedOf, type Happened } from '../applications/read';
import { sentIntroduction, type SentIntroduction } from '../applications/sent-introduction';
import { applicationOf } from './narrowed';

export interface ApplicantDetail {
  ref: string;
  jobId: string;
  title: string;
  state: ApplicationState;
  revision: number;
  introduction: SentIntroduction;
  /** 138****0001; null when none is kept. */
  phone: string | null;
  /** The latest first. */
  timeline: Happened[];
}

/** One application to the contact's employers. Opening it says 已查看 to its sender, once. Refuses with APPLICATION_NOT_FOUND. */
export const read = staff('employerContact')
  .input(v.strictObject({ ref: bounds.id }))
  .query(async ({ input: { ref }, ctx }): Promise<ApplicantDetail> => {
    const { db, now } = ctx;
    const found = (await applicationOf(db, ref, ctx.reach.employers)) ?? refuse('APPLICATION_NOT_FOUND');
    const at = now();
    const isFirst = await db.applications.updateOne(
      { _id: found._id, sendId: found.sendId, state: _.in([...moves.look.from]) },
      { state: moves.look.to, updatedAt: at, timeline: _.push([{ what: moves.look.to, at }]) },
    );
    const [seen, vault] = await Promise.all([isFirst ? applicationOf(db, ref, ctx.reach.employers) : found, db.vaults.find({ _id: found.personId }, { limit: 1, fields: ['phoneMasked'] })]);
    const { jobId, opening, state, revision, introduction, timeline } = seen ?? refuse('APPLICATION_NOT_FOUND');
    return {
      ref,
      jobId,
      title: opening.title,
      state,
      revision,
      introduction: sentIntroduction(introduction),
      phone: vault[0]?.phoneMasked ?? null,
      timeline: timeline.map(happenedOf).sort((one, other) => other.at.localeCompare(one.at)),
    };
  });
