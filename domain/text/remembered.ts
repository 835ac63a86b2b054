/** Cells say the same thing hundreds of times: what was made of a text is kept for the next that is equal. */

/** Kept at most, in characters of the texts; beyond that everything is forgotten. */
const most = 400_000;
/** Longer texts hardly come twice. */
const longest = 4000;

/** The same function of a text, answering from memory what it was asked before. What it gives is shared: nobody may change it. Only what is `worth` it is kept. */
export function remembered<T>(ask: (text: string) => T, worth: (answer: T) => boolean = () => true): (text: string) => T {
  const known = new Map<string, T>();
  let held = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = ask(text);
    if (text.length > longest || !worth(answer)) return answer;
    if (held > most) {
      known.clear();
      held = 0;
    }
    held += text.length + 1;
    known.set(text, answer);
    return answer;
  };
}
