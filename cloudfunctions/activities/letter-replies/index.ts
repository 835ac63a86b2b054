import { router } from '../../runtime';
import { answer } from './answer';
import { list } from './list';
import { mine, send } from './send';

export const letterReplies = router({ send, mine, list, answer });
