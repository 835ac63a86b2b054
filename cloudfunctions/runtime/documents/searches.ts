/** What people looked for on a day and then opened something. `_id` is day_words. */
export interface SearchCountDocument {
  _id: string;
  /** Of Shanghai, as 2026-11-22. */
  day: string;
  /** As compared: folded, lower case. */
  words: string;
  /** Who, so that one person counts once a day: keyed digests that differ from day to day. No more than needed to tell what is popular. */
  people: string[];
  expiresAt: Date;
}
