import { squeeze } from '../../../domain/text/fold';
import { type Database } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { studiesOf } from './profiles';

const foldedOf = (text: string): string => squeeze(text).toLowerCase();

/**
 * The ids of the records among these whose person's name or school holds the words, the first to sign up first. The database is not asked to
 * search: an activity of 5,000 people is looked through in ten reads.
 */
export const recordsHolding = async (db: Database, condition: Record<string, unknown>, words: string): Promise<string[]> => {
  const wanted = foldedOf(words);
  const records = await allOf(db.signUps, condition, ['name', 'personId', 'signedUpAt']);
  const studies = await studiesOf(db, records.map(({ personId }) => personId));
  return records
    .filter(({ name, personId }) => [name, studies.get(personId)?.university ?? ''].some((text) => foldedOf(text).includes(wanted)))
    .sort((one, other) => one.signedUpAt.getTime() - other.signedUpAt.getTime())
    .map(({ _id }) => _id);
};

/** Records by their ids, in the order of these. */
export const inOrder = <Document extends { _id: string }>(ids: readonly string[], found: readonly Document[]): Document[] => {
  const byId = new Map(found.map((document) => [document._id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
