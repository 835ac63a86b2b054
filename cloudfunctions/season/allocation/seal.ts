import { commitmentOf } from '../../../domain/season/allocation/draw';
import { effect, type CallContext } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

/** Keeps a seed nobody chose, and makes its hash public; with it the key of everybody's numbers, so that nobody has another number by what the seed says. Safe to repeat: there is one draw a season, and the first stays. */
export const seal = async (ctx: CallContext, { _id, district }: Pick<SeasonDocument, '_id' | 'district'>): Promise<void> => {
  const [seed, numbersKey] = [secret(ctx), secret(ctx)];
  const commitment = commitmentOf(seed);
  const trace = effect.trace(ctx, { act: 'draw.seal', object: `seasons/${_id}`, district, after: { commitment } });
  await ctx.db.draws.insert({ _id, seed, numbersKey, commitment, committedAt: ctx.now(), effects: [trace] });
};

const secret = ({ random }: Pick<CallContext, 'random'>): string => Buffer.from(random(32)).toString('hex');
