import { phoneList } from '../../kept-jobs/phone-list';

/** As many as one looks over at a glance. */
const mostRecent = 10;

/** What was searched for on this phone, the last first. */
export const recentSearches = phoneList('recent-searches', mostRecent);

/** Remembers a search that somebody meant: it was confirmed, picked, or led to an opening. */
export function rememberSearch(text: string): void {
  if (text.trim() !== '') recentSearches.add(text.trim());
}
