import * as v from 'valibot';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { openSeasonWithin, seasonWithin } from '../seasons/within-reach';

export interface ObjectionCard {
  id: string;
  text: string;
  at: string;
  name: string;
  university: string;
  rank: number;
  /** What is objected to; null for no post. */
  post: string | null;
  answer: string | null;
}

export interface ObjectionPage {
  objections: ObjectionCard[];
  next: number | null;
}

const PAGE = 20;

/** Objections of a season, those that wait or those answered, the oldest first. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const objections = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, state: v.picklist(['open', 'answered']), cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { seasonId, state, cursor: from = 0 }, ctx }): Promise<ObjectionPage> => {
    await seasonWithin(ctx, seasonId);
    const { db } = ctx;
    const found = await db.objections.find({ seasonId, state }, { order: [['at', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const ids = page.map(({ _id }) => _id);
    const [placements, people] = await Promise.all([
      db.placements.find({ _id: _.in(ids) }, { limit: PAGE, fields: ['rank', 'postId'] }),
      db.candidates.find({ _id: _.in(ids) }, { limit: PAGE, fields: ['name', 'university'] }),
    ]);
    const posts = await db.posts.find({ _id: _.in(placements.flatMap(({ postId }) => postId ?? [])) }, { limit: PAGE, fields: ['unit', 'title'] });
    return {
      objections: page.map(({ _id, text, at, answer }) => {
        const placement = placements.find((each) => each._id === _id);
        const person = people.find((each) => each._id === _id);
        const post = posts.find((each) => each._id === placement?.postId);
        return {
          id: _id, text, at: at.toISOString(), name: person?.name ?? '已注销', university: person?.university ?? '', rank: placement?.rank ?? 0,
          post: post ? `${post.unit}，${post.title}` : null, answer: answer?.text ?? null,
        };
      }),
      next: found.length > PAGE ? from + PAGE : null,
    };
  });

/** Answers an objection; the person is told, and it is recorded. Safe to repeat: named by the device. Refuses with NOT_FOUND, OUT_OF_REGION, NOT_ALLOWED for one's own, SEASON_ENDED, OBJECTION_ANSWERED, WORDS_REFUSED. */
export const answerObjection = staff('editor')
  .input(v.strictObject({ id: bounds.id, answerId: bounds.id, text: bounds.text(500) }))
  .mutation(async ({ input: { id, answerId, text }, ctx }): Promise<null> => {
    const { db } = ctx;
    const held = (await db.objections.read(id)) ?? refuse('NOT_FOUND');
    if (!ctx.reach.covers(held)) refuse('OUT_OF_REGION');
    if (held.answer) return held.answer.id === answerId ? null : refuse('OBJECTION_ANSWERED');
    if (held.personId === ctx.personId) refuse('NOT_ALLOWED');
    const { title } = await openSeasonWithin(ctx, held.seasonId);
    await checkText(ctx, text, 'comment');
    const at = ctx.now();
    const { seasonId, district, personId } = held;
    const isAnswered = await db.objections.updateOne(
      { _id: id, state: 'open' },
      {
        state: 'answered',
        answer: { id: answerId, text, by: ctx.personId, at },
        effects: _.push([
          effect.trace(ctx, { act: 'objection.answer', object: `seasons/${seasonId}`, district, after: { characters: text.length } }),
          effect.message(`${id}_answered`, at, personId, { kind: 'objectionAnswered', seasonId, title }),
        ]),
      },
    );
    return isAnswered || (await db.objections.read(id))?.answer?.id === answerId ? null : refuse('OBJECTION_ANSWERED');
  });
