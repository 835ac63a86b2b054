import type { Policy } from '../policy';
import { qingdaoDistricts } from './qingdao-districts';
import { qingdaoHomes } from './qingdao-homes';
import { qingdaoWork } from './qingdao-work';
import { shanghai } from './shanghai';

/** Talent policies as far as they were found in public, each with its year and source; conditions read by hand. A deployment takes them in and keeps its own. */
export const publishedPolicies: readonly Policy[] = [...qingdaoHomes, ...qingdaoWork, ...qingdaoDistricts, ...shanghai];
