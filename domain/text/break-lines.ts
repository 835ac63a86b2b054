/** Lines of a text for a picture, broken as Chinese is printed: no line begins with 、 or ends with （, Latin words stay whole. */

const notFirst = /^[、，。！？；：）》」』”’…—·％%‰,.!?;:)\]}】〉々～]/;
const notLast = /[（《「『“‘([{【〈]$/;
const word = /[A-Za-z0-9+#.&@/_'-]+|\s+|[\s\S]/gu;

export interface LineRoom {
  width: number;
  /** Lines there is room for; a text that needs more ends in “…”. */
  most: number;
  /** Width of a text in the same unit. */
  measure: (text: string) => number;
}

/** At most `most` lines, none wider than `width` unless a single character is. */
export function brokenLines(text: string, { width, most, measure }: LineRoom): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.trim()).flatMap((whole) => (measure(whole) > width ? [...whole] : [whole]))) {
    if (line !== '' && measure(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(''), width, measure)];
}

/** Pieces that stay together: words, and characters with the marks that belong to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(word) ?? []) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && (notFirst.test(piece) || notLast.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function shortened(text: string, width: number, measure: (text: string) => number): string {
  const characters = [...text];
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
