import Taro from '@tarojs/taro';
import { LOUDNESS, type Note } from './note';

export type { Note } from './note';

let context: Taro.WebAudioContext | undefined;

/** Plays notes; the phone's silent switch does not matter at a door. Older versions of WeChat have no such sound: then it is felt alone. */
export const playNotes = (notes: readonly Note[]): void => {
  if (!Taro.canIUse('createWebAudioContext')) return;
  context ??= Taro.createWebAudioContext();
  const { currentTime, destination } = context;
  for (const { hertz, from, seconds } of notes) {
    const tone = context.createOscillator() as unknown as OscillatorNode;
    const volume = context.createGain() as unknown as GainNode;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(LOUDNESS, currentTime + from);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + from + seconds);
    tone.connect(volume);
    volume.connect(destination as unknown as AudioNode);
    tone.start(currentTime + from);
    tone.stop(currentTime + from + seconds);
  }
};

/** A phone that cannot vibrate says so, and nobody needs to hear of it. */
export const vibrate = (length: 'short' | 'long'): void => {
  const done = length === 'short' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong();
  done.catch((failure: unknown) => console.warn('vibrate', failure));
};
