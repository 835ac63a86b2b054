import { pinyin } from 'pinyin-pro';
import { plain } from './words';

/** How a short text sounds: syllables without tones, separated by blanks, one for each character; what is not Chinese stands for itself, letter by letter. */
export const soundOf = (text: string): string => pinyin(plain(text).replace(/\s/g, ''), { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }).join(' ');

/** Characters with more readings than this together are taken as they are mostly read. */
const mostReadings = 16;

/** Every way a short text may be read, in one piece each: 会计 as kuaiji and huiji. */
export function soundsOf(text: string): string[] {
  const readings = Array.from(text, (character) => [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]);
  if (readings.reduce((product, { length }) => product * length, 1) > mostReadings) return [soundOf(text).replaceAll(' ', '')];
  return readings.reduce<string[]>((sounds, syllables) => sounds.flatMap((sound) => syllables.map((syllable) => sound + syllable)), ['']);
}
