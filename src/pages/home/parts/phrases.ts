/** Cuts a title where a reader pauses, after 的 and after punctuation, so that no word is split between lines. */
export const phrases = (title: string): string[] => title.match(/.+?(?:的|[，、：！]|$)/gu) ?? [];
