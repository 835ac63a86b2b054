import { router } from '../../runtime';
import { add } from './add';
import { list } from './list';
import { remove } from './remove';

/** What organisers leave for those who were there. */
export const materials = router({ list, add, remove });
