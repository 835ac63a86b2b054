import { isAsExported } from '../../../domain/job/exported-row';
import { baseOf } from '../../../domain/job/identity';
import type { Posting } from '../../../domain/job/job';
import type { ReadingTerms, SliceRows } from '../../../domain/job/read-slice';
import { rowPrints } from '../../../domain/job/row-print';
import { writesAll } from '../../../domain/job/within-reach';
import { type Database } from '../../runtime';
import type { OpeningKey, StagedOpening } from '../../runtime/documents/imports';
import { openingsById, openingsByPrint, sketchesOf, type Printed, type Sketch } from '../stored';
import { digestOf, printDigest, repeatDigest } from './digests';

/**
 * Finds the openings of one slice that are stored just so, each stored one once: first those whose row came again as it was, which need not
 * be read at all, then those that are read into the same. The rest is staged.
 */
export class Matching {
  readonly keys: OpeningKey[] = [];
  readonly openings: StagedOpening[] = [];
  /** How many of the openings found again each series brought. */
  readonly series = new Map<string, number>();
  private readonly known = new Map<number, Pick<Printed, 'job'>>();
  /** By row: the stored opening whose key an export wrote there, or that an organiser said it is. */
  private readonly keyed = new Map<number, { id: string; base: string }>();

  constructor(
    private readonly sheet: number,
    /** Stored openings that other rows of the workbook are. */
    private readonly taken: Set<string>,
    /** By row: the stored opening an organiser said it is. */
    private readonly renamed: ReadonlyMap<number, string> = new Map(),
  ) {}

  /** By row: its print. */
  async findAsTheyWere(db: Database, { progress, rows, kindAround }: SliceRows, { decisions, regions }: ReadingTerms): Promise<Map<number, string>> {
    if ('skipped' in progress) return new Map();
    const prints = rowPrints({ ...progress.sheet, kindAround }, rows, decisions, printDigest);
    // Whether a district's editor may write a row is seen in how it is read.
    const stored = await openingsByPrint(db, writesAll(regions) ? prints : []);
    const keyOf = ({ row, key }: (typeof rows)[number]): string | undefined => this.renamed.get(row) ?? key;
    const exported = await openingsById(db, rows.flatMap((posting) => keyOf(posting) ?? []));
    for (const [index, posting] of rows.entries()) {
      const { row } = posting;
      const own = exported.get(keyOf(posting) ?? '');
      if (own && !this.taken.has(own.id)) this.keyed.set(row, own);
      // Just as it was taken away: also one that was withdrawn since has nothing said against it, and stays so.
      const isOwn = own && isAsExported(posting, own) && writesAll(regions);
      const same = isOwn ? own : stored.get(prints[index] ?? '')?.find(({ id }) => !this.taken.has(id));
      if (!same || this.taken.has(same.id)) continue;
      this.known.set(row, same);
      this.take({ sheet: this.sheet, row }, same);
    }
    return new Map(rows.map(({ row }, index) => [row, prints[index] ?? '']));
  }

  /** The employer of a row that came again as it was. */
  employerOf(row: number): string | undefined {
    return this.known.get(row)?.job.employer;
  }

  async findJustSo(db: Database, postings: readonly Posting[], prints: ReadonlyMap<number, string>): Promise<void> {
    const stored = await sketchesOf(db, [...new Set(postings.map((posting) => this.keyed.get(posting.row)?.base ?? baseOf(posting)))]);
    for (const posting of postings) {
      const { job, raw, row } = posting;
      const own = this.keyed.get(row);
      const keyed = own && !this.taken.has(own.id) ? own : undefined;
      const [base, digest] = [keyed?.base ?? baseOf(posting), digestOf({ job, raw })];
      const staysWithdrawn = ({ id, mergedInto }: Sketch): boolean => mergedInto !== undefined || id === keyed?.id;
      const same = stored.get(base)?.find((each) => each.digest === digest && !this.taken.has(each.id) && (each.state !== 'withdrawn' || staysWithdrawn(each)));
      const key = { base, repeat: repeatDigest(posting), sheet: this.sheet, row };
      if (same) this.take(key, same);
      else {
        this.keys.push({ ...key, at: this.openings.length });
        this.openings.push({ base, digest, print: prints.get(row) ?? '', ...(keyed && { keyed: keyed.id }), job, raw });
      }
    }
    this.keys.sort((a, b) => a.row - b.row);
  }

  private take(key: OpeningKey, { id, series }: { id: string; series?: string }): void {
    this.taken.add(id);
    this.keys.push({ ...key, id });
    if (series !== undefined) this.series.set(series, (this.series.get(series) ?? 0) + 1);
  }
}
