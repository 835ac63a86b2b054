import * as v from 'valibot';
import { beginsAt, objectionToPlan } from '../../../domain/season/drawing';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import { panels, plan, step } from './typed';
import { refuseEnded, seasonWithin } from '../seasons/within-reach';
import { demandInterviewers } from './interviewers';

/**
 * Keeps a round: a draft in all it says; of a published one what no slot depends on, which is its title, its hours of booking, its rooms and its rules. Safe to repeat.
 * Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, ROUND_NOT_FOUND when it is another season's, ROUND_CHANGED, SEASON_ENDED, ROUND_WRONG (also when
 * somebody in a panel is no interviewer here), WORDS_REFUSED.
 */
export const save = staff('editor')
  .input(
    v.strictObject({
      ...step,
      seasonId: bounds.id,
      title: bounds.line(30),
      opensAt: bounds.instant,
      closesAt: bounds.instant,
      plan,
      panels,
      lateMinutes: bounds.whole(0, 60),
      placing: v.boolean(),
    }),
  )
  .mutation(async ({ input, ctx }): Promise<{ revision: number }> => {
    const { roundId: _id, stepId, revision, seasonId, title, opensAt, closesAt } = input;
    const season = await seasonWithin(ctx, seasonId);
    const { district } = season;
    const held = await ctx.db.rounds.read(_id);
    if (held && held.seasonId !== seasonId) refuse('ROUND_NOT_FOUND');
    if (held?.stepId === stepId) return { revision: held.revision };
    if ((held?.revision ?? 0) !== revision || held?.state === 'publishing') refuse('ROUND_CHANGED');
    refuseEnded(season);
    const booking = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    if (booking.opensAt >= booking.closesAt) refuse('ROUND_WRONG', '预约的开始要早过截止。');
    const objection = objectionToPlan({ ...input.plan, panels: input.panels });
    if (objection) refuse('ROUND_WRONG', objection);
    // Of a published round neither the days nor the panels are taken from what was typed.
    const first = held?.state === 'published' ? (await ctx.db.slots.find({ roundId: _id }, { order: [['startsAt', 'asc']], limit: 1 }))[0]?.startsAt : beginsAt(input.plan);
    if (first && booking.closesAt > first) refuse('ROUND_WRONG', '预约要在第一场面试开始以前截止。');
    if (held?.state !== 'published') await demandInterviewers(ctx.db, district, input.panels);
    await checkText(ctx, [title, ...input.panels.flatMap((panel) => [panel.title, panel.code ?? '', panel.link ?? ''])].join('\n'), 'forum');

    const trace = effect.trace(ctx, { act: 'round.save', object: `rounds/${_id}`, district, after: { title } });
    const common = { title, booking, lateMinutes: input.lateMinutes, placing: input.placing, revision: revision + 1, stepId };
    const whole: RoundDocument = { _id, seasonId, state: 'draft', ...common, plan: input.plan, panels: input.panels, effects: [trace] };
    const isKept = held
      ? await ctx.db.rounds.updateOne(
          { _id, revision, state: held.state },
          // Slots stand in agendas and may be booked: who hears when stays; where, and whether it is closed, is the panel's own.
          { ...common, ...(held.state === 'draft' && { plan: _.set(input.plan), panels: _.set(input.panels) }), ...(held.state === 'published' && roomsOf(held, input.panels)), effects: _.push([trace]) },
        )
      : await ctx.db.rounds.insert(whole);
    if (isKept) return { revision: revision + 1 };
    // An equal call wrote it at the same moment.
    const newest = await ctx.db.rounds.read(_id);
    return newest?.stepId === stepId ? { revision: newest.revision } : refuse('ROUND_CHANGED');
  });

const roomsOf = ({ panels: held }: RoundDocument, typed: v.InferOutput<typeof panels>): Record<string, unknown> =>
  Object.fromEntries(
    held.flatMap(({ id }, at) => {
      const panel = typed.find((each) => each.id === id);
      return panel ? [[`panels.${at}.code`, panel.code ?? _.remove()], [`panels.${at}.link`, panel.link ?? _.remove()]] : [];
    }),
  );
