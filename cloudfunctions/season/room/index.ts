import { router } from '../../runtime';
import { arrive } from './arrive';
import { read } from './read';
import { sign } from './sign';

/** A candidate's waiting room, and the way into the room behind it. */
export const room = router({ read, arrive, sign });
