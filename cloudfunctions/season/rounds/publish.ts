import * as v from 'valibot';
import { objectionToPlan } from '../../../domain/season/drawing';
import { hoursOf } from '../../../domain/season/stages';
import { showMoment } from '../../../domain/time/shanghai';
import { command as _, effect, refuse, staff, type Database } from '../../runtime';
import { finishPublishing, slotsOfRound } from '../../runtime/interviews';
import { freeIn } from './free';
import { demandInterviewers } from './interviewers';
import { step } from './typed';
import { refuseEnded } from '../seasons/within-reach';
import { roundWithin } from './within-reach';

/** More slots a round has no use for. */
const MOST = 10_000;

/**
 * Publishes a round: its slots are drawn, entered into the interviewers' agendas and can be booked. Safe to repeat, and finished by the clock when it dies half-way.
 * Where an interviewer has something else it stays a draft, and INTERVIEWER_BUSY says who and when. Refuses also with ROUND_NOT_FOUND, OUT_OF_REGION,
 * SEASON_ENDED, ROUND_CHANGED, ROUND_WRONG when there would be no slot, or one in the past or outside of the interviews' hours, or when somebody in a panel is no interviewer any more.
 */
export const publish = staff('editor')
  .input(v.strictObject(step))
  .mutation(async ({ input: { roundId: _id, stepId, revision }, ctx }): Promise<{ revision: number }> => {
    const { round, season } = await roundWithin(ctx, _id);
    if (round.stepId !== stepId || round.state === 'draft') {
      refuseEnded(season);
      if (round.state !== 'draft' || round.revision !== revision) refuse('ROUND_CHANGED');
      const objection = objectionToPlan({ ...round.plan, panels: round.panels });
      if (objection) refuse('ROUND_WRONG', objection);
      const free = await freeIn(ctx.db, round);
      const drawn = slotsOfRound({ ...round, free });
      if (drawn.length === 0) refuse('ROUND_WRONG', '一个时段也排不出来：看看时间、休息和面试官有空的时间。');
      if (drawn.length > MOST) refuse('ROUND_WRONG', `一轮最多 ${MOST} 个时段，这样会有 ${drawn.length} 个。`);
      if (drawn.some(({ startsAt }) => startsAt <= ctx.now())) refuse('ROUND_WRONG', '有的时段已经过去了，请换日子。');
      const { startsAt: first, endsAt: last } = hoursOf(season.stages, 'interview');
      if (drawn.some(({ startsAt, endsAt }) => startsAt < first || endsAt > last)) refuse('ROUND_WRONG', `有的时段在面试阶段以外（${showMoment(first)} 到 ${showMoment(last)}）：请换日子，或者先改这一期的时间。`);
      await demandInterviewers(ctx.db, season.district, round.panels);
      const trace = effect.trace(ctx, { act: 'round.publish', object: `rounds/${_id}`, district: season.district, after: { title: round.title, slots: drawn.length } });
      const isMine = await ctx.db.rounds.updateOne({ _id, revision, state: 'draft' }, { state: 'publishing', revision: revision + 1, stepId, free: _.set(free), effects: _.push([trace]) });
      // An equal call may have begun it at the same moment: then both finish it.
      if (!isMine && (await ctx.db.rounds.read(_id))?.stepId !== stepId) refuse('ROUND_CHANGED');
    }
    const frozen = (await ctx.db.rounds.read(_id)) ?? refuse('ROUND_NOT_FOUND');
    const clashes = frozen.state === 'publishing' ? await finishPublishing(ctx.db, frozen) : [];
    if (clashes.length > 0) refuse('INTERVIEWER_BUSY', `${await sayClashes(ctx.db, clashes)}已经有别的面试。改一改再发布。`);
    return { revision: frozen.revision };
  });

const SHOWN = 3;

const sayClashes = async (db: Database, clashes: readonly { interviewerId: string; day: string }[]): Promise<string> => {
  const shown = clashes.slice(0, SHOWN);
  const members = await db.staff.find({ _id: _.in(shown.map(({ interviewerId }) => interviewerId)) }, { limit: SHOWN, fields: ['name'] });
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  return `${shown.map(({ interviewerId, day }) => `${names.get(interviewerId) ?? '一位面试官'} ${day}`).join('、')}${clashes.length > SHOWN ? ' 等' : ''}`;
};

