import { router } from '../../runtime';
import { answer } from './answer';
import { list } from './list';
import { mine, send, takeBack } from './send';

export const letterReplies = router({ send, takeBack, mine, list, answer });
