/** The cloud's time: this machine's, or, for a cloud that was started at another `time`, one that can be set and goes on from there. */
export class Clock {
  /** Milliseconds ahead of this machine's clock, shared with every instance; undefined: it cannot be set, and instances need not look. */
  readonly ahead: Float64Array | undefined;

  constructor(time: Date | undefined) {
    if (time === undefined) return;
    this.ahead = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    this.set(time);
  }

  now(): Date {
    return new Date(Date.now() + (this.ahead?.[0] ?? 0));
  }

  /** It is `moment` now. */
  set(moment: Date): void {
    if (!this.ahead) throw new Error('the time of this cloud is that of its machine: start it with `time` to set it');
    this.ahead[0] = moment.getTime() - Date.now();
  }
}
