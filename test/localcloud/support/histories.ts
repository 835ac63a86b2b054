/** Histories of transactions that append to lists, and what may not happen in them. */

export type Step = { kind: 'read'; key: string } | { kind: 'append'; key: string };

/** What one transaction saw and did. */
export interface Record {
  id: string;
  outcome: 'committed' | 'aborted';
  /** In order; a read gives the list as it was seen. */
  events: ({ kind: 'read'; key: string; list: string[] } | { kind: 'append'; key: string; value: string })[];
}

export type Final = Readonly<{ [key: string]: readonly string[] }>;

const appendsOf = (record: Record): { key: string; value: string }[] =>
  record.events.flatMap((event) => (event.kind === 'append' ? [event] : []));

/**
 * Every anomaly in a history: lost and duplicated updates, dirty and non-repeatable reads, fractured snapshots,
 * lists that forked. Write skew is not among them: snapshot isolation allows it.
 */
export const anomaliesOf = (records: readonly Record[], final: Final): string[] => {
  const anomalies: string[] = [];
  const author = new Map(records.flatMap((record) => appendsOf(record).map(({ value }) => [value, record] as const)));
  for (const record of records)
    for (const { key, value } of appendsOf(record)) {
      const times = (final[key] ?? []).filter((one) => one === value).length;
      if (record.outcome === 'committed' && times === 0) anomalies.push(`lost update: ${value} of ${key}`);
      if (record.outcome === 'committed' && times > 1) anomalies.push(`doubled update: ${value} of ${key}`);
      if (record.outcome === 'aborted' && times > 0) anomalies.push(`aborted write survived: ${value} of ${key}`);
    }
  for (const record of records) anomalies.push(...anomaliesOfReads(record, author, final));
  return anomalies;
};

const anomaliesOfReads = (record: Record, author: ReadonlyMap<string, Record>, final: Final): string[] => {
  const anomalies: string[] = [];
  const own = new Map<string, string[]>();
  const seen = new Map<string, string[]>();
  for (const event of record.events) {
    if (event.kind === 'append') {
      own.set(event.key, [...(own.get(event.key) ?? []), event.value]);
      continue;
    }
    const mine = own.get(event.key) ?? [];
    const others = event.list.slice(0, event.list.length - mine.length);
    if (event.list.slice(others.length).join() !== mine.join())
      anomalies.push(`${record.id} does not see its own writes to ${event.key}`);
    if (others.some((value) => author.get(value)?.outcome === 'aborted'))
      anomalies.push(`dirty read: ${record.id} saw an aborted write of ${event.key}`);
    const before = seen.get(event.key);
    if (before && before.join() !== others.join()) anomalies.push(`non-repeatable read: ${record.id} of ${event.key}`);
    seen.set(event.key, others);
    if (others.some((value, at) => final[event.key]?.[at] !== value))
      anomalies.push(`fork: ${record.id} saw a version of ${event.key} that is not in its history`);
  }
  // A snapshot holds all of another transaction or nothing of it.
  for (const [key, list] of seen)
    for (const value of list)
      for (const other of appendsOf(author.get(value) as Record)) {
        const there = seen.get(other.key);
        if (other.key !== key && there && !there.includes(other.value))
          anomalies.push(`fractured read: ${record.id} saw ${value} of ${key} but not ${other.value} of ${other.key}`);
      }
  return anomalies;
};
