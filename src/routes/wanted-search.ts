import type { JobQuery } from '../../domain/job/query';

/** A page of the tab bar cannot be given parameters: the search somebody wants to see again waits here until the list of openings shows. */
let wanted: JobQuery | undefined;

export function wantSearch(search: JobQuery): void {
  wanted = search;
}

/** The search that waits, once. */
export function takeWantedSearch(): JobQuery | undefined {
  const taken = wanted;
  wanted = undefined;
  return taken;
}
