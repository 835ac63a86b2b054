/** One cloud for all tests of a file, since starting one takes longer than most of them: each begins as if nothing had been imported yet. */
import { command as _ } from '../../../cloudfunctions/runtime/database';
import type { TestCloud } from '../../support/local-cloud';

const written = ['jobs', 'jobImports', 'jobImportParts', 'jobVersions', 'headerWords', 'cellWords', 'favourites'] as const;

/** Forgets what tests before have written, and what was to go wrong in them. Who holds which role stays. */
export async function forgetAll({ cloud, db }: TestCloud): Promise<void> {
  cloud.faults.clear();
  await Promise.all(written.map((name) => db[name].remove({ _id: _.neq('') })));
}
