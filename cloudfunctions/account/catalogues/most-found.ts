/** More names than this are no help; whoever does not see theirs types on. */
export const mostFound = 20;
