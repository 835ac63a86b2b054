import { employerIdOf } from '../../../domain/job/identity';
import { rankInSeason } from '../../support/ranking';
import { employer, region } from './callers';
import { elsewhere, stranger, type Example, type Examples, type World } from './world';

let made = 0;

interface About {
  unitId?: string;
  district?: string;
}

/** A post of a unit that somebody named and the unit ranks for; its mark stands in their name and in the post's title. */
const rankedPost = async (world: World, { unitId = employer.id, district = region }: About) => {
  const [seasonId, id, mark] = [`ranking-${(made += 1)}`, `ranked-${made}`, world.mark()];
  await rankInSeason(world.db, { seasonId, postId: id, title: mark, unitId, district, people: [{ personId: stranger, name: mark }] });
  return { id, seasonId, mark, watched: [['rankings', id], ['posts', id], ['seasons', seasonId]] satisfies Example['watched'] };
};

type Made = Awaited<ReturnType<typeof rankedPost>>;

const both = (input: (made: Made) => object, whose: { own: About; foreign: About }, shows = false): Examples => {
  const of = (about: About) => async (world: World): Promise<Example> => {
    const post = await rankedPost(world, about);
    return { input: input(post), watched: post.watched, ...(shows && { shows: post.mark }) };
  };
  return { own: of(whose.own), foreign: of(whose.foreign) };
};
const ofUnit = { own: {}, foreign: { unitId: employerIdOf('示例单位乙') } };
const ofRegion = { own: {}, foreign: { district: elsewhere } };

export const seasonRanking: Record<string, Examples> = {
  'season.ranking.read': both(({ id }) => ({ postId: id }), ofUnit, true),
  'season.ranking.save': both(({ id }) => ({ postId: id, saveId: 'a-save', revision: 1, order: [], unsuitable: [] }), ofUnit),
  'season.ranking.overview': both(({ seasonId }) => ({ seasonId }), ofRegion, true),
  'season.ranking.turnedAway': both(({ id }) => ({ postId: id }), ofRegion, true),
};
