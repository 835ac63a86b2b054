import { employerIdOf } from '../../../domain/job/identity';
import { command as _, staff } from '../../runtime';
import type { Condition } from '../../runtime/database';
import { linksTo } from '../../runtime/storage';
import { within } from '../../runtime/within';

/** A picture that waits for an organiser. */
export interface WaitingPicture {
  id: string;
  employerId: string;
  employer: string;
  words: string;
  url: string;
}

/** Employers looked at in one go, those who have waited longest first. */
const SHOWN = 20;
const LINK_LASTS = 3600;

/** Employers with pictures that contacts within these regions have offered. */
export const offeredWithin = (regions: readonly string[]): Condition => _.and([{ offeredIn: _.exists(true) }, within('offeredIn', regions)]);

/** Pictures that contacts within the organiser's region have offered. */
export const waiting = staff('editor').query(async ({ ctx: { db, reach } }): Promise<WaitingPicture[]> => {
  const found = await db.employers.find(offeredWithin(reach.regions), { order: [['editedAt', 'asc']], limit: SHOWN });
  const offered = found.flatMap(({ _id, pictures = [] }) => pictures.flatMap((picture) => (picture.state === 'offered' ? [{ employerId: _id, ...picture }] : [])));
  const [links, openings] = await Promise.all([linksTo(offered.map(({ fileId }) => fileId), LINK_LASTS), Promise.all(found.map(({ _id }) => db.jobs.find({ employerId: _id }, { limit: 1, fields: ['job.employer'] })))]);
  const names = new Map(openings.flat().map(({ job }) => [employerIdOf(job.employer), job.employer]));
  return offered.flatMap(({ id, employerId, words, fileId }) => {
    const url = links.get(fileId);
    return url === undefined ? [] : [{ id, employerId, employer: names.get(employerId) ?? '', words, url }];
  });
});
