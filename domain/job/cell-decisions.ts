/** What organisers decided about cells the readers do not understand: one decision for all equal cells of a field. */
import { maskContacts } from '../text/sensitive';
import { squeeze } from '../text/fold';
import type { JobField } from './columns';

/** Fields whose cells a decision can be made about: those that are read into more than text. */
export const decidedFields = ['kind', 'headcount', 'education', 'majors', 'salary', 'place', 'deadline'] as const satisfies readonly JobField[];
export type DecidedField = (typeof decidedFields)[number];
export const isDecided = (field: JobField): field is DecidedField => (decidedFields as readonly JobField[]).includes(field);

/** The same for cells that say the same, however they were typed; without ways to reach a person. */
export const decisionKey = (field: JobField, text: string): string => `${field}|${squeeze(maskContacts(text).text)}`;

/** By key: the words to read in the cell's stead, or `asWritten` when the reading of the cell itself is right. */
export type CellDecisions = ReadonlyMap<string, string>;

/** The reading of the cell stands as it is. */
export const asWritten = '';
