/** What texts are found by: single Chinese characters and pairs of neighbours, Latin words whole (C++, .NET, Java). */
import { fold } from '../text/fold';

const chineseRun = /[\u3400-\u9fff]+/g;
/** A word may begin with a dot (.NET), hold dots and dashes (node.js, t-sql) and end in + or # (C++, C#). */
const latinWord = /\.?[a-z0-9]+(?:[.\-_][a-z0-9]+)*(?:\+{1,2}|#)?/g;
const anyRun = new RegExp(`${chineseRun.source}|${latinWord.source}`, 'g');
/** What goes beyond adds nothing a person would search for. */
const longestText = 2000;
const longestQuery = 60;
const mostRuns = 8;

/** As texts and queries are compared. */
export const plain = (text: string): string => fold(text).toLowerCase();

export const isChinese = (run: string): boolean => /^[\u3400-\u9fff]/.test(run);

const pairs = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));

/** Latin words are also known by their parts: node.js by node, t-sql by sql. */
const wordParts = (word: string): string[] => [word, ...word.split(/[.\-_]/).filter((part) => part.length >= 2 && part !== word)];

/** All tokens of a text, each once. Single characters are left out of long texts: there they say nothing. */
export function tokensOf(text: string, { singles }: { singles: boolean }): Set<string> {
  const tokens = new Set<string>();
  for (const [run] of plain(text).slice(0, longestText).matchAll(anyRun)) {
    if (!isChinese(run)) for (const part of wordParts(run)) tokens.add(part);
    else {
      if (singles) for (const character of run) tokens.add(character);
      for (const pair of pairs(run)) tokens.add(pair);
    }
  }
  return tokens;
}

/** The tokens that must stand in one field for this run to be found there. */
export const tokensOfRun = (run: string): string[] => (isChinese(run) && run.length > 1 ? pairs(run) : [run]);

/** What is typed, split at blanks and between scripts, folded, each once. Empty for blanks and punctuation. */
export function runsOf(query: string): string[] {
  return [...new Set(choicesIn(query).flat())].slice(0, mostRuns);
}

/** Between two runs: either will do. */
const either = /^\s*[/|、]\s*$/;

/** The runs of a query, those together of which one will do: 嵌入式/FPGA 上海 is the two of the first, and 上海. */
export function choicesIn(query: string): string[][] {
  const text = plain(query).slice(0, longestQuery);
  const choices: string[][] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(anyRun)) {
    const last = choices.at(-1);
    if (last && either.test(text.slice(end, index))) last.push(run);
    else choices.push([run]);
    end = index + run.length;
  }
  return choices.slice(0, mostRuns);
}
