/** Which column means what, by the words in its header and one table of the words organisers use. */
import { squeeze } from '../text/fold';
import { remembered } from '../text/remembered';
import type { Cell, GridRow } from './grid';

/** One line of the table: these header words mean this field. */
export interface ColumnAliases<Field extends string> {
  field: Field;
  /** When several columns make up one field (省 + 市 + 区), the order in which they are joined. */
  part?: number;
  /** Written before the text of this column when parts are joined, as 年龄：35周岁以下. */
  label?: string;
  aliases: readonly string[];
}

export interface WrittenTable<Field extends string> {
  columns: readonly ColumnAliases<Field>[];
  /** Header words of columns that name people or ways to reach them. Such columns are never read. */
  personal: RegExp;
  /** Columns everyone knows and nobody needs, as 序号. */
  ignored: RegExp;
  /** The header over the keys that an export wrote, by which its rows are known again. */
  key: string;
}

export interface KnownWords<Field extends string> {
  words: string;
  column: ColumnAliases<Field>;
  /** Where the words stand among the aliases of their line. */
  rank: number;
}

/** Made by `columnTable`. */
export interface ColumnTable<Field extends string> extends WrittenTable<Field> {
  known: ReadonlyMap<string, KnownWords<Field>>;
  /** Words of three characters or more, the longest first: what a header is searched for when it is none of them exactly. */
  longestFirst: readonly KnownWords<Field>[];
  /** What organisers assigned by hand, by header words; see `withAssigned`. */
  assigned: ReadonlyMap<string, AssignedMeaning<Field>>;
}

type AssignedMeaning<Field extends string> = Extract<ColumnMeaning<Field>, { kind: 'field' | 'ignored' }>;

/** A header an organiser assigned by hand; without a field its column is not imported. */
export interface AssignedHeader<Field extends string> {
  words: string;
  field?: Field;
}

export type ColumnMeaning<Field extends string> =
  | { kind: 'field'; field: Field; part: number; label?: string; exact: boolean; rank: number }
  | { kind: 'key' }
  | { kind: 'personal' }
  | { kind: 'ignored' }
  | { kind: 'unknown' };

/** A header as words only: no blanks, line ends, stars, colons, and without hints in brackets such as （必填）. */
export const headerWords = remembered((text): string => {
  const plain = squeeze(text).replace(/[*★※:?!、,.。]/g, '');
  const bare = plain.replace(/[([【{<][^)\]】}>]*[)\]】}>]?/g, '');
  return (bare === '' ? plain : bare).toLowerCase();
});

/** Prepares a table for use: its aliases as words, once. */
export function columnTable<Field extends string>(written: WrittenTable<Field>): ColumnTable<Field> {
  const known = new Map<string, KnownWords<Field>>();
  for (const column of written.columns) {
    column.aliases.map(headerWords).forEach((words, rank) => {
      if (!known.has(words)) known.set(words, { words, column, rank });
    });
  }
  const longestFirst = [...known.values()].filter(({ words }) => words.length > 2).sort((a, b) => b.words.length - a.words.length);
  return { ...written, known, longestFirst, assigned: new Map() };
}

/** Where several columns make up one text, those assigned by hand come after those of the table. */
const assignedPart = 50;

/**
 * The table with headers assigned by hand, which come before its own words. In a field of free text (`joined`) such a column is
 * added to what other columns say, under its header; any other field it claims for itself. Columns of people are never read.
 */
export function withAssigned<Field extends string>(table: ColumnTable<Field>, headers: readonly AssignedHeader<Field>[], joined: readonly Field[]): ColumnTable<Field> {
  const assigned = headers.map(({ words, field }): [string, AssignedMeaning<Field>] => {
    if (field === undefined) return [words, { kind: 'ignored' }];
    const apart = joined.includes(field);
    return [words, { kind: 'field', field, part: apart ? assignedPart : 0, label: apart ? words : undefined, exact: true, rank: -1 }];
  });
  return { ...table, assigned: new Map(assigned) };
}

/** Whole words first; failing that the longest alias of three characters or more that the header contains. */
export function meaningOf<Field extends string>(header: string, table: ColumnTable<Field>): ColumnMeaning<Field> {
  const words = headerWords(header);
  if (words === '' || words.length > 24) return { kind: 'unknown' };
  if (words === table.key) return { kind: 'key' };
  const exact = table.known.get(words);
  const assigned = exact || !table.personal.test(words) ? table.assigned.get(words) : undefined;
  if (assigned) return assigned;
  if (exact) return asField(exact, true);
  if (table.personal.test(words)) return { kind: 'personal' };
  if (table.ignored.test(words)) return { kind: 'ignored' };
  const longest = table.longestFirst.find((alias) => words.includes(alias.words));
  return longest ? asField(longest, false) : { kind: 'unknown' };
}

const asField = <Field extends string>({ column, rank }: KnownWords<Field>, exact: boolean): ColumnMeaning<Field> => ({
  kind: 'field', field: column.field, part: column.part ?? 0, label: column.label, exact, rank,
});

export interface MatchedColumn<Field extends string> {
  column: number;
  header: string;
  meaning: ColumnMeaning<Field> | { kind: 'repeated'; field: Field };
}

const claim = (meaning: { field: string; part: number; label?: string }): string => `${meaning.field}/${meaning.part}/${meaning.label ?? ''}`;

/** Every column with a header. When two claim the same field, the exact header wins, then the word that stands earlier in the table, then the left one; the other is `repeated`. */
export function matchColumns<Field extends string>(header: readonly (Cell | undefined)[], table: ColumnTable<Field>): MatchedColumn<Field>[] {
  const columns = header.flatMap((cell, column): MatchedColumn<Field>[] =>
    cell && cell.filled !== 'across' && cell.text.trim() !== '' ? [{ column, header: cell.text, meaning: meaningOf(cell.text, table) }] : [],
  );
  const owners = new Map<string, MatchedColumn<Field>>();
  for (const candidate of [...columns].sort((a, b) => precedence(a) - precedence(b) || a.column - b.column)) {
    if (candidate.meaning.kind !== 'field') continue;
    const key = claim(candidate.meaning);
    if (owners.has(key)) candidate.meaning = { kind: 'repeated', field: candidate.meaning.field };
    else owners.set(key, candidate);
  }
  return columns;
}

/** Lower goes first. */
const precedence = <Field extends string>({ meaning }: MatchedColumn<Field>): number => (meaning.kind === 'field' ? (meaning.exact ? 0 : 1000) + meaning.rank : Infinity);

/** How many different fields the texts of a row name; what makes a row a header. */
export function fieldsNamed<Field extends string>(row: GridRow, table: ColumnTable<Field>): Set<Field> {
  const named = new Set<Field>();
  for (const cell of row.cells) {
    if (!cell || cell.filled === 'across') continue;
    const meaning = meaningOf(cell.text, table);
    if (meaning.kind === 'field' && (meaning.exact || headerWords(cell.text).length <= 10)) named.add(meaning.field);
  }
  return named;
}
