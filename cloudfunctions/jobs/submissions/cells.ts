import * as v from 'valibot';
import { submittedFields } from '../../../domain/job/submission';
import { cellsInput } from '../edit/cells-input';

/** What a contact writes of an opening. The employer the role names; what else a sheet says stays as it is. */
export const ownCells = v.pick(cellsInput, [...submittedFields]);
