/** One note of a short sound. `from` and `seconds` in seconds. */
export interface Note {
  hertz: number;
  from: number;
  seconds: number;
}

/** How loud, 0 … 1: heard in a queue, not across the hall. */
export const LOUDNESS = 0.35;
