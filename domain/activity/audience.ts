import { originWords, type OriginState } from '../person/origin';
import { studyLevels, type Profile } from '../person/profile';
import { covers } from '../person/region';
import { programmes, type Programme } from '../programme/programmes';
import type { Audience } from './plan-parts';

/** For whom an activity is, and why somebody is not among them. */

/** Names a region by its six digits. The list of names is too big for a phone: whoever asks brings it. */
type NameOf = (region: string) => string;

/** The programme whose record of local origin must be read to tell; a programme that asks for no ID number goes by the home in the profile. */
export const originAskedBy = ({ localTo }: Audience): Programme | undefined => (localTo && programmes[localTo].asksForIdNumber ? localTo : undefined);

/** The programmes somebody organises for whose region this is, or lies in, or around. */
export const programmesAround = (district: string): Programme[] =>
  (Object.keys(programmes) as Programme[]).filter((name) => covers(programmes[name].home, district) || covers(district, programmes[name].home));

/** Each limit in words: 限 2027 届毕业生. Empty when everybody may come. */
export const limitsOf = (audience: Audience, nameOf: NameOf): string[] => limitsIn(audience, nameOf).map(({ limit }) => limit);

/** Each limit that does not fit this person, with what stands against it, in words to them. Empty when they may come. */
export const missesOf = (audience: Audience, profile: Profile, origin: OriginState | undefined, nameOf: NameOf): string[] =>
  limitsIn(audience, nameOf).flatMap(({ limit, against }) => {
    const reason = against(profile, origin);
    return reason ? [`${limit}，${reason}`] : [];
  });

interface Limit {
  limit: string;
  /** What stands against this person; `undefined` when they fit. */
  against: (profile: Profile, origin: OriginState | undefined) => string | undefined;
}

const limitsIn = ({ localTo, levels, graduating, homes }: Audience, nameOf: NameOf): Limit[] => [
  ...(localTo ? [ofOrigin(localTo, nameOf)] : []),
  ...(levels ? [{ limit: `限${levels.map((level) => studyLevels[level]).join('、')}在读`, against: ({ level }: Profile) => (levels.includes(level) ? undefined : `你的档案里是${studyLevels[level]}`) }] : []),
  ...(graduating ? [ofYears(graduating)] : []),
  ...(homes ? [ofHomes(homes, nameOf)] : []),
];

const ofOrigin = (programme: Programme, nameOf: NameOf): Limit => {
  const { home, homeName, asksForIdNumber } = programmes[programme];
  const limit = `限${homeName}生源`;
  if (!asksForIdNumber) return { limit, against: ({ homeDistrict }) => (covers(home, homeDistrict) ? undefined : `你的档案里家乡是${nameOf(homeDistrict)}`) };
  return {
    limit,
    against: (_profile, origin) => {
      if (origin === 'derived' || origin === 'proven') return undefined;
      return origin ? `你的本地生源还是“${originWords[origin].name}”` : '你还没有核对过本地生源';
    },
  };
};

const ofYears = ({ from, to }: { from: number; to: number }): Limit => ({
  limit: from === to ? `限 ${from} 届毕业生` : `限 ${from}–${to} 届毕业生`,
  against: ({ graduationYear }) => (graduationYear >= from && graduationYear <= to ? undefined : `你的档案里是 ${graduationYear} 届`),
});

const ofHomes = (homes: readonly string[], nameOf: NameOf): Limit => ({
  limit: `限家乡在${homes.map(nameOf).join('、')}的同学`,
  against: ({ homeDistrict }) => (homes.some((home) => covers(home, homeDistrict)) ? undefined : `你的档案里是${nameOf(homeDistrict)}`),
});
