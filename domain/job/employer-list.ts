/** The employers of the openings one may apply to now, as the search index knows them. */
import { eachItem, type OpenIndex } from '../search/open-index';
import { soundOf } from '../search/sound';
import { coreName } from './employer-name';
import type { JobShape } from './entry';
import type { Part } from './finder/columns';
import { listedIn } from './finder/judge';

export interface ListedEmployer {
  id: string;
  name: string;
  /** A–Z by how the known part of the name sounds, `#` for others. */
  initial: string;
  openings: number;
  /** Codes of places and of what they lie in. */
  areas: ReadonlySet<string>;
  industries: ReadonlySet<string>;
}

interface Growing extends ListedEmployer {
  areas: Set<string>;
  industries: Set<string>;
}

const initials = new Map<string, string>();

/** The letter a name is looked for under: 青岛海尔 under H. */
export function initialOf(name: string): string {
  const known = initials.get(name);
  if (known !== undefined) return known;
  const letter = soundOf(coreName(name).slice(0, 1)).slice(0, 1).toUpperCase();
  const initial = /[A-Z]/.test(letter) ? letter : '#';
  initials.set(name, initial);
  return initial;
}

/** Every employer with an opening one may still apply to, by initial, those with more openings first. */
export function employersIn(index: OpenIndex<JobShape>, now: Date): ListedEmployer[] {
  const byId = new Map<string, Growing>();
  for (const part of index.parts) addFrom(part, now, byId);
  return [...byId.values()].sort((a, b) => rankOf(a) - rankOf(b) || b.openings - a.openings || (a.name < b.name ? -1 : 1));
}

/** `#` comes last. */
const rankOf = ({ initial }: ListedEmployer): number => (initial === '#' ? 27 : initial.charCodeAt(0) - 64);

function addFrom(part: Part, now: Date, byId: Map<string, Growing>): void {
  const { sets, names } = part.segment;
  const { values, of } = names.employer;
  for (const entry of listedIn(part, now).entries) {
    eachItem(sets.employerId, entry, (item) => {
      const id = sets.employerId.values[item] ?? '';
      const employer = byId.get(id) ?? newcomer(id, values[of[entry] ?? 0] ?? '');
      byId.set(id, employer);
      employer.openings += 1;
      eachItem(sets.areas, entry, (area) => employer.areas.add(sets.areas.values[area] ?? ''));
      eachItem(sets.industries, entry, (industry) => employer.industries.add(sets.industries.values[industry] ?? ''));
    });
  }
}

const newcomer = (id: string, name: string): Growing => ({ id, name, initial: initialOf(name), openings: 0, areas: new Set(), industries: new Set() });
