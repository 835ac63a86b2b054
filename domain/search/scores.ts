/** How well the entries of a part answer something. Few do; only those are walked over afterwards. */
export class Scores {
  /** By entry; 0 where it does not answer. */
  readonly of: Float32Array;
  private readonly met: number[] = [];

  constructor(size: number) {
    this.of = new Float32Array(size);
  }

  /** The entries that answer, each once, in no order. */
  get entries(): readonly number[] {
    return this.met;
  }

  scoreOf(entry: number): number {
    return this.of[entry] ?? 0;
  }

  /** The better of what it was and this; above 0. */
  raise(entry: number, score: number): void {
    const before = this.scoreOf(entry);
    if (score <= before) return;
    if (before === 0) this.met.push(entry);
    this.of[entry] = score;
  }
}
