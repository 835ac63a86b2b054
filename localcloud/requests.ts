/** What each request cost, by request id: figures that are the same on every machine. */

export interface Counters {
  databaseCalls: number;
  /** Database calls that change something: the points at which a crash can leave work half done. */
  writes: number;
  /** Documents looked at to answer. */
  examined: number;
  returned: number;
  /** Bytes sent back by the database. */
  bytes: number;
  transactions: number;
  conflicts: number;
  /** Queries that walked a whole collection. */
  scans: number;
}

export const noCost = (): Counters => ({
  databaseCalls: 0,
  writes: 0,
  examined: 0,
  returned: 0,
  bytes: 0,
  transactions: 0,
  conflicts: 0,
  scans: 0,
});

/** Keeps the last requests; older ones are forgotten. */
export class Requests {
  private readonly counters = new Map<string, Counters>();

  constructor(private readonly most = 5000) {}

  of(requestId: string): Counters {
    const known = this.counters.get(requestId);
    if (known) return known;
    const fresh = noCost();
    this.counters.set(requestId, fresh);
    if (this.counters.size > this.most) {
      const oldest = this.counters.keys().next();
      if (!oldest.done) this.counters.delete(oldest.value);
    }
    return fresh;
  }

  find(requestId: string): Counters | undefined {
    return this.counters.get(requestId);
  }
}
