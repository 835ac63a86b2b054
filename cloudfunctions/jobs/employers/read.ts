import * as v from 'valibot';
import { employerKindNames, employerKindsIn } from '../../../domain/job/employer-kind';
import { chainsIn, industriesIn } from '../../../domain/job/industry';
import { isClosed } from '../../../domain/job/query';
import type { JobKind } from '../../../domain/job/kind';
import { bounds, command as _, open, refuse } from '../../runtime';
import type { EmployerDocument } from '../../runtime/documents/employers';
import type { JobDocument } from '../../runtime/documents/jobs';
import { linksTo } from '../../runtime/storage';
import { allOf } from '../../runtime/walk';

const mostActivities = 6;

export interface Employer {
  id: string;
  name: string;
  /** 国企 · 互联网·软件: as people choose by. */
  kinds: string[];
  industries: string[];
  chains: string[];
  /** What an organiser wrote, or else what its openings say. */
  introduction: string | null;
  /** Organisers put it forward. */
  key: boolean;
  /** Openings one may apply to now, by kind. */
  openings: Partial<Record<JobKind, number>>;
  /** People wanted, as far as openings say a number. */
  headcount: number;
  /** Activities it takes part in, the next first, past ones behind. Instants are ISO 8601 in UTC. */
  activities: { id: string; title: string; startsAt: string; over: boolean }[];
  /** What it looks like; a link lasts a day. `words` say it to those who do not see it. */
  pictures: { id: string; url: string; words: string }[];
  sample: boolean;
}

/** One employer as its openings and organisers tell of it. Public-safe. Refuses with NOT_FOUND. */
export const read = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<Employer> => {
  const { db } = ctx;
  const now = ctx.now();
  const fields = ['job.employer', 'job.kind', 'job.headcount', 'job.deadline', 'job.text.employerKind', 'job.text.industry', 'job.text.employerIntroduction', 'state', 'sample'];
  const [openings, added] = await Promise.all([allOf(db.jobs, { employerId: id }, fields), db.employers.read(id)]);
  const [first] = openings;
  if (!first) return refuse('NOT_FOUND');
  const name = first.job.employer;
  const spellings = [...new Set(openings.map(({ job }) => job.employer))];
  const activities = await db.activities.find({ employers: _.in(spellings) }, { order: [['startsAt', 'desc']], limit: mostActivities, fields: ['title', 'startsAt', 'endsAt', 'calledOff'] });
  const standing = openings.filter(({ job, state }) => state === 'open' && !isClosed(job.deadline, now));
  const texts = openings.map(({ job: { text } }) => text);
  const introduction = longest(texts.map(({ employerIntroduction }) => employerIntroduction));
  return {
    id,
    name,
    kinds: [...new Set(texts.flatMap(({ employerKind }) => employerKindsIn(employerKind)))].map((kind) => employerKindNames[kind]),
    industries: [...new Set(texts.flatMap(({ industry }) => industriesIn(industry)))].slice(0, 3),
    chains: chainsIn([name, introduction, ...new Set(texts.map(({ industry }) => industry))]).slice(0, 3),
    introduction: added?.introduction ?? introduction ?? null,
    key: added?.key ?? false,
    openings: countByKind(standing),
    headcount: standing.reduce((sum, { job }) => sum + (job.headcount.count ?? 0), 0),
    activities: activities
      .filter(({ calledOff }) => !calledOff)
      .map(({ _id, title, startsAt, endsAt }) => ({ id: _id, title, startsAt: startsAt.toISOString(), over: endsAt < now }))
      .sort((a, b) => Number(a.over) - Number(b.over)),
    pictures: await shownOf(added),
    sample: first.sample,
  };
});

/** Seconds. */
const LINK_LASTS = 24 * 3600;

async function shownOf(added: EmployerDocument | undefined): Promise<Employer['pictures']> {
  const shown = (added?.pictures ?? []).filter(({ state }) => state === 'shown');
  const links = await linksTo(shown.map(({ fileId }) => fileId), LINK_LASTS);
  return shown.flatMap(({ id, fileId, words }) => {
    const url = links.get(fileId);
    return url === undefined ? [] : [{ id, url, words }];
  });
}

const longest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), undefined);

function countByKind(openings: readonly Pick<JobDocument, 'job'>[]): Partial<Record<JobKind, number>> {
  const counts: Partial<Record<JobKind, number>> = {};
  for (const { job } of openings) counts[job.kind] = (counts[job.kind] ?? 0) + 1;
  return counts;
}
