import * as v from 'valibot';
import { cellsInput } from '../edit/cells-input';

/** What a contact writes of an opening: everything but the employer, which the role names. */
export const ownCells = v.omit(cellsInput, ['employer']);
