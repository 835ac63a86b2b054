/** How well the entries of a part answer something. */
export class Scores {
  /** By entry; 0 where it does not answer. */
  readonly of: Float32Array;
  private answering = 0;
  private gathered: Uint32Array | undefined;

  constructor(size: number) {
    this.of = new Float32Array(size);
  }

  /** The entries that answer, each once, in their order. Gathered when asked for after the last of them is known: columns are then walked from front to back. */
  get entries(): Uint32Array {
    return (this.gathered ??= this.gather());
  }

  scoreOf(entry: number): number {
    return this.of[entry] ?? 0;
  }

  /** The better of what it was and this; above 0. */
  raise(entry: number, score: number): void {
    const before = this.scoreOf(entry);
    if (score <= before) return;
    if (before === 0) {
      this.answering += 1;
      this.gathered = undefined;
    }
    this.of[entry] = score;
  }

  private gather(): Uint32Array {
    const entries = new Uint32Array(this.answering);
    let count = 0;
    for (let entry = 0; count < entries.length; entry += 1) if (this.of[entry] !== 0) entries[count++] = entry;
    return entries;
  }
}

/** Makes these the better of themselves and others, part by part. */
export function raiseTo(scores: readonly Scores[], others: readonly Scores[]): void {
  for (const [part, its] of scores.entries()) {
    const more = others[part];
    for (const entry of more?.entries ?? []) its.raise(entry, more?.scoreOf(entry) ?? 0);
  }
}
