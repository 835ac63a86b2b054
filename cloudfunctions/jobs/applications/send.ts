import * as v from 'valibot';
import { mostSends, type ApplicationState } from '../../../domain/job/application';
import { aboutApplicant, isWorthSending } from '../../../domain/job/introduction';
import { refusalToTake } from '../../../domain/job/taking';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { programmes } from '../../../domain/programme/programmes';
import { bounds, command as _, refuse, student } from '../../runtime';
import type { ApplicationDocument } from '../../runtime/documents/applying';
import type { JobDocument } from '../../runtime/documents/jobs';
import { applicationId } from './application-id';

/**
 * Sends the caller's introduction, as it is now, to an opening's employer. Safe to repeat: a sending is named by the device, and once it was
 * taken back a late repeat of it sends nothing. Refuses with JOB_NOT_FOUND, JOB_CLOSED, JOB_FILLED, JOB_WITHDRAWN, INTRODUCTION_NEEDED,
 * SENT_TOO_OFTEN.
 */
export const send = student
  .input(
    v.strictObject({
      jobId: bounds.id,
      sendId: bounds.id,
      /** To this employer, on its own: 个人信息保护法 art. 23. */
      agreedTo: v.literal(privacyGuide.version),
    }),
  )
  .mutation(async ({ input: { jobId, sendId, agreedTo }, ctx }): Promise<{ state: ApplicationState }> => {
    const { db, personId, person } = ctx;
    const _id = applicationId(personId, jobId);
    for (;;) {
      const [job, before, own] = await Promise.all([db.jobs.read(jobId), db.applications.read(_id), db.introductions.read(personId)]);
      if (!job) return refuse('JOB_NOT_FOUND');
      if (before && (before.state !== 'withdrawn' || before.sends.includes(sendId))) return { state: before.state };
      const now = ctx.now();
      const refusal = refusalToTake({ state: job.state, closesAt: job.job.deadline.closesAt }, now);
      if (refusal) refuse(refusal);
      if (!own || !isWorthSending(own, own.file !== undefined)) return refuse('INTRODUCTION_NEEDED');
      if (before && before.sends.length >= mostSends) refuse('SENT_TOO_OFTEN');

      const { experience, skills, about, file } = own;
      const introduction = { ...aboutApplicant(person), experience, skills, about, ...(file && { file }) };
      const sent = { ...toEmployer(job), state: 'sent' as const, sendId, sentAt: now, updatedAt: now, agreedTo, tellFrom: now };
      const entry = { what: 'sent' as const, at: now };
      const isSent = before
        ? await db.applications.updateOne(
            { _id, state: 'withdrawn', revision: before.revision },
            { ...sent, opening: _.set(sent.opening), introduction: _.set(introduction), sends: _.push([sendId]), timeline: _.push([entry]), revision: _.inc(1) },
          )
        : await db.applications.insert({
            _id, ref: Buffer.from(ctx.random(12)).toString('hex'), personId, jobId, ...sent, sends: [sendId], introduction, timeline: [entry], revision: 1,
          });
      if (isSent) return { state: 'sent' };
    }
  });

const toEmployer = ({ employerId, job }: JobDocument): Pick<ApplicationDocument, 'employerId' | 'district' | 'opening'> => ({
  employerId,
  district: job.places.list[0]?.code ?? programmes.geese.home,
  opening: { title: job.title, employer: job.employer },
});
