import { router } from '../../runtime';
import { mine } from './mine';
import { read } from './read';
import { send } from './send';
import { withdraw } from './withdraw';

/** What the caller sent to employers. */
export const applications = router({ send, withdraw, mine, read });
