/** What a person would like, from the profile and from what they kept: it puts openings forward, and each says why. */
import { classOfMajor } from '../../catalogue/majors';
import { rankOf as rungOf, type EducationLevel } from '../education-level';
import { wholeClass } from '../entry';
import { marked, withAny, type Part } from './columns';

export interface Wishes {
  major?: string;
  level?: EducationLevel;
  /** Six digits. */
  homeDistrict?: string;
  /** Industries of the openings the person keeps. */
  industries: readonly string[];
}

/** `major`: asks for my major. `majorClass`: for one of its class. `home`: in my home district; `homeCity`: in its city. `liked`: an industry of what I kept. */
export type FitReason = 'major' | 'majorClass' | 'home' | 'homeCity' | 'liked';

const points: Record<FitReason, number> = { major: 30, majorClass: 18, home: 16, homeCity: 8, liked: 8 };
/** Asks for more than I have. */
const outOfReach = -60;
/** Asks for no major: neither here nor there, but better than asking for another. */
const openToAll = 6;

export interface Fit {
  points: number;
  /** The most telling first. */
  reasons: FitReason[];
}

/** How an entry of the part fits. */
export function fitOf(part: Part, { major, level, homeDistrict, industries }: Wishes): (entry: number) => Fit {
  const its = major === undefined ? undefined : classOfMajor(major);
  const has: Record<FitReason, Uint8Array> = {
    major: withAny(part, 'majors', [...(major === undefined ? [] : [major]), ...(its === undefined ? [] : [wholeClass(its)])]),
    majorClass: withAny(part, 'majors', its === undefined ? [] : [its]),
    home: withAny(part, 'areas', homeDistrict === undefined ? [] : [homeDistrict]),
    homeCity: withAny(part, 'areas', homeDistrict === undefined ? [] : [`${homeDistrict.slice(0, 4)}00`]),
    liked: withAny(part, 'industries', industries),
  };
  const anyMajor = marked(part, 'anyMajor');
  const { rung } = part.segment.numbers;
  const telling: readonly (readonly FitReason[])[] = [['major', 'majorClass'], ['home', 'homeCity'], ['liked']];
  return (entry) => {
    const reasons = telling.flatMap((group) => group.find((reason) => has[reason][entry] === 1) ?? []);
    const base = (level !== undefined && (rung[entry] ?? -1) > rungOf(level) ? outOfReach : 0) + (anyMajor[entry] === 1 ? openToAll : 0);
    return { points: reasons.reduce((sum, reason) => sum + points[reason], base), reasons };
  };
}
