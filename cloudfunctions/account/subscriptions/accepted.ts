import * as v from 'valibot';
import { templateNames } from '../../../domain/message/templates';
import { bounds, command as _, open } from '../../runtime';

/** Answers remembered, so that none is counted twice. */
const REMEMBERED = 20;

/**
 * Counts what the caller allowed WeChat to send: one more message of each template. Safe to repeat: an answer is named by the phone and
 * counted once. A count that is too high does no harm; WeChat keeps its own.
 */
export const accepted = open
  .input(v.strictObject({ answerId: bounds.id, templates: v.pipe(v.array(v.picklist(templateNames)), v.minLength(1), v.maxLength(3)) }))
  .mutation(async ({ input: { answerId, templates }, ctx }): Promise<null> => {
    const _id = ctx.personId;
    const updatedAt = ctx.now();
    const names = [...new Set(templates)];
    if (await ctx.db.subscriptions.insert({ _id, left: Object.fromEntries(names.map((name) => [name, 1])), answers: [answerId], updatedAt })) return null;
    await ctx.db.subscriptions.updateOne(
      { _id, answers: _.neq(answerId) },
      { ...Object.fromEntries(names.map((name) => [`left.${name}`, _.inc(1)])), answers: _.push({ each: [answerId], slice: -REMEMBERED } as never), updatedAt },
    );
    return null;
  });
