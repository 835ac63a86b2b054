import * as v from 'valibot';
import { bounds, command as _, open, type CallContext } from '../runtime';
import { cardOf, type JobCard } from './card';

/** As many as one shared list holds: more does not fit into a link. */
export const mostCards = 20;

/** The cards of these openings in this order; an id nothing has is left out. */
export const cardsOf = async ({ db, now }: Pick<CallContext, 'db' | 'now'>, ids: readonly string[]): Promise<JobCard[]> => {
  if (ids.length === 0) return [];
  const documents = await db.jobs.find({ _id: _.in([...ids]) }, { limit: ids.length, fields: ['job', 'sample', 'state', 'hit'] });
  const byId = new Map(documents.map((document) => [document._id, document]));
  return [...new Set(ids)].flatMap((id) => {
    const document = byId.get(id);
    return document ? [cardOf(document, now())] : [];
  });
};

export const jobIds = v.pipe(v.array(bounds.id), v.maxLength(mostCards));

/** Openings by their ids: what a phone keeps, or a shared list names. Public-safe; closed ones stay and say so. */
export const cards = open.input(v.strictObject({ ids: jobIds })).query(({ input, ctx }): Promise<JobCard[]> => cardsOf(ctx, input.ids));
