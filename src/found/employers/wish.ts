/** What the list of employers is narrowed to. */
export interface EmployerWish {
  text: string;
  /** Six digits. */
  place?: string;
  industry?: string;
  keyOnly: boolean;
}

/** Page parameters → wish. The browser has decoded them already, WeChat has not. */
export const wishOf = ({ text, place, industry, keyOnly }: Partial<Record<string, string>>): EmployerWish => ({
  text: text ? decodeURIComponent(text) : '',
  place: place && /^\d{6}$/.test(place) ? place : undefined,
  industry: industry ? decodeURIComponent(industry) : undefined,
  keyOnly: keyOnly === '1',
});

/** Wish → page parameters, without what is not narrowed. */
export const paramsOf = ({ text, place, industry, keyOnly }: EmployerWish): string =>
  Object.entries({ text: encodeURIComponent(text), place, industry: industry && encodeURIComponent(industry), keyOnly: keyOnly ? '1' : undefined })
    .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
    .join('&');
