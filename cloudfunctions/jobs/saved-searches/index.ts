import { router } from '../../runtime';
import { list } from './list';
import { pause } from './pause';
import { remove } from './remove';
import { save } from './save';

/** Searches the caller keeps, to hear of what is new. */
export const savedSearches = router({ list, save, pause, remove });
