import type { Verdict } from '../../../domain/activity/verdict';
import { playNotes, vibrate, type Note } from '../../platform/door-sound';

/** Heard without looking: each verdict has its own few notes, short enough for one a second. */
const sounds: Record<Verdict['kind'] | 'noted', readonly Note[]> = {
  admitted: [{ hertz: 880, from: 0, seconds: 0.09 }, { hertz: 1320, from: 0.09, seconds: 0.14 }],
  used: [{ hertz: 440, from: 0, seconds: 0.1 }, { hertz: 440, from: 0.16, seconds: 0.1 }, { hertz: 440, from: 0.32, seconds: 0.1 }],
  waiting: [{ hertz: 660, from: 0, seconds: 0.35 }],
  offered: [{ hertz: 660, from: 0, seconds: 0.2 }, { hertz: 550, from: 0.2, seconds: 0.2 }],
  wrong: [{ hertz: 330, from: 0, seconds: 0.18 }, { hertz: 220, from: 0.18, seconds: 0.3 }],
  noted: [{ hertz: 990, from: 0, seconds: 0.07 }],
};

/** Sounds and is felt: briefly when somebody may come in, longer when somebody may not. A phone without sound says so, and the verdict stands. */
export const sayVerdict = (kind: Verdict['kind'] | 'noted'): void => {
  try {
    playNotes(sounds[kind]);
  } catch (failure) {
    console.warn('sound', failure);
  }
  vibrate(kind === 'admitted' || kind === 'noted' ? 'short' : 'long');
};
