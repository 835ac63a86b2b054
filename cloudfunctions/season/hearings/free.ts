import * as v from 'valibot';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { agendaId } from '../../runtime/interviews';
import { hours } from '../rounds/typed';

/** When the calling interviewer is free on a day; nothing takes back what they said. What is drawn later keeps to it; what stands already stays. Safe to repeat. Refuses with HOURS_WRONG. */
export const sayFree = staff('interviewer')
  .input(v.strictObject({ day: bounds.day, hours: v.pipe(v.array(hours), v.maxLength(6)) }))
  .mutation(async ({ input: { day, hours: free }, ctx }): Promise<null> => {
    if (free.some(({ from, to }) => from >= to)) refuse('HOURS_WRONG');
    const _id = agendaId(ctx.personId, day);
    const change = { free: free.length > 0 ? _.set(free) : _.remove() };
    if (await ctx.db.agendas.updateOne({ _id }, change)) return null;
    if (!(await ctx.db.agendas.insert({ _id, personId: ctx.personId, day, free, entries: [] }))) await ctx.db.agendas.updateOne({ _id }, change);
    return null;
  });
