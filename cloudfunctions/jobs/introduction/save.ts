import * as v from 'valibot';
import { isInOrder, longest, month, wordsIn } from '../../../domain/job/introduction';
import { bounds, checkText, command as _, student } from '../../runtime';

const monthInput = v.pipe(v.string(), v.regex(month));
const lines = (max: number) => v.union([v.literal(''), bounds.text(max)]);

const Entry = v.pipe(
  v.strictObject({
    where: bounds.line(longest.where),
    as: bounds.line(longest.as),
    from: monthInput,
    until: v.nullable(monthInput),
    did: lines(longest.did),
  }),
  v.check((entry) => isInOrder(entry)),
);

/** Writes the caller's introduction, all of it but the file. Safe to repeat. What was sent before stays as it was sent. Refuses with WORDS_REFUSED. */
export const save = student
  .input(v.strictObject({ experience: v.pipe(v.array(Entry), v.maxLength(longest.entries)), skills: lines(longest.skills), about: lines(longest.about) }))
  .mutation(async ({ input, ctx }): Promise<null> => {
    const words = wordsIn(input);
    if (words !== '') await checkText(ctx, words, 'profile');
    const written = { experience: input.experience, skills: input.skills, about: input.about, updatedAt: ctx.now() };
    if (await ctx.db.introductions.insert({ _id: ctx.personId, ...written })) return null;
    await ctx.db.introductions.updateOne({ _id: ctx.personId }, { ...written, experience: _.set(written.experience) });
    return null;
  });
