/** One version of a document. */
import { formatForDisk, parseExtended } from './extended';
import { type Document } from './values';

/** Nothing on disk asks for the time of arrival. */
const NO_TIME = new Date(0);

/** `order` is its place in time of insertion and stays with a document for life; `value` is never changed in place. */
export class Stored {
  private constructor(
    readonly key: string,
    readonly order: number,
    private decoded: Document | undefined,
    private kept: string | undefined,
  ) {}

  static of(key: string, order: number, value: Document): Stored {
    return new Stored(key, order, value, undefined);
  }

  /** As it was on disk; read when it is first asked for. */
  static from(key: string, order: number, text: string): Stored {
    return new Stored(key, order, undefined, text);
  }

  get value(): Document {
    if (this.decoded) return this.decoded;
    // Only our own text of a document comes here.
    this.decoded = parseExtended(this.kept ?? '{}', NO_TIME) as Document;
    this.kept = undefined;
    return this.decoded;
  }

  /** As it is kept on disk. */
  text(): string {
    this.kept ??= formatForDisk(this.value);
    return this.kept;
  }

  /** It is on disk: its text is not needed any more. */
  forgetText(): void {
    if (this.decoded) this.kept = undefined;
  }
}
