import { LOUDNESS, type Note } from './note';

export type { Note } from './note';

let context: AudioContext | undefined;

/** Plays notes, where the browser lets a page be heard: after the first touch. */
export const playNotes = (notes: readonly Note[]): void => {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  for (const { hertz, from, seconds } of notes) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(LOUDNESS, currentTime + from);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + from + seconds);
    tone.connect(volume);
    volume.connect(destination);
    tone.start(currentTime + from);
    tone.stop(currentTime + from + seconds);
  }
};

/** Not every browser can; those that cannot say so by having no such function. */
export const vibrate = (length: 'short' | 'long'): void => {
  if ('vibrate' in navigator) navigator.vibrate(length === 'short' ? 30 : 300);
};
