/** Readers that keep what they made of a cell for the next cell that says the same. */
import { remembered } from '../text/remembered';
import type { Reader, Reading, RowContext } from './reading';

interface Answer<T> {
  reading: Reading<T>;
  /** What the reader wanted to know beside the cell, and what that was. */
  asked: readonly (readonly [keyof RowContext, unknown])[];
}

/** Answers kept of one cell; where every row is told apart by its title, more would be looked through in vain. */
const mostAnswers = 6;

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/** The same reader. It answers from memory when the cell, and all that the reader looks at around it, are as they were. */
export function rememberedReader<T>(reader: Reader<T>): Reader<T> {
  const answersTo = remembered((): Answer<T>[] => []);
  return (cell, context) => {
    if (cell?.date) return reader(cell, context);
    const answers = answersTo(cell === undefined ? '' : `${cell.number ?? ''}|${cell.text}`);
    const before = answers.find(({ asked }) => asked.every(([name, value]) => plain(context[name]) === value));
    if (before) return before.reading;
    const asked = new Map<keyof RowContext, unknown>();
    const reading = reader(cell, watched(context, (name, value) => asked.set(name, plain(value))));
    if (answers.length < mostAnswers) answers.push({ reading, asked: [...asked] });
    return reading;
  };
}

/** The context, telling which of its fields are looked at. */
const watched = (context: RowContext, note: (name: keyof RowContext, value: unknown) => void): RowContext =>
  new Proxy(context, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      note(name as keyof RowContext, value);
      return value;
    },
  });
