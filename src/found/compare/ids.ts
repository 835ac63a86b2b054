import { mostCompared } from '../../kept-jobs/compared';

/** The openings to lay side by side, from the page's parameter. */
export const idsOf = (parameter: string | undefined): string[] =>
  [...new Set((parameter ?? '').split(','))].filter((id) => /^[A-Za-z0-9_-]+$/.test(id)).slice(0, mostCompared);
