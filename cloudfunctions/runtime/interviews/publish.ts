import { drawSlots, type DrawnSlot } from '../../../domain/season/drawing';
import { command as _, type Database } from '../database';
import type { AgendaEntry, RoundDocument, SlotDocument } from '../documents/season/interviews';
import { allOf } from '../walk';
import { enter, type Entered } from './agendas';

/** An interviewer's day on which something else is in the way. */
export interface Clash {
  interviewerId: string;
  day: string;
}

/** Days entered, or slots written, side by side. */
const AT_ONCE = 20;

export const slotId = (roundId: string, { panelId, startsAt }: DrawnSlot): string => `${roundId}_${panelId}_${(startsAt.getTime() / 60_000).toString(36)}`;

/** The slots of a round, as they were drawn from its plan and the hours interviewers gave; a round that is being published keeps both. */
export const slotsOfRound = ({ plan, panels, free = [] }: Pick<RoundDocument, 'plan' | 'panels' | 'free'>): DrawnSlot[] =>
  drawSlots({ ...plan, panels }, (interviewer, day) => free.find((each) => each.by === interviewer && each.day === day)?.hours);

/**
 * Publishes a round that is `publishing`: its slots are entered into the interviewers' agendas, then written, then it can be booked. Where something is in an
 * interviewer's way nothing of it stays and it is a draft again: the clashes say where. Safe to repeat and to be finished by somebody else.
 */
export const finishPublishing = async (db: Database, round: RoundDocument): Promise<Clash[]> => {
  const drawn = slotsOfRound(round);
  const days = daysOf(round, drawn);
  const clashes = await enterAll(db, days);
  const step = { _id: round._id, state: 'publishing', revision: round.revision };
  if (clashes.length > 0) {
    // First nothing of it stays, then it is a draft: killed in between, it is still publishing and the clock goes on.
    await withdraw(db, round._id);
    if (await db.rounds.updateOne(step, { state: 'draft', free: _.remove() })) return clashes;
    if ((await db.rounds.read(round._id))?.state !== 'published') return clashes;
    // Another call, that met no clash any more, has published it meanwhile: what was withdrawn is put back.
    await enterAll(db, days);
    await writeSlots(db, round, drawn);
    return [];
  }
  await writeSlots(db, round, drawn);
  const isOut = await db.rounds.updateOne(step, { state: 'published' });
  // Another call, that met a clash, has made it a draft meanwhile.
  if (!isOut && (await db.rounds.read(round._id))?.state === 'draft') await withdraw(db, round._id);
  return [];
};

const enterAll = async (db: Database, days: readonly Entered[]): Promise<Clash[]> => {
  const clashes: Clash[] = [];
  for (let from = 0; from < days.length; from += AT_ONCE) {
    const slice = days.slice(from, from + AT_ONCE);
    const entered = await Promise.all(slice.map((each) => enter(db, each)));
    clashes.push(...slice.flatMap(({ personId, day }, index) => (entered[index] ? [] : [{ interviewerId: personId, day }])));
  }
  return clashes;
};

const daysOf = ({ _id: roundId, panels }: RoundDocument, drawn: readonly DrawnSlot[]): Entered[] => {
  const days = new Map<string, { personId: string; day: string; entries: AgendaEntry[] }>();
  for (const slot of drawn) {
    const entry = { roundId, slotId: slotId(roundId, slot), startsAt: slot.startsAt, endsAt: slot.endsAt };
    for (const personId of panels.find(({ id }) => id === slot.panelId)?.interviewers ?? []) {
      const key = `${personId}_${slot.day}`;
      const day = days.get(key) ?? { personId, day: slot.day, entries: [] };
      day.entries.push(entry);
      days.set(key, day);
    }
  }
  return [...days.values()];
};

const writeSlots = async (db: Database, { _id: roundId, panels }: RoundDocument, drawn: readonly DrawnSlot[]): Promise<void> => {
  const there = new Set((await allOf(db.slots, { roundId }, ['_id'])).map(({ _id }) => _id));
  const missing = drawn
    .map((slot): SlotDocument => {
      const { panelId, startsAt, endsAt } = slot;
      return { _id: slotId(roundId, slot), roundId, panelId, interviewers: panels.find(({ id }) => id === panelId)?.interviewers ?? [], startsAt, endsAt };
    })
    .filter(({ _id }) => !there.has(_id));
  for (let from = 0; from < missing.length; from += AT_ONCE) await Promise.all(missing.slice(from, from + AT_ONCE).map((slot) => db.slots.insert(slot)));
};

/** Nothing of a round that is not published stays in anybody's agenda. */
const withdraw = async (db: Database, roundId: string): Promise<void> => {
  await db.agendas.updateAll({ 'entries.roundId': roundId }, { entries: _.pull({ roundId }) });
  await db.slots.remove({ roundId, claim: _.exists(false) });
};
