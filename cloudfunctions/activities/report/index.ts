import { router } from '../../runtime';
import { read } from './read';
import { table } from './table';

/** What activities came to, for organisers. */
export const report = router({ read, table });
