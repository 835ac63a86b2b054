import { router } from '../../runtime';
import { list } from './list';
import { send } from './send';
import { summary } from './summary';

/** What people who were there say of an activity. */
export const feedback = router({ send, summary, list });
