import { router } from '../../runtime';
import { exportAll } from './export';
import { list } from './list';

/** Who signed up for an activity, for its organisers. */
export const people = router({ list, export: exportAll });
