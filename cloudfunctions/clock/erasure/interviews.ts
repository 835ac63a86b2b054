import { command as _, type Database } from '../../runtime';
import type { HearingDocument } from '../../runtime/documents/season/interviews';
import { allOf } from '../../runtime/walk';
import type { Leaver } from './leaver';

/**
 * A candidate's interviews: what they had booked is free again, and nobody can book for them behind this. What they were marked with stays as somebody's, since other
 * people's scores were made comparable by it; what interviewers wrote about them goes. `false` while something waits for the audit.
 */
export const forgetCandidate = async (db: Database, { personId, pseudonym }: Leaver): Promise<boolean> => {
  await db.candidates.remove({ personId, 'effects.0': _.exists(false) });
  await db.slots.updateAll({ 'claim.by': personId }, { claim: _.remove() });
  for (const hearing of await db.hearings.find({ candidateId: personId }, { limit: 1000 })) {
    if (hearing.effects && hearing.effects.length > 0) continue;
    await db.hearings.insert(nameless(hearing, pseudonym));
    await db.hearings.remove({ _id: hearing._id, 'effects.0': _.exists(false) });
  }
  const left = await Promise.all([db.candidates.count({ personId }), db.hearings.count({ candidateId: personId })]);
  return left.every((count) => count === 0);
};

const nameless = ({ roundId, sheets, recusals, ...rest }: HearingDocument, pseudonym: string): HearingDocument => ({
  ...rest,
  _id: `${roundId}_${pseudonym}`,
  roundId,
  candidateId: pseudonym,
  sheets: sheets.map((sheet) => ({ ...sheet, words: '' })),
  recusals: recusals.map((recusal) => ({ ...recusal, reason: '' })),
});

/** An interviewer's work stays, as somebody's. Lists are only ever added to at their end, or an element is put in another's place: each is found by who it names. */
export const forgetInterviewer = async (db: Database, { personId, pseudonym }: Leaver): Promise<void> => {
  for (const { _id, interviewers } of await allOf(db.slots, { interviewers: personId }, ['interviewers'])) {
    const at = interviewers.indexOf(personId);
    await db.slots.updateOne({ _id, [`interviewers.${at}`]: personId }, { [`interviewers.${at}`]: pseudonym });
  }
  for (const [list, field] of [['sheets', 'by'], ['recusals', 'by'], ['recusals', 'instead']] as const) {
    for (const hearing of await allOf(db.hearings, { [`${list}.${field}`]: personId }, [list])) {
      const entries: readonly { by: string; instead?: string }[] = hearing[list];
      const at = entries.findIndex((entry) => entry[field] === personId);
      await db.hearings.updateOne({ _id: hearing._id, [`${list}.${at}.${field}`]: personId }, { [`${list}.${at}.${field}`]: pseudonym });
    }
  }
  for (const { _id, panels } of await allOf(db.rounds, { 'panels.interviewers': personId }, ['panels'])) {
    for (const [panel, { interviewers }] of panels.entries()) {
      const path = `panels.${panel}.interviewers.${interviewers.indexOf(personId)}`;
      if (interviewers.includes(personId)) await db.rounds.updateOne({ _id, [path]: personId }, { [path]: pseudonym });
    }
  }
  for (const { _id, free = [] } of await allOf(db.rounds, { 'free.by': personId }, ['free'])) {
    for (const [at, { by }] of free.entries()) if (by === personId) await db.rounds.updateOne({ _id, [`free.${at}.by`]: personId }, { [`free.${at}.by`]: pseudonym });
  }
  await db.agendas.remove({ personId });
};
