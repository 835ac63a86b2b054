import { readFile } from 'node:fs/promises';
import { createTRPCClient } from '@trpc/client';
import type { AppRouter } from '../cloudfunctions/contract';
import type { Database } from '../cloudfunctions/runtime/database';
import { privacyGuide } from '../domain/person/privacy-guide';
import { rankOf } from '../domain/policy/rank';
import { publishedPolicies } from '../domain/policy/rows';
import { cloudFunctionLink } from '../src/api/link';
import { sampleActivities } from './activities';
import { sampleCampaign } from './campaign';
import { otherSeasons } from './other-seasons';
import { samplePeople } from './people';
import { sampleSeason } from './season';

/** A person's way into a cloud: calling functions and uploading. */
export interface SamplePhones {
  callAs(openid: string): (name: string, data: Record<string, unknown>) => Promise<{ result: unknown }>;
  uploadAs(openid: string, cloudPath: string, content: Uint8Array): Promise<{ fileID: string }>;
}

/** Loads people, activities and the seasons straight into the database; safe to repeat. */
export const loadSample = async (db: Database, now: Date): Promise<void> => {
  for (const { openid, name, profile, role } of samplePeople) {
    if (profile) {
      await db.people.put({ _id: openid, name, ...profile, updatedAt: now });
      await db.consents.put({ _id: `${openid}_basic_${privacyGuide.version}`, personId: openid, kind: 'basic', version: privacyGuide.version, givenAt: now });
    }
    if (role) await db.staff.put({ _id: openid, name, grants: [{ id: `sample-${openid}`, ...role, by: 'sample', since: now }] });
  }
  for (const activity of sampleActivities(now)) {
    await db.activities.put(activity);
    await db.seatLedgers.insert({ _id: activity._id, seatsLeft: activity.capacity, holders: [], queue: [] });
  }
  for (const { id, ...policy } of publishedPolicies) await db.policies.put({ _id: id, ...policy, rank: rankOf(policy) });
  await db.campaigns.put(sampleCampaign(now));
  const { season, posts, applications, interviews } = sampleSeason(now);
  const { round, slots, candidates, agendas } = interviews;
  await db.seasons.put(season);
  for (const other of otherSeasons(now)) {
    await db.seasons.put(other.season);
    for (const post of other.posts) await db.posts.put(post);
  }
  for (const application of applications) await db.seasonApplications.put(application);
  await db.rounds.put(round);
  for (const post of posts) await db.posts.put(post);
  for (const candidate of candidates) await db.candidates.put(candidate);
  for (const slot of slots) await db.slots.put(slot);
  for (const agenda of agendas) await db.agendas.put(agenda);
};

/** The organiser's way: the workbook is uploaded, previewed and applied part by part. Returns how many openings were written. */
export const importSampleJobs = async (phones: SamplePhones, organiser = 'sample-organiser-01'): Promise<number> => {
  const workbook = await readFile(new URL('./job-demand.xlsx', `file://${__dirname}/`));
  const { fileID } = await phones.uploadAs(organiser, `imports/${organiser}/${Date.now()}.xlsx`, workbook);
  const { jobs } = createTRPCClient<AppRouter>({ links: [cloudFunctionLink(phones.callAs(organiser))] });
  const { id: importId } = await jobs.imports.begin.mutate({ fileId: fileID, fileName: 'job-demand.xlsx', sample: true });
  while ((await jobs.imports.readNext.mutate({ importId })).state !== 'ready');
  for (;;) {
    const progress = await jobs.imports.applyNext.mutate({ importId });
    if (progress.done) return progress.counts.added;
  }
};
