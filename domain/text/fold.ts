/**
 * The same words typed on different keyboards, made equal before they are read or compared.
 * No pattern in this room looks behind: phones with older engines refuse to load such a script.
 */

const dashes = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63]/g;
const tildes = /[\u301C\u223C\u02DC]/g;
const invisible = /[\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD]/g;
/** Half width, Chinese characters, ideographic comma and full stop, no blanks: there is nothing to make equal. Most cells are such. */
const plain = /^[!-~\u3001\u3002\u4E00-\u9FFF]*$/;

/**
 * For reading: full width becomes half width (digits, letters, brackets, punctuation), every dash `-`, every wave `~`,
 * runs of white space one blank, ends trimmed. Never stored: it changes Chinese punctuation.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(invisible, '').normalize('NFKC').replace(dashes, '-').replace(tildes, '~').replace(/\s+/g, ' ').trim();
}

/** `fold` without any white space, for patterns that must not care where people put blanks. */
export function squeeze(text: string): string {
  if (plain.test(text)) return text;
  return fold(text).replace(/\s/g, '');
}

/** For telling names apart: squeezed, lower case, with the marks people add or leave out at will taken away. */
export function nameKey(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/["'“”‘’《》〈〉「」『』]/g, '')
    .replace(/[·•・]/g, '·');
}

/** For showing: half-width letters and digits, Chinese punctuation kept, runs of white space one blank, ends trimmed. */
export function tidy(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B\uFF0E\uFF0F]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A name typed with blanks between its Chinese characters, without them. */
export function closeUp(name: string): string {
  return name.replace(/([\u3400-\u9FFF\uF900-\uFAFF）】」])\s+(?=[\u3400-\u9FFF\uF900-\uFAFF（【「])/g, '$1');
}

export interface Folded {
  text: string;
  /** Where in the original each character of `text` came from; one more for the end. */
  places: number[];
}

/** `fold` character by character, keeping all blanks, so that what is found in it can be found again in the original. */
export function foldInPlace(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const alike = plain.test(character) ? character : character.replace(invisible, '').normalize('NFKC').replace(dashes, '-').replace(/[^\S\n]/g, ' ');
    for (let unit = 0; unit < alike.length; unit += 1) places.push(at);
    text += alike;
    at += character.length;
  }
  return { text, places: [...places, original.length] };
}
