import { router } from '../../runtime';
import { ask } from './ask';
import { takeBack } from './take-back';

export const closing = router({ ask, takeBack });
