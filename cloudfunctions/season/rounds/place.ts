import * as v from 'valibot';
import { bounds, effect, refuse, staff } from '../../runtime';
import { book } from '../../runtime/interviews';
import { candidateId } from '../booking/candidate';
import { expectAnew, hearingId } from '../hearings/own-hearing';
import { refuseEnded } from '../seasons/within-reach';
import { roundWithin } from './within-reach';

/**
 * Gives a candidate a slot by an organiser's decision, also after booking is closed: whoever had none, or did not come and gets a second one. They are told. Safe to repeat; whoever is
 * cut off before the hearing expects them again leaves that to the repeat, or to the candidate's coming.
 * Refuses with ROUND_NOT_FOUND, OUT_OF_REGION, SEASON_ENDED, NOT_ALLOWED when it is the caller who would get it, NOT_A_CANDIDATE, SLOT_NOT_FOUND, SLOT_TAKEN, SLOT_OVERLAPS, PANEL_CLOSED,
 * ROUND_WRONG where they would hear themselves, HEARING_BEGUN when they were heard already.
 */
export const place = staff('editor')
  .input(v.strictObject({ roundId: bounds.id, candidateId: bounds.id, slotId: bounds.id }))
  .mutation(async ({ input: { roundId, candidateId: personId, slotId }, ctx }): Promise<{ startsAt: string }> => {
    const { db } = ctx;
    const { round, season } = await roundWithin(ctx, roundId);
    if (round.state !== 'published') refuse('ROUND_NOT_FOUND');
    refuseEnded(season);
    if (personId === ctx.personId) refuse('NOT_ALLOWED');
    const [candidate, slot, hearing] = await Promise.all([db.candidates.read(candidateId(round.seasonId, personId)), db.slots.read(slotId), db.hearings.read(hearingId(roundId, personId))]);
    if (!candidate) return refuse('NOT_A_CANDIDATE');
    if (slot?.roundId !== roundId || slot.startsAt <= ctx.now()) return refuse('SLOT_NOT_FOUND');
    if (round.panels.find(({ id }) => id === slot.panelId)?.closedAt) refuse('PANEL_CLOSED');
    if (slot.interviewers.includes(personId)) refuse('ROUND_WRONG', '这个人自己就在这一组面试，请换一组的时段。');
    if (hearing && hearing.sheets.length > 0) refuse('HEARING_BEGUN');
    const trace = effect.trace(ctx, { act: 'round.place', object: `hearings/${roundId}_${personId}`, district: season.district, after: { slotId } });
    const outcome = await book(db, { round, candidate, slot, call: ctx.requestId, at: ctx.now(), how: 'given', causes: [trace], isSatisfied: (booking) => booking.slotId === slotId });
    if (outcome.kind === 'taken') return refuse('SLOT_TAKEN');
    if (outcome.kind === 'overlap') return refuse('SLOT_OVERLAPS');
    if (outcome.kind === 'gone') return refuse('NOT_A_CANDIDATE');
    await expectAnew(db, hearingId(roundId, personId), { panelId: slot.panelId, ...outcome.booking });
    return { startsAt: slot.startsAt.toISOString() };
  });
