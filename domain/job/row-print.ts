/** What a row says, all of it that matters to how it is read: equal for a row that comes again as it was. */
import type { PostingRow } from '../sheet/read-rows';
import type { SheetProgress } from '../sheet/sheet-progress';
import { decidedFields, decisionKey, type CellDecisions } from './cell-decisions';
import { jobFields, type JobField } from './columns';
import type { SliceRows } from './read-slice';

/** To be raised whenever cells are read in another way: rows that were read before are then read again. A test tells when. */
export const readerVersion = 2;

/**
 * The print of each row, in their order. A row without an employer means the one above it, so its print holds the print above. Where a row
 * stands, and on which day it is read, is no part of it: a row that comes again as it was means what it meant, also where a year was guessed.
 */
export function rowPrints({ preamble, kindAround }: Pick<SheetProgress<JobField>, 'preamble'> & Pick<SliceRows, 'kindAround'>, rows: readonly PostingRow<JobField>[], decisions: CellDecisions, digest: (text: string) => string): string[] {
  let above = digest(JSON.stringify(preamble));
  return rows.map((row) => {
    above = digest(JSON.stringify([readerVersion, row.group, kindAround, said(row), decided(row, decisions), row.fields.employer === undefined ? above : undefined]));
    return above;
  });
}

const said = ({ fields }: PostingRow<JobField>): unknown[] =>
  jobFields.map((field) => {
    const cell = fields[field];
    return cell && [cell.header, cell.text, cell.number, cell.date, cell.writtenAs];
  });

const decided = ({ fields }: PostingRow<JobField>, decisions: CellDecisions): unknown[] =>
  (decisions.size === 0 ? [] : decidedFields).flatMap((field) => decisions.get(decisionKey(field, fields[field]?.text ?? '')) ?? []);
