import { command as _, type Database } from '../database';
import type { AgendaEntry } from '../documents/season/interviews';

/** An interviewer's day is one document: what is to stand in it is pushed by one update that finds nothing in the way. */

export const agendaId = (personId: string, day: string): string => `${personId}_${day}`;

export interface Entered {
  personId: string;
  day: string;
  /** None of them overlaps another. */
  entries: readonly AgendaEntry[];
}

/** Enters all of them or none; `false` when something is in the way. Safe to repeat: what stands there already stands there once. */
export const enter = async ({ agendas }: Database, { personId, day, entries }: Entered): Promise<boolean> => {
  const _id = agendaId(personId, day);
  const isFree = entries.map(({ startsAt, endsAt }) => ({ entries: _.not(_.elemMatch({ startsAt: _.lt(endsAt), endsAt: _.gt(startsAt) })) }));
  const push = (): Promise<boolean> => agendas.updateOne(_.and([{ _id }, ...isFree]) as never, { entries: _.push([...entries]) });
  if (await push()) return true;
  // There may be no such day yet; whoever made it meanwhile did not necessarily enter these.
  if (await agendas.insert({ _id, personId, day, entries: [...entries] })) return true;
  if (await push()) return true;
  const standing = new Set((await agendas.read(_id))?.entries.map(({ slotId }) => slotId));
  return entries.every(({ slotId }) => standing.has(slotId));
};

/** Takes slots off a day again. */
export const strike = ({ agendas }: Database, personId: string, day: string, slotIds: readonly string[]): Promise<boolean> =>
  agendas.updateOne({ _id: agendaId(personId, day) }, { entries: _.pull({ slotId: _.in([...slotIds]) }) });
