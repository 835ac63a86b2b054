/** Words written without blanks between them: the longest word known at each place; what lies between known words stays together. */
export function wordsIn(run: string, isWord: (word: string) => boolean): string[] {
  const words: string[] = [];
  let unknown = '';
  for (let at = 0; at < run.length; ) {
    const length = Array.from({ length: run.length - at }, (_, shorter) => run.length - at - shorter).find((each) => each < run.length && isWord(run.slice(at, at + each))) ?? 0;
    if (length === 0) unknown += run[at];
    else {
      words.push(unknown, run.slice(at, at + length));
      unknown = '';
    }
    at += Math.max(length, 1);
  }
  return [...words, unknown].filter((word) => word !== '');
}
