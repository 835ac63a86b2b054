import * as v from 'valibot';
import { everywhere } from '../../../domain/person/region';
import { staff } from '../../runtime';
import { triedCells, type TriedCells } from '../edit/open';
import { ownCells } from './cells';
import { speakersFor } from './own';

/** How a contact's cells would be read; writes nothing. Where their openings may lie an organiser decides. */
export const tryCells = staff('employerContact')
  .input(v.strictObject({ cells: ownCells }))
  .query(({ input: { cells }, ctx }): TriedCells => triedCells({ ...cells, employer: speakersFor(ctx.grants)[0]?.name }, ctx.now(), [everywhere]));
