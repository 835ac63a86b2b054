import { command as _ } from '../database';
import type { SeasonApplicationDocument } from '../documents/season/applications';

/** Applications that still are in a season, drafts among them: whoever writes one wants to know what changes. */
const live: SeasonApplicationDocument['state'][] = ['draft', 'submitted', 'returned', 'passed'];
/** Those that were handed in and not refused: what demand is counted of. */
const handedIn: SeasonApplicationDocument['state'][] = ['submitted', 'returned', 'passed'];

export const liveApplications = (seasonId: string) => ({ seasonId, state: _.in(live) });
export const applicationsHandedIn = (seasonId: string) => ({ seasonId, state: _.in(handedIn) });
