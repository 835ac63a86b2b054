/** As many as one link holds, and one call of the cloud gives. */
export const mostSent = 20;

/** The openings a link names; whatever is no id is left out. */
export const idsOf = (parameter: string | undefined): string[] =>
  [...new Set((parameter ?? '').split(/,|%2C/i).filter((id) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,95}$/.test(id)))].slice(0, mostSent);
