import { placeInSeason, type PlacedSeason } from '../../support/placement';
import { employer } from './callers';
import { elsewhere, stranger, type Example, type Examples, type World } from './world';

const within = '370211';
let numbers = 0;

interface About extends Omit<PlacedSeason, 'seasonId' | 'mark'> {
  personId: string;
}

/** A season in which this person is placed; names and titles in it are its mark. */
const placed = async (world: World, about: About) => {
  const made = await placeInSeason(world.db, { seasonId: `placing-${(numbers += 1)}`, mark: world.mark(), ...about });
  const { seasonId, id, short } = made;
  return { ...made, watched: [['placements', id], ['objections', id], ['seasons', seasonId], ['draws', seasonId], ['postLedgers', short]] satisfies Example['watched'] };
};

type Placed = Awaited<ReturnType<typeof placed>>;

/** One's own, and a season in which somebody else has a placement. */
const own = (input: (made: Placed) => object, about: Partial<About> = {}, { shows = false, before }: { shows?: boolean; before?: (world: World, made: Placed) => Promise<unknown> } = {}): Examples => ({
  own: async (world, caller) => {
    const made = await placed(world, { personId: caller, ...about });
    await before?.(world, made);
    return { input: input(made), ...(shows && { shows: made.mark }) };
  },
  foreign: async (world) => {
    const made = await placed(world, { personId: stranger, ...about });
    return { input: input(made), watched: made.watched, ...(shows && { shows: made.mark }) };
  },
});

const region = (input: (made: Placed) => object, about: Partial<About> = {}, { shows = false, before }: { shows?: boolean; before?: (world: World, made: Placed) => Promise<unknown> } = {}): Examples => {
  const at = (district: string) => async (world: World): Promise<Example> => {
    const made = await placed(world, { personId: stranger, district, ...about });
    await before?.(world, made);
    return { input: input(made), watched: made.watched, ...(shows && { shows: made.mark }) };
  };
  return { own: at(within), foreign: at(elsewhere) };
};

const asked = { switch: { id: 'request', to: '', unitId: '', reason: '示例', at: new Date(0) } };
const ofUnit = (input: (made: Placed) => object | undefined, shows = false): Examples => {
  const at = (unitId: string) => async (world: World): Promise<Example> => {
    const made = await placed(world, { personId: stranger, unitId, placement: asked });
    return { input: input(made), watched: made.watched, ...(shows && { shows: made.mark }) };
  };
  return { own: at(employer.id), foreign: at('another-unit') };
};

const season = ({ seasonId }: Placed) => ({ seasonId });
const decided = ({ id }: Placed) => ({ id, requestId: 'request', decision: { outcome: 'agreed' } });
const noObjection = (world: World, { id }: Placed) => world.db.objections.remove({ _id: id });
const revealed = (world: World, { seasonId }: Placed) => world.db.draws.updateOne({ _id: seasonId }, { revealedAt: new Date(), seed: 'seed' });

export const seasonPlacements: Record<string, Examples> = {
  'season.allocation.desk': region(season, {}, { shows: true }),
  // A run that was made: the same call again.
  'season.allocation.try': region(({ seasonId, runId }) => ({ seasonId, runId }), { published: false }),
  'season.allocation.outcome': region(({ runId }) => ({ runId }), {}, { shows: true }),
  'season.allocation.compare': region(({ runId }) => ({ before: runId, after: runId })),
  'season.allocation.sealDraw': region(season),
  'season.allocation.revealDraw': region(season, { stage: 'result' }),
  'season.allocation.publish': region(({ runId }) => ({ runId }), { stage: 'result' }, { before: revealed }),
  'season.placements.notice': { own: async (world) => ({ input: season(await placed(world, { personId: stranger })) }) },
  'season.placements.cutOffs': { own: async (world) => ({ input: season(await placed(world, { personId: stranger })) }) },
  'season.placements.mine': own(season, {}, { shows: true }),
  'season.placements.answer': own(({ seasonId }) => ({ seasonId, revision: 1, answer: 'accepted' }), { placement: { state: 'offered' } }),
  'season.placements.object': own(({ seasonId }) => ({ seasonId, text: '示例疑问' }), { stage: 'result' }, { before: noObjection }),
  'season.placements.switchable': own(season, {}, { shows: true }),
  'season.placements.askSwitch': own(({ seasonId, long }) => ({ seasonId, requestId: 'a-request', to: long, reason: '示例' })),
  'season.placements.takeBackSwitch': own(({ seasonId }) => ({ seasonId, requestId: 'request' }), { placement: asked }),
  'season.placements.list': region(({ seasonId }) => ({ seasonId, state: 'accepted' }), {}, { shows: true }),
  'season.placements.correct': region(({ id }) => ({ id, stepId: 'a-step', revision: 1, to: null, place: 'free', reason: '示例' })),
  'season.placements.objections': region(({ seasonId }) => ({ seasonId, state: 'open' }), {}, { shows: true }),
  'season.placements.answerObjection': region(({ id }) => ({ id, answerId: 'an-answer', text: '示例答复' })),
  'season.placements.switches': region(season, { placement: asked }, { shows: true }),
  'season.placements.decideSwitch': region(decided, { placement: asked }),
  'season.placements.unitSwitches': ofUnit(() => undefined, true),
  'season.placements.unitDecideSwitch': ofUnit(decided),
};
