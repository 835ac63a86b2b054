import { command as _, type Condition } from './database';

/** The openings these employers hold, under the name they have now or one they had before it was put right; see `heldBy`. */
export const heldByAny = (employers: readonly string[]): Condition => _.or([{ employerId: _.in([...employers]) }, { formerEmployers: _.in([...employers]) }]);
