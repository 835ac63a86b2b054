/** One version of a document. */
import { formatForDisk, parseExtended } from './extended';
import { type Document } from './plain';

/** Nothing on disk asks for the time of arrival. */
const NO_TIME = new Date(0);

/** Where a document stands in one index. */
export interface Entry {
  /** The first segment of the path at which the document holds an array, or ''. */
  readonly root: string;
  /** One key, or one for each element of the array. */
  readonly keys: readonly string[];
}

/** Where the text of a version is found that was not read yet. */
export interface Shelf {
  text(key: string): string;
}

/** `order` is its place in time of insertion and stays with a document for life; `value` is never changed in place. */
export class Stored {
  /** In the order of the collection's indexes; known from when they are asked for until the version is on disk. */
  entries: readonly Entry[] | undefined;
  /** Set while it is the newest, and nobody has read it since it was inserted: once on disk it need not be held in memory. */
  isFresh = false;

  private constructor(
    readonly key: string,
    readonly order: number,
    private from: Document | Shelf,
    private isRead: boolean,
    private kept?: string,
  ) {}

  /** `text`, when it is known, is Extended JSON for exactly this value. */
  static of(key: string, order: number, value: Document, text?: string): Stored {
    return new Stored(key, order, value, true, text);
  }

  /** As it is on disk; read when its value is first asked for, which must be before another version takes its place there. */
  static on(shelf: Shelf, key: string, order: number): Stored {
    return new Stored(key, order, shelf, false);
  }

  get value(): Document {
    if (!this.isRead) {
      // Only our own text of a document is on the shelf.
      this.from = parseExtended((this.from as Shelf).text(this.key), NO_TIME) as Document;
      this.isRead = true;
    }
    return this.from as Document;
  }

  /** As it is kept on disk. */
  text(): string {
    this.kept ??= formatForDisk(this.value);
    return this.kept;
  }

  /** It is on disk: what was only needed for that is forgotten, and the value of what was only inserted. */
  settle(shelf: Shelf): void {
    this.kept = undefined;
    this.entries = undefined;
    if (!this.isFresh) return;
    this.from = shelf;
    this.isRead = false;
  }

  /** Another version is taking its place: from now on the shelf has nothing of it. */
  hold(): Document {
    this.isFresh = false;
    return this.value;
  }
}
