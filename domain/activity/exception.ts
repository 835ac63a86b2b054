/** Somebody an activity is not for asks to come all the same; an organiser grants it or not. */
export const exceptionStates = { asked: '等组织者看', granted: '同意了', refused: '没有同意' } as const;

export type ExceptionState = keyof typeof exceptionStates;
export type ExceptionOutcome = Exclude<ExceptionState, 'asked'>;

/** From where an outcome may be reached: a no may still become a yes; a yes may have been used already and stays. */
export const decidableFrom = (outcome: ExceptionOutcome): ExceptionState[] => (outcome === 'granted' ? ['asked', 'refused'] : ['asked']);

/** The most a reason, or the answer to it, holds. Characters. */
export const longestReason = 120;
