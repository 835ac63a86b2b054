import * as v from 'valibot';
import type { AuditLink } from './chain';

/** What is exported of the chain reads back as it was stored: JSON lines, or one JSON array, with moments as `{"$date": …}`. */

const facts = v.optional(v.nullable(v.record(v.string(), v.unknown())));
const Link = v.object({
  _id: v.string(),
  previous: v.string(),
  hash: v.string(),
  effectId: v.string(),
  at: v.date(),
  by: v.string(),
  requestId: v.string(),
  act: v.string(),
  object: v.string(),
  district: v.optional(v.string()),
  before: facts,
  after: facts,
  why: v.optional(v.string()),
});

/** Throws, naming the line, when a line is no JSON or no link. In the order of their numbers, whatever the order of the lines. */
export const readExport = (text: string): AuditLink[] => {
  const rows = text.trimStart().startsWith('[') ? (withDates(JSON.parse(text)) as unknown[]) : lines(text);
  return rows
    .map((row, index) => {
      const parsed = v.safeParse(Link, row);
      if (!parsed.success) throw new Error(`entry ${index + 1} is no link of an audit chain: ${v.summarize(parsed.issues)}`);
      return row as AuditLink;
    })
    .sort((a, b) => (a._id < b._id ? -1 : 1));
};

const lines = (text: string): unknown[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [withDates(JSON.parse(line))];
    } catch (error) {
      throw new Error(`line ${index + 1} is no JSON: ${String(error)}`);
    }
  });

/** Moments are written `{"$date": "2026-07-01T02:00:00.000Z"}`, or in milliseconds, or as a number in words. */
const withDates = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$date') return dateOf(first[1]);
  if (entries.length === 1 && first && ['$numberInt', '$numberLong', '$numberDouble'].includes(first[0])) return Number(first[1]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, withDates(inner)]));
};

const dateOf = (written: unknown): Date => {
  const plain = typeof written === 'object' && written !== null && '$numberLong' in written ? Number(written.$numberLong) : written;
  return new Date(plain as string | number);
};
