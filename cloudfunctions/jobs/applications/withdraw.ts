import * as v from 'valibot';
import { moves, type ApplicationState } from '../../../domain/job/application';
import { bounds, command as _, refuse, student } from '../../runtime';
import { letGoOfFile } from '../../runtime/introduction-files';
import { applicationId } from './application-id';

/**
 * Takes an application back: what was sent is gone from the employer's side, that it was there stays with its sender. It names the sending, so
 * that a late repeat leaves a newer one alone. Safe to repeat. Refuses with APPLICATION_NOT_FOUND, APPLICATION_SETTLED.
 */
export const withdraw = student
  .input(v.strictObject({ jobId: bounds.id, sendId: bounds.id }))
  .mutation(async ({ input: { jobId, sendId }, ctx: { db, personId, now } }): Promise<{ state: ApplicationState }> => {
    const _id = applicationId(personId, jobId);
    const before = (await db.applications.read(_id)) ?? refuse('APPLICATION_NOT_FOUND');
    const at = now();
    if (before.sendId === sendId) await letGoOfFile(db, personId, before.introduction?.file?.fileId, at);
    await db.applications.updateOne(
      { _id, sendId, state: _.in([...moves.withdraw.from]) },
      { state: 'withdrawn', introduction: _.remove(), tellFrom: _.remove(), updatedAt: at, timeline: _.push([{ what: 'withdrawn', at }]), revision: _.inc(1) },
    );
    const { state, sendId: latest } = (await db.applications.read(_id)) ?? refuse('APPLICATION_NOT_FOUND');
    if (latest === sendId && state !== 'withdrawn') refuse('APPLICATION_SETTLED');
    return { state };
  });
