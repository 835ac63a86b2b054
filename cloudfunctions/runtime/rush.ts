/**
 * What a warm instance remembers of a document while many ask for it at once, so that each of them asks the database less. What it goes by is at
 * most three seconds old. So many calls, one soon after the other, are no rush: each of them reads.
 */

/** Milliseconds. */
export const FRESH = 3000;
const CALM = 4;
/** Documents remembered; beyond it everything is forgotten. */
const MOST = 100;

interface Remembered<T> {
  document: T;
  readAt: number;
  /** Calls one soon after the other, and when the last of them was. */
  asked: number;
  askedAt: number;
}

/** A reader of one kind of document: `read` is asked, or in a rush what it answered a moment ago is. */
export const readerInRush = <T>(read: (id: string) => Promise<T | undefined>): ((id: string, at: Date) => Promise<T | undefined>) => {
  const remembered = new Map<string, Remembered<T>>();
  return async (id, at) => {
    const now = at.getTime();
    const known = remembered.get(id);
    const asked = known && now - known.askedAt < FRESH ? known.asked + 1 : 1;
    if (known && asked > CALM && now - known.readAt < FRESH) {
      remembered.set(id, { ...known, asked, askedAt: now });
      return known.document;
    }
    const document = await read(id);
    if (remembered.size >= MOST) remembered.clear();
    if (document) remembered.set(id, { document, readAt: now, asked, askedAt: now });
    return document;
  };
};
