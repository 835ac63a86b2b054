/** What becomes of WeChat's copy of a message once sending it was tried. */

/** What WeChat answered: nothing said against it, an error code of its own, or nobody knows. */
export type Answer = { kind: 'sent' } | { kind: 'refused'; code: number; words: string } | { kind: 'unknown'; words: string };

export type Settlement =
  | { state: 'sent' | 'unwanted' }
  | { state: 'failed' | 'unknown'; note: string }
  | { state: 'due'; nextAt: Date; note: string };

/** The person does not want it, or used up what they asked for. */
const UNWANTED = 43101;
/** WeChat is busy, or has been asked too often for now; it has not sent anything. */
const BUSY: readonly number[] = [-1, 45009, 45011];

const MOST_TRIES = 6;
const MINUTE_MS = 60_000;
const LONGEST_WAIT = 30;

/**
 * `tries` counts this one. `dice` is in [0, 1): those who were refused together do not come back together. Only a refusal that says
 * nothing was sent is tried again: nobody hears the same twice.
 */
export const settle = (answer: Answer, tries: number, now: Date, dice: number): Settlement => {
  if (answer.kind === 'sent') return { state: 'sent' };
  if (answer.kind === 'unknown') return { state: 'unknown', note: answer.words };
  const note = `${answer.code} ${answer.words}`;
  if (answer.code === UNWANTED) return { state: 'unwanted' };
  if (!BUSY.includes(answer.code) || tries >= MOST_TRIES) return { state: 'failed', note };
  const minutes = Math.min(LONGEST_WAIT, 2 ** tries) * (0.5 + dice);
  return { state: 'due', nextAt: new Date(now.getTime() + minutes * MINUTE_MS), note };
};
