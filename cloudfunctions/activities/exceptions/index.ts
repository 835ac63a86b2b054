import { router } from '../../runtime';
import { ask } from './ask';
import { decide } from './decide';
import { queue } from './queue';

/** Whoever an activity is not for asks to come all the same. */
export const exceptions = router({ ask, queue, decide });
