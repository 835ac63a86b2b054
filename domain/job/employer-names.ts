/** Employers by what people type of their names. */
import { hasInOrder } from '../search/meanings';
import type { OpenIndex } from '../search/open-index';
import { partByInitials, partBySound } from '../search/sounds';
import { plain } from '../search/words';
import type { ListedEmployer } from './employer-list';
import type { JobShape } from './entry';

/** As names are compared here: nobody types their blanks. */
const compared = (name: string): string => plain(name).replace(/\s/g, '');

/** Fewer characters are the beginning of too many names to be the short form of one. */
const shortForm = 3;

/** Those whose name has what is typed within it, or sounds so (haier), or has these first letters; else those it is a short form of: 青大附院. Everyone for blanks. */
export function employersCalled(index: OpenIndex<JobShape>, employers: readonly ListedEmployer[], typed: string): readonly ListedEmployer[] {
  const wanted = compared(typed);
  if (wanted === '') return employers;
  const sounding = /^[a-z]{2,}$/.test(wanted) ? namesSounding(index, wanted) : new Set<string>();
  const found = employers.filter(({ name }) => compared(name).includes(wanted) || sounding.has(plain(name)));
  if (found.length > 0 || wanted.length < shortForm) return found;
  return employers.filter(({ name }) => compared(name).startsWith(wanted.slice(0, 1)) && hasInOrder(compared(name), wanted));
}

/** The vocabulary knows how each name sounds. */
function namesSounding(index: OpenIndex<JobShape>, wanted: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of index.parts) {
    const { kinds } = part.segment.vocabulary;
    for (const [place, spoken] of part.spokenWords().entries()) {
      if (kinds[place] !== 'employer') continue;
      if (partBySound(spoken, wanted, { open: true }) !== undefined || partByInitials(spoken, wanted) !== undefined) names.add(spoken.word);
    }
  }
  return names;
}
