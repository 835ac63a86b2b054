import * as v from 'valibot';
import type { ProofKind } from '../../../domain/person/proof-file';
import { markOf } from '../../../domain/season/hearing';
import type { Criterion } from '../../../domain/season/plan';
import { missedFrom, presenceOf, type Presence } from '../../../domain/season/presence';
import { roomOf, type Room } from '../../../domain/season/video';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { ownHearing } from './own-hearing';
import { isClosed, shownDocuments } from './shown-documents';

export interface OpenedHearing {
  candidate: { name: string; university: string; major: string };
  startsAt: string;
  endsAt: string;
  presence: Presence;
  /** From when on they may be put down as missing. */
  missedFrom: string;
  criteria: Criterion[];
  own: { marks: Record<string, number>; words: string; revision: number; isSubmitted: boolean } | null;
  /** The other sheets that were submitted; none before one's own is. `mark` is 0 to 100. */
  others: { name: string; mark: number; words: string }[];
  /** How many sheets are still to come, one's own included. */
  missing: number;
  /** What they handed in that interviewers may look at. */
  documents: { id: string; title: string; kind: ProofKind }[];
  isRecused: boolean;
  isClosed: boolean;
  room: Room | null;
}

/** One's own sheet for whoever has booked a slot, blind to the others' until it is submitted. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED. */
export const open = staff('interviewer')
  .input(v.strictObject({ slotId: bounds.id }))
  .query(async ({ input: { slotId }, ctx }): Promise<OpenedHearing> => {
    const { db, personId } = ctx;
    const found = await ownHearing(ctx, slotId);
    const { round, slot, candidate, hearing } = found;
    const season = (await db.seasons.read(round.seasonId)) ?? refuse('SLOT_NOT_FOUND');
    const { criteria } = season.rules.scoring;
    const { shown: documents } = await shownDocuments(ctx, season, found);
    const panel = round.panels.find(({ id }) => id === slot.panelId);
    const own = hearing?.sheets.find(({ by }) => by === personId);
    const recused = new Set(hearing?.recusals.map(({ by }) => by));
    const submitted = (hearing?.sheets ?? []).filter(({ by, submittedAt }) => submittedAt !== undefined && !recused.has(by));
    const shown = own?.submittedAt ? submitted.filter(({ by }) => by !== personId) : [];
    const members = shown.length > 0 ? await db.staff.find({ _id: _.in(shown.map(({ by }) => by)) }, { limit: shown.length, fields: ['name'] }) : [];
    const names = new Map(members.map(({ _id, name }) => [_id, name]));
    return {
      candidate: { name: candidate.name, university: candidate.university, major: candidate.major },
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      presence: presenceOf({ ...hearing, isMarked: own?.submittedAt !== undefined }, slot, ctx.now()),
      missedFrom: missedFrom(slot, round.lateMinutes).toISOString(),
      criteria,
      own: own ? { marks: own.marks, words: own.words, revision: own.revision, isSubmitted: own.submittedAt !== undefined } : null,
      others: shown.map(({ by, marks, words }) => ({ name: names.get(by) ?? '另一位面试官', mark: markOf(criteria, marks) ?? 0, words })),
      missing: slot.interviewers.length - submitted.length,
      documents: season.rules.documents.flatMap(({ id, title }) => documents.filter((given) => given.id === id).map(({ kind }) => ({ id, title, kind }))),
      isRecused: recused.has(personId),
      isClosed: isClosed(found),
      room: roomOf(season.rules.video, slotId, panel) ?? null,
    };
  });
