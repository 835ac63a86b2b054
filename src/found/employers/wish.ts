import { longestSearch } from '../../../domain/job/query';
import { decoded } from '../../routes/decoded';

/** What the list of employers is narrowed to, and the letter it begins with. */
export interface EmployerWish {
  text: string;
  /** Six digits. */
  place?: string;
  industry?: string;
  keyOnly: boolean;
  /** A–Z or #. */
  initial?: string;
}

export const everyone: EmployerWish = { text: '', place: undefined, industry: undefined, keyOnly: false, initial: undefined };

/** As long as the cloud takes it. */
const LONGEST_NAME = 40;

/** Page parameters → wish. Whatever is not understood is left out. */
export function wishOf({ text, place, industry, keyOnly, initial }: Partial<Record<string, string>>): EmployerWish {
  const [name, letter] = [decoded(industry).trim(), decoded(initial)];
  return {
    text: decoded(text).slice(0, longestSearch),
    place: place && /^\d{6}$/.test(place) ? place : undefined,
    industry: name !== '' && name.length <= LONGEST_NAME ? name : undefined,
    keyOnly: keyOnly === '1',
    initial: /^[A-Z#]$/.test(letter) ? letter : undefined,
  };
}

/** Wish → page parameters, without what is not narrowed. */
export const paramsOf = ({ text, place, industry, keyOnly, initial }: EmployerWish): string =>
  Object.entries({
    text: encodeURIComponent(text),
    place,
    industry: industry && encodeURIComponent(industry),
    keyOnly: keyOnly ? '1' : undefined,
    initial: initial && encodeURIComponent(initial),
  })
    .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
    .join('&');
