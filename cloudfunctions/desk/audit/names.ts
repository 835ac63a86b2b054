import type { AuditLink } from '../../../domain/audit/chain';
import { command as _, type Database } from '../../runtime';

/** What the people, and the activities, that entries speak of are called, by id. */
export const namesOf = async (db: Database, links: readonly AuditLink[]): Promise<Map<string, string>> => {
  const ids = [...new Set(links.flatMap(({ by, object, before, after }) => [by, object.slice(object.indexOf('/') + 1), before?.activityId, after?.activityId, after?.invitedBy]))];
  const wanted = { _id: _.in(ids.filter((id) => typeof id === 'string')) };
  const [people, members, activities] = await Promise.all([
    db.people.find(wanted, { limit: 1000, fields: ['name'] }),
    db.staff.find(wanted, { limit: 1000, fields: ['name'] }),
    db.activities.find(wanted, { limit: 1000, fields: ['title'] }),
  ]);
  return new Map([...activities.map(({ _id, title }): [string, string] => [_id, title]), ...[...people, ...members].map(({ _id, name }): [string, string] => [_id, name])]);
};
