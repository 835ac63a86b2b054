import { router } from '../../runtime';
import { ask } from './ask';
import { list, mine } from './list';
import { queue } from './queue';
import { settle } from './settle';

export const questions = router({ ask, list, mine, queue, settle });
