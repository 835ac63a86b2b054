import { covers } from '../person/region';
import type { Profile } from '../person/profile';
import { elsewhere, nowhere, type Facts, type Place, type Question, type Requirement, type Way } from './requirement';

/** The questions of a walk: only what the policies at hand need, each answered by one tap. */

/** Easy and telling ones first. */
const order: readonly Question[] = ['level', 'graduationYear', 'origin', 'hukou', 'work', 'insured'];

export interface PlaceChoice {
  place: Place;
  words: string;
}

const needsOf = (ways: readonly Way[]): Requirement[] => ways.flatMap(({ needs }) => needs);

/** What is to be asked, in its order. */
export const questionsFor = (ways: readonly Way[]): Question[] => {
  const asked = new Set<Question>(needsOf(ways).map(({ ask }) => ask));
  return order.filter((question) => asked.has(question));
};

/** The places one can choose from: those the policies name, the narrower first, and elsewhere. */
export const placesFor = (ways: readonly Way[], question: 'origin' | 'hukou' | 'work'): PlaceChoice[] => {
  const named = new Map<string, string>();
  for (const need of needsOf(ways)) if (need.ask === question && 'within' in need) named.set(need.within, need.place);
  const regions = [...named].sort(([a], [b]) => Number(a.endsWith('00')) - Number(b.endsWith('00')) || (a < b ? -1 : 1));
  const hasNarrower = (region: string) => regions.some(([other]) => other !== region && covers(region, other));
  return [
    ...regions.map(([place, words]) => ({ place, words: hasNarrower(place) ? `${words}其他区市` : words })),
    { place: elsewhere, words: regions.length > 1 ? '别的地方' : `不在${regions[0]?.[1] ?? '本地'}` },
    ...(question === 'work' ? [{ place: nowhere, words: '还没定' }] : []),
  ];
};

/** What the profile already says, as far as it is asked. */
export const factsFrom = ({ level, graduationYear, homeDistrict }: Pick<Profile, 'level' | 'graduationYear' | 'homeDistrict'>, ways: readonly Way[]): Facts => ({
  level,
  graduationYear,
  origin: placesFor(ways, 'origin').find(({ place }) => place !== elsewhere && covers(place, homeDistrict))?.place ?? elsewhere,
});
