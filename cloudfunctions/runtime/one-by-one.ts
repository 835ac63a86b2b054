/** What is done one after the other. */
export interface Task<T> {
  /** The same in every log: whose work it is. */
  name: string;
  items: Iterable<T>;
  /** Which one it is, in the log; never anything personal. */
  idOf(item: T): string;
  /** Returns how much was done. */
  work(item: T): Promise<number>;
  /** No further one begins once this says no. */
  hasTime?(): boolean;
}

/** One that fails is logged and keeps none of the others waiting; whoever calls comes back to it. Returns how much was done. */
export const oneByOne = async <T>({ name, items, idOf, work, hasTime = () => true }: Task<T>): Promise<number> => {
  let done = 0;
  for (const item of items) {
    if (!hasTime()) break;
    try {
      done += await work(item);
    } catch (failure) {
      console.error(JSON.stringify({ task: name, id: idOf(item), error: failure instanceof Error ? failure.stack : String(failure) }));
    }
  }
  return done;
};
