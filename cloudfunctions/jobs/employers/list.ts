import * as v from 'valibot';
import { division } from '../../../domain/job/divisions';
import { employersIn, type ListedEmployer } from '../../../domain/job/employer-list';
import { employersCalled } from '../../../domain/job/employer-names';
import { longestSearch } from '../../../domain/job/query';
import { bounds, open } from '../../runtime';
import { openJobIndex } from '../../runtime/job-index';
import { allOf } from '../../runtime/walk';
import type { Counted, CountedPlace } from '../search/offered';

const page = 40;
/** Choices a row can show. */
const most = 16;

export interface EmployerRow {
  id: string;
  name: string;
  initial: string;
  openings: number;
  /** Organisers put it forward. */
  key: boolean;
}

export interface EmployerPage {
  employers: EmployerRow[];
  total: number;
  /** The letters there are; only with the first page. */
  initials: string[] | null;
  /** Districts and cities, and industries, with the number of employers each would leave; only with the first page. */
  places: CountedPlace[] | null;
  industries: Counted[] | null;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** Employers with openings one may apply to now, by the letter they are known by. Public-safe. */
export const list = open
  .input(
    v.strictObject({
      place: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/))),
      industry: v.optional(bounds.line(40)),
      text: v.optional(v.pipe(v.string(), v.maxLength(longestSearch))),
      keyOnly: v.optional(v.boolean()),
      /** The page begins where this letter does. */
      initial: v.optional(v.pipe(v.string(), v.regex(/^[A-Z#]$/))),
      cursor: v.optional(bounds.whole(0, 10_000)),
    }),
  )
  .query(async ({ input, ctx }): Promise<EmployerPage> => {
    const { place, industry } = input;
    const [index, marked] = await Promise.all([openJobIndex(ctx.db), allOf(ctx.db.employers, { key: true }, ['_id'])]);
    const key = new Set(marked.map(({ _id }) => _id));
    const asked = employersCalled(index, employersIn(index, ctx.now()), input.text ?? '').filter(({ id }) => !input.keyOnly || key.has(id));
    const isThere = ({ areas }: ListedEmployer) => place === undefined || areas.has(place);
    const isOfIt = ({ industries }: ListedEmployer) => industry === undefined || industries.has(industry);
    const found = asked.filter((employer) => isThere(employer) && isOfIt(employer));
    const from = input.cursor ?? Math.max(0, found.findIndex(({ initial }) => initial === input.initial));
    const shown = found.slice(from, from + page);
    const first = from === 0;
    return {
      employers: shown.map(({ id, name, initial, openings }) => ({ id, name, initial, openings, key: key.has(id) })),
      total: found.length,
      initials: first ? [...new Set(found.map(({ initial }) => initial))] : null,
      places: first ? placesOf(asked.filter(isOfIt), place) : null,
      industries: first ? counted(asked.filter(isThere).flatMap(({ industries }) => [...industries])) : null,
      next: from + shown.length < found.length ? from + shown.length : null,
    };
  });

const counted = (names: readonly string[]): Counted[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, most);
};

/** Cities and districts; provinces only say their cities again. `chosen` is named in any case. */
const placesOf = (employers: readonly ListedEmployer[], chosen: string | undefined): CountedPlace[] => {
  const frequent = counted(employers.flatMap(({ areas }) => [...areas].filter((code) => !code.endsWith('0000'))));
  const isLost = chosen !== undefined && frequent.every(({ name }) => name !== chosen);
  const lost = isLost ? [{ name: chosen, count: employers.filter(({ areas }) => areas.has(chosen)).length }] : [];
  return [...frequent, ...lost].map(({ name: code, count }) => ({ code, name: division(code)?.name ?? code, count }));
};
