import * as v from 'valibot';
import { jobFields } from '../../../domain/job/columns';

/** Longer texts than any opening's; characters. */
const longestCell = 4000;

const cell = v.optional(v.pipe(v.string(), v.maxLength(longestCell), v.regex(/^(?:\P{Cc}|\n)*$/u)));

/** The cells of one opening, as people type them. */
export const cellsInput = v.strictObject(v.entriesFromList([...jobFields], cell));
