/** Lists of rising numbers as bytes: the gap to the one before, seven bits a byte, the eighth set where more follow. */

export class PostingWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private before = -1;

  /** Begins the next list. */
  begin(): void {
    this.before = -1;
  }

  /** Larger than the one before in this list. */
  add(number: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let gap = number - this.before;
    this.before = number;
    for (; gap > 127; gap >>>= 7) this.bytes[this.length++] = (gap & 127) | 128;
    this.bytes[this.length++] = gap;
  }

  /** Where the list ends that was written last. */
  get end(): number {
    return this.length;
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Calls `take` with each number between two places in the bytes. */
export function decode(bytes: Uint8Array, from: number, to: number, take: (number: number) => void): void {
  let number = -1;
  for (let at = from; at < to; ) {
    let gap = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    number += gap;
    take(number);
  }
}
